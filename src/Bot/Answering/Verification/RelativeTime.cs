using Bot.Articles.Reading.Metadata;

namespace Bot.Answering.Verification;

/// <summary>Times that are told from the day of the article, or one by the next: "last year", "by the end of June" for "before July".</summary>
internal static class RelativeTime
{
    private const int MonthsOfYear = 12;
    private const int Near = 2;

    private static readonly (string Words, int Years)[] Phrases =
    [
        ("last year", -1), ("a year ago", -1), ("l an dernier", -1), ("l an passe", -1), ("l annee derniere", -1), ("l annee passee", -1),
        ("this year", 0), ("cette annee", 0), ("next year", 1), ("l an prochain", 1), ("l annee prochaine", 1),
    ];

    /// <summary>The years that the quotes name from the day of their articles.</summary>
    public static IEnumerable<int> Years(CitedQuotes quoted) =>
        quoted.Quotes.Zip(quoted.Facts).Where(quote => quote.First.Article.Published is not null)
            .SelectMany(quote => Phrases.Where(phrase => quote.Second.Has(phrase.Words)).Select(phrase => quote.First.Article.Published!.Value.Year + phrase.Years));

    /// <summary>Whether the sentence says "before" a month and the quotes the end of the month before it.</summary>
    public static bool IsByEndBefore(int month, SentenceFacts stated, CitedQuotes quoted) =>
        IsBehind(stated, month, ["before", "avant"]) && quoted.Facts.Any(facts => IsBehind(facts, month == 1 ? MonthsOfYear : month - 1, ["end", "fin"]));

    private static bool IsBehind(SentenceFacts facts, int month, string[] words) =>
        facts.Words.Index().Any(word => MonthNames.Number(word.Item) == month && facts.Words.Take(word.Index).TakeLast(Near).Any(words.Contains));
}
