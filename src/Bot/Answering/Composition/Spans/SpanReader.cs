using Bot.Answering.Retrieval;
using Bot.Articles;

namespace Bot.Answering.Composition.Spans;

/// <summary>Reads sentences for the spans that would answer one question, which is read once for all of them.</summary>
internal sealed class SpanReader(ComposeRequest request)
{
    private readonly QueryTerms _terms = new(request.Query);

    public SpanQuestion Question { get; } = SpanQuestion.Read(request.Text, request.Query);

    /// <param name="text">A sentence of the article.</param>
    public SpanReading Read(string text, Article article) => new(SpanSentence.Read(text, article.Title, article.Language, _terms), Question, request.Weights);
}
