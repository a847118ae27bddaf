using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>Finds where an article says what a part of pay takes in: "total compensation counts base, bonus and a year of shares".</summary>
internal static class Explanations
{
    private static readonly HashSet<string> Containing =
    [
        "include", "includes", "including", "included", "comprises", "comprised", "comprising", "counts", "counting", "covers", "means", "consists", "consisting", "excluding", "excludes", "namely", "plus",
        "comprend", "comprennent", "comprenant", "compris", "comprise", "comprises", "inclut", "incluent", "incluant", "inclus", "incluse", "incluses", "compose", "composee", "constitue", "constituee", "regroupe", "additionne", "compte", "hors", "soit",
    ];

    /// <param name="parts">The parts of pay asked about.</param>
    /// <returns>The first sentence that names one of the parts, what it holds of others, and a word for holding; null where there is none.</returns>
    public static TextSpan? In(Article article, IReadOnlySet<PayComponent> parts)
    {
        foreach (var sentence in SentenceSplitter.Split(article.Text))
        {
            var text = sentence.In(article.Text);
            var words = FoldedWords.In(text);
            if (words.Any(Containing.Contains) && PayQuestionReader.Components(text) is var named && named.Overlaps(parts) && named.Except(parts).Any())
            {
                return sentence;
            }
        }

        return null;
    }
}
