using System.Data.Common;

namespace Bot.PayClaims.Storing;

/// <summary>Brings a store filled by an older program up to this one's reading while the host already answers.</summary>
internal sealed partial class ClaimRereader(ClaimRereading rereading, TimeProvider clock, ILogger<ClaimRereader> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Articles may take long, and the host is to start meanwhile.
        await Task.Yield();
        while (!await TryAsync(stoppingToken))
        {
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            var started = clock.GetTimestamp();
            var articles = await rereading.RunAsync(cancellationToken);
            if (articles > 0)
            {
                Log.Reread(logger, articles, ClaimReader.Version, clock.GetElapsedTime(started).TotalMilliseconds);
            }

            return true;
        }
        catch (DbException e)
        {
            // The store may be busy or away for a while; what is read is kept and the rest follows.
            Log.Failed(logger, e.GetType().Name, e.ErrorCode);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Read the pay claims of {Articles} articles again with reading {Version} in {ElapsedMs} ms")]
        public static partial void Reread(ILogger logger, int articles, int version, double elapsedMs);

        [LoggerMessage(2, LogLevel.Warning, "Pay claims could not be read again: {Exception} {ErrorCode}; it is tried again")]
        public static partial void Failed(ILogger logger, string exception, int errorCode);
    }
}
