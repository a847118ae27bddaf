using System.Diagnostics;
using Bot.Articles.Copies;
using Bot.Articles.Ingest;
using Bot.Articles.Reading;
using Bot.Articles.Web.Feeds;
using Bot.Articles.Web.Fetching;

namespace Bot.Articles.Web;

/// <summary>What became of one look at a page: the source as it is to be kept, and, where it turned out to be one, the feed.</summary>
/// <param name="IsPassing">It failed in a way that another try may not.</param>
internal sealed record Looked(WebSource Source, FetchOutcome.Page? Feed = null, bool IsPassing = false);

/// <summary>Looks at one page: stores what is new, replaces what the publisher corrected, withdraws what the publisher took back.</summary>
internal sealed class PageLook(PageFetcher fetcher, PageReader reader, FeedArticle feedArticles, ArticleStore store, TimeProvider clock)
{
    // A text that shrinks below this share, and keeps less than this share of its runs of words, is a notice that stands in the page's place.
    private const double Remnant = 1.0 / 3;

    /// <param name="entry">What a feed says of it; null when no feed named it in this look.</param>
    public async Task<Looked> LookAsync(WebSource source, FeedEntry? entry, string feedTitle, WebRun run, CancellationToken cancellationToken)
    {
        var known = source.State is WebState.Read or WebState.Withdrawn || source.IsFeed ? source.Validators : null;
        var fetched = await fetcher.FetchAsync(source.Address, known, cancellationToken);
        var now = clock.GetUtcNow();
        switch (fetched)
        {
            case FetchOutcome.Page page when FeedDocument.IsMeant(page.Body):
                return new Looked(source.Sound(now) with { IsFeed = true, Validators = page.Validators }, page);
            case FetchOutcome.Page when source.IsFeed:
                return new Looked(Rejected(source, "it was a feed and is none any more; give the address of the feed.", run));
            case FetchOutcome.Page page:
                return new Looked(await TakeAsync(source, page, entry, run, cancellationToken));
            case FetchOutcome.Unchanged:
                run.Unchanged((await StoredAsync(source, cancellationToken)).Count);
                return new Looked(source.Sound(now));
            case FetchOutcome.Gone when source.IsFeed:
                // Whoever set it is to learn of it, and it is read again once it is back.
                return new Looked(Rejected(source, "the publisher took the feed away for good (status 410); take it out of Corpus:Feeds, or give its new address.", run));
            case FetchOutcome.Gone:
                return new Looked(await TakenBackAsync(source, WebState.Closed, "the publisher took it away for good (status 410).", run, cancellationToken));
            case FetchOutcome.Refused { Reason: var reason }:
                return new Looked(await FromFeedAsync(source, entry, feedTitle, run, cancellationToken) ?? Rejected(source, reason, run));
            case FetchOutcome.Missing:
                return new Looked(await MissingAsync(source, entry, feedTitle, run, cancellationToken));
            case FetchOutcome.Failed { Reason: var reason }:
                return new Looked(Rejected(source, reason, run), IsPassing: true);
            default:
                throw new UnreachableException();
        }
    }

    private WebSource Rejected(WebSource source, string reason, WebRun run)
    {
        run.Reject(source.Address.AbsoluteUri, reason);
        return source.Failing(reason, clock.GetUtcNow());
    }

    private async Task<WebSource> TakeAsync(WebSource source, FetchOutcome.Page page, FeedEntry? entry, WebRun run, CancellationToken cancellationToken)
    {
        var outcomes = reader.Read(source.Address, page);
        var articles = outcomes.OfType<ReadOutcome.Read>().Select(read => entry is null ? read.Article : feedArticles.Completed(read.Article, entry)).ToList();
        if (articles is [var only] && WithdrawalNotice.IsOn(only))
        {
            return await TakenBackAsync(source with { Validators = page.Validators }, WebState.Withdrawn, "the page says of itself that it was withdrawn; if that is misread, save it to a file and ingest that.", run, cancellationToken);
        }

        if (articles is [var met] && await IsAnotherAsync(source, page.Address, met, cancellationToken))
        {
            source = source.Missed(clock.GetUtcNow());
            if (!source.IsSurelyMissing(clock.GetUtcNow()))
            {
                return Rejected(source, "another page stands there than the one that was read, so the article was kept as it was; look at it, and withdraw the article if the new page is to be read at once.", run);
            }
        }

        var refusals = outcomes.OfType<ReadOutcome.Rejected>().ToList();
        foreach (var refusal in refusals)
        {
            run.Reject(refusal.Where, refusal.Reason);
        }

        var problem = refusals.Select(refusal => refusal.Reason).FirstOrDefault();
        if (articles.Count == 0 && problem is null)
        {
            return Rejected(source, "it holds no article.", run);
        }

        problem = await SaveAsync(source, articles, run, cancellationToken) ?? problem;
        var now = clock.GetUtcNow();
        if (problem is null)
        {
            return source.Sound(now) with { State = WebState.Read, Validators = page.Validators };
        }

        // Read from it with nothing stored would mean that somebody here took it out.
        var isStored = (await StoredAsync(source, cancellationToken)).Count > 0;
        return source.Sound(now).Failing(problem, now) with { State = isStored ? WebState.Read : source.State };
    }

    /// <summary>Whether what is met is no later state of the stored article: a notice, a login or another article in its place.</summary>
    private async Task<bool> IsAnotherAsync(WebSource source, Uri at, SourceArticle met, CancellationToken cancellationToken)
    {
        if (source.State != WebState.Read || await StoredAsync(source, cancellationToken) is not [var id] || await store.FindAsync(id, cancellationToken) is not { } stored)
        {
            return false;
        }

        var (before, now) = (Shingles.Of(stored.Text), Shingles.Of(met.Text));
        var isRemnant = met.Text.Length < Remnant * stored.Text.Length && Shingles.Shared(before, now) < Remnant * before.Length;
        return isRemnant || (IsMoved(source.Address, at, met.Url, stored.Url) && !CopyRule.AreAlike(before, now));
    }

    /// <summary>Whether it leads elsewhere than when the article was stored. Sites rename their pages; whoever calls this asks for the text too.</summary>
    private static bool IsMoved(Uri asked, Uri at, string? met, string? stored) =>
        !IsSamePage(asked, at) && Uri.TryCreate(met, UriKind.Absolute, out var now) && Uri.TryCreate(stored, UriKind.Absolute, out var before) && !IsSamePage(before, now);

    private static bool IsSamePage(Uri one, Uri other) =>
        PageAddress.IsSameSite(one, other) && one.AbsolutePath.TrimEnd('/') == other.AbsolutePath.TrimEnd('/');

    /// <summary>Stores what a source holds now, and withdraws what it held and holds no longer.</summary>
    /// <returns>Why an article could not be stored, when one could not; then nothing is withdrawn.</returns>
    private async Task<string?> SaveAsync(WebSource source, IReadOnlyList<SourceArticle> articles, WebRun run, CancellationToken cancellationToken)
    {
        var where = source.Address.AbsoluteUri;
        var request = new IngestRequest([], source.Language, source.Outlet, source.Published);
        var drafts = new List<ArticleDraft>();
        string? problem = null;
        foreach (var article in articles)
        {
            var (draft, reason) = DraftMaker.Make(article, where, request);
            if (draft is null)
            {
                problem ??= reason!;
                run.Reject(where, reason!);
            }
            else
            {
                drafts.Add(draft);
            }
        }

        run.Count(await store.SaveAsync(drafts, (draft, other) =>
        {
            var mayTakeOver = other == ArticleStore.SampleSource;
            if (!mayTakeOver)
            {
                var taken = $"its id \"{draft.Article.Id}\" is already taken by {other}; withdraw that one first, or give one of the two another id.";
                problem ??= taken;
                run.Reject(where, taken);
            }

            return mayTakeOver;
        }, cancellationToken));

        if (problem is null && drafts.Count > 0)
        {
            var left = (await StoredAsync(source, cancellationToken)).Except(drafts.Select(draft => draft.Article.Id));
            run.Withdrew(await store.WithdrawAsync([.. left], cancellationToken));
        }

        return problem;
    }

    /// <returns>Null when no feed carries enough of it.</returns>
    private async Task<WebSource?> FromFeedAsync(WebSource source, FeedEntry? entry, string feedTitle, WebRun run, CancellationToken cancellationToken)
    {
        // What was read from the page itself is better than what the feed carries of it.
        if (entry is null || source.State is WebState.Read || feedArticles.Of(entry, feedTitle, PageAddress.Id(source.Address)) is not { } article)
        {
            return null;
        }

        var problem = await SaveAsync(source, [article], run, cancellationToken);
        var now = clock.GetUtcNow();
        return problem is null ? source.Sound(now) with { State = WebState.FromFeed } : source.Sound(now).Failing(problem, now);
    }

    private async Task<WebSource> MissingAsync(WebSource source, FeedEntry? entry, string feedTitle, WebRun run, CancellationToken cancellationToken)
    {
        const string reason = "there is no such page (status 404); check the address.";
        if (source.State is WebState.New or WebState.FromFeed)
        {
            return await FromFeedAsync(source, entry, feedTitle, run, cancellationToken) ?? Rejected(source, reason, run);
        }

        var missed = source.Missed(clock.GetUtcNow());
        return missed.IsSurelyMissing(clock.GetUtcNow())
            ? await TakenBackAsync(missed, WebState.Withdrawn, reason, run, cancellationToken)
            : Rejected(missed, reason, run);
    }

    private async Task<WebSource> TakenBackAsync(WebSource source, WebState state, string reason, WebRun run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        run.Withdrew(await store.WithdrawAsync(await StoredAsync(source, cancellationToken), cancellationToken));
        if (source.State != state)
        {
            run.Reject(source.Address.AbsoluteUri, reason);
        }

        // Where the page went, a sign that it is as before must not keep it out once it is back.
        var validators = source.Misses > 0 || state == WebState.Closed ? new Validators(null, null) : source.Validators;
        return source.Sound(now).Failing(reason, now) with { State = state, Validators = validators };
    }

    /// <summary>The articles stored from a source.</summary>
    public async Task<IReadOnlyList<ArticleId>> StoredAsync(WebSource source, CancellationToken cancellationToken) =>
        [.. (await store.FromSourceAsync(source.Address.AbsoluteUri, cancellationToken)).Where(stored => stored.Value == source.Address.AbsoluteUri).Select(stored => stored.Key)];
}
