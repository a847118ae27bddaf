using Bot.Language;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>Who may pay a figure: the employers of the article, each with what speaks for it, and none of them.</summary>
internal sealed class EmployerOptions(ClaimText text, EmployerDiscourse discourse, SpeakerScene scene, SourceHints hints)
{
    public const string None = "";

    private const int ShareSteps = 4;

    // "The", "At the", "Chez": what may stand before a name that opens its sentence.
    private const int OpeningLength = 8;

    private static readonly HashSet<string> PassingOn = ["cited", "quoted", "published", "obtained", "reviewed", "seen", "cite", "citee", "cites", "citees", "publie", "publies", "publiee", "publiees", "consulte", "consultes", "consultee", "consultees"];

    private readonly EmployerSigns _signs = new(text, discourse, scene.Turns);

    public List<ChoiceOption> Of(EmployerQuestion question)
    {
        var self = SelfWords.Of(question.Sentence);
        var options = new List<ChoiceOption>(discourse.Candidates.Count + 1) { new(None, OfNone(question)) };
        var isOfMarket = question.Voice is { IsMarketVoice: true } || _signs.IsOfMeasurer(question.Voice);
        var isOfPoachers = EmployerContext.SpeaksOfPoachers(question.Sentence);
        var isOfSomeHouse = EmployerContext.SpeaksOfSomeHouse(question.Sentence, question.Figure);
        var how = How(question);
        var isEntry = ListItems.IsEntry(text, question.Index);
        foreach (var name in discourse.Candidates)
        {
            // What a recruiter says of its market is not what it pays, and what an employer pays only where its paragraph names that one alone.
            if (isOfMarket && (!IsMeantByMarket(question.Index, name) || (isEntry && !OpensEntry(question.Index, name)) || (discourse.Names.Measures(name) && question.Voice?.Name?.Name == name)))
            {
                continue;
            }

            // A union speaks for those who are paid; who is robbed of people is not who pays them more.
            var belongs = question.Person?.Affiliation is { } at && AttributionStatus.IsSame(at, name);
            if ((discourse.Names.IsUnion(name) && !belongs) || (isOfPoachers && question.Voice is { Name: { } own } && (AttributionStatus.IsSame(own.Affiliation ?? own.Name, name))))
            {
                continue;
            }

            // « 3. Berlin : 65 000 euros »: a list by towns has no town that pays.
            if (IsOnlyQuoted(name, question) || (isEntry && NameVocabulary.Places.Contains(Folding.Fold(name))))
            {
                continue;
            }

            var signs = _signs.Of(name, question);
            if ((discourse.Names.Measures(name) || OnlyTells(name, question)) && !signs.Exists(entry => entry.Sign is EmployerSign.Pays or EmployerSign.PaysBehind or EmployerSign.Workplace or EmployerSign.Staff))
            {
                continue;
            }

            var (was, house) = (Was(question, name), House(name, question));
            var features = Named(signs);
            features.Add($"among:{Math.Min(4, discourse.Candidates.Count)}:{(int)(discourse.Share(name) * ShareSteps)}");
            features.Add($"source:{Source(question.Voice, name)}");
            features.Add($"was:{was}");
            features.Add($"stands:{(discourse.Names.Watches(name) ? "watches" : discourse.Names.Doubts(name) ? "doubtful" : "may pay")}");
            features.Add($"points:{Math.Clamp(discourse.Names.Points(name), -4, 12) / 4}");
            features.AddRange(Folding.Fold(name).Split([' ', '-', '\'', '.'], StringSplitOptions.RemoveEmptyEntries).Select(word => $"word:{word}"));
            features.Add($"house:{house}:{self}");
            features.Add($"house:{house}:{self}:{was}");
            features.Add($"speaks:{how}:{house}");
            Nearest(name, question, features);
            var recent = Recent(name, question);
            features.AddRange(recent);
            if (isOfSomeHouse)
            {
                features.Add($"stand-in:{was}");
                features.Add($"stand-in:{recent[0]}");
            }

            options.Add(new ChoiceOption(name, features));
        }

        return options;
    }

    /// <summary>"Again according to the WSJ": what watches pay by its very name, and is who says it, does not pay it.</summary>
    private static bool OnlyTells(string name, EmployerQuestion question) => question.Voice?.Name?.Name == name && PayWatchers.IsByName(name);

    /// <summary>"Cited by Orrin's Weekly", "as the Ledger puts it": who only passes a figure on does not pay it.</summary>
    private bool IsOnlyQuoted(string name, EmployerQuestion question)
    {
        var words = question.Sentence.Words;
        List<int> places = [.. discourse.In(question.Index).Where(mention => mention.Name == name).Select(mention => question.Sentence.WordAt(mention.Span.Start))];
        return places.Count > 0 && places.TrueForAll(at => at > 1
            && ((words[at - 1].Text is "by" or "par" && PassingOn.Contains(words[at - 2].Text))
                || (words[at - 1].Text == "as" && Enumerable.Range(at + 1, Math.Max(0, Math.Min(3, words.Count - at - 1))).Any(next => words[next].Text is "puts" or "put"))));
    }

    private bool IsMeantByMarket(int sentence, string name) =>
        discourse.In(sentence).Any(mention => mention.Name == name)
        || (discourse.InParagraph(sentence, name) && !discourse.Candidates.Any(other => other != name && !discourse.Names.Measures(other) && discourse.InParagraph(sentence, other)));

    /// <summary>« • Acme : 62 à 80 k€ »: a ranking of houses, and not of trades with some capitals among their words.</summary>
    private bool OpensEntry(int sentence, string name) =>
        discourse.In(sentence).Any(mention => mention.Name == name && mention.Span.Start - text.Sentences[sentence].Start < OpeningLength) && !RoleNouns.Contains(Folding.Fold(name.Split(' ')[0]), "");

    private List<string> OfNone(EmployerQuestion question)
    {
        var features = Named(_signs.OfNone(question));
        features.AddRange([
            $"none.source:{question.Voice?.Kind.ToString() ?? "article"}:{question.Voice?.IsMarketVoice}",
            $"none.component:{ClaimNames.Of(question.Component)}",
            $"none.among:{Math.Min(4, discourse.Candidates.Count)}",
            $"none.named:{discourse.In(question.Index).Count > 0}",
            $"none.was:{(question.Last is { } last ? $"{last.Claim.Employer is null}:{ClaimNames.Of(last.Claim.Status)}:{Nearness(question, last)}" : "nothing")}",
        ]);
        features.Add($"none.house:{House("", question)}:{SelfWords.Of(question.Sentence)}");
        features.AddRange(hints.At(question.Index).Select(hint => $"none.{hint}"));
        features.AddRange(FigureFeatures.PlainWords(question.Sentence).Select(word => $"none.has:{word}"));
        return features;
    }

    /// <summary>Each sign, and each two together: "mentioned" says little where "left" stands beside it.</summary>
    private static List<string> Named(List<(EmployerSign Sign, float Value)> found)
    {
        var features = found.ConvertAll(entry => entry.Sign == EmployerSign.Share ? $"sign:Share:{(int)(entry.Value * ShareSteps)}" : $"sign:{entry.Sign}");
        List<EmployerSign> signs = [.. found.Select(entry => entry.Sign).Where(sign => sign != EmployerSign.Share).Order()];
        for (var i = 0; i < signs.Count; i++)
        {
            features.AddRange(signs.Skip(i + 1).Select(other => $"signs:{signs[i]}+{other}"));
        }

        return features;
    }

    /// <summary>The mention nearest to the figure in its sentence: how far, the words beside it, and what stands between.</summary>
    private void Nearest(string name, EmployerQuestion question, List<string> features)
    {
        var (sentence, figure) = (question.Sentence, question.Figure);
        (EmployerMention Mention, int First, int End, float Gap)? best = null;
        foreach (var mention in discourse.In(question.Index).Where(mention => mention.Name == name))
        {
            var (first, end) = (sentence.WordAt(mention.Span.Start), sentence.WordAt(mention.Span.End));
            var gap = end <= figure.First ? sentence.Gap(end, figure.First) : sentence.Gap(figure.End, first) + 1;
            best = best is null || gap < best.Value.Gap ? (mention, first, end, gap) : best;
        }

        if (best is not { } here)
        {
            features.Add($"here:no:{discourse.In(question.Index).Count > 0}");
            return;
        }

        var isFront = here.End <= figure.First;
        var side = isFront ? "front" : "behind";
        features.Add($"here:{side}:{FigureFeatures.Step(here.Gap)}");
        features.Add($"here:{side}:{discourse.In(question.Index).Select(mention => mention.Name).Distinct().Count()}");
        features.Add($"n-1:{(here.First > 0 ? sentence.Words[here.First - 1].Text : "^")}");
        features.Add($"n+1:{(here.End < sentence.Words.Count ? sentence.Words[here.End].Text : "$")}");
        var between = isFront ? new TextSpan(here.Mention.Span.End, Math.Max(0, figure.Money.Span.Start - here.Mention.Span.End)) : new TextSpan(figure.Money.Span.End, Math.Max(0, here.Mention.Span.Start - figure.Money.Span.End));
        var names = discourse.In(question.Index).Where(other => other.Name != name && between.Start <= other.Span.Start && other.Span.End <= between.End).Select(other => other.Name).Distinct().Count();
        var figures = sentence.Figures.Count(other => between.Start <= other.Money.Span.Start && other.Money.Span.End <= between.End);
        var clauses = Clauses(sentence, isFront ? here.End : figure.End, isFront ? figure.First : here.First, between);
        var acts = EmployerWords.Pays(Word(sentence, here.End)) || EmployerWords.Pays(Word(sentence, here.End + 1));
        features.Add($"between:{side}:{Math.Min(2, names)} names:{Math.Min(2, figures)} figures");
        features.Add($"clauses:{side}:{clauses}:{acts}");
        features.Add($"clauses:{side}:{clauses}:{Math.Min(2, names)} names");
    }

    /// <summary>How many clauses begin between, 2 at most.</summary>
    private int Clauses(CueSentence sentence, int first, int end, TextSpan between)
    {
        var count = between.In(text.Text).Count(character => character is ';' or '—' or '–' or ':');
        for (var i = Math.Max(0, first); i < Math.Min(end, sentence.Words.Count); i++)
        {
            count += sentence.Words[i].Text is "while" or "whereas" or "but" or "although" or "though" or "against" or "versus" or "compared" or "tandis" or "alors" or "mais" or "contre" or "quand" or "lorsque" or "where" or "ou" ? 1 : 0;
        }

        return Math.Min(2, count);
    }

    private static string Word(CueSentence sentence, int at) => at < sentence.Words.Count ? sentence.Words[at].Text : "";

    /// <summary>How many other employers were named between its last mention and the figure, anywhere before; and whether that mention opened its sentence.</summary>
    private List<string> Recent(string name, EmployerQuestion question)
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        for (var i = question.Index; i >= 0; i--)
        {
            foreach (var mention in discourse.In(i).Reverse().Where(mention => mention.Span.End <= question.Figure.Money.Span.Start))
            {
                if (mention.Name != name)
                {
                    others.Add(mention.Name);
                    continue;
                }

                var apart = question.Index == i ? "here" : question.Index - i == 1 ? "before" : text.Paragraphs[i] == text.Paragraphs[question.Index] ? "paragraph" : text.Paragraphs[question.Index] - text.Paragraphs[i] == 1 ? "next" : "far";
                return [$"recent:{Math.Min(4, others.Count)}:{apart}", $"opened:{mention.Span.Start - text.Sentences[i].Start < OpeningLength}:{apart}"];
            }
        }

        return ["recent:never"];
    }

    /// <summary>Whether whoever speaks is of it.</summary>
    private static string House(string name, EmployerQuestion question)
    {
        var house = question.Voice?.Name is { } voice ? voice.Affiliation ?? (voice.Kind == NameKind.Person ? null : voice.Name) : null;
        return house is null ? "unknown" : name.Length > 0 && AttributionStatus.IsSame(house, name) ? "it" : "other";
    }

    private string How(EmployerQuestion question) => scene.Turns.At(question.Index) is not null ? "turn" : scene.Quotes.At(question.Figure.Money.Span.Start) is not null ? "quoted" : "told";

    private string Was(EmployerQuestion question, string name) => question.Last is { } last
        ? $"{(last.Claim.Employer == name ? "same" : last.Claim.Employer is null ? "none" : "other")}:{Nearness(question, last)}"
        : "nothing";

    private string Nearness(EmployerQuestion question, ClaimDraft last) =>
        last.Sentence == question.Index ? "sentence" : (text.Paragraphs[question.Index] - text.Paragraphs[last.Sentence]) switch { 0 => "paragraph", 1 => "next", _ => "far" };

    private static string Source(SpeakerSource? source, string name) => source switch
    {
        null => "article",
        { Name.Affiliation: { } at } when AttributionStatus.IsSame(at, name) => $"{source.Kind}:of it",
        { Words: var words } when AttributionStatus.IsSame(words, name) => $"{source.Kind}:it",
        _ => $"{source.Kind}:other",
    };
}
