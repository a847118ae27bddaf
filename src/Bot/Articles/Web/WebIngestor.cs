using System.Data.Common;
using Bot.Articles.Ingest;
using Bot.Articles.Web.Feeds;
using Microsoft.Extensions.Options;

namespace Bot.Articles.Web;

/// <summary>Brings pages and feeds into the corpus, and looks again at those brought in before.</summary>
internal sealed class WebIngestor(PageLook pages, WebSourceStore sources, IOptions<CorpusOptions> options, TimeProvider clock)
{
    // To one host goes one request at a time whatever this says.
    private const int HostsAtOnce = 4;

    /// <summary>Reads addresses that somebody names; what is known of them is looked at again.</summary>
    /// <param name="request">Its paths are addresses without a <see cref="PageAddress.Problem"/>; the rest is kept for later looks.</param>
    public async Task<IngestReport> IngestAsync(IngestRequest request, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var run = new WebRun(progress);
        var addresses = Distinct(request.Paths);
        run.Expect(addresses.Count);
        await EachAsync(addresses, address => address.Authority, async (address, stopping) =>
        {
            var known = await sources.FindAsync(address, stopping) ?? new WebSource(address, clock.GetUtcNow());
            var named = known with
            {
                IsNamed = true,
                State = known.State == WebState.Closed ? WebState.New : known.State,
                Language = request.Language,
                Outlet = request.Outlet,
                Published = request.Published,

                // Whoever names it wants it read, by this version of the program and with these words about it, changed or not.
                Validators = new(null, null),
            };
            await LookAsync(await NothingLeftAsync(named, stopping) ? named with { State = WebState.New } : named, null, "", run, isAsked: true, stopping);
        }, cancellationToken);
        return run.Report();
    }

    /// <summary>Looks at the feeds of the settings and at what was read before, each when it is due.</summary>
    public async Task<IngestReport> RefreshAsync(CancellationToken cancellationToken)
    {
        var run = new WebRun();
        var known = (await sources.AllAsync(cancellationToken)).DistinctBy(source => source.Address.AbsoluteUri, StringComparer.Ordinal).ToDictionary(source => source.Address.AbsoluteUri, StringComparer.Ordinal);
        foreach (var feed in Distinct(options.Value.Feeds).Where(feed => !known.ContainsKey(feed.AbsoluteUri)))
        {
            var added = new WebSource(feed, clock.GetUtcNow()) { IsFeed = true };
            known[feed.AbsoluteUri] = added;
            await sources.SaveAsync(added, cancellationToken);
        }

        // One that was closed as an entry of another feed, before it was set.
        var feeds = Feeds();
        foreach (var feed in feeds.Where(feed => known[feed].State == WebState.Closed))
        {
            known[feed] = known[feed] with { IsFeed = true, State = WebState.New };
        }

        // A feed that left the settings is read no more; pages it named are still followed.
        var due = known.Values.Where(source => feeds.Contains(source.Address.AbsoluteUri) ? source.IsDue(clock.GetUtcNow(), options.Value.WebRefresh, TimeSpan.MaxValue)
            : (source.IsNamed || !source.IsFeed) && IsDue(source)).ToList();
        foreach (var isFeed in (bool[])[true, false])
        {
            await EachAsync(due.Where(source => source.IsFeed == isFeed), source => source.Address.Authority, async (source, stopping) =>
            {
                if (await sources.ClaimAsync(source, clock.GetUtcNow(), stopping))
                {
                    await LookAsync(source, null, "", run, isAsked: false, stopping);
                }
            }, cancellationToken);
        }

        return run.Report();
    }

    // As they are stored. To Uri "~x" and "%7Ex" are one address, to the store they are two.
    private static List<Uri> Distinct(IEnumerable<string> written) => [.. written.Select(PageAddress.Normal).DistinctBy(address => address.AbsoluteUri, StringComparer.Ordinal)];

    private HashSet<string> Feeds() => Distinct(options.Value.Feeds).Select(feed => feed.AbsoluteUri).ToHashSet(StringComparer.Ordinal);

    private bool IsDue(WebSource source) => source.IsDue(clock.GetUtcNow(), options.Value.WebRefresh, options.Value.FollowPages);

    /// <param name="isAsked">Somebody named the address or the feed it stands in, so even what is not due is looked at.</param>
    /// <returns>Whether it failed in a way that another try may not.</returns>
    private async Task<bool> LookAsync(WebSource source, FeedEntry? entry, string feedTitle, WebRun run, bool isAsked, CancellationToken cancellationToken)
    {
        try
        {
            return await TryLookAsync(source, entry, feedTitle, run, isAsked, cancellationToken);
        }
#pragma warning disable CA1031 // What others put on the web finds faults nobody foresaw; one page must stop neither the rest nor the host.
        catch (Exception e) when (e is not DbException && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
#pragma warning restore CA1031
        {
            var problem = $"reading it failed in a way nobody foresaw ({e.GetType().Name}); save the page to a file, and tell whoever maintains this program.";
            run.Reject(source.Address.AbsoluteUri, problem);
            await sources.SaveAsync(source.Failing(problem, clock.GetUtcNow()), cancellationToken);
            run.Done();
            return true;
        }
    }

    /// <inheritdoc cref="LookAsync"/>
    private async Task<bool> TryLookAsync(WebSource source, FeedEntry? entry, string feedTitle, WebRun run, bool isAsked, CancellationToken cancellationToken)
    {
        if (!isAsked && await NothingLeftAsync(source, cancellationToken))
        {
            await sources.SaveAsync(source with { State = WebState.Closed, LookedAt = clock.GetUtcNow() }, cancellationToken);
            return false;
        }

        var looked = await pages.LookAsync(source, entry, feedTitle, run, cancellationToken);
        var after = looked.Source;
        if (looked.Feed is { } page)
        {
            // A feed named as an entry of a feed is no page, and whoever follows it may go round for ever.
            after = entry is null ? await ReadFeedAsync(after, page.Address, page.Body, run, isAsked, cancellationToken) : after with { State = WebState.Closed };
        }

        await sources.SaveAsync(after, cancellationToken);
        run.Done();
        return looked.IsPassing;
    }

    private async Task<WebSource> ReadFeedAsync(WebSource source, Uri at, byte[] body, WebRun run, bool isAsked, CancellationToken cancellationToken)
    {
        var (feed, problem) = FeedDocument.Read(body, at);
        problem ??= feed!.Entries.Count == 0 ? "the feed has no entries." : null;
        if (problem is not null)
        {
            run.Reject(source.Address.AbsoluteUri, problem);
            return source.Failing(problem, clock.GetUtcNow());
        }

        var isWhole = true;
        var entries = feed!.Entries.Where(entry => entry.Link is not null && PageAddress.Problem(entry.Link.AbsoluteUri) is null).DistinctBy(entry => PageAddress.Normal(entry.Link!.AbsoluteUri).AbsoluteUri, StringComparer.Ordinal).ToList();
        run.Expect(isAsked ? entries.Count : 0);
        if (feed.Entries.Count(entry => entry.Link is null) is > 0 and var unlinked)
        {
            run.Reject(source.Address.AbsoluteUri, $"{unlinked} of its entries name no page and were passed over; tell whoever publishes the feed.");
        }

        var set = Feeds();
        foreach (var entry in entries)
        {
            var address = PageAddress.Normal(entry.Link!.AbsoluteUri);
            var known = await sources.FindAsync(address, cancellationToken);
            if (known is { IsFeed: true } || set.Contains(address.AbsoluteUri))
            {
                continue;
            }

            if (known is not null && !(isAsked && known.State != WebState.Closed) && !IsDue(known))
            {
                continue;
            }

            var now = known ?? new WebSource(address, clock.GetUtcNow());
            var named = isAsked ? now with { IsNamed = true, Language = source.Language, Outlet = source.Outlet, Published = source.Published } : now;

            // A feed speaks for its own site alone: words of one publisher must not stand under the address of another.
            var own = PageAddress.IsSameSite(address, at) ? entry : entry with { Content = "" };
            isWhole &= !await LookAsync(named, own, feed.Title, run, isAsked: false, cancellationToken);
        }

        // So that the feed is sent again, and what it says of those pages with it.
        return isWhole ? source : source with { Validators = new(null, null) };
    }

    /// <summary>Whether somebody here took out what was stored from it, so that it must not come back by itself.</summary>
    private async Task<bool> NothingLeftAsync(WebSource source, CancellationToken cancellationToken) =>
        source.State is WebState.Read or WebState.FromFeed && (await pages.StoredAsync(source, cancellationToken)).Count == 0;

    /// <summary>Several hosts at once, the addresses of one host one after another.</summary>
    private static Task EachAsync<T>(IEnumerable<T> all, Func<T, string> host, Func<T, CancellationToken, Task> look, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(all.GroupBy(host), new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancellationToken }, async (group, stopping) =>
        {
            foreach (var one in group)
            {
                await look(one, stopping);
            }
        });
}
