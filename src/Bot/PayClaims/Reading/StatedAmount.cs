namespace Bot.PayClaims.Reading;

/// <summary>A figure's amount with what its sentence and article add: the currency it leaves out, a bound that is none.</summary>
internal static class StatedAmount
{
    /// <summary>A figure without a currency has that of its sentence, or the only one of the article.</summary>
    /// <param name="before">The currency of the figure before in the same sentence.</param>
    public static PayAmount Of(ClaimText text, PaySentences sentences, CueSentence sentence, PayFigure figure, string? before)
    {
        var written = figure.Money.Amount;
        var amount = IsStartingPay(sentence, figure) ? written with { High = written.Low } : written;
        if (amount.Currency is not null)
        {
            return amount;
        }

        if (IsFrancs(text, written, figure))
        {
            return amount with { Currency = "CHF" };
        }

        var own = before ?? sentence.Figures.Select(figure => figure.Money.Amount.Currency).FirstOrDefault(currency => currency is not null);
        if (own is not null)
        {
            return amount with { Currency = own };
        }

        var all = sentences.WithMoney.Values.SelectMany(other => other.Figures).Select(figure => figure.Money.Amount.Currency).Where(currency => currency is not null).Distinct().ToList();
        return all.Count == 1 ? amount with { Currency = all[0] } : amount;
    }

    /// <summary>"Managers start at $24": what they get, not a bound.</summary>
    public static bool IsStartingPay(CueSentence sentence, PayFigure figure)
    {
        var money = figure.Money;
        if (money.Qualifier != Qualifiers.AtLeast || money.Amount.Low is null || money.Amount.High is not null)
        {
            return false;
        }

        for (var i = figure.First; i < figure.End && sentence.Words[i].Start < money.Span.Start; i++)
        {
            if (sentence.Words[i].Text is "start" or "starts" or "starting" or "started" or "debute" or "debutent" or "demarre" or "begins" or "begin")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Bare "francs" are Swiss where the article says so once.</summary>
    private static bool IsFrancs(ClaimText text, PayAmount amount, PayFigure figure) =>
        amount.Currency is null && figure.Money.Span.In(text.Text).Contains("franc", StringComparison.OrdinalIgnoreCase)
        && (text.Text.Contains("CHF", StringComparison.Ordinal) || text.Text.Contains("suisse", StringComparison.OrdinalIgnoreCase) || text.Text.Contains("Swiss", StringComparison.OrdinalIgnoreCase));
}
