using Bot.Answering.Composition;
using Bot.PayClaims;
using Bot.PayClaims.Money;

namespace Bot.Answering.Verification;

/// <summary>Lets a pay claim be put into words only when its figures stand in the quote beneath it: same value, no other currency.</summary>
internal static class ClaimVerifier
{
    public static bool Holds(DraftStatement statement)
    {
        if (statement.Claim is not { } claim)
        {
            return true;
        }

        var (quote, language) = (statement.Quote.In(statement.Article.Text), statement.Article.Language);
        var stated = BareFigures.With(MoneyReader.Read(quote, language), quote, language)
            .SelectMany(mention => mention.Equivalents.Prepend(mention.Amount))
            .ToList();
        return claim.Equivalents.Append(claim.Amount).OfType<PayAmount>().All(amount => amount.Ends().All(end => stated.Exists(other => other.Ends().Contains(end) && other.MayMeanCurrencyOf(amount))));
    }
}
