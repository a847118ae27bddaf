using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Articles.Web;
using Bot.Diagnosis;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Articles.Ingest;

/// <summary>Looks at the articles and at the folders they are kept up to date from.</summary>
internal sealed class CorpusCheckup(ArticleStore store, WebSourceStore pages, StoreState state, IOptions<CorpusOptions> options, TimeProvider clock) : ICheckup
{
    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The store itself is another checkup's; without its tables there is nothing to count.
        if (await state.IsCurrentAsync(cancellationToken))
        {
            yield return Articles(await store.CountAsync(cancellationToken));
            yield return Index(await store.VersionAsync(cancellationToken), await store.ChangedAtAsync(cancellationToken));
            foreach (var feed in options.Value.Feeds.Select(PageAddress.Normal))
            {
                yield return Feed(feed, await pages.FindAsync(feed, cancellationToken));
            }
        }

        foreach (var folder in options.Value.Folders)
        {
            yield return Path.Exists(folder)
                ? new Finding("corpus folder", FindingStatus.Ok, $"{Path.GetFullPath(folder)} is there.")
                : new Finding("corpus folder", FindingStatus.Warn, $"{Path.GetFullPath(folder)} is missing; what was read from it stays.", "Bring the folder back, or take it out of Corpus:Folders.");
        }
    }

    private static Finding Articles(ArticleCounts counts)
    {
        var cause = string.Create(CultureInfo.InvariantCulture, $"{counts.Articles:N0} articles in {counts.Passages:N0} passages.");
        return counts switch
        {
            { Articles: 0 } => new Finding("articles", FindingStatus.Warn, "The corpus holds no article.", "Bring articles in: ingest PATH."),
            { } when counts.Articles == counts.Samples => new Finding("articles", FindingStatus.Warn, $"{cause} All are the sample briefs that come with the program.", "Bring your own articles in: ingest PATH."),
            _ => new Finding("articles", FindingStatus.Ok, cause),
        };
    }

    private Finding Index(long version, DateTimeOffset? changedAt)
    {
        var age = changedAt is { } changed ? $", last changed {Ago(clock.GetUtcNow() - changed)} ago" : "";
        return new Finding("index", FindingStatus.Ok, $"The store is at version {version} of the articles{age}; serve follows every change.");
    }

    private Finding Feed(Uri address, WebSource? source) => source switch
    {
        null or { LookedAt: null } => new Finding("corpus feed", FindingStatus.Ok, $"{address} was not read yet; serve reads it."),
        { Problem: { } problem, FailingSince: { } since } => new Finding("corpus feed", FindingStatus.Warn, $"{address} has not been read for {Ago(clock.GetUtcNow() - since)}: {problem}", "Mend what it says, or take the feed out of Corpus:Feeds; what was read stays."),
        { LookedAt: { } at } => new Finding("corpus feed", FindingStatus.Ok, $"{address} was read {Ago(clock.GetUtcNow() - at)} ago."),
    };

    private static string Ago(TimeSpan age) => age switch
    {
        { TotalDays: >= 2 } => $"{(int)age.TotalDays} days",
        { TotalHours: >= 2 } => $"{(int)age.TotalHours} hours",
        _ => $"{Math.Max(0, (int)age.TotalMinutes)} minutes",
    };
}
