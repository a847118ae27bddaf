using System.Globalization;
using Bot.Articles.Reading.Metadata;

namespace Bot.Answering.Verification;

/// <summary>Times that the quotes leave to the day of their article: "on Monday" is a day of that month, "in September" the next or the last one.</summary>
internal static class ArticleDay
{
    private const int DaysOfWeek = 7;
    private const int DaysOfMonth = 30;

    private static readonly Dictionary<string, DayOfWeek> Weekdays = new(StringComparer.Ordinal)
    {
        ["monday"] = DayOfWeek.Monday, ["tuesday"] = DayOfWeek.Tuesday, ["wednesday"] = DayOfWeek.Wednesday, ["thursday"] = DayOfWeek.Thursday, ["friday"] = DayOfWeek.Friday, ["saturday"] = DayOfWeek.Saturday, ["sunday"] = DayOfWeek.Sunday,
        ["lundi"] = DayOfWeek.Monday, ["mardi"] = DayOfWeek.Tuesday, ["mercredi"] = DayOfWeek.Wednesday, ["jeudi"] = DayOfWeek.Thursday, ["vendredi"] = DayOfWeek.Friday, ["samedi"] = DayOfWeek.Saturday, ["dimanche"] = DayOfWeek.Sunday,
    };

    // By how many days the words go back or on.
    private static readonly (string Words, int Days)[] Phrases =
    [
        ("today", 0), ("this week", 0), ("this month", 0), ("earlier this month", 0), ("yesterday", -1), ("tomorrow", 1), ("last week", -DaysOfWeek), ("a week ago", -DaysOfWeek), ("next week", DaysOfWeek), ("last month", -DaysOfMonth), ("a month ago", -DaysOfMonth), ("next month", DaysOfMonth),
        ("aujourd hui", 0), ("cette semaine", 0), ("ce mois ci", 0), ("hier", -1), ("demain", 1), ("la semaine derniere", -DaysOfWeek), ("la semaine passee", -DaysOfWeek), ("la semaine prochaine", DaysOfWeek), ("le mois dernier", -DaysOfMonth), ("le mois passe", -DaysOfMonth), ("le mois prochain", DaysOfMonth),
    ];

    /// <summary>The months that the quotes' words of time fall in; where they have none at all, the article's own.</summary>
    public static IEnumerable<int> Months(CitedQuotes quoted) => Dates(quoted).Select(day => day.Month)
        .Concat(quoted.Facts.Any(facts => facts.Months.Count > 0) ? [] : quoted.Quotes.Select(quote => quote.Article.Published?.Month).OfType<int>());

    /// <summary>The days of the month that the quotes' words of time fall on.</summary>
    public static IEnumerable<int> DaysOf(CitedQuotes quoted) => Dates(quoted).Select(day => day.Day);

    /// <summary>The years that months named without one may be of: those nearest to the day of the article.</summary>
    public static IEnumerable<int> Years(SentenceFacts stated, CitedQuotes quoted)
    {
        foreach (var (published, facts) in quoted.Quotes.Select(quote => quote.Article.Published).Zip(quoted.Facts))
        {
            if (published is not { } day)
            {
                continue;
            }

            foreach (var month in stated.Months.Where(month => facts.Months.Contains(month) && !HasYear(month, facts)))
            {
                yield return day.Year;
                yield return month > day.Month ? day.Year - 1 : day.Year + 1;
            }
        }

        foreach (var day in stated.Months.Count > 0 ? Dates(quoted) : [])
        {
            yield return day.Year;
        }
    }

    /// <summary>"June 2028" is of no other year.</summary>
    private static bool HasYear(int month, SentenceFacts facts) => facts.Words.Index().Where(word => MonthNames.Number(word.Item) == month)
        .All(word => word.Index + 1 < facts.Words.Count && int.TryParse(facts.Words[word.Index + 1], CultureInfo.InvariantCulture, out var year) && facts.Years.Contains(year));

    /// <summary>The dates that the quotes' words of time may fall on.</summary>
    public static IEnumerable<DateOnly> Dates(CitedQuotes quoted)
    {
        foreach (var (quote, facts) in quoted.Quotes.Zip(quoted.Facts))
        {
            if (quote.Article.Published is not { } published)
            {
                continue;
            }

            foreach (var weekday in facts.Words.Where(Weekdays.ContainsKey).Select(word => Weekdays[word]))
            {
                var back = ((int)published.DayOfWeek - (int)weekday + DaysOfWeek) % DaysOfWeek;
                yield return published.AddDays(-back);
                yield return published.AddDays(DaysOfWeek - back);
            }

            foreach (var (_, days) in Phrases.Where(phrase => facts.Has(phrase.Words)))
            {
                yield return published.AddDays(days);
            }
        }
    }
}
