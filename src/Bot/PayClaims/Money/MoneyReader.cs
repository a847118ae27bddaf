namespace Bot.PayClaims.Money;

/// <summary>Finds sums of money in running text, a heading or a table cell, English and French.</summary>
internal static class MoneyReader
{
    /// <param name="language">en, fr or empty: decides only what the writing itself leaves open.</param>
    /// <returns>In the order of the text, without overlaps.</returns>
    public static IReadOnlyList<MoneyMention> Read(string text, string language) => [];
}
