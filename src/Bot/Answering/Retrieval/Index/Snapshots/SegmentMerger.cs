namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>Puts the lists of some segments together, term after term, without what has left.</summary>
/// <param name="segments">Their live articles are numbered one after another.</param>
/// <param name="tables">Of all together.</param>
internal sealed class SegmentMerger(IReadOnlyList<LiveSegment> segments, SegmentTables tables)
{
    private readonly PostingWriter _writer = new(tables);
    private readonly PostingBlock _block = new();
    private readonly int[][] _numbers = Number(segments);
    private readonly MemorySegment _gone = Gone(segments);
    private readonly List<(IndexSegment Segment, int[] Numbers, TermEntry Entry)> _holders = [];
    private int[] _positions = new int[64];

    /// <summary>All terms, ascending; each is to be written before the next is asked for.</summary>
    public IEnumerable<string> Terms()
    {
        var next = new PriorityQueue<(int Segment, IEnumerator<(string Term, TermEntry Entry)> Terms), (string Term, int Segment)>(Comparer<(string Term, int Segment)>.Create(
            (x, y) => TermOrder.Instance.Compare(x.Term, y.Term) is not 0 and var order ? order : x.Segment - y.Segment));
        for (var s = 0; s < segments.Count; s++)
        {
            Queue(s, segments[s].Segment.Terms().GetEnumerator());
        }

        while (next.TryPeek(out _, out var first))
        {
            _holders.Clear();
            while (next.TryPeek(out var holder, out var found) && found.Term == first.Term)
            {
                next.Dequeue();
                _holders.Add((segments[holder.Segment].Segment, _numbers[holder.Segment], holder.Terms.Current.Entry));
                Queue(holder.Segment, holder.Terms);
            }

            yield return first.Term;
        }

        void Queue(int segment, IEnumerator<(string Term, TermEntry Entry)> terms)
        {
            if (terms.MoveNext())
            {
                next.Enqueue((segment, terms), (terms.Current.Term, segment));
            }
        }
    }

    /// <summary>The lists of the term that <see cref="Terms"/> gave last.</summary>
    /// <inheritdoc cref="PostingWriter.End"/>
    public ReadOnlySpan<byte> Write(string term, int start, out TermEntry entry)
    {
        var (capitals, lowers) = _gone.TryFind(term, out var gone) ? (-gone.Capitals, -gone.Lowers) : (0, 0);
        foreach (var (segment, numbers, found) in _holders)
        {
            Copy(segment, numbers, found);
            capitals += found.Capitals;
            lowers += found.Lowers;
        }

        var lists = _writer.End(start, out entry);
        entry = entry with { Capitals = Math.Max(0, capitals), Lowers = Math.Max(0, lowers) };
        return lists;
    }

    private void Copy(IndexSegment segment, int[] numbers, TermEntry entry)
    {
        var lists = segment.Lists;
        var from = segment.Tables.FirstPassage;
        var directory = new BlockDirectory(lists, entry);
        while (directory.MoveNext())
        {
            _block.Open(lists, directory.Offset, directory.Window);
            for (var i = 0; i < _block.Count; i++)
            {
                var article = (directory.Window * PostingBlock.Articles) + _block.Places.Slots[i];
                if (numbers[article] < 0)
                {
                    continue;
                }

                var moved = tables.FirstPassage[numbers[article]] - from[article];
                _writer.Article(numbers[article], _block.Fields(lists, i));
                _block.MoveTo(lists, segment.Tables, _block.Places.Slots[i]);
                while (_block.NextPassage(out var passage, out var frequency))
                {
                    if (_positions.Length < frequency)
                    {
                        _positions = new int[2 * frequency];
                    }

                    _writer.Passage(passage + moved, _positions.AsSpan(0, _block.ReadPositions(lists, frequency, _positions)));
                }
            }
        }

        GC.KeepAlive(segment);
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
