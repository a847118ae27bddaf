using System.Data.Common;
using System.Text.Json;
using Bot.Answering;
using Bot.Inbox;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

/// <summary>One question of the web chat from its acceptance to the answer the browser waits for, within the deadline.</summary>
internal sealed partial class ChatTurn(
    InboxStore inbox, WaitingCallers callers, TurnAnswerer answerer, IOptions<AnswersOptions> options, TimeProvider clock, ILogger<ChatTurn> logger)
{
    /// <param name="accepted">Called when the question is written down, with the name by which it can be stopped.</param>
    /// <param name="heard">Called with what can be told before the answer is there, and after <paramref name="accepted"/>.</param>
    /// <remarks>The turn is carried through when the browser hangs up: the next question may build on it.</remarks>
    public async Task<ChatTurnEnd> RunAsync(ChatRequest.Asked asked, Action<string>? accepted = null, Action<AnswerProgress>? heard = null)
    {
        var started = clock.GetTimestamp();
        var activity = WebActivity.Of(asked);
        var key = Guid.NewGuid().ToString("N");
        var body = JsonSerializer.Serialize(activity, WebActivityJson.Default.WebActivity);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.DeadlineSeconds), clock);

        // A worker may take the turn up, and tell of it, before the store has answered here; what it tells says too that the question is written down.
        var begun = new Lazy<bool>(() =>
        {
            accepted?.Invoke(key);
            return true;
        });
        var answer = callers.Join(key, heard is null ? null : progress =>
        {
            _ = begun.Value;
            heard(progress);
        });
        try
        {
            await inbox.AcceptAsync(new AcceptedActivity(WebHandler.Name, key, null, activity.ConversationId.Value, body) { IsForThisProcess = true }, deadline.Token);
            _ = begun.Value;
            return await answer.WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            Log.OutOfTime(logger, clock.GetElapsedTime(started).TotalMilliseconds);
            return new ChatTurnEnd.OutOfTime();
        }
        catch (DbException failure)
        {
            // A full disk, say. The browser still waits, and an answer needs no record.
            Log.NotRecorded(logger, failure.GetType().Name);
            return await AnswerAsync(activity, deadline.Token);
        }
        finally
        {
            callers.Leave(key);
        }
    }

    private async Task<ChatTurnEnd> AnswerAsync(WebActivity activity, CancellationToken cancellationToken)
    {
        try
        {
            var answered = await answerer.AnswerAsync(activity.Question(), cancellationToken);
            return new ChatTurnEnd.Answered(answered.Line with { Conversation = activity.Conversation });
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            return new ChatTurnEnd.OutOfTime();
        }
#pragma warning disable CA1031 // The catch-all of a turn outside the inbox: whatever broke, the asker gets a reply in words.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.Failed(logger, failure.GetType().Name, failure.StackTrace);
            return new ChatTurnEnd.Failed();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A turn from the web was given up after {ElapsedMs} ms")]
        public static partial void OutOfTime(ILogger logger, double elapsedMs);

        // Not the exception itself: its message may quote what was asked.
        [LoggerMessage(2, LogLevel.Error, "A turn from the web failed: {Exception}\n{StackTrace}")]
        public static partial void Failed(ILogger logger, string exception, string? stackTrace);

        [LoggerMessage(3, LogLevel.Error, "A turn from the web could not be recorded: {Exception}; it is answered all the same")]
        public static partial void NotRecorded(ILogger logger, string exception);
    }
}
