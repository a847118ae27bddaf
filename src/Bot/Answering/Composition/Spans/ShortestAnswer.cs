namespace Bot.Answering.Composition.Spans;

/// <summary>Finds the shortest span of the sentences shown that answers, word for word; nothing where none is of the kind asked for.</summary>
internal sealed class ShortestAnswer(ComposeRequest request, SpanReader spans)
{
    // Where the best sentence holds nothing of the kind, one of the next shown beside it may.
    private const int SentencesRead = 3;

    /// <param name="said">Share of the question's weight that the first of them says itself.</param>
    public string In(IReadOnlyList<DraftStatement> statements, double said)
    {
        if (statements.Count > 0 && spans.Question.Form == AskedForm.YesNo)
        {
            return YesOrNo.Of(request.Text, TextOf(statements[0]), said, request.Query.Language);
        }

        return statements.Where(statement => statement.IsNeeded).Take(SentencesRead).Select(In).FirstOrDefault(span => span.Length > 0, "");
    }

    private string In(DraftStatement statement)
    {
        var text = TextOf(statement);
        var reading = spans.Read(text, statement.Article);
        if (request.Wanted[0] != AnswerType.Amount)
        {
            return reading.Best();
        }

        // An amount is said whole, with its currency and scale; a raise is mostly a share.
        var (amounts, shares) = (AnswerTypeEvidence.AmountsIn(text), AnswerTypeEvidence.SharesIn(text));
        if (shares.Count > 0 && (amounts.Count == 0 || request.Pay.Asked.Matters.AskShare))
        {
            amounts = shares;
        }

        return amounts.Count > 0 ? amounts.MaxBy(amount => reading.ScoreIn(amount.Start, amount.End)).In(text) : request.Pay.Asked.AsksPay ? "" : reading.Best();
    }

    private static string TextOf(DraftStatement statement) => statement.Quote.In(statement.Article.Text);
}
