namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>Writes the lists of one term after another from those that some segments have of it. Used by one thread.</summary>
/// <param name="tables">Of all segments together.</param>
internal sealed class ListMerger(SegmentTables tables)
{
    private readonly PostingWriter _writer = new(tables);
    private readonly PostingBlock _block = new();
    private int[] _positions = new int[64];

    /// <inheritdoc cref="PostingWriter.End"/>
    public ReadOnlySpan<byte> Write(IReadOnlyList<TermHolder> holders, int start, out TermEntry entry)
    {
        var (capitals, lowers) = (0, 0);
        foreach (var holder in holders)
        {
            Copy(holder.Segment, holder.Numbers, holder.Entry);
            capitals += holder.Entry.Capitals;
            lowers += holder.Entry.Lowers;
        }

        var lists = _writer.End(start, out entry);
        entry = entry with { Capitals = capitals, Lowers = lowers };
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
}

/// <summary>A segment that has a term.</summary>
/// <param name="Numbers">Of its articles in all segments together; -1 for those that left.</param>
internal readonly record struct TermHolder(IndexSegment Segment, int[] Numbers, TermEntry Entry);
