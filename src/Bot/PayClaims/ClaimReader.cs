using Bot.Articles;
using Bot.PayClaims.Money;
using Bot.PayClaims.Reading;
using Bot.PayClaims.Reading.Choices;

namespace Bot.PayClaims;

/// <summary>Reads the pay claims out of one article.</summary>
internal static class ClaimReader
{
    /// <summary>Grows whenever the reading changes, so that stored claims of an older reading are read again.</summary>
    public const int Version = 24;

    /// <summary>Figures of one article that are read at most.</summary>
    private const int MostFigures = 400;

    /// <returns>In the order of the text, ids unique; empty when the article speaks of no pay.</returns>
    public static IReadOnlyList<PayClaim> Read(Article article) => Read(article, ChoiceModels.Learnt);

    /// <param name="models">What decisions are weighed by.</param>
    /// <param name="observed">Collects every decision that was weighed, for learning; null while reading.</param>
    public static IReadOnlyList<PayClaim> Read(Article article, ChoiceModels models, List<ObservedChoice>? observed = null)
    {
        var money = MoneyReader.Read(article.Text, article.Language);

        // Tables may hold bare numbers under a header that names their currency, and a denial needs no number.
        if (money.Count == 0 && !article.Text.Contains(" | ", StringComparison.Ordinal) && !DenialWords.MayDenyPay(article.Text))
        {
            return [];
        }

        if (money.Count > MostFigures)
        {
            // A price list or a dump, not a piece about pay: its first figures will do, for each is weighed against those around it.
            article = article with { Text = article.Text[..money[MostFigures].Whole.Start] };
            money = [.. money.Take(MostFigures).Where(mention => mention.Whole.End <= article.Text.Length)];
        }

        var home = HomeCurrency.Of(article, money);
        money = BareFigures.With([.. money.Select(mention => home.Resolve(mention, article.Text))], article.Text, article.Language);
        return ClaimReading.Read(new ClaimText(article), money, home, new ClaimChoices(models, observed));
    }
}
