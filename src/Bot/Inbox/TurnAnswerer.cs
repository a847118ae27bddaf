using Bot.Answering;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Conversations;
using Bot.Language;
using Bot.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Inbox;

/// <summary>A question's answer before it is recorded.</summary>
/// <param name="CorpusVersion">The version of the articles it was answered from.</param>
/// <param name="Topic">The part of pay it is about, by id; null for none.</param>
internal sealed record AnsweredTurn(AnswerLine Line, long CorpusVersion, string? Topic)
{
    public Turn Of(IncomingQuestion question) =>
        new(question.Conversation, question.Text, Line.Language, Line.Outcome, AnswerJson.Write(Line), CorpusVersion) { Asker = question.Asker, Topic = Topic };
}

/// <summary>One question from its history to its answer, within the deadline of a turn.</summary>
internal sealed class TurnAnswerer(Answerer answerer, CorpusIndexHolder index, FaqIndexHolder faqs, QuestionTopic topics, TurnStore turns, AnswerThreads threads, IOptions<AnswersOptions> options, TimeProvider clock)
{
    /// <summary>Earlier questions of the conversation that are handed on.</summary>
    private const int HistoryLength = 6;

    /// <exception cref="TimeoutException">The deadline passed.</exception>
    public async Task<AnsweredTurn> AnswerAsync(IncomingQuestion question, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.DeadlineSeconds), clock);
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken, question.Stopped);
        try
        {
            return await AnswerInTimeAsync(question, turn.Token);
        }
        catch (OperationCanceledException e) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The turn's deadline passed.", e);
        }
    }

    private async Task<AnsweredTurn> AnswerInTimeAsync(IncomingQuestion question, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        if (!index.IsBuilt)
        {
            // Asked while the host starts: waiting a moment is better than "I have no articles".
            await index.UpdateAsync(cancellationToken);
            await faqs.UpdateAsync(cancellationToken);
        }

        var asked = new Question
        {
            Text = question.Text,
            ReplyIn = question.ReplyIn,
            AskerLanguage = ReplyLanguages.Parse(question.Locale),
            History = question.BeginsConversation ? [] : await turns.HistoryAsync(question.Conversation, HistoryLength, cancellationToken),
            Audience = question.Audience,
            Heard = question.Heard,
        };
        var version = index.Current.Version;

        // The deadline holds even where answering does not look at the token for a while.
        var answer = await threads.RunAsync(() => answerer.AnswerAsync(asked, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
        return new AnsweredTurn(AnswerLineWriter.Write(answer, clock.GetElapsedTime(started)), version, topics.Of(question.Text, answer.Language));
    }
}
