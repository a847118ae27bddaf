using Bot.Answering.Composition;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;
using Bot.PayClaims.Reading;

namespace Bot.Answering.Verification;

/// <summary>Lets a pay claim be put into words only when its figures stand in the quote beneath it: same value, no other currency. In a row of a table the header or what stands above names the currency.</summary>
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
        var bare = TextLine.Around(statement.Article.Text, statement.Quote.Start).Kind == LineKind.TableRow ? TableReader.BareNumbers(quote) : new HashSet<decimal>();
        return claim.Equivalents.Append(claim.Amount).OfType<PayAmount>().All(amount => amount.Ends().All(end => bare.Contains(end) || stated.Exists(other => other.Ends().Contains(end) && other.MayMeanCurrencyOf(amount))));
    }
}
