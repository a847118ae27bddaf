using Bot.Answering.Composition;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;

namespace Bot.Answering.PayQuestions;

/// <summary>Finds a question's figure in articles whose claims do not have it: then it is no figure of which articles know nothing. Each article's sums are read once.</summary>
internal sealed class FigureSentences
{
    private readonly Dictionary<ArticleId, List<MoneyMention>> _sums = [];

    /// <returns>The sentence with it, or null.</returns>
    public TextSpan? In(Article article, IReadOnlyList<PayAmount> figures)
    {
        if (!_sums.TryGetValue(article.Id, out var sums))
        {
            _sums.Add(article.Id, sums = [.. MoneyReader.Read(article.Text, article.Language).Where(mention => mention.Kind == MoneyKind.Amount)]);
        }

        var text = article.Text;
        var found = sums.Find(mention => figures.Any(figure => SlotReader.IsSame(figure, mention.Amount)));
        return found is null ? null : QuoteUnits.Of(text, new TextSpan(TextLine.StartOf(text, found.Whole.Start), TextLine.At(text, found.Whole.Start).End - TextLine.StartOf(text, found.Whole.Start)))
            .Where(unit => unit.Start <= found.Whole.Start && found.Whole.Start < unit.End).Select(unit => (TextSpan?)unit).FirstOrDefault();
    }
}
