using Bot.Articles;
using Bot.PayClaims.Money;
using Bot.PayClaims.Reading;

namespace Bot.PayClaims;

/// <summary>Reads the pay claims out of one article.</summary>
internal static class ClaimReader
{
    /// <summary>Grows whenever the reading changes, so that stored claims of an older reading are read again.</summary>
    public const int Version = 2;

    /// <returns>In the order of the text, ids unique; empty when the article speaks of no pay.</returns>
    public static IReadOnlyList<PayClaim> Read(Article article)
    {
        var money = MoneyReader.Read(article.Text, article.Language);

        // Tables may hold bare numbers under a header that names their currency.
        if (money.Count == 0 && !article.Text.Contains(" | ", StringComparison.Ordinal))
        {
            return [];
        }

        return ClaimReading.Read(new ClaimText(article), money);
    }
}
