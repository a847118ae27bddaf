using Bot.Articles.Ingest;
using Bot.Storage;
using Bot.Storage.Sharing;

namespace Bot.Articles.Web;

/// <summary>Re-reads feeds and pages while the host runs. When none is due that is one look into the store.</summary>
internal sealed class WebRefresher(WebIngestor ingestor, StoreLeader leader, Dialect dialect, TimeProvider clock, ILogger<WebRefresher> logger)
    : CorpusFollower("Corpus pages", leader, dialect, clock, logger)
{
    // How often it is asked what is due; how often a source is due, the settings say.
    protected override TimeSpan? Interval => TimeSpan.FromMinutes(1);

    protected override bool LooksAtEverything => false;

    protected override Task<IngestReport> LookAsync(CancellationToken cancellationToken) => ingestor.RefreshAsync(cancellationToken);
}
