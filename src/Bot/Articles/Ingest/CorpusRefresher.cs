using Bot.Storage;
using Bot.Storage.Sharing;
using Microsoft.Extensions.Options;

namespace Bot.Articles.Ingest;

/// <summary>Re-reads the folders of <see cref="CorpusOptions"/> while the host runs. When nothing changed that is one listing.</summary>
internal sealed class CorpusRefresher(Ingestor ingestor, IOptions<CorpusOptions> options, StoreLeader leader, Dialect dialect, TimeProvider clock, ILogger<CorpusRefresher> logger)
    : CorpusFollower("Corpus folders", leader, dialect, clock, logger)
{
    protected override TimeSpan? Interval => options.Value.Folders.Count == 0 ? null : TimeSpan.FromSeconds(options.Value.RefreshSeconds);

    /// <summary>One look at all folders, as one batch: an id belongs to one file among them.</summary>
    protected override Task<IngestReport> LookAsync(CancellationToken cancellationToken) =>
        ingestor.IngestAsync(new IngestRequest([.. options.Value.Folders]) { OnlyChangedFiles = true }, null, cancellationToken);
}
