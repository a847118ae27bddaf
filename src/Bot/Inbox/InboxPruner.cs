using System.Data.Common;
using Bot.Conversations;
using Bot.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.Inbox;

/// <summary>Forgets ended activities after <see cref="InboxOptions.KeepEnded"/>, and what people wrote in those that never ended after <see cref="PrivacyOptions.QuestionText"/>.</summary>
internal sealed partial class InboxPruner(
    GroupedWrites writes, IOptions<InboxOptions> options, IOptions<PrivacyOptions> privacy, Dialect dialect, TimeProvider clock, ILogger<InboxPruner> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    // What was not handled in all this time (a channel that was turned off) has no asker who still waits.
    private const string GiveUp = """
        UPDATE inbox SET state = 'dead', failure = 'expired', ended_at = @now, lease = NULL
        WHERE state = 'waiting' AND accepted_at <= @given_up
        """;

    private const string Erase = "UPDATE inbox SET body = NULL WHERE state = 'dead' AND body IS NOT NULL AND accepted_at <= @erased";

    // A dead letter stays as long as it can be sent again.
    private const string Prune = "DELETE FROM inbox WHERE ended_at <= @forgotten AND body IS NULL";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        do
        {
            await PruneAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One look; when the store fails the next one tries again.</summary>
    internal async Task PruneAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (text, ended) = (privacy.Value.QuestionText, options.Value.KeepEnded);
        var times = new
        {
            now = now.ToUnixTimeMilliseconds(),
            erased = (now - text).ToUnixTimeMilliseconds(),
            forgotten = (now - ended).ToUnixTimeMilliseconds(),
            given_up = (now - (text > ended ? text : ended)).ToUnixTimeMilliseconds(),
        };
        try
        {
            var pruned = await writes.RunAsync(async (connection, transaction) =>
            {
                await connection.ExecuteAsync(GiveUp, times, transaction);
                await connection.ExecuteAsync(Erase, times, transaction);
                return await connection.ExecuteAsync(Prune, times, transaction);
            }, cancellationToken);
            if (pruned > 0)
            {
                Log.Pruned(logger, pruned);
            }
        }
        catch (DbException e)
        {
            Log.Failed(logger, dialect.Explain(e) ?? e.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Forgot {Activities} ended activities")]
        public static partial void Pruned(ILogger logger, int activities);

        [LoggerMessage(2, LogLevel.Error, "Old activities could not be forgotten: {Explanation}; it is tried again")]
        public static partial void Failed(ILogger logger, string explanation);
    }
}
