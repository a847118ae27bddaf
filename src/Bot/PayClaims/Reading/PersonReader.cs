using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Finds the one named person a figure is paid to.</summary>
internal static partial class PersonReader
{
    private const float FarthestVerb = 14;
    private const int FarthestBack = 2;

    // "2.3 million in total compensation to"
    private const int FarthestTo = 5;

    // "its chief executive and founder"
    private const int LongestOffice = 6;

    private static readonly FrozenSet<string> Getting = FrozenSet.Create(
        StringComparer.Ordinal,
        "earn", "earns", "earned", "earning", "make", "makes", "made", "received", "receives", "receive", "got", "gets", "pocketed", "collected", "paid", "awarded", "took", "takes", "left", "leaves", "departed", "granted", "handed", "drew", "draws", "had", "grossed", "offered", "joined", "negotiated", "secured", "accepted", "landed",
        "gagne", "gagnait", "gagnera", "touche", "touchait", "touchera", "touchant", "percu", "percoit", "percevait", "percevra", "recu", "recoit", "recevra", "empoche", "encaisse", "obtenu", "parti", "partie", "quitte", "paye", "payee", "remunere", "remuneree", "decroche", "negocie", "accepte", "emarge");

    private static readonly FrozenSet<string> Luring = FrozenSet.Create(
        StringComparer.Ordinal,
        "lured", "lure", "hired", "hire", "hires", "poached", "recruited", "tempted", "paid", "pays", "pay", "paying", "offered", "gave", "awarded", "granted", "handed", "promised", "to", "for", "lures",
        "debauche", "recrute", "embauche", "paye", "paie", "offert", "propose", "promis", "verse", "accorde", "a", "attire", "convaincu");

    private static readonly FrozenSet<string> PayNouns = FrozenSet.Create(
        StringComparer.Ordinal,
        "pay", "salary", "compensation", "package", "bonus", "earnings", "remuneration", "deal", "award", "income", "total", "base", "severance", "remuneration", "part", "indemnite", "salaire", "prime", "traitement", "package", "gains", "revenus", "paie", "offre", "offer", "contract", "contrat");

    // "in total compensation", « de rémunération totale »
    private static readonly FrozenSet<string> OfPay = FrozenSet.Create(StringComparer.Ordinal, "in", "as", "of", "de", "d", "en", "total", "totale", "annual", "annuel", "annuelle", "fixed", "fixe", "variable", "brut", "brute", "cash");

    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create(StringComparer.Ordinal, "he", "she", "his", "her", "il", "elle");

    /// <returns>The person's mention, here or earlier; null when the figure is nobody's by name.</returns>
    public static NameMention? Read(ClaimText text, CueSentence sentence, int index, PayFigure figure, IReadOnlyList<NameMention> names)
    {
        List<NameMention> people = [.. names.Where(name => IsPerson(name) && name.Span.Start >= sentence.Span.Start && name.Span.End <= sentence.Span.End && !IsWorkplace(sentence, name))];
        return InSentence(sentence, figure, people) ?? Owning(sentence, figure, names) ?? (SpeaksOfOneBefore(sentence, figure) ? Earlier(text, index, names) : null);
    }

    /// <summary>"Included in Mr. Roy's compensation were:": whose the items below are, where the line names one person.</summary>
    public static NameMention? OnlyOneIn(TextSpan line, IReadOnlyList<NameMention> names) =>
        names.Where(name => IsPerson(name) && name.Span.Start >= line.Start && name.Span.End <= line.End).DistinctBy(name => name.Name).ToList() is [var only] ? only : null;

    private static NameMention? InSentence(CueSentence sentence, PayFigure figure, List<NameMention> people)
    {
        if (people.Find(name => IsGivenTo(sentence, figure, name)) is { } given)
        {
            return given;
        }

        if (Respectively(sentence, figure, people) is { } own)
        {
            return own;
        }

        // "A received $5 million, and B $3 million": whoever stands since the figure before is meant, not the one before it.
        var end = figure.First;
        foreach (var other in sentence.Figures.Where(other => other.End <= figure.First).Reverse().Append(null))
        {
            var start = other?.End ?? 0;
            List<NameMention> between = [.. people.Where(name => sentence.WordAt(name.Span.Start) is var first && first >= start && first < end)];
            if (between.Find(name => IsPaid(sentence, figure, name)) is { } paid)
            {
                return IsOneOfSeveral(sentence, paid, between) ? null : paid;
            }

            if (end == figure.First && between.Find(name => IsRanked(sentence, figure, name)) is { } ranked)
            {
                return ranked;
            }

            if (other is not null && end == figure.First && between.Find(name => IsListed(sentence, figure, name, start)) is { } listed)
            {
                return listed;
            }

            // Somebody else than the one before, with whom nothing is told to happen: then it is nobody's for certain.
            if (other is not null && end == figure.First && between.Exists(name => !IsSpeaker(sentence, sentence.WordAt(name.Span.Start), sentence.WordAt(name.Span.End)) && StandsBeside(sentence, figure, name)))
            {
                return null;
            }

            end = start;
        }

        return null;
    }

    private static bool IsPerson(NameMention name) =>
        name.Kind == NameKind.Person || (name.Kind == NameKind.Unknown && name.Name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && GivenNames.Contains(Folding.Fold(name.Name[..space])));

    // "Chez Navilor": nobody is worked at.
    private static bool IsWorkplace(CueSentence sentence, NameMention name) =>
        sentence.WordAt(name.Span.Start) is > 0 and var first && sentence.Words[first - 1].Text is "chez" or "at";

    /// <summary>"£2.9 million to Ruth Adeyemi", « 2,3 millions à sa directrice générale, Anne Roy ».</summary>
    private static bool IsGivenTo(CueSentence sentence, PayFigure figure, NameMention name)
    {
        var (words, first) = (sentence.Words, sentence.WordAt(name.Span.Start));
        var to = words.FindIndex(figure.End, Math.Max(0, Math.Min(first, figure.End + FarthestTo) - figure.End), word => word.Text is "to" or "a" or "au" or "for" or "pour");
        if (to < 0 || !words.Take(to).Skip(figure.End).All(word => PayNouns.Contains(word.Text) || OfPay.Contains(word.Text)) || IsSpeaker(sentence, first, sentence.WordAt(name.Span.End)))
        {
            return false;
        }

        var office = words.Take(first).Skip(to + 1).Select(word => word.Text).ToList();
        return office.Count == 0 || (office.Count <= LongestOffice && office.Exists(word => RoleNouns.Contains(word, "") || NameVocabulary.Titles.Contains(word)) && !office.Exists(word => SayingWords.Contains(word) || Getting.Contains(word) || word is "to" or "and" or "et" or "who" or "qui" or "whom" or "que"));
    }

    /// <summary>"A and B received $5 million and $3 million respectively": each by the order.</summary>
    private static NameMention? Respectively(CueSentence sentence, PayFigure figure, List<NameMention> people) =>
        sentence.Words.Exists(word => word.Text is "respectively" or "respectivement")
        && people.FindAll(name => sentence.WordAt(name.Span.End) <= sentence.Figures[0].First) is var listed && listed.Count == sentence.Figures.Count
            ? listed[sentence.Figures.IndexOf(figure)]
            : null;

    /// <summary>"…, and the operations chief B $3 million": only the name, with an office at most, stands between the figures' clauses and this figure.</summary>
    private static bool IsListed(CueSentence sentence, PayFigure figure, NameMention name, int start)
    {
        var (first, end) = (sentence.WordAt(name.Span.Start), sentence.WordAt(name.Span.End));
        var joins = Enumerable.Range(start, first - start).Any(i => sentence.Words[i].Text is "and" or "et" or "while" or "whereas" or "tandis" or "but" or "mais" or "contre" or "against" or "with" or "avec")
            || sentence.Text.AsSpan(sentence.Words[start - 1].End..name.Span.Start).ContainsAny(',', ';');
        return joins && StandsBeside(sentence, figure, name) && !IsSpeaker(sentence, first, end);
    }

    /// <summary>"A (Corlan) with $9 million, followed by B, former head of Vantor, at $7 million": of several figures each stands behind its name and what the name is of.</summary>
    private static bool IsRanked(CueSentence sentence, PayFigure figure, NameMention name) =>
        sentence.Figures.Count > 1 && !IsSpeaker(sentence, sentence.WordAt(name.Span.Start), sentence.WordAt(name.Span.End)) && AsideOf(sentence, figure, name) is not null;

    /// <summary>What stands between a name and the words that lead to its figure, "(Corlan)" or ", former head of Vantor,": empty where nothing does.</summary>
    /// <returns>Null where something happens between the two.</returns>
    public static TextSpan? AsideOf(CueSentence sentence, PayFigure figure, NameMention name)
    {
        if (figure.First >= sentence.Words.Count || sentence.Words[figure.First].Start < name.Span.End)
        {
            return null;
        }

        var behind = sentence.Text[name.Span.End..sentence.Words[figure.First].Start];
        var aside = Aside().Match(behind).Length;
        return Ranking().IsMatch(behind[aside..]) ? new TextSpan(name.Span.End, aside) : null;
    }

    private static bool StandsBeside(CueSentence sentence, PayFigure figure, NameMention name)
    {
        var end = sentence.WordAt(name.Span.End);
        while (end < figure.First && sentence.Words[end].Text is "s" or "about" or "some" or "only" or "environ" or "quelque" or "pres" or "de" or "lui" or "elle" or "just" or "nearly" or "almost")
        {
            end++;
        }

        return end >= figure.First;
    }

    /// <summary>"A and B received $5 million": nobody's alone.</summary>
    private static bool IsOneOfSeveral(CueSentence sentence, NameMention name, List<NameMention> people) =>
        people.Exists(other => other.Name != name.Name && (AreJoined(sentence, name, other) || AreJoined(sentence, other, name)))
        && !sentence.Words.Exists(word => word.Text is "each" or "apiece" or "chacun" or "chacune");

    private static bool AreJoined(CueSentence sentence, NameMention one, NameMention other) =>
        sentence.WordAt(one.Span.End) is var end && sentence.WordAt(other.Span.Start) == end + 1 && sentence.Words[end].Text is "and" or "et";

    /// <summary>"Quant à Anne Roy, sa rémunération …", "Ann Roy saw her pay …": the person is named first, in the same sentence.</summary>
    private static NameMention? Owning(CueSentence sentence, PayFigure figure, IReadOnlyList<NameMention> names)
    {
        for (var i = 1; i < figure.First; i++)
        {
            if (sentence.Words[i].Text is "sa" or "son" or "ses" or "his" or "her" && HasPayNoun(sentence, i + 1, Math.Min(figure.First, i + 4)))
            {
                var at = sentence.Words[i].Start;
                var owner = names.LastOrDefault(name => name.Kind == NameKind.Person && name.Span.Start >= sentence.Span.Start && name.Span.End <= at);
                return owner is not null && !IsSpeaker(sentence, sentence.WordAt(owner.Span.Start), sentence.WordAt(owner.Span.End)) ? owner : null;
            }
        }

        return null;
    }

    private static bool IsPaid(CueSentence sentence, PayFigure figure, NameMention name)
    {
        var words = sentence.Words;
        var (first, end) = (sentence.WordAt(name.Span.Start), sentence.WordAt(name.Span.End));
        if (IsSpeaker(sentence, first, end))
        {
            return false;
        }

        var owns = end + 1 < words.Count && words[end].Text == "s" && HasPayNoun(sentence, end + 1, Math.Min(words.Count, end + 5));
        var owned = first > 1 && words[first - 1].Text is "de" or "d" or "of" && HasPayNoun(sentence, Math.Max(0, first - 4), first);
        return end <= figure.First && (owns || owned || Gets(sentence, figure, end) || IsLured(sentence, first));
    }

    /// <summary>True when the name is the subject of a verb of getting, with no other subject between.</summary>
    private static bool Gets(CueSentence sentence, PayFigure figure, int end)
    {
        for (var i = end; i < figure.First; i++)
        {
            var word = sentence.Words[i].Text;
            if (SayingWords.Contains(word))
            {
                return false;
            }

            if (Getting.Contains(word) && sentence.Gap(i + 1, figure.First) < FarthestVerb)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"lured the trial lawyer Ana Roy with…": the verb stands before the name, with at most a role between.</summary>
    private static bool IsLured(CueSentence sentence, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - 6); i--)
        {
            var word = sentence.Words[i].Text;
            if (Luring.Contains(word) && word is not ("to" or "for" or "a"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the name is that of whoever speaks.</summary>
    public static bool IsSpeaker(CueSentence sentence, int first, int end)
    {
        var words = sentence.Words;
        while (first > 1 && NameVocabulary.Titles.Contains(words[first - 1].Text))
        {
            first--;
        }

        return (end < words.Count && SayingWords.Contains(words[end].Text))
            || (end + 1 < words.Count && words[end].Text is "a" or "has" && SayingWords.Contains(words[end + 1].Text))
            || (first > 0 && (SayingWords.Contains(words[first - 1].Text) || words[first - 1].Text is "selon" or "apres"))
            || (first > 1 && words[first - 1].Text == "to" && words[first - 2].Text == "according");
    }

    private static bool HasPayNoun(CueSentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (PayNouns.Contains(sentence.Words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"He received…", "his total compensation was…", "Il a perçu…".</summary>
    private static bool SpeaksOfOneBefore(CueSentence sentence, PayFigure figure)
    {
        for (var i = 0; i < figure.First; i++)
        {
            if (!Pronouns.Contains(sentence.Words[i].Text) || IsOfSaying(sentence, i))
            {
                continue;
            }

            var possessive = sentence.Words[i].Text is "his" or "her";
            if ((possessive && HasPayNoun(sentence, i + 1, Math.Min(figure.First, i + 4))) || (!possessive && Gets(sentence, figure, i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« Un ingénieur, assure-t-il, gagne… »: who says it is not who is paid.</summary>
    private static bool IsOfSaying(CueSentence sentence, int pronoun)
    {
        var verb = pronoun > 1 && sentence.Words[pronoun - 1].Text == "t" ? pronoun - 2 : pronoun - 1;
        return verb >= 0 && sentence.Words[pronoun].Text is "il" or "elle" && SayingWords.Contains(sentence.Words[verb].Text);
    }

    private static NameMention? Earlier(ClaimText text, int index, IReadOnlyList<NameMention> names)
    {
        var from = text.Sentences[Math.Max(0, index - FarthestBack)].Start;
        NameMention? found = null;
        foreach (var name in names)
        {
            if (name.Span.Start >= text.Sentences[index].Start)
            {
                break;
            }

            if (name.Kind == NameKind.Person && name.Span.Start >= from)
            {
                found = name;
            }
        }

        return found;
    }

    // "(Corlan)", ", former head of Vantor,": nothing that happens.
    [GeneratedRegex(@"^(?:\s?\([^()]{1,60}\)|\s(?:of|de|d['’])\s?\p{Lu}[^,;.()]{1,40}|,\s[^,;.()]{2,60}?(?:,|(?=\s(?:with|at|avec)\s)))", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^,?\s(?:with|at|on|avec|à)(?:,?\s(?:a\stotal\sof|in\stotal|au\stotal|about|some|nearly|almost|around|just|only|more\sthan|over|under|environ|quelque|près\sde|plus\sde|moins\sde|un\stotal\sde))?,?\s?(?:US|CA|C)?[$€£]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ranking();
}
