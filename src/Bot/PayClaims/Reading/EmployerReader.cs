using Bot.PayClaims.Reading.Choices;

namespace Bot.PayClaims.Reading;

/// <summary>Finds who pays a figure: of the employers an article names, and none, the one for which most speaks.</summary>
internal sealed class EmployerReader(ClaimText text, EmployerDiscourse discourse, SpeakerScene scene, SourceHints hints, ClaimChoices choices)
{
    private static readonly HashSet<string> Between = ["gross", "net", "brut", "bruts", "brute", "nets", "before", "tax", "now", "today", "aujourd", "hui", "actuellement"];

    private static readonly HashSet<string> Earning = ["earn", "earns", "earned", "make", "makes", "made", "get", "gets", "got", "gagne", "gagnent", "gagnait", "touche", "touchent", "touchait", "percoit", "percoivent", "percevait"];
    private static readonly HashSet<string> BeforeSum = ["about", "around", "roughly", "nearly", "almost", "over", "up", "to", "more", "than", "at", "least", "on", "average", "a", "an", "environ", "pres", "de", "plus", "jusqu", "quelque", "en", "moyenne", "au", "moins"];

    // In words behind the figure: "an episode, paid by".
    private const int FarthestAgent = 8;

    private readonly MarketSetting _market = new(text, discourse, scene);
    private readonly EmployerOptions _options = new(text, discourse, scene, hints);

    /// <summary>True for a recruiting firm, a salary site and the like.</summary>
    public bool Measures(SpeakerSource? voice) => voice is { Kind: SpeakerKind.Organisation, Name: { } name } && discourse.Names.Measures(name.Name);

    /// <returns>Null for a figure of a market.</returns>
    public string? Read(EmployerQuestion question)
    {
        var weighed = choices.Employer(question.Figure.Money, _options.Of(question));
        return PaidBy(question) ?? OfRanked(question) ?? Paying(question) ?? AtBehind(question) ?? WorkingAt(question) ?? (IsSurelyOfMarket(question) ? null : weighed ?? OnlyOne(question));
    }

    /// <summary>"In the valley some engineers earn …", "tech giants are offering millions": of nobody named far and wide, unless the article is on one employer alone.</summary>
    private bool IsSurelyOfMarket(EmployerQuestion question) =>
        question.Figure.First < question.Sentence.Words.Count && !ListItems.IsEntry(text, question.Index) && !(discourse.Candidates is [var only] && discourse.InTitle(only))
        && (_market.IsOfHouses(question) || _market.IsOfPeopleAtLarge(question));

    /// <summary>"$9,000 an episode, paid by Corlan", « …, versés par Corlan »: who pays is told outright, with no other figure between.</summary>
    private string? PaidBy(EmployerQuestion question)
    {
        var (sentence, figure) = (question.Sentence, question.Figure);
        for (var i = figure.End; i + 2 < sentence.Words.Count && i < figure.End + FarthestAgent && !sentence.Figures.Exists(other => other.First <= i && i < other.End); i++)
        {
            if (sentence.Words[i].Text is "paid" or "paye" or "payee" or "payes" or "payees" or "verse" or "versee" or "verses" or "versees" && sentence.Words[i + 1].Text is "by" or "par")
            {
                // However doubtful a name, who pays is an employer.
                return discourse.In(question.Index).FirstOrDefault(mention => sentence.WordAt(mention.Span.Start) is var first && (first == i + 2 || (first == i + 3 && EmployerWords.Articles.Contains(sentence.Words[i + 2].Text))))?.Name;
            }
        }

        return null;
    }

    /// <summary>"A (Corlan) with $9 million, followed by B, former head of Vantor, at $7 million": the house that stands between a name and its figure.</summary>
    private string? OfRanked(EmployerQuestion question) =>
        question is { Person: { } person, Sentence.Figures.Count: > 1 } && PersonReader.AsideOf(question.Sentence, question.Figure, person) is { Length: > 0 } aside
            ? discourse.In(question.Index).FirstOrDefault(mention => mention.Span.Start >= aside.Start && mention.Span.End <= aside.End)?.Name : null;

    /// <summary>"$9,000 a month at Corlan", « 1 900 euros brut par mois chez Corlan »: nothing but its time stands between the sum and where it is paid.</summary>
    private string? AtBehind(EmployerQuestion question)
    {
        var (sentence, figure) = (question.Sentence, question.Figure);
        var at = figure.End;
        while (at < sentence.Words.Count && (Between.Contains(sentence.Words[at].Text) || sentence.Cues.Exists(cue => cue.Meaning.Kind == CueKind.Period && cue.First <= at && at < cue.End)))
        {
            at++;
        }

        if (at + 1 >= sentence.Words.Count || sentence.Words[at].Text is not ("at" or "chez") || sentence.Text.AsSpan(figure.Money.Span.End..sentence.Words[at].Start).ContainsAny(",;:"))
        {
            return null;
        }

        var name = discourse.In(question.Index).FirstOrDefault(mention => sentence.WordAt(mention.Span.Start) is var first && (first == at + 1 || (first == at + 2 && EmployerWords.Articles.Contains(sentence.Words[at + 1].Text))))?.Name;
        return name is null || discourse.Names.Watches(name) || discourse.Names.Doubts(name) ? null : name;
    }

    /// <summary>"A researcher at Corlan makes about $9,000", « un chef chez Corlan touche 9 000 euros »: nothing but a verb of earning stands between where somebody works and the sum.</summary>
    private string? WorkingAt(EmployerQuestion question)
    {
        var (sentence, figure) = (question.Sentence, question.Figure);
        var name = discourse.In(question.Index).LastOrDefault(mention => mention.Span.End <= figure.Money.Span.Start);
        if (name is null || sentence.WordAt(name.Span.Start) is not (> 0 and var first) || sentence.Words[first - 1].Text is not ("at" or "chez") || discourse.Names.Watches(name.Name) || discourse.Names.Doubts(name.Name))
        {
            return null;
        }

        var verb = sentence.WordAt(name.Span.End);
        var behind = sentence.Words[verb..Math.Max(verb, figure.First)];
        return behind.Count is > 0 and <= FarthestAgent && Earning.Contains(behind[0].Text) && behind.Skip(1).All(word => BeforeSum.Contains(word.Text)) && sentence.Text[name.Span.End] == ' ' ? name.Name : null;
    }

    /// <summary>"…, while Corlan offers $24": who stands at a verb of paying, with nobody else and no other figure before the sum.</summary>
    private string? Paying(EmployerQuestion question)
    {
        var (sentence, figure) = (question.Sentence, question.Figure);
        var mentions = discourse.In(question.Index);
        var last = mentions.LastOrDefault(mention => mention.Span.End <= figure.Money.Span.Start);
        last = mentions.FirstOrDefault(mention => last is not null && mention.Span.Start <= last.Span.Start && mention.Span.End >= last.Span.End);
        if (last is null || IsObject(sentence, last) || discourse.Names.Watches(last.Name) || discourse.Names.Doubts(last.Name))
        {
            return null;
        }

        var verb = sentence.WordAt(last.Span.End);
        verb += verb < figure.First && sentence.Words[verb].Text is "qui" or "which" or "who" ? 1 : 0;
        verb += verb < figure.First && sentence.Words[verb].Text is "has" or "had" or "would" or "will" or "now" or "also" or "only" or "a" or "avait" or "aurait" or "ne" or "lui" or "leur" ? 1 : 0;
        return verb < figure.First && EmployerWords.PaysPlainly(sentence.Words[verb].Text) && !sentence.Cues.Exists(cue => cue.Meaning.Kind == CueKind.Noun && cue.First <= verb && verb < cue.End) && !sentence.Figures.Exists(other => other.First >= verb && other.End <= figure.First) ? last.Name : null;
    }

    // "Scientists at Corlan pay …": where somebody works.
    private static bool IsObject(CueSentence sentence, EmployerMention name) =>
        sentence.WordAt(name.Span.Start) is > 0 and var first && sentence.Words[first - 1].Text is var before
        && (EmployerWords.Workplace.Contains(before) || EmployerWords.Belonging.Contains(before) || before is "to" or "with" or "from" or "avec" or "in" or "au");

    /// <summary>An article on one employer alone, whose pay the figure before was, goes on about that one's unless a market is spoken of.</summary>
    private string? OnlyOne(EmployerQuestion question) =>
        discourse.Candidates is [var only] && discourse.InTitle(only) && question.Last?.Claim.Employer == only && !discourse.IsSurvey && !discourse.Names.Measures(only)
        && question.Voice is not ({ IsMarketVoice: true } or { Kind: SpeakerKind.Survey })
        && !EmployerContext.IsOfMarket(question.Sentence) && !EmployerContext.IsOfOther(question.Sentence, question.Figure)
            ? only
            : null;
}
