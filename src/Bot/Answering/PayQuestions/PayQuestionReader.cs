using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;

namespace Bot.Answering.PayQuestions;

/// <summary>Question → what it asks about pay, English and French.</summary>
internal static partial class PayQuestionReader
{
    // Folded, « salariés » reads like English salaries.
    private static readonly HashSet<string> Employees = ["salarie", "salaries", "salariee", "salariees"];

    private const int FirstYear = 1980;
    private const int LastYear = 2100;
    private const decimal SmallestBareFigure = 10_000;

    // Less is mostly a count: "40 a month".
    private const decimal SmallestSum = 1_000;
    private const int WordsToPart = 7;
    private const int WordsToOpen = 2;

    // "Years of experience", « ans d'ancienneté », and the word itself.
    private const int WordsToYears = 3;

    private static readonly HashSet<string> Experience = ["experience", "exp", "xp", "service", "seniority", "anciennete", "metier"];

    // "List the bonuses and who says so" is a list before all else.
    private static readonly HashSet<string> Listing = ["list", "liste", "listez", "lister", "enumerate", "enumere", "enumerez"];

    // « Combien la banque a-t-elle versé ? »: the pronoun repeats the subject, and no yes or no is asked for.
    private static readonly HashSet<string> AskingWords = ["combien", "quand", "comment", "pourquoi", "qui", "que", "quoi", "ou", "quel", "quelle", "quels", "quelles"];

    // "Who made more last year, A or B?"
    private static readonly HashSet<string> Either = ["or", "ou", "vs", "versus"];

    // « Les caristes ont la prime ? »: a sentence that only its mark makes a question.
    private static readonly HashSet<string> StatesWhether = ["ont", "sont", "est", "peut", "peuvent", "doit", "doivent", "va", "vont", "garde", "gardent"];

    /// <param name="earlier">The question this one follows up on, or null: it fills the slots that the message leaves open.</param>
    public static PayQuestion Read(string question, string? earlier, ReplyLanguage language)
    {
        var own = Read(question, language) with { Matters = AskedMatters.Read(question, earlier) };
        if (earlier is null)
        {
            return own;
        }

        var before = Read(earlier, language);
        if (own.Kind == PayQuestionKind.Definition && own.Figures.Count == 0 && !own.Defines.Contains(DefinitionSlot.Contents))
        {
            // "Is that base?" asks what the figure is that was told, and names no other.
            own = own with { Components = before.Components };
        }

        return own with
        {
            AsksPay = own.AsksPay || before.AsksPay || own.Defines.Count > 0,
            AsksAmount = own.AsksAmount || (own.Kind == PayQuestionKind.Figure && before.AsksAmount),
            Figures = own.Figures.Count > 0 ? own.Figures : before.Figures,

            // "And just year one?" keeps the rest of the question; asking what a figure is made of does not name its part.
            Components = own.Components.Count > 0 ? own.Components : before.Components,
            Periods = own.Periods.Count > 0 ? own.Periods : before.Periods,
            Years = own.Years.Count > 0 ? own.Years : before.Years,
            Levels = own.Levels.Count > 0 ? own.Levels : before.Levels,

            // "And for beginners?" asks for theirs, whatever statistic it is.
            Statistic = own.Statistic ?? (own.Years.Count + own.Periods.Count > 0 ? before.Statistic : null),
            PutsNewInPlace = SlotFollowUp.Is(question) && own.Kind is not (PayQuestionKind.Comparison or PayQuestionKind.Definition) && own.Figures.Count == 0,
            PutsNewPeriod = own.Periods.Count > 0,
            PutsNewPart = own.Components.Count > 0,
            FollowsUpWithSlot = own.Kind == PayQuestionKind.Definition || own.Kind == PayQuestionKind.Figure && (own.Components.Count + own.Periods.Count + own.Years.Count > 0 || own.Currency is not null),
        };
    }

    /// <summary>The words of a text that say what is wanted of pay, not whose pay it is about.</summary>
    public static IReadOnlySet<string> CueWords(IReadOnlyList<string> words) => CueTable.Default.On(words).WordsRead("kind.", "asks.", "component.", "period.");

    /// <summary>The parts of pay that a text names.</summary>
    public static IReadOnlySet<PayComponent> Components(string text) =>
        CueTable.Default.On(FoldedWords.In(text)).OnceIn("component.").Select(name => ClaimNames.Parse<PayComponent>(name)!.Value).ToHashSet();

    /// <summary>The words of a text that name a part of pay.</summary>
    public static IReadOnlySet<string> PartWords(IReadOnlyList<string> words) => CueTable.Default.On(words).WordsRead("component.");

    private static PayQuestion Read(string text, ReplyLanguage language)
    {
        text = Excepted.Without(text);
        IReadOnlyList<string> words = [.. OutOfNames(text).Where(word => language != ReplyLanguage.French || !Employees.Contains(word))];
        var cues = CueTable.Default.On(words);
        var figures = Figures(text, language);
        var kind = cues.In("kind.").Select(name => (PayQuestionKind?)Enum.Parse<PayQuestionKind>(name, ignoreCase: true)).FirstOrDefault() ?? PayQuestionKind.Figure;
        var components = cues.OnceIn("component.").Select(name => ClaimNames.Parse<PayComponent>(name)!.Value).ToHashSet();
        var periods = CueTable.Default.On(WithoutExperience(words)).OnceIn("period.").Select(name => ClaimNames.Parse<PayPeriod>(name)!.Value).ToHashSet();
        kind = kind == PayQuestionKind.Figure && figures.Count == 0 && cues.Has("asks.better") && words.Any(Either.Contains) ? PayQuestionKind.Comparison : kind;
        kind = kind == PayQuestionKind.Disputed && cues.Has("asks.denial") && words[0] is "who" or "qui" ? PayQuestionKind.Who : kind;
        kind = kind is PayQuestionKind.Figure or PayQuestionKind.Disputed && figures.Count == 0 && cues.Has("asks.articles") && cues.Has("asks.same") ? PayQuestionKind.Comparison : kind;
        kind = words.Take(WordsToOpen).Any(Listing.Contains) ? PayQuestionKind.List : kind;
        kind = kind == PayQuestionKind.Figure && figures.Count == 0 && components.Count == 1 && cues.Has("asks.isPart") ? PayQuestionKind.Definition : kind;
        var asksMeaning = components.Count > 0 && figures.Count == 0 && cues.Has("asks.meaning");
        var pointsAtArticle = cues.Has("asks.thatArticle");
        kind = asksMeaning && pointsAtArticle ? PayQuestionKind.Definition : kind;
        var offered = kind == PayQuestionKind.Definition ? components : [];
        if (kind == PayQuestionKind.Definition)
        {
            // "Base or total?" and "per year or over four years?" name what is unknown, not what is meant.
            periods.Clear();
            components = components.Count > 1 ? [] : components;
        }

        return new PayQuestion
        {
            // "Did all the pilots get $2M?" asks for a check as well, not for a list.
            Kind = kind is PayQuestionKind.Figure or PayQuestionKind.List && figures.Count > 0 && (IsYesNo(words) || cues.Has("asks.confirmation")) ? PayQuestionKind.Disputed : kind,
            AsksPay = figures.Count > 0 || components.Count > 0 || cues.Has("asks.pay") || cues.Has("asks.whatPaid"),
            AsksAmount = cues.Has("asks.amount") || cues.Has("asks.whatPaid"),
            ImpliesAmount = components.Any(component => component != PayComponent.Offer) && (NamesPartAsked(words, cues) || !(cues.Has("asks.what") || cues.Has("asks.otherwise"))),
            Denied = cues.In("denies.").Select(name => ClaimNames.Parse<DeniedPart>(name)!.Value).ToHashSet(),
            AsksOpenly = kind == PayQuestionKind.Figure && !IsYesNo(words) && (cues.Has("asks.what") || cues.Has("asks.amount")),
            AsksConfirmation = cues.Has("asks.confirmation"),
            AsksWhyTwo = cues.Has("asks.whyTwo"),
            AsksLatest = cues.Has("asks.latest"),
            AsksOfArticles = cues.Has("asks.articles"),
            AsksLargest = cues.Has("asks.largest"),
            AsksWhenPaid = components.Count > 0 && cues.Has("asks.whenPaid"),
            AsksMeaning = asksMeaning,
            PointsAtArticle = pointsAtArticle,
            Defines = kind == PayQuestionKind.Definition ? cues.In("defines.").Select(name => Enum.Parse<DefinitionSlot>(name, ignoreCase: true)).ToHashSet() : [],
            AsksYearlyBonus = cues.Has("asks.yearlyBonus"),
            SpeaksOfDemands = DemandWords.In(text),
            SpeaksOfGains = cues.Has("asks.gained"),
            AsksWhether = figures.Count == 0 && (IsYesNo(words) || (!cues.Has("asks.what") && !cues.Has("asks.otherwise") && text.AsSpan().TrimEnd().EndsWith('?') && words.Any(StatesWhether.Contains))),
            AsksRanges = cues.Has("asks.ranges"),
            AsksEach = cues.Has("asks.each"),
            AsksYearBefore = cues.Has("asks.yearBefore"),
            AsksDenial = kind is PayQuestionKind.Who or PayQuestionKind.List && cues.Has("asks.denial"),
            IsYesNo = IsYesNo(words) && !cues.Has("asks.what") && !cues.Has("asks.otherwise"),
            AsksChange = cues.Has("asks.raise"),
            Levels = Seniority.In(words),
            AsksWholeToo = components.Count == 1 && FirstPart(text) is { } first && Read(first, language) is { AsksAmount: true, Components.Count: 0 },
            Figures = figures,
            OffersFigures = figures.Count > 1 && OtherFigure().IsMatch(text),
            Components = components,
            PartsOffered = offered,
            Periods = periods,
            Years = [.. words.Where(word => word.Length == 4).Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).Where(year => year is >= FirstYear and <= LastYear)],
            Currency = cues.In("asks.currency.").FirstOrDefault(),
            AsksMedianAndAverage = cues.Has("asks.median") && cues.Has("asks.average"),
            Statistic = cues.Has("asks.median") ? Qualifiers.Median : cues.Has("asks.typical") ? Qualifiers.Typical : cues.Has("asks.average") ? Qualifiers.Average : null,
        };
    }

    /// <summary>The words of a question, folded, without a word of pay that a name goes on from: "who runs the Harbour Pay Monitor?" asks for no pay.</summary>
    private static IEnumerable<string> OutOfNames(string text)
    {
        var words = FoldedWords.WithSpans(text).ToList();
        for (var at = 0; at < words.Count; at++)
        {
            var isInName = at > 0 && at + 1 < words.Count && IsCapital(at) && IsCapital(at + 1) && text[words[at].Span.End..words[at + 1].Span.Start] == " " && IsOfPay(words[at].Word) && !IsOfPay(words[at + 1].Word) && words.Exists(word => char.IsLower(text[word.Span.Start]));
            if (!isInName)
            {
                yield return words[at].Word;
            }
        }

        // "CEO", "E7" and the like are no names' second word.
        bool IsCapital(int at) => words[at].Span is { Length: > 1 } span && char.IsUpper(text[span.Start]) && char.IsLower(text[span.Start + 1]);
        static bool IsOfPay(string word) => CueTable.Default.On([word]).WordsRead("asks.pay", "component.").Count > 0;
    }

    /// <summary>Without "five years of experience", « 5 ans d'ancienneté »: over that time nothing is paid.</summary>
    private static List<string> WithoutExperience(IReadOnlyList<string> words)
    {
        List<string> rest = [.. words];
        for (var at = rest.Count - 1; at > 0; at--)
        {
            if (Experience.Contains(rest[at]) && rest.FindLastIndex(at, Math.Min(at + 1, WordsToYears), word => word is "years" or "year" or "ans" or "an" or "annees") is > 0 and var years)
            {
                rest.RemoveRange(years - 1, at - years + 2);
                at = years - 1;
            }
        }

        return rest;
    }

    /// <summary>"What is the base salary", « quelle prime »: the part of pay stands close behind the question word.</summary>
    private static bool NamesPartAsked(IReadOnlyList<string> words, CueReading cues)
    {
        var what = cues.WordsRead("asks.what");
        var parts = cues.WordsRead("component.");
        return words.Where((word, at) => what.Contains(word) && words.Skip(at + 1).Take(WordsToPart).Any(parts.Contains)).Any();
    }

    /// <summary>What stands before a second question of one message ("…, and what's the base part?"); null when there is one question.</summary>
    private static string? FirstPart(string text) => SecondQuestion().Match(text) is { Success: true, Index: > 0 } second ? text[..second.Index] : null;

    /// <summary>Sums of money; of a question also a bare number that is too large for a year or a count ("the 300,000"), one with a scale ("150k"), and one for a time ("8,400 a month").</summary>
    private static List<PayAmount> Figures(string text, ReplyLanguage language)
    {
        var mentions = MoneyReader.Read(text, language.Code()).Where(mention => mention.Kind == MoneyKind.Amount).ToList();
        var scaled = ScaledNumber().Matches(text).Where(IsApart).ToList();
        var bare = BareNumber().Matches(text)
            .Where(IsApart)
            .Where(number => !scaled.Exists(other => other.Index <= number.Index && number.Index < other.Index + other.Length))
            .Select(number => NumberReader.Read(number.Value))
            .OfType<decimal>()
            .Where(number => number >= SmallestBareFigure);
        var overTime = SmallSum().Matches(text).Where(IsApart).Select(number => NumberReader.Read(number.Groups["number"].Value)).OfType<decimal>().Where(number => number is >= SmallestSum and < SmallestBareFigure);
        return [.. mentions.Select(mention => mention.Amount), .. scaled.Select(Scaled).Concat(bare).Concat(overTime).Select(number => new PayAmount(number, number, null))];

        bool IsApart(Match number) => !mentions.Exists(mention => mention.Whole.Start < number.Index + number.Length && number.Index < mention.Whole.End);
    }

    private static decimal Scaled(Match number) => (NumberReader.Read(number.Groups["number"].Value) ?? 0) * (NumberReader.Scale(Folding.Fold(number.Groups["scale"].Value)) ?? 1);

    /// <summary>"Did everyone get $100M?", « Est-ce que tout le monde touche 100 M$ ? »: a figure to be checked, not to be found.</summary>
    /// <param name="words">Folded.</param>
    public static bool IsYesNo(IReadOnlyList<string> words) =>
        words.Count > 2 && (words[^1] is "right" or "correct" or "non" or "no" or "hein" || words[0] is "did" or "does" or "do" or "is" or "are" or "was" or "were" or "has" or "have" or "so" or "donc"
            || (words[0] == "est" && words[1] == "ce")
            || words.Take(words.Any(AskingWords.Contains) ? 6 : 9).Zip(words.Skip(1)).Any(pair => pair.First == "t" && pair.Second is "il" or "elle" or "on")
            || words.Any(word => word is "ils" or "elles") && words.Contains("ont"));

    [GeneratedRegex(@"(?:,|\band|\bet)\s+(?=(?:what|whats|how|which|quel|quelle|combien|c['’]est quoi)\b)|\?\s+(?=\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecondQuestion();

    [GeneratedRegex(@"\b(?:or|ou)\s(?:\p{L}+\s){0,2}\p{Sc}?\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherFigure();

    [GeneratedRegex(@"(?<![\p{L}\d.,])(?<number>\d{1,4}(?:[.,]\d{1,3})?)[ \u00A0\u202F]?(?<scale>k|m|bn|millions?|milliards?|billions?)(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScaledNumber();

    [GeneratedRegex(@"(?<![\p{L}\d.,])(?<number>\d{1,3}[ \u00A0\u202F.,'’]\d{3}|(?!19|20)\d{4})\s(?:a|an|per|each|par)\s(?:year|month|day|shift|an|mois|jour)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SmallSum();

    [GeneratedRegex(@"(?<![\p{L}\d.,])\d{1,3}(?:[ \u00A0\u202F.,'’]\d{3})+(?![\p{L}\d])|(?<![\p{L}\d.,])\d{5,9}(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();
}
