using System.Collections.Frozen;

namespace Bot.PayClaims.Reading;

/// <summary>A figure's amount with what its sentence and article add: the currency it leaves out, a bound that is none.</summary>
internal static class StatedAmount
{
    private const int NounBeforeStart = 7;
    private const int FarthestSubject = 9;

    private static readonly HashSet<string> Counted = ["first", "second", "third", "fourth", "last", "this", "next", "per", "each", "premiere", "seconde", "deuxieme", "premier", "troisieme", "quatrieme", "dernier"];

    private static readonly FrozenSet<string> StartingWords = FrozenSet.Create(
        StringComparer.Ordinal, "start", "starts", "starting", "started", "begin", "begins", "debute", "debutent", "demarre", "demarrent", "commence", "commencent");

    /// <summary>A figure without a currency has that of its sentence, or the only one of the article.</summary>
    /// <param name="before">The currency of the figure before in the same sentence.</param>
    public static PayAmount Of(PaySentences sentences, CueSentence sentence, PayFigure figure, string? before)
    {
        var written = figure.Money.Amount;
        var amount = IsStartingPay(sentence, figure) || Quantile(sentence, figure) is not null ? written with { Low = written.Low ?? written.High, High = written.High ?? written.Low } : written;
        if (amount.Currency is not null)
        {
            return amount;
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

        var start = -1;
        for (var i = figure.First; i < figure.End && sentence.Words[i].Start < money.Span.Start; i++)
        {
            start = StartingWords.Contains(sentence.Words[i].Text) ? i : start;
        }

        // "Base pay at this level starts at": there the figure is a floor.
        return start >= 0 && !sentence.Cues.Exists(cue => cue is { Meaning: { Kind: CueKind.Noun, Component: PayComponent.Base or PayComponent.Salary or PayComponent.PayRange } } && cue.End <= start && start - cue.End < NounBeforeStart);
    }

    /// <summary>"Half of them earn less than £24,000", "un quart d'entre eux dépassent 110 k€": the bound of a share of people is a quantile.</summary>
    /// <returns>As <see cref="PayClaim.Qualifier"/>; null where no share is told.</returns>
    public static string? Quantile(CueSentence sentence, PayFigure figure)
    {
        var isCeiling = figure.Money.Qualifier == Qualifiers.UpTo;
        if (!isCeiling && figure.Money.Qualifier != Qualifiers.MoreThan)
        {
            return null;
        }

        for (var i = figure.First - 1; i >= Math.Max(0, figure.First - FarthestSubject); i--)
        {
            if (sentence.Figures.Exists(other => other.First <= i && i < other.End))
            {
                return null;
            }

            // "In the second quarter" and "the first half of the year" are times, not shares of people.
            var isShare = i + 1 < sentence.Words.Count && sentence.Words[i + 1].Text is "of" or "d" or "des" or "de" && (i == 0 || !Counted.Contains(sentence.Words[i - 1].Text));
            isShare |= IsShareOfPeople(sentence, i);
            switch (sentence.Words[i].Text)
            {
                case "half" or "moitie" when isShare:
                    return Qualifiers.Median;
                case "quarter" or "quart" when isShare:
                    return isCeiling ? "P25" : "P75";
            }
        }

        return null;
    }

    /// <summary>"The best-paid quarter", « le quart du haut », « le quart le moins bien payé »: a share of people that says which end it is.</summary>
    private static bool IsShareOfPeople(CueSentence sentence, int at) => sentence.Words[at].Text switch
    {
        "quart" => at > 0 && sentence.Words[at - 1].Text is "le" or "du" && at + 1 < sentence.Words.Count && sentence.Words[at + 1].Text is "du" or "le" or "superieur" or "inferieur",
        "quarter" or "half" => at > 0 && sentence.Words[at - 1].Text is "top" or "bottom" or "upper" or "lower" or "highest" or "lowest" or "paid",
        _ => false,
    };
}
