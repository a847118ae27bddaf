namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>Puts the lists of some segments together, term after term, without what has left, on all cores.</summary>
/// <param name="segments">Their live articles are numbered one after another.</param>
/// <param name="tables">Of all together.</param>
internal sealed class SegmentMerger(IReadOnlyList<LiveSegment> segments, SegmentTables tables)
{
    // Handing them over is nothing beside merging them.
    private const int TermsOfPart = 64;

    // So many parts wait in memory, a few hundred kilobytes each, while one of frequent words is merged.
    private static readonly int MostAhead = 4 * Environment.ProcessorCount;

    private readonly int[][] _numbers = Number(segments);
    private readonly MemorySegment _gone = Gone(segments);

    /// <summary>All terms, ascending, in parts.</summary>
    public IEnumerable<MergedPart> Merge(CancellationToken cancellationToken)
    {
        var merging = new Queue<Task<MergedPart>>();
        foreach (var terms in Terms().Chunk(TermsOfPart))
        {
            merging.Enqueue(Task.Run(() => Merge(terms), cancellationToken));
            if (merging.Count > MostAhead)
            {
                yield return merging.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (merging.TryDequeue(out var last))
        {
            yield return last.GetAwaiter().GetResult();
        }
    }

    private MergedPart Merge((string Term, IReadOnlyList<TermHolder> Holders)[] terms)
    {
        var merger = new ListMerger(tables);
        var part = new MergedPart();
        foreach (var (term, holders) in terms)
        {
            var lists = merger.Write(holders, part.Lists.Length, out var entry);
            if (entry.ArticleCount > 0)
            {
                part.Lists.Append(lists);
                part.Terms.Add((term, _gone.TryFind(term, out var gone) ? entry with { Capitals = Math.Max(0, entry.Capitals - gone.Capitals), Lowers = Math.Max(0, entry.Lowers - gone.Lowers) } : entry));
            }
        }

        return part;
    }

    private IEnumerable<(string Term, IReadOnlyList<TermHolder> Holders)> Terms()
    {
        var next = new PriorityQueue<(int Segment, IEnumerator<(string Term, TermEntry Entry)> Terms), (string Term, int Segment)>(Comparer<(string Term, int Segment)>.Create(
            (x, y) => TermOrder.Instance.Compare(x.Term, y.Term) is not 0 and var order ? order : x.Segment - y.Segment));
        for (var s = 0; s < segments.Count; s++)
        {
            Queue(s, segments[s].Segment.Terms().GetEnumerator());
        }

        while (next.TryPeek(out _, out var first))
        {
            var holders = new List<TermHolder>();
            while (next.TryPeek(out var holder, out var found) && found.Term == first.Term)
            {
                next.Dequeue();
                holders.Add(new TermHolder(segments[holder.Segment].Segment, _numbers[holder.Segment], holder.Terms.Current.Entry));
                Queue(holder.Segment, holder.Terms);
            }

            yield return (first.Term, holders);
        }

        void Queue(int segment, IEnumerator<(string Term, TermEntry Entry)> terms)
        {
            if (terms.MoveNext())
            {
                next.Enqueue((segment, terms), (terms.Current.Term, segment));
            }
        }
    }

    /// <summary>What left, indexed anew: the capitals a term has in it no longer count.</summary>
    private static MemorySegment Gone(IReadOnlyList<LiveSegment> segments)
    {
        var builder = new SegmentBuilder();
        foreach (var live in segments.Where(live => live.LiveArticles < live.Segment.Tables.ArticleCount))
        {
            for (var a = 0; a < live.Segment.Tables.ArticleCount; a++)
            {
                if (live.IsWithdrawn(a))
                {
                    builder.Add(live.Segment.Article(a), live.Segment.PassagesOf(a), []);
                }
            }
        }

        return builder.Build();
    }

    private static int[][] Number(IReadOnlyList<LiveSegment> segments)
    {
        var next = 0;
        return [.. segments.Select(live => Enumerable.Range(0, live.Segment.Tables.ArticleCount).Select(article => live.IsWithdrawn(article) ? -1 : next++).ToArray())];
    }
}

/// <summary>Some terms and their lists.</summary>
internal sealed class MergedPart
{
    public PostingBytes Lists { get; } = new();

    /// <summary>Ascending; their lists begin where the entries say, in <see cref="Lists"/>.</summary>
    public List<(string Term, TermEntry Entry)> Terms { get; } = [];
}
