using System.Buffers;
using System.Text;
using Bot.Articles;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>A segment in a file.</summary>
internal sealed class SnapshotSegment : IndexSegment
{
    // Longer ids and terms than these have their bytes on the heap.
    private const int OnStack = 256;

    // Text, head, claims.
    private const int PlacesOfArticle = 3;

    // Half a kilobyte each.
    private const int HeadsKept = 1 << 14;

    private const int TermsKept = 1 << 12;

    private readonly LatelyRead<Article> _heads = new(HeadsKept);
    private readonly FoundTerm?[] _found = new FoundTerm?[TermsKept];
    private readonly SnapshotFile _file;
    private readonly long[] _places;
    private readonly int[] _byId;
    private readonly int[] _termPlaces;
    private readonly Lazy<ArticlePay[]> _pay;

    private SnapshotSegment(SnapshotFile file, SegmentTables tables)
        : base(tables)
    {
        _file = file;
        _places = file.Numbers<long>(SnapshotSection.ArticlePlaces);
        _byId = file.Numbers<int>(SnapshotSection.ById);
        _termPlaces = file.Numbers<int>(SnapshotSection.TermPlaces);
        _pay = new(ReadPay);
    }

    /// <summary>The store's version it has followed to.</summary>
    public long StoreVersion => _file.Header.StoreVersion;

    public override ReadOnlySpan<byte> Lists => _file.Section(SnapshotSection.Lists);

    /// <inheritdoc cref="SnapshotFile.Open"/>
    public static SnapshotSegment Open(string path, DiskRead? read = null)
    {
        var file = SnapshotFile.Open(path, read);
        return new SnapshotSegment(file, new SegmentTables(ColumnsRecord.Read(file.Section(SnapshotSection.Columns))));
    }

    public override bool TryFind(string term, out TermEntry entry)
    {
        // A question's words are asked for three times at least, and most are words of other questions.
        ref var place = ref _found[term.GetHashCode(StringComparison.Ordinal) & (TermsKept - 1)];
        if (place is not { } known || known.Term != term)
        {
            place = known = new FoundTerm(term, Find(term, out var found), found);
        }

        entry = known.Entry;
        return known.IsThere;
    }

    private bool Find(string term, out TermEntry entry)
    {
        Span<byte> buffer = stackalloc byte[OnStack];
        var wanted = Encode(term, buffer);
        var terms = _file.Section(SnapshotSection.Terms);
        var at = LowerBound(terms, wanted);
        entry = default;
        if (at == _termPlaces.Length)
        {
            return false;
        }

        var place = _termPlaces[at];
        var isThere = SnapshotText.ReadBytes(terms, ref place).SequenceEqual(wanted);
        entry = isThere ? ReadEntry(terms, place) : default;
        return isThere;
    }

    public override IEnumerable<(string Term, TermEntry Entry)> Terms() => Enumerable.Range(0, _termPlaces.Length).Select(TermAt);

    public override IEnumerable<string> TermsFrom(char first)
    {
        // Half of a code point is no text; no term begins with one alone.
        if (char.IsSurrogate(first))
        {
            yield break;
        }

        for (var at = LowerBound(_file.Section(SnapshotSection.Terms), Encoding.UTF8.GetBytes([first])); at < _termPlaces.Length; at++)
        {
            var (term, _) = TermAt(at);
            if (term[0] != first)
            {
                yield break;
            }

            yield return term;
        }
    }

    public override ArticleId IdOf(int article) => new(Encoding.UTF8.GetString(ArticleRecord.ReadId(HeadBytes(article))));

    public override int NumberOf(ArticleId id)
    {
        Span<byte> buffer = stackalloc byte[OnStack];
        var wanted = Encode(id.Value, buffer);
        var (from, to) = (0, _byId.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var order = ArticleRecord.ReadId(HeadBytes(_byId[middle])).SequenceCompareTo(wanted);
            if (order == 0)
            {
                return _byId[middle];
            }

            (from, to) = order < 0 ? (middle + 1, to) : (from, middle);
        }

        return -1;
    }

    public override Article Article(int article)
    {
        var (from, to) = Place(article, SnapshotSection.Texts);
        var buffer = ArrayPool<byte>.Shared.Rent((int)(to - from));
        var bytes = buffer.AsSpan(0, (int)(to - from));
        _file.Read(SnapshotSection.Texts, from, bytes);
        var text = Encoding.UTF8.GetString(bytes);
        ArrayPool<byte>.Shared.Return(buffer);
        return ArticleRecord.ReadHead(HeadBytes(article), Tables, article, text);
    }

    public override Article Head(int article) => _heads.Of(article, (this, article), asked => ArticleRecord.ReadHead(asked.Item1.HeadBytes(asked.article), asked.Item1.Tables, asked.article, ""));

    public override ArticlePay Pay(int article) => Tables.Columns.ClaimCounts[article] == 0 ? ArticlePay.None : _pay.Value[article];

    public override void Write(SnapshotSection section, int article, PostingBytes record)
    {
        var (from, to) = Place(article, section);
        var bytes = record.Append((int)(to - from));
        if (section == SnapshotSection.Texts)
        {
            _file.Read(section, from, bytes);
        }
        else
        {
            _file.Section(section).Slice((int)from, bytes.Length).CopyTo(bytes);
        }
    }

    // All at once, because the ledger wants them all, and whoever compares claims must meet the same objects.
    private ArticlePay[] ReadPay()
    {
        var pay = new ArticlePay[Tables.ArticleCount];
        Parallel.For(0, pay.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, TaskScheduler = TaskScheduler.Default }, article =>
        {
            var (from, to) = Place(article, SnapshotSection.Claims);
            pay[article] = from == to ? ArticlePay.None : ArticleRecord.ReadPay(_file.Section(SnapshotSection.Claims).Slice((int)from, (int)(to - from)));
        });
        return pay;
    }

    private ReadOnlySpan<byte> HeadBytes(int article)
    {
        var (from, to) = Place(article, SnapshotSection.Heads);
        return _file.Section(SnapshotSection.Heads).Slice((int)from, (int)(to - from));
    }

    private (long From, long To) Place(int article, SnapshotSection section) =>
        (_places[(article * PlacesOfArticle) + (int)section], _places[((article + 1) * PlacesOfArticle) + (int)section]);

    private (string Term, TermEntry Entry) TermAt(int at)
    {
        var terms = _file.Section(SnapshotSection.Terms);
        var place = _termPlaces[at];
        var term = SnapshotText.Read(terms, ref place);
        return (term, ReadEntry(terms, place));
    }

    /// <returns>The first term that is not before this one.</returns>
    private int LowerBound(ReadOnlySpan<byte> terms, ReadOnlySpan<byte> wanted)
    {
        var (from, to) = (0, _termPlaces.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var place = _termPlaces[middle];
            (from, to) = SnapshotText.ReadBytes(terms, ref place).SequenceCompareTo(wanted) < 0 ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private static TermEntry ReadEntry(ReadOnlySpan<byte> terms, int at)
    {
        Span<int> numbers = stackalloc int[5];
        foreach (ref var number in numbers)
        {
            number = (int)PostingBytes.Read(terms, ref at);
        }

        return new TermEntry(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    private static ReadOnlySpan<byte> Encode(string text, Span<byte> buffer) =>
        Encoding.UTF8.TryGetBytes(text, buffer, out var written) ? buffer[..written] : Encoding.UTF8.GetBytes(text);

    /// <summary>What was found of a term; never changed, so that any number of threads may read it.</summary>
    private sealed record FoundTerm(string Term, bool IsThere, TermEntry Entry);
}
