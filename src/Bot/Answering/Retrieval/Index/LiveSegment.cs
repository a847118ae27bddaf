namespace Bot.Answering.Retrieval.Index;

/// <summary>A segment and which of its articles have since been withdrawn or replaced.</summary>
internal sealed record LiveSegment
{
    /// <param name="withdrawn">One flag an article, or null when all are live.</param>
    public LiveSegment(IndexSegment segment, bool[]? withdrawn)
    {
        (Segment, Withdrawn) = (segment, withdrawn);
        var tables = segment.Tables;
        (LiveArticles, LivePassages, LiveTokens) = (tables.ArticleCount, tables.PassageCount, tables.TokenCount);
        for (var a = 0; withdrawn is not null && a < withdrawn.Length; a++)
        {
            if (withdrawn[a])
            {
                LiveArticles--;
                LivePassages -= tables.FirstPassage[a + 1] - tables.FirstPassage[a];
                LiveTokens -= tables.ArticleLengths[a];
            }
        }
    }

    public IndexSegment Segment { get; }

    public bool[]? Withdrawn { get; }

    public int LiveArticles { get; }

    public int LivePassages { get; }

    public long LiveTokens { get; }

    public bool IsWithdrawn(int article) => Withdrawn is not null && Withdrawn[article];

    /// <summary>The live articles, ascending.</summary>
    public IEnumerable<int> Numbers() => Enumerable.Range(0, Segment.Tables.ArticleCount).Where(article => !IsWithdrawn(article));

    /// <summary>The live articles that speak of pay, ascending.</summary>
    public IEnumerable<int> NumbersWithClaims() => Numbers().Where(article => Segment.Tables.Columns.ClaimCounts[article] > 0);

    public LiveSegment Without(IEnumerable<int> articles)
    {
        var withdrawn = Withdrawn is null ? new bool[Segment.Tables.ArticleCount] : (bool[])Withdrawn.Clone();
        foreach (var article in articles)
        {
            withdrawn[article] = true;
        }

        return new LiveSegment(Segment, withdrawn);
    }

    public IEnumerable<IndexedArticle> Indexed() => Numbers().Select(Indexed);

    public IndexedArticle Indexed(int article) => new(Segment.Article(article), Segment.PassagesOf(article), Segment.Claims(article), Segment.Pay(article));

    /// <summary>The different names that live articles have in a column, in the order in which they come.</summary>
    public IEnumerable<string> Names(Func<SegmentColumns, int[]> numbers, Func<SegmentColumns, string[]> names)
    {
        var (column, all) = (numbers(Segment.Tables.Columns), names(Segment.Tables.Columns));
        var seen = new bool[all.Length];
        for (var a = 0; a < column.Length; a++)
        {
            if (!seen[column[a]] && !IsWithdrawn(a))
            {
                seen[column[a]] = true;
                yield return all[column[a]];
            }
        }
    }
}
