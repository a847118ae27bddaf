using System.Data.Common;
using Bot.Answering.FaqMatching;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Keeps the index of a running host, and HR's replies, up to the store, whichever process writes to it.</summary>
internal sealed partial class IndexFollower(CorpusIndexHolder holder, FaqIndexHolder faqs, CorpusSignal signal, TimeProvider clock, ILogger<IndexFollower> logger) : BackgroundService
{
    // One indexed look-up a second is nothing to the store, and an ingest beside the host shows at once.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var looks = clock.CreateTimer(_ => signal.Set(), null, Interval, Interval);
        while (true)
        {
            try
            {
                var before = holder.Current.Version;
                await holder.UpdateAsync(stoppingToken);
                await faqs.UpdateAsync(stoppingToken);
                if (holder.Current.Version != before)
                {
                    Log.Followed(logger, holder.Current.Version, holder.Current.ArticleCount, holder.Current.PassageCount);
                }
            }
            catch (DbException e)
            {
                // The store may be busy or away for a while; the index stays as it is and the next tick tries again.
                Log.Failed(logger, e.GetType().Name, e.ErrorCode);
            }

            await signal.WaitAsync(stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The index follows version {Version}: {Articles} articles, {Passages} passages")]
        public static partial void Followed(ILogger logger, long version, int articles, int passages);

        [LoggerMessage(2, LogLevel.Warning, "The index could not read the store: {Exception} {ErrorCode}; it answers from what it has and tries again")]
        public static partial void Failed(ILogger logger, string exception, int errorCode);
    }
}
