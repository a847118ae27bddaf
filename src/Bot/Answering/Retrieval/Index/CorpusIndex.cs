using Bot.Articles;
using Bot.Articles.Passages;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.Retrieval.Index;

/// <summary>All indexed articles at one version of the store: immutable, so that any number of questions read it at once.</summary>
/// <remarks>A change makes a new one: a new segment for what came, a mark on what left. Many small segments are merged by indexing their articles again.</remarks>
internal sealed class CorpusIndex
{
    // Large enough that a corpus has few segments, small enough that the cores share the work at start.
    public const int ArticlesPerSegment = 2_048;

    // Below this a segment counts as small; eight small ones are merged into one.
    private const int SmallSegment = 512;
    private const int SmallSegmentsKept = 8;
    private const double LiveShareKept = 0.75;

    public static readonly CorpusIndex Empty = new([], 0);

    private readonly Lock _puttingTogether = new();
    private ClaimLedger? _ledger;

    /// <param name="segments">No article is live in two of them.</param>
    public CorpusIndex(IReadOnlyList<LiveSegment> segments, long version)
    {
        Segments = segments;
        Version = version;
        foreach (var live in segments)
        {
            ArticleCount += live.LiveArticles;
            PassageCount += live.LivePassages;
            TokenCount += live.LiveTokens;
        }

        Languages = segments.SelectMany(live => live.Names(columns => columns.LanguageCode, columns => columns.LanguageCodes)).ToHashSet(StringComparer.Ordinal);
        Outlets = [.. segments.SelectMany(live => live.Names(columns => columns.Outlets, columns => columns.OutletNames)).Where(outlet => outlet.Length > 0).Distinct()];
    }

    public IReadOnlyList<LiveSegment> Segments { get; }

    /// <summary>The store's version it has followed to.</summary>
    public long Version { get; }

    /// <summary>ISO 639-1 codes of its articles; empty among them where one does not tell.</summary>
    public IReadOnlySet<string> Languages { get; }

    public int ArticleCount { get; }

    public int PassageCount { get; }

    /// <summary>Tokens in all texts.</summary>
    public long TokenCount { get; }

    /// <summary>Tokens in a passage, on average.</summary>
    public float AveragePassage => SegmentTables.Average(TokenCount, PassageCount);

    /// <summary>Tokens in an article, on average.</summary>
    public float AverageArticle => SegmentTables.Average(TokenCount, ArticleCount);

    /// <summary>The different outlets, as written.</summary>
    public IReadOnlyList<string> Outlets { get; }

    /// <returns>Null when the corpus does not hold it.</returns>
    public Article? Find(ArticleId id) => PlaceOf(id) is var (segment, article) ? Segments[segment].Segment.Article(article) : null;

    /// <summary>Every article with its text, which a snapshot reads from its file.</summary>
    public IEnumerable<Article> Articles => Segments.SelectMany(live => live.Numbers().Select(live.Segment.Article));

    /// <summary>Every article without its text.</summary>
    public IEnumerable<Article> Heads => Segments.SelectMany(live => live.Numbers().Select(live.Segment.Head));

    /// <summary>Articles that no one but this audience and those above it may read are left out.</summary>
    public int CountFor(Audience audience) => Segments.Sum(live => live.Numbers().Count(article => live.Segment.Tables.AudienceOf(article) <= audience));

    /// <summary>The articles that speak of pay, and their claims.</summary>
    public IEnumerable<(Article Article, IReadOnlyList<PayClaim> Claims)> ArticlesWithClaims => Segments.SelectMany(live => live.NumbersWithClaims()
        .Select(article => (live.Segment.Article(article), live.Segment.Claims(article))));

    /// <summary>All claims together, of articles of every audience; put together when first asked for.</summary>
    public ClaimLedger Ledger => Volatile.Read(ref _ledger) ?? PutLedgerTogether(ClaimLedger.Empty);

    public bool HasLedger => Volatile.Read(ref _ledger) is not null;

    /// <summary>Puts the ledger together, where it is not yet.</summary>
    /// <param name="before">Of an earlier index: what is known there of an article that is still here as it was is not worked out again.</param>
    public ClaimLedger PutLedgerTogether(ClaimLedger before)
    {
        lock (_puttingTogether)
        {
            // In the order of the store's changes, so that it is the same however the segments came to be.
            return _ledger ??= new ClaimLedger([.. Segments
                .SelectMany(live => live.NumbersWithClaims().Select(article => live.Segment.LedgerArticle(article, before)))
                .OrderBy(article => article.Head.Version)]);
        }
    }

    /// <returns>In the order of the text; empty when the article is not there or speaks of no pay.</returns>
    public IReadOnlyList<PayClaim> ClaimsOf(ArticleId id) => PlaceOf(id) is var (segment, article) ? Segments[segment].Segment.Claims(article) : [];

    /// <summary>Which segment holds a passage of this index, and which of the segment's passages it is.</summary>
    public (int Segment, int Passage) PlaceOf(PassageId id)
    {
        var (segment, article) = PlaceOf(id.Article) ?? throw new KeyNotFoundException();
        return (segment, Segments[segment].Segment.Tables.FirstPassage[article] + id.Ordinal);
    }

    /// <summary>The number of passages that hold the term, in their text or in their article's title and source.</summary>
    public int PassagesWith(string term)
    {
        var count = 0;
        foreach (var live in Segments)
        {
            count += live.Segment.TryFind(term, out var entry) ? Math.Max(entry.PassageCount, entry.ArticleCount) : 0;
        }

        return count;
    }

    /// <summary>True when the corpus writes the term with a capital inside sentences nearly always: a person, company, product or place.</summary>
    public bool IsName(string term)
    {
        var capitals = 0;
        var others = 0;
        foreach (var live in Segments)
        {
            if (live.Segment.TryFind(term, out var entry))
            {
                capitals += entry.Capitals;
                others += entry.Lowers;
            }
        }

        return capitals > 0 && capitals >= 4 * others;
    }

    /// <summary>Passages whose text holds the term, of articles that everyone may read, drawn evenly from all there are.</summary>
    /// <param name="most">At most this many are drawn.</param>
    public IEnumerable<(Article Article, Passage Passage)> SomePassagesWith(string term, int most)
    {
        var total = Segments.Sum(live => live.Segment.TryFind(term, out var entry) ? entry.PassageCount : 0);
        var step = Math.Max(1, (total + most - 1) / most);
        var met = 0;
        foreach (var live in Segments)
        {
            foreach (var passage in PassagesOf(live.Segment, term))
            {
                var article = live.Segment.Tables.ArticleOfPassage[passage];
                if (met++ % step == 0 && !live.IsWithdrawn(article) && live.Segment.Tables.AudienceOf(article) == Audience.Everyone)
                {
                    yield return (live.Segment.Article(article), live.Segment.Passage(passage));
                }
            }
        }
    }

    /// <summary>One with these changes worked in; later changes of one article win.</summary>
    public CorpusIndex With(IReadOnlyList<ArticleChange> changes, CancellationToken cancellationToken) => With(changes, segment => segment, cancellationToken);

    /// <inheritdoc cref="With(IReadOnlyList{ArticleChange}, CancellationToken)"/>
    /// <param name="place">Where a new segment is to stay; called by several threads at once.</param>
    public CorpusIndex With(IReadOnlyList<ArticleChange> changes, Func<MemorySegment, IndexSegment> place, CancellationToken cancellationToken)
    {
        var latest = changes.GroupBy(change => change.Article.Id).Select(group => group.Last()).ToList();
        var withdrawn = latest.Select(change => PlaceOf(change.Article.Id)).OfType<(int Segment, int Article)>().ToLookup(place => place.Segment, place => place.Article);
        var kept = Segments.Select((live, s) => withdrawn.Contains(s) ? live.Without(withdrawn[s]) : live).ToList();
        var added = latest.Where(change => !change.Withdrawn).Select(change => new IndexedArticle(change.Article, change.Passages, change.Claims)).ToList();

        // Segments that lost much are built again: what left should neither take memory nor count in the frequencies for long. A snapshot waits for the next one.
        var inMemory = kept.Where(live => live.Segment is MemorySegment).ToList();
        var rebuilt = inMemory.Where(live => live.LiveArticles < LiveShareKept * live.Segment.Tables.ArticleCount).ToList();
        var small = inMemory.Except(rebuilt).Where(live => live.LiveArticles < SmallSegment).ToList();
        if (small.Count >= SmallSegmentsKept)
        {
            rebuilt.AddRange(small);
        }

        kept.RemoveAll(rebuilt.Contains);
        added.InsertRange(0, rebuilt.SelectMany(live => live.Indexed()));
        var built = Build(added, place, cancellationToken);
        return new CorpusIndex([.. kept, .. built.Select(segment => new LiveSegment(segment, null))], changes.Count == 0 ? Version : changes.Max(change => change.Article.Version));
    }

    private (int Segment, int Article)? PlaceOf(ArticleId id)
    {
        for (var s = Segments.Count - 1; s >= 0; s--)
        {
            var article = Segments[s].Segment.NumberOf(id);
            if (article >= 0 && !Segments[s].IsWithdrawn(article))
            {
                return (s, article);
            }
        }

        return null;
    }

    private static List<int> PassagesOf(IndexSegment segment, string term)
    {
        var passages = new List<int>();
        if (segment.TryFind(term, out var entry))
        {
            var block = new PostingBlock();
            var directory = new BlockDirectory(segment.Lists, entry);
            while (directory.MoveNext())
            {
                block.Open(segment.Lists, directory.Offset, directory.Window);
                foreach (var slot in block.Places.Slots)
                {
                    block.MoveTo(segment.Lists, segment.Tables, slot);
                    while (block.NextPassage(out var passage, out _))
                    {
                        passages.Add(passage);
                    }
                }
            }
        }

        return passages;
    }

    private static IndexSegment[] Build(List<IndexedArticle> articles, Func<MemorySegment, IndexSegment> place, CancellationToken cancellationToken)
    {
        // Equal shares for the cores; one core's worth of small changes stays one segment.
        var share = Math.Clamp((articles.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount, SmallSegment, ArticlesPerSegment);
        var shares = articles.Chunk(share).ToArray();
        var segments = new IndexSegment[shares.Length];
        Parallel.For(0, shares.Length, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var builder = new SegmentBuilder();
            foreach (var (article, passages, claims, pay) in shares[i])
            {
                builder.Add(article, passages, pay ?? ArticlePay.Of(article, claims));
            }

            segments[i] = place(builder.Build());
        });
        return segments;
    }
}

/// <summary>An article with its passages and claims, ready to index.</summary>
/// <param name="Pay">Null until a segment made it of the claims.</param>
internal sealed record IndexedArticle(Article Article, IReadOnlyList<Passage> Passages, IReadOnlyList<PayClaim> Claims, ArticlePay? Pay = null);
