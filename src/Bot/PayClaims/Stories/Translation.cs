namespace Bot.PayClaims.Stories;

/// <summary>Whether one article is the other in another language: the same sums and numbers in the same order, the same names, about the same length.</summary>
/// <remarks>Two papers that write on one event for themselves share the sums in the news, but not the order, the other numbers and most names; in doubt they are two.</remarks>
internal static class Translation
{
    private const int LeastMoney = 2;
    private const int LeastNumbers = 4;
    private const int LeastNames = 3;

    /// <summary>Of the numbers of the article that has fewer, and of the one that has more.</summary>
    private const double NumbersOfFewer = 0.75, NumbersOfMore = 0.6;

    private const double NamesOfFewer = 0.6;

    /// <summary>Share of the common numbers that come in the same order.</summary>
    private const double InOrder = 0.75;

    private const double LongestToShortest = 1.8;

    /// <summary>Quotations more or fewer than in the other; marks differ with the printer, so much is let pass.</summary>
    private const int QuotesAside = 4;

    public static bool IsClear(StoryFingerprint first, StoryFingerprint second)
    {
        var money = first.Money.Count(second.Money.Contains);
        if (money < LeastMoney || Math.Abs(first.Quotes - second.Quotes) > QuotesAside + Math.Min(first.Quotes, second.Quotes)
            || Math.Max(first.Words, second.Words) > LongestToShortest * Math.Min(first.Words, second.Words))
        {
            return false;
        }

        var (ones, others) = (first.Numbers.Distinct().ToList(), second.Numbers.Distinct().ToList());
        var numbers = ones.Intersect(others).ToList();
        var names = first.Names.Count(second.Names.Contains);
        return numbers.Count >= LeastNumbers
            && numbers.Count >= NumbersOfFewer * Math.Min(ones.Count, others.Count) && numbers.Count >= NumbersOfMore * Math.Max(ones.Count, others.Count)
            && names >= LeastNames && names >= NamesOfFewer * Math.Min(first.Names.Count, second.Names.Count)
            && LongestCommonOrder([.. ones.Where(numbers.Contains)], [.. others.Where(numbers.Contains)]) >= InOrder * numbers.Count;
    }

    private static int LongestCommonOrder(List<string> first, List<string> second)
    {
        var lengths = new int[second.Count + 1];
        foreach (var item in first)
        {
            var diagonal = 0;
            for (var j = 1; j <= second.Count; j++)
            {
                (diagonal, lengths[j]) = (lengths[j], item == second[j - 1] ? diagonal + 1 : Math.Max(lengths[j], lengths[j - 1]));
            }
        }

        return lengths[^1];
    }
}
