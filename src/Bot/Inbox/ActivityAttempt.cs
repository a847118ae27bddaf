using System.Data.Common;
using Bot.Telemetry;
using Microsoft.Extensions.Options;

namespace Bot.Inbox;

/// <summary>One attempt at one leased activity, and what follows from how it ends: done, another attempt, or a dead letter.</summary>
internal sealed partial class ActivityAttempt(InboxStore inbox, IEnumerable<IActivityHandler> handlers, IOptions<InboxOptions> options, TimeProvider clock, ILogger<ActivityAttempt> logger)
{
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, IActivityHandler> _handlers = handlers.ToDictionary(handler => handler.Channel);

    /// <summary>The channels that somebody here handles.</summary>
    public string[] Channels => [.. _handlers.Keys];

    /// <summary>Never throws: one activity must not stop the others. When the store fails, the lease ends by itself and another attempt follows.</summary>
    /// <param name="cancellationToken">The lease is lost, or the host is ending.</param>
    public async Task RunAsync(LeasedActivity activity, CancellationToken cancellationToken)
    {
        try
        {
            await HandleAsync(activity, cancellationToken);
        }
        catch (LeaseLostException)
        {
            Log.LeaseLost(logger, activity.Id.Value, activity.Channel, activity.Attempt);
        }
#pragma warning disable CA1031 // The catch-all around a turn: what is left are failures of the store while the end was being written.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.NotWritten(logger, activity.Id.Value, activity.Channel, failure.GetType().Name, (failure as DbException)?.ErrorCode);
        }
    }

    private async Task HandleAsync(LeasedActivity activity, CancellationToken cancellationToken)
    {
        if (activity.Attempt > options.Value.MaxAttempts)
        {
            // Every attempt so far ended with its process; this one must not be the next.
            await BuryAsync(activity, "crashed");
            return;
        }

        try
        {
            await _handlers[activity.Channel].HandleAsync(activity, cancellationToken);
        }
        catch (DeliveryException failure)
        {
            await DecideAsync(activity, failure);
            return;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await inbox.ReleaseAsync(activity, CancellationToken.None);
            return;
        }
        catch (Exception failure) when (failure is not LeaseLostException)
        {
            await DecideAsync(activity, failure);
            return;
        }

        // Handled is handled, even if the host is ending.
        if (!activity.HasEnded)
        {
            await inbox.FinishAsync(activity, CancellationToken.None);
        }

        BotTelemetry.AttemptEnded(activity.Channel, "done");
    }

    private Task DecideAsync(LeasedActivity activity, DeliveryException failure)
    {
        var waited = clock.GetUtcNow() - activity.Accepted;
        return failure switch
        {
            { Failure: DeliveryFailure.Permanent } => BuryAsync(activity, failure.Code),

            // Nothing was taken, so nothing can come twice: what limits it is how late an answer is still worth sending.
            { Failure: DeliveryFailure.Temporary } when waited >= options.Value.KeepTrying => BuryAsync(activity, failure.Code),
            { Failure: DeliveryFailure.Temporary } => PostponeAsync(activity, failure.RetryAfter ?? Backoff.AfterWaiting(waited, Random.Shared.NextDouble()), failure.Code),
            _ when activity.Attempt >= options.Value.MaxAttempts => BuryAsync(activity, failure.Code),
            _ => RetryAsync(activity, failure.RetryAfter, failure.Code),
        };
    }

    private Task DecideAsync(LeasedActivity activity, Exception failure)
    {
        // Not the exception itself: its message may quote what was asked.
        Log.Broken(logger, activity.Attempt, activity.Id.Value, activity.Channel, failure.GetType().Name, failure.StackTrace);
        var code = failure.GetType().Name;

        // The store comes back; a bug mostly does not.
        var attempts = failure is DbException ? options.Value.MaxAttempts : TurnDelivery.BrokenAttempts;
        return activity.Attempt >= attempts ? BuryAsync(activity, code) : RetryAsync(activity, null, code);
    }

    private static TimeSpan Bounded(TimeSpan asked) => asked < Backoff.LongestAsked ? asked : Backoff.LongestAsked;

    private async Task RetryAsync(LeasedActivity activity, TimeSpan? asked, string code)
    {
        var after = Bounded(asked ?? Backoff.After(activity.Attempt, Random.Shared.NextDouble()));
        var behind = await inbox.RetryAsync(activity, after, code, CancellationToken.None);
        Tell(activity, after, code, behind);
    }

    private async Task PostponeAsync(LeasedActivity activity, TimeSpan asked, string code)
    {
        var after = Bounded(asked);
        var behind = await inbox.PostponeAsync(activity, after, code, CancellationToken.None);
        Tell(activity, after, code, behind);
    }

    private void Tell(LeasedActivity activity, TimeSpan after, string code, long behind)
    {
        BotTelemetry.AttemptEnded(activity.Channel, "retried");
        Log.Retried(logger, activity.Attempt, activity.Id.Value, activity.Channel, code, after.TotalSeconds);
        if (behind > 0 && after >= LongWait)
        {
            Log.Behind(logger, behind, activity.Id.Value, activity.Channel, after.TotalSeconds);
        }
    }

    private async Task BuryAsync(LeasedActivity activity, string code)
    {
        await inbox.BuryAsync(activity, code, CancellationToken.None);
        BotTelemetry.AttemptEnded(activity.Channel, "dead");
        Log.Buried(logger, activity.Id.Value, activity.Channel, activity.Attempt, code);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Attempt {Attempt} at activity {Activity} from {Channel} failed: {Code}; the next follows in {Seconds} s")]
        public static partial void Retried(ILogger logger, int attempt, long activity, string channel, string code, double seconds);

        [LoggerMessage(2, LogLevel.Warning, "{Behind} activities wait behind activity {Activity} from {Channel}, which is tried again in {Seconds} s: a conversation is answered in its order")]
        public static partial void Behind(ILogger logger, long behind, long activity, string channel, double seconds);

        [LoggerMessage(3, LogLevel.Error, "Activity {Activity} from {Channel} is a dead letter after {Attempt} attempts: {Code}. See: inbox dead")]
        public static partial void Buried(ILogger logger, long activity, string channel, int attempt, string code);

        [LoggerMessage(4, LogLevel.Error, "Attempt {Attempt} at activity {Activity} from {Channel} broke: {Exception}\n{StackTrace}")]
        public static partial void Broken(ILogger logger, int attempt, long activity, string channel, string exception, string? stackTrace);

        [LoggerMessage(5, LogLevel.Warning, "Activity {Activity} from {Channel} was no longer this worker's at attempt {Attempt}; it stopped")]
        public static partial void LeaseLost(ILogger logger, long activity, string channel, int attempt);

        [LoggerMessage(6, LogLevel.Error, "How activity {Activity} from {Channel} ended could not be written: {Exception} {ErrorCode}; it is taken up again when its lease ends")]
        public static partial void NotWritten(ILogger logger, long activity, string channel, string exception, int? errorCode);
    }
}
