using Bot.Language;

namespace Bot.Answering;

/// <summary>The whole decision, from a question to an answer.</summary>
internal sealed class Answerer(TimeProvider clock)
{
    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = clock.GetUtcNow();
        return Task.FromResult(new Answer
        {
            Outcome = new Outcome.Abstained(AbstainReason.EmptyCorpus),
            Language = question.ReplyIn ?? ReplyLanguage.English,
            Lead = new Phrase("abstained.emptyCorpus"),
            Confidence = 0,
        });
    }
}
