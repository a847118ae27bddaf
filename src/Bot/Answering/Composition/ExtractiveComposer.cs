using Bot.Answering.Retrieval;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Answers with the best sentences of the passages, word for word.</summary>
internal sealed class ExtractiveComposer : IAnswerComposer
{
    // Sentences of farther passages win too rarely to be worth the reading.
    private const int PassagesRead = 12;
    private const int MostPicked = 7;

    public Draft Compose(ComposeRequest request)
    {
        var candidates = new SentenceReader(request.Query, request.Wanted).Read([.. request.Passages.Take(PassagesRead)]);
        var picked = new SentencePicker(request.Weights, request.Query.Language.Code()).Pick(candidates, MostPicked);
        List<DraftStatement> statements = [.. picked.Select(choice => Statement(choice, request))];
        var asksAmount = request.Wanted == AnswerType.Amount;
        var shortest = asksAmount && statements.Count > 0 ? AnswerTypeEvidence.AmountIn(statements[0].Quote.In(statements[0].Article.Text)) : "";
        return new Draft(statements, !asksAmount || picked.Any(choice => choice.Sentence.TypeMatch > 0), shortest);
    }

    private static DraftStatement Statement(PickedSentence choice, ComposeRequest request)
    {
        var article = choice.Sentence.Passage.Article;
        var words = request.Query.Groups.Select((group, g) => (group.Word, Weight: request.Weights[g])).ToList();
        var quote = QuoteTrimmer.Trim(article.Text, choice.Sentence.Span, stretch => words.Where(word => stretch.Contains(word.Word, StringComparison.OrdinalIgnoreCase)).Sum(word => word.Weight));
        return new DraftStatement(article, quote, SpeakerResolver.Resolve(article.Text, choice.Sentence.Span), choice.IsNeeded);
    }
}
