using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Answering.FaqMatching;
using Bot.Articles.Reading.Metadata;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;
using Bot.PayClaims.Reading;

namespace Bot.Answering.Verification;

/// <summary>What a sentence, or a few that belong together, states that can be compared across wordings and languages.</summary>
internal sealed partial class SentenceFacts
{
    private const int EarlierWithin = 2;
    private const int ShortestClause = 4;
    private const int ShortestContent = 3;

    // "by the end of the year"
    private const int BeforeEnd = 3;

    // They name things as well as they tell how much or who: a sentence may not bring them along for nothing.
    private static readonly HashSet<string> Naming = ["role", "paper", "somebody", "than", "recurrent", "company", "condition", "unnamed", "asserts", "before", "after", "some", "any", "pool", "raise", "shut", "noperson", "out"];

    // A capital behind them is that of a beginning.
    private static readonly SearchValues<char> Openers = SearchValues.Create(".:!?«“\"");

    private static readonly HashSet<string> Verbal = ["not", "deny", "without", "hedge", "plan", "wish", "report", "said", "tells", "claim", "confirm", "up", "down", "same", "steady", "future", "pledge", "promise", "raise", "cause", "most", "act.plan", "act.call", "act.ask", "act.accept"];

    private static readonly (char Sign, string Currency)[] Symbols = [('€', "EUR"), ('£', "GBP"), ('₹', "INR")];

    private static readonly HashSet<string> First = ["up", "down", "same", "raise", "most", "promise", "plan", "future", "said", "tells"];

    private IReadOnlyList<SentenceFacts>? _clauses;
    private IReadOnlyList<string>? _names;
    private string? _joined;
    private IReadOnlySet<int>? _measured;
    private readonly Lazy<IReadOnlyList<(PayComponent Component, string Words)>> _naming;
    private IReadOnlyList<(decimal From, decimal To)>? _changes;

    private SentenceFacts(string text, string language)
    {
        (Text, Language) = (text = TextForms.Of(text, language), language);
        Reply = ReplyLanguages.Parse(language) ?? ReplyLanguage.English;
        Spelled = [.. FoldedWords.WithSpans(text)];
        Words = [.. Spelled.Select(word => word.Word)];

        // "may" and "mars" in small letters are mostly something else, and in May nothing is in doubt.
        Months = Spelled.Where(word => language == "fr" || char.IsUpper(text[word.Span.Start])).Select(word => MonthNames.Number(word.Word)).Where(month => month > 0).ToHashSet();
        Marked = [.. Verification.Marks.In(Words, language).Where(mark => !IsNamed(mark))];
        Spoken = Marked.Where(mark => mark.Kind[^1] != '+' && !Naming.Contains(mark.Kind) && !mark.Kind.StartsWith("act.", StringComparison.Ordinal) && !mark.Kind.StartsWith("contrast.", StringComparison.Ordinal) && !Verification.Marks.IsUnlike(mark.Kind)).SelectMany(mark => Enumerable.Range(mark.At, mark.Length)).ToHashSet();
        Marks = Marked.Select(mark => mark.Kind).ToHashSet(StringComparer.Ordinal);
        var turns = Marked.Where(mark => mark.Kind is "not" or "deny").ToLookup(mark => Words[mark.At] is "ni" or "neither" or "nor");
        Turns = turns[false].Any() ? turns[false].DistinctBy(mark => mark.At).Count(mark => !(mark.Kind is "not" && turns[false].Any(other => other.Kind is "not" && other.At < mark.At && other.At + other.Length >= mark.At && !GapBefore(mark.At).ContainsAny(",;:")))) : Math.Min(1, turns[true].Count());
        Money = [.. MoneyReader.Read(text, language).Where(mention => mention.Kind == MoneyKind.Amount)];
        Currencies = [.. Marks.Where(mark => mark.StartsWith("money.", StringComparison.Ordinal)).Select(mark => mark["money.".Length..].ToUpperInvariant()), .. Money.Select(sum => sum.Amount.Currency).OfType<string>(), .. Money.SelectMany(sum => sum.Equivalents).Select(amount => amount.Currency).OfType<string>(), .. Symbols.Where(symbol => text.Contains(symbol.Sign)).Select(symbol => symbol.Currency)];
        (Quantities, Years) = QuantityReader.Read(text, Reply);
        var cues = new CueSentence(text, new TextSpan(0, text.Length), CueLexicon.For(language), Money);
        Figures = SenseReader.Read(cues);
        Earlier = [.. Figures.Where(figure => cues.Cues.Exists(cue => cue.Meaning.Kind == CueKind.Contrast && cue.End <= figure.Figure.First && figure.Figure.First - cue.End <= EarlierWithin)).Select(figure => figure.Figure.Money)];
        var nouns = cues.Cues.Where(cue => cue.Meaning.Kind == CueKind.Noun && cue.Meaning.Component != PayComponent.Unspecified).ToList();
        Named = [.. nouns.Select(noun => noun.Meaning.Component)];
        _naming = new(() => [.. nouns.Select(noun => (noun.Meaning.Component, string.Join(' ', cues.Words.Take(noun.First..noun.End).Select(word => word.Text))))]);
        (Components, LastComponent) = (Named.Concat(Implied(Words)).ToHashSet(), Named.Count > 0 ? Named[^1] : null);
        Periods = cues.Cues.Where(cue => cue.Meaning is { Kind: CueKind.Period, Period: not null } && !IsLength(cues, cue)).Select(cue => cue.Meaning.Period!.Value).Concat(FirstYear(Words)).ToHashSet();
        Statistics = cues.Cues.Select(cue => cue.Meaning.Statistic).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    public string Text { get; }

    public string Language { get; }

    /// <summary>The language by whose rules it is read: English where it is in neither.</summary>
    public ReplyLanguage Reply { get; }

    /// <summary>Its words, folded, and where they stand.</summary>
    public IReadOnlyList<(string Word, TextSpan Span)> Spelled { get; }

    /// <summary>Folded.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The marks it has, each with the place of its first word and how many it takes.</summary>
    public IReadOnlyList<(string Kind, int At, int Length)> Marked { get; }

    /// <summary>The places of the words that marks take: they say how it is told and need not be the quotes'.</summary>
    public IReadOnlySet<int> Spoken { get; }

    /// <summary>The kinds of <c>marks.tsv</c> that it has.</summary>
    public IReadOnlySet<string> Marks { get; }

    public IReadOnlyList<MoneyMention> Money { get; }

    /// <summary>ISO codes of the currencies named, with a sum or without.</summary>
    public IReadOnlyList<string> Currencies { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    public IReadOnlySet<int> Years { get; }

    /// <summary>1 to 12.</summary>
    public IReadOnlySet<int> Months { get; }

    /// <summary>Each sum with the part of pay and the time that the words beside it give it.</summary>
    public IReadOnlyList<FigureSense> Figures { get; }

    /// <summary>The sums that stand behind "against", "down from": those before, or of others.</summary>
    public IReadOnlyList<MoneyMention> Earlier { get; }

    /// <summary>Parts of pay named, whether or not a sum stands beside them.</summary>
    public IReadOnlySet<PayComponent> Components { get; }

    /// <summary>The same as often as each is named, in their order.</summary>
    public IReadOnlyList<PayComponent> Named { get; }

    /// <summary>Null where none is.</summary>
    public PayComponent? LastComponent { get; }

    public IReadOnlySet<PayPeriod> Periods { get; }

    /// <summary>Median, average, percentiles.</summary>
    public IReadOnlySet<string> Statistics { get; }

    /// <summary>How often it is turned round or said to be wrong; "neither … nor", « sans … ni » is once.</summary>
    public int Turns { get; }

    /// <summary>Turned round, or said to be wrong. Who does not deny denies nothing; those phrases are no marks.</summary>
    public bool IsNegated => Turns > 0;

    /// <summary>Told as possible, as planned, or as somebody's word.</summary>
    public bool IsHedged => Marks.Overlaps(["hedge", "plan", "report", "open"]) || AttributionModality.IsConditional(Text);

    /// <summary>The places of the words that only say in what a figure is measured.</summary>
    public IReadOnlySet<int> Measured => _measured ??= Marked.Where(mark => mark.Kind is "net" or "gross" or "recurrent" || mark.Kind.StartsWith("money.", StringComparison.Ordinal) || mark.Kind.StartsWith("period.", StringComparison.Ordinal)).SelectMany(mark => Enumerable.Range(mark.At, mark.Length)).ToHashSet();

    /// <summary>Whether a text has the very words by which this one names a part of pay: « hors variable » names none and still speaks of it.</summary>
    public bool IsNamedIn(PayComponent component, SentenceFacts other) =>
        _naming.Value.Where(name => name.Component == component).ToList() is { Count: > 0 } names && names.TrueForAll(name => other.Has(name.Words));

    /// <summary>Whether a text has, between the words that stand here on both sides of a part of pay, something else: "private equity houses" where this one has "private base salary houses".</summary>
    public bool IsInPlaceIn(PayComponent component, SentenceFacts other) => _naming.Value.Where(name => name.Component == component).Select(name => name.Words.Split(' ')).Any(name =>
        Enumerable.Range(1, Math.Max(0, Words.Count - name.Length - 1)).Any(at => FoldedWords.HasAt(Words, at, name) && other.Words.Index().Any(word => word.Item == Words[at - 1] && !StopWords.Contains(word.Item, Reply)
            && Enumerable.Range(2, 2).Any(on => other.Words.ElementAtOrDefault(word.Index + on) is { } next && next == Words[at + name.Length] && !StopWords.Contains(next, Reply)))));

    /// <summary>How often it has a mark of this kind.</summary>
    public int Count(string kind) => Marked.Count(mark => mark.Kind == kind);

    /// <summary>Its clauses; empty where it has but one.</summary>
    public IReadOnlyList<SentenceFacts> Clauses => _clauses ??= Cut();

    /// <summary>The words that name somebody or something, folded.</summary>
    public IReadOnlyList<string> Names(WordMeanings meanings) => _names ??= [.. NameWords.In(this, meanings)];

    /// <summary>The places of the words that say what it is about.</summary>
    public IEnumerable<int> Content(int first, int end) => Enumerable.Range(first, Math.Max(0, end - first)).Where(at => Words[at].Length >= ShortestContent && !char.IsDigit(Words[at][0]) && !StopWords.Contains(Words[at], Reply));

    /// <summary>What stands between a word, which is not the first, and the one before it.</summary>
    public ReadOnlySpan<char> GapBefore(int at) => Text.AsSpan(Spelled[at - 1].Span.End..Spelled[at].Span.Start);

    /// <summary>From what its figures went to what.</summary>
    public IReadOnlyList<(decimal From, decimal To)> Changes => _changes ??= ChangeReader.Read(Text);

    public static SentenceFacts Of(string text, string language) => new(text, language);

    /// <summary>Whether it has these words one behind the other.</summary>
    /// <param name="words">Folded, with a space between any two.</param>
    public bool Has(string words) => (_joined ??= $" {string.Join(' ', Words)} ").Contains($" {words} ", StringComparison.Ordinal);

    /// <summary>"May", "Signal Harbour", "Halvard Games": a word of doing or doubting with a capital inside a sentence, or before another, is a month or a name.</summary>
    private bool IsNamed((string Kind, int At, int Length) mark) =>
        mark.Length == 1 && (mark.Kind[^1] == '+' || Verification.Marks.IsUnlike(mark.Kind) || Verbal.Contains(mark.Kind)) && IsCapital(mark.At)
        && (mark.At > 0 ? !GapBefore(mark.At).ContainsAny(Openers) : First.Contains(mark.Kind.TrimEnd('+')) && Words.Count > 1 && IsCapital(1) && GapBefore(1) is " ");

    private bool IsCapital(int at) => Text.AsSpan(Spelled[at].Span.Start) is [var first, var second, ..] && char.IsUpper(first) && char.IsLower(second);

    private IReadOnlyList<SentenceFacts> Cut()
    {
        var parts = ClauseEnd().Split(Text).Where(part => FoldedWords.In(part).Count >= ShortestClause).ToList();
        return parts.Count > 1 ? [.. parts.Select(part => Of(part, Language))] : [];
    }

    /// <summary>Parts of pay by what is done with them: what vests is equity, an « indemnité » of who leaves is severance.</summary>
    private static IEnumerable<PayComponent> Implied(IReadOnlyList<string> words)
    {
        if (words.Any(word => word is "vest" or "vests" or "vesting" or "vested"))
        {
            yield return PayComponent.Equity;
        }

        // "twelve weeks of pay and two more for each year of service"
        if (words.Any(word => word is "weeks" or "months" or "semaines" or "mois") && Enumerable.Range(0, Math.Max(0, words.Count - 2)).Any(at => words[at] is "year" or "years" or "annee" or "annees" && words[at + 1] is "of" or "d" or "de" && words[at + 2] is "service" or "anciennete" or "presence"))
        {
            yield return PayComponent.Severance;
        }

        if (words.Any(word => word is "indemnite" or "indemnites") && words.Any(word => word is "depart" or "quitte" or "quitter"))
        {
            yield return PayComponent.Severance;
        }
    }

    /// <summary>"in the first year", « la première année », whatever is paid in it.</summary>
    private static IEnumerable<PayPeriod> FirstYear(IReadOnlyList<string> words) =>
        Enumerable.Range(1, Math.Max(0, words.Count - 2)).Any(at => words[at] is "the" or "la" && words[at + 1] is "first" or "premiere" && at + 2 < words.Count && words[at + 2] is "year" or "annee" && words[at - 1] is "in" or "during" or "verse" or "versee" or "verses" or "versees" or "paye" or "payee" or "percu" or "percue")
            ? [PayPeriod.FirstYear] : [];

    /// <summary>"a year and a half", "less than a year", "half a year": how long, not how often.</summary>
    private static bool IsLength(CueSentence sentence, Cue cue) =>
        (cue.First > 0 && sentence.Words[cue.First - 1].Text is "half" or "than" or "within" or "after" or "voir" or "demi" or "fin" or "rapport" or "enquete" or "barometre" or "assemblee" or "etude")
        || (cue.End < sentence.Words.Count && sentence.Words[cue.End].Text is "report" or "survey" or "results" or "meeting" or "study" or "review" or "guide" or "ranking")
        || sentence.Words.Take(cue.First).TakeLast(BeforeEnd).Any(word => word.Text is "fin" or "end" or "debut" or "start" or "beginning" or "cours" or "milieu" or "middle")
        || (cue.First > 1 && sentence.Words[cue.First - 1].Text is "the" or "l" or "le" && sentence.Words[cue.First - 2].Text is "of" or "de" or "voir")
        || (cue.End + 1 < sentence.Words.Count && sentence.Words[cue.End].Text is "and" or "et" && sentence.Words[cue.End + 1].Text is "a" or "demi");

    [GeneratedRegex(@"(?<!\d),(?!\d)|, | [–—-] |;|\b(?:but|while|whereas|though|mais|tandis que|alors que|sans que|and|et)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseEnd();
}
