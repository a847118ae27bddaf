using Bot.Answering.Retrieval;
using Bot.Articles;

namespace Bot.Answering.Composition.Spans;

/// <summary>Reads sentences for the spans that would answer one question, which is read once for all of them, as each sentence is.</summary>
internal sealed class SpanReader(ComposeRequest request)
{
    private readonly QueryTerms _terms = new(request.Query);
    private readonly Dictionary<ArticleId, HashSet<string>> _titles = [];
    private readonly Dictionary<(ArticleId, string), SpanReading> _readings = [];

    public SpanQuestion Question { get; } = SpanQuestion.Read(request.Text, request.Query);

    /// <param name="text">A sentence of the article.</param>
    public SpanReading Read(string text, Article article)
    {
        if (!_titles.TryGetValue(article.Id, out var title))
        {
            _titles.Add(article.Id, title = SpanSentence.Terms(article.Title, article.Language));
        }

        if (!_readings.TryGetValue((article.Id, text), out var reading))
        {
            _readings.Add((article.Id, text), reading = new(SpanSentence.Read(text, title, article.Language, _terms), Question, request.Weights));
        }

        return reading;
    }
}
