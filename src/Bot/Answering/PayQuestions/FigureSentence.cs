using Bot.Answering.Composition;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;

namespace Bot.Answering.PayQuestions;

/// <summary>Finds a question's figure in an article whose claims do not have it: then it is no figure of which articles know nothing.</summary>
internal static class FigureSentence
{
    /// <returns>The sentence with it, or null.</returns>
    public static TextSpan? In(Article article, IReadOnlyList<PayAmount> figures)
    {
        var text = article.Text;
        var found = MoneyReader.Read(text, article.Language).FirstOrDefault(mention => mention.Kind == MoneyKind.Amount && figures.Any(figure => SlotReader.IsSame(figure, mention.Amount)));
        return found is null ? null : QuoteUnits.Of(text, new TextSpan(TextLine.StartOf(text, found.Whole.Start), TextLine.At(text, found.Whole.Start).End - TextLine.StartOf(text, found.Whole.Start)))
            .Where(unit => unit.Start <= found.Whole.Start && found.Whole.Start < unit.End).Select(unit => (TextSpan?)unit).FirstOrDefault();
    }
}
