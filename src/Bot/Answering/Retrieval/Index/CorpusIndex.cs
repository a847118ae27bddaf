using Bot.Articles;
using Bot.Articles.Passages;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.Retrieval.Index;

/// <summary>All indexed articles at one version of the store: an immutable snapshot that any number of questions read at once.</summary>
/// <remarks>A change makes a new snapshot: a new segment for what came, a mark on what left. Many small segments are merged by indexing their articles again.</remarks>
internal sealed class CorpusIndex
{
    // Large enough that a corpus has few segments, small enough that the cores share the work at start.
    private const int ArticlesPerSegment = 2_048;

    // Below this a segment counts as small; eight small ones are merged into one.
    private const int SmallSegment = 512;
    private const int SmallSegmentsKept = 8;
    private const double LiveShareKept = 0.75;

    public static readonly CorpusIndex Empty = new([], 0);

    private readonly Dictionary<ArticleId, (int Segment, int Article)> _places;
    private readonly Lazy<ClaimLedger> _ledger;

    private CorpusIndex(IReadOnlyList<LiveSegment> segments, long version)
    {
        Segments = segments;
        Version = version;
        _places = [];
        for (var s = 0; s < segments.Count; s++)
        {
            for (var a = 0; a < segments[s].Segment.Articles.Count; a++)
            {
                if (!segments[s].IsWithdrawn(a))
                {
                    _places[segments[s].Segment.Articles[a].Id] = (s, a);
                    PassageCount += segments[s].Segment.FirstPassage[a + 1] - segments[s].Segment.FirstPassage[a];
                    TokenCount += segments[s].Segment.ArticleLengths[a];
                }
            }
        }

        _ledger = new Lazy<ClaimLedger>(() => new ClaimLedger([.. ArticlesWithClaims]));
        Languages = Articles.Select(article => article.Language).ToHashSet(StringComparer.Ordinal);
        Outlets = [.. Articles.Select(article => article.Outlet).Where(outlet => outlet.Length > 0).Distinct()];
    }

    public IReadOnlyList<LiveSegment> Segments { get; }

    /// <summary>The store's version this snapshot has followed to.</summary>
    public long Version { get; }

    /// <summary>ISO 639-1 codes of its articles; empty among them where one does not tell.</summary>
    public IReadOnlySet<string> Languages { get; }

    public int ArticleCount => _places.Count;

    public int PassageCount { get; }

    /// <summary>Tokens in all texts.</summary>
    public long TokenCount { get; }

    /// <summary>Tokens in a passage, on average.</summary>
    public float AveragePassage => Math.Max(1f, (float)TokenCount / Math.Max(1, PassageCount));

    /// <summary>Tokens in an article, on average.</summary>
    public float AverageArticle => Math.Max(1f, (float)TokenCount / Math.Max(1, ArticleCount));

    /// <summary>The different outlets, as written.</summary>
    public IReadOnlyList<string> Outlets { get; }

    /// <returns>Null when the corpus does not hold it.</returns>
    public Article? Find(ArticleId id) => _places.TryGetValue(id, out var place) ? Segments[place.Segment].Segment.Articles[place.Article] : null;

    public IEnumerable<Article> Articles => _places.Values.Select(place => Segments[place.Segment].Segment.Articles[place.Article]);

    /// <summary>The articles that speak of pay, and their claims.</summary>
    public IEnumerable<(Article Article, IReadOnlyList<PayClaim> Claims)> ArticlesWithClaims => _places.Values
        .Select(place => (Segments[place.Segment].Segment.Articles[place.Article], Segments[place.Segment].Segment.Claims[place.Article]))
        .Where(entry => entry.Item2.Count > 0);

    /// <summary>All claims together, of articles of every audience; put together when first asked for.</summary>
    public ClaimLedger Ledger => _ledger.Value;

    /// <returns>In the order of the text; empty when the article is not there or speaks of no pay.</returns>
    public IReadOnlyList<PayClaim> ClaimsOf(ArticleId id) =>
        _places.TryGetValue(id, out var place) ? Segments[place.Segment].Segment.Claims[place.Article] : [];

    /// <summary>An article's length in tokens over the average.</summary>
    public float RelativeLength(ArticleId id)
    {
        var (segment, article) = _places[id];
        return Segments[segment].Segment.ArticleLengths[article] / AverageArticle;
    }

    /// <summary>A passage's length in tokens over the average.</summary>
    public float RelativeLength(PassageId id)
    {
        var (s, article) = _places[id.Article];
        var segment = Segments[s].Segment;
        return segment.PassageLengths[segment.FirstPassage[article] + id.Ordinal] / AveragePassage;
    }

    /// <summary>The number of passages that hold the term, in their text or in their article's title and source.</summary>
    public int PassagesWith(string term)
    {
        var count = 0;
        foreach (var live in Segments)
        {
            count += live.Segment.Terms.TryGetValue(term, out var entry) ? Math.Max(entry.PassageCount, entry.ArticleCount) : 0;
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
            if (live.Segment.Terms.TryGetValue(term, out var entry))
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
        var total = Segments.Sum(live => live.Segment.Terms.TryGetValue(term, out var entry) ? entry.PassageCount : 0);
        var step = Math.Max(1, (total + most - 1) / most);
        var met = 0;
        foreach (var live in Segments)
        {
            if (!live.Segment.Terms.TryGetValue(term, out var entry))
            {
                continue;
            }

            var offset = entry.PostingStart;
            var passage = 0;
            for (var i = 0; i < entry.PassageCount; i++)
            {
                passage += (int)PostingBytes.Read(live.Segment.Postings, ref offset);
                PostingBytes.Read(live.Segment.Postings, ref offset);
                var article = live.Segment.ArticleOfPassage[passage];
                if (met++ % step == 0 && !live.IsWithdrawn(article) && live.Segment.Articles[article].Audience == Audience.Everyone)
                {
                    yield return (live.Segment.Articles[article], live.Segment.Passages[passage]);
                }
            }
        }
    }

    /// <summary>A snapshot with these changes worked in; later changes of one article win.</summary>
    public CorpusIndex With(IReadOnlyList<ArticleChange> changes, CancellationToken cancellationToken)
    {
        var latest = changes.GroupBy(change => change.Article.Id).Select(group => group.Last()).ToList();
        var withdrawn = latest.Where(change => _places.ContainsKey(change.Article.Id)).Select(change => _places[change.Article.Id]).ToLookup(place => place.Segment, place => place.Article);
        var kept = Segments.Select((live, s) => withdrawn.Contains(s) ? live.Without(withdrawn[s]) : live).ToList();
        var added = latest.Where(change => !change.Withdrawn).Select(change => new IndexedArticle(change.Article, change.Passages, change.Claims)).ToList();

        // Segments that lost much are built again: what left should neither take memory nor count in the frequencies for long.
        var rebuilt = kept.Where(live => live.LiveArticles < LiveShareKept * live.Segment.Articles.Count).ToList();
        var small = kept.Except(rebuilt).Where(live => live.LiveArticles < SmallSegment).ToList();
        if (small.Count >= SmallSegmentsKept)
        {
            rebuilt.AddRange(small);
        }

        kept.RemoveAll(rebuilt.Contains);
        added.InsertRange(0, rebuilt.SelectMany(live => live.Indexed()));
        var built = Build(added, cancellationToken);
        return new CorpusIndex([.. kept, .. built.Select(segment => new LiveSegment(segment, null))], changes.Count == 0 ? Version : changes.Max(change => change.Article.Version));
    }

    private static IndexSegment[] Build(List<IndexedArticle> articles, CancellationToken cancellationToken)
    {
        // Equal shares for the cores; one core's worth of small changes stays one segment.
        var share = Math.Clamp((articles.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount, SmallSegment, ArticlesPerSegment);
        var shares = articles.Chunk(share).ToArray();
        var segments = new IndexSegment[shares.Length];
        Parallel.For(0, shares.Length, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var builder = new SegmentBuilder();
            foreach (var (article, passages, claims) in shares[i])
            {
                builder.Add(article, passages, claims);
            }

            segments[i] = builder.Build();
        });
        return segments;
    }
}

/// <summary>An article with its passages and claims, ready to index.</summary>
internal sealed record IndexedArticle(Article Article, IReadOnlyList<Passage> Passages, IReadOnlyList<PayClaim> Claims);

/// <summary>A segment and which of its articles have since been withdrawn or replaced.</summary>
/// <param name="Withdrawn">One flag an article, or null when all are live.</param>
internal sealed record LiveSegment(IndexSegment Segment, bool[]? Withdrawn)
{
    public int LiveArticles { get; } = Withdrawn is null ? Segment.Articles.Count : Withdrawn.Count(withdrawn => !withdrawn);

    public bool IsWithdrawn(int article) => Withdrawn is not null && Withdrawn[article];

    public LiveSegment Without(IEnumerable<int> articles)
    {
        var withdrawn = Withdrawn is null ? new bool[Segment.Articles.Count] : (bool[])Withdrawn.Clone();
        foreach (var article in articles)
        {
            withdrawn[article] = true;
        }

        return new LiveSegment(Segment, withdrawn);
    }

    public IEnumerable<IndexedArticle> Indexed()
    {
        for (var a = 0; a < Segment.Articles.Count; a++)
        {
            if (!IsWithdrawn(a))
            {
                var first = Segment.FirstPassage[a];
                yield return new IndexedArticle(Segment.Articles[a], [.. Segment.Passages.Skip(first).Take(Segment.FirstPassage[a + 1] - first)], Segment.Claims[a]);
            }
        }
    }
}
