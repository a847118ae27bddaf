using Bot.Answering;
using Bot.Answering.Retrieval.Index;
using Bot.Conversations;
using Bot.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

/// <summary>One question of the web chat from its history to its recorded answer, within the deadline.</summary>
internal sealed partial class ChatTurn(
    Answerer answerer, CorpusIndexHolder index, TurnStore turns, IOptions<AnswersOptions> options, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<ChatTurn> logger)
{
    /// <summary>Earlier questions of the conversation that are handed on.</summary>
    private const int HistoryLength = 6;

    /// <remarks>The turn is carried through when the browser hangs up: the next question may build on it.</remarks>
    public async Task<ChatTurnEnd> RunAsync(ChatRequest.Asked asked)
    {
        var started = clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.DeadlineSeconds), clock);
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, lifetime.ApplicationStopping);
        try
        {
            var line = await AnswerAsync(asked, started, turn.Token);
            Log.Answered(logger, line.ElapsedMs, line.Outcome, line.Citations.Count);
            return new ChatTurnEnd.Answered(line);
        }
        catch (OperationCanceledException) when (turn.IsCancellationRequested)
        {
            Log.OutOfTime(logger, clock.GetElapsedTime(started).TotalMilliseconds, lifetime.ApplicationStopping.IsCancellationRequested);
            return new ChatTurnEnd.OutOfTime();
        }
#pragma warning disable CA1031 // The one catch-all of a turn: whatever broke, the asker gets a reply in words.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.Failed(logger, failure.GetType().Name, failure.StackTrace);
            return new ChatTurnEnd.Failed();
        }
    }

    private async Task<AnswerLine> AnswerAsync(ChatRequest.Asked asked, long started, CancellationToken cancellationToken)
    {
        if (!index.IsBuilt)
        {
            // Asked while the host starts: waiting a moment is better than "I have no articles".
            await index.UpdateAsync(cancellationToken);
        }

        var conversation = asked.Conversation ?? Guid.NewGuid().ToString("N");
        var id = new ConversationId($"web:{conversation}");
        var history = asked.Conversation is null ? [] : await turns.HistoryAsync(id, HistoryLength, cancellationToken);
        var question = new Question { Text = asked.Text, ReplyIn = asked.Language, History = history };
        var corpusVersion = index.Current.Version;

        // On a thread of its own, so that the deadline holds even where answering does not look at the token for a while.
        var answer = await Task.Run(() => answerer.AnswerAsync(question, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
        var line = AnswerLineWriter.Write(answer, clock.GetElapsedTime(started));
        await RecordAsync(new Turn(id, asked.Text, line.Language, line.Outcome, AnswerJson.Write(line), corpusVersion), cancellationToken);
        return line with { Conversation = conversation };
    }

    private async Task RecordAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            await turns.RecordAsync(turn, cancellationToken);
        }
#pragma warning disable CA1031 // The answer is ready: whatever keeps it from being recorded, a full disk or the deadline, the asker still gets it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.NotRecorded(logger, failure.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Answered a turn from the web in {ElapsedMs} ms: {Outcome}, {Citations} citations")]
        public static partial void Answered(ILogger logger, double elapsedMs, string outcome, int citations);

        [LoggerMessage(2, LogLevel.Warning, "A turn from the web was given up after {ElapsedMs} ms; the host is stopping: {Stopping}")]
        public static partial void OutOfTime(ILogger logger, double elapsedMs, bool stopping);

        // Not the exception itself: its message may quote what was asked.
        [LoggerMessage(3, LogLevel.Error, "A turn from the web failed: {Exception}\n{StackTrace}")]
        public static partial void Failed(ILogger logger, string exception, string? stackTrace);

        [LoggerMessage(4, LogLevel.Error, "A turn from the web was answered but could not be recorded: {Exception}")]
        public static partial void NotRecorded(ILogger logger, string exception);
    }
}

/// <summary>How a turn ended.</summary>
internal abstract record ChatTurnEnd
{
    private ChatTurnEnd() { }

    public sealed record Answered(AnswerLine Line) : ChatTurnEnd;

    /// <summary>The deadline passed, or the host is stopping.</summary>
    public sealed record OutOfTime : ChatTurnEnd;

    public sealed record Failed : ChatTurnEnd;
}
