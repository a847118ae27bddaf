using System.Numerics;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Which passages of an article hold a term and how often each, as they stand in a block. Used again for article after article, by one thread.</summary>
/// <remarks>How often is in unary: an article takes as many bits as it has occurrences. Which passages is a bit for each where they are few, else the distances from one that holds the term to the next; where there is only one, nothing.</remarks>
internal sealed class ArticleEntries
{
    // Of articles with more passages distances are shorter than a bit for each.
    private const int MostMasked = 16;

    private int[] _passages = new int[MostMasked];
    private int[] _frequencies = new int[MostMasked];

    /// <summary>Passages that hold the term.</summary>
    public int Count { get; private set; }

    /// <summary>A passage by its place in the article, and how often it holds the term.</summary>
    public (int Place, int Frequency) this[int at] => (_passages[at], _frequencies[at]);

    public static bool IsMasked(int passages) => passages is > 1 and <= MostMasked;

    public static bool IsListed(int passages) => passages > MostMasked;

    /// <param name="unary">Where the article's frequencies begin, in bits.</param>
    /// <param name="places">Where its passages do.</param>
    /// <param name="passages">Of the article.</param>
    /// <param name="occurrences">In the whole article.</param>
    public void Read(ReadOnlySpan<byte> lists, long unary, long places, int passages, int occurrences)
    {
        Count = 0;
        if (occurrences == 0)
        {
            return;
        }

        if (IsMasked(passages))
        {
            for (var mask = PostingBits.Read(lists, ref places, passages); mask != 0; mask &= mask - 1)
            {
                Add(BitOperations.TrailingZeroCount(mask));
            }
        }
        else if (IsListed(passages))
        {
            ReadList(lists, ref places, passages);
        }
        else
        {
            Add(0);
        }

        for (var i = 0; i < Count; i++)
        {
            _frequencies[i] = PostingBits.ReadUnary(lists, ref unary) + 1;
        }
    }

    /// <summary>Reads which of many passages hold the term.</summary>
    /// <param name="at">In bits; it moves past them.</param>
    public void ReadList(ReadOnlySpan<byte> lists, ref long at, int passages)
    {
        Count = 0;
        var place = -1;
        do
        {
            place += (int)PostingBits.ReadGamma(lists, ref at);
            Add(place);
        }
        while (Count < passages && PostingBits.Read(lists, ref at, 1) == 1);
    }

    /// <param name="places">Of the passages in their article, ascending, one at least.</param>
    /// <param name="passages">Of the article.</param>
    public static void WriteList(PostingBits bits, ReadOnlySpan<int> places, int passages)
    {
        for (var i = 0; i < places.Length; i++)
        {
            bits.WriteGamma((uint)(i == 0 ? places[0] + 1 : places[i] - places[i - 1]));
            if (i + 1 < passages)
            {
                bits.Write(i + 1 < places.Length ? 1u : 0, 1);
            }
        }
    }

    /// <inheritdoc cref="WriteList"/>
    public static void WriteMask(PostingBits bits, ReadOnlySpan<int> places, int passages)
    {
        var mask = 0u;
        foreach (var place in places)
        {
            mask |= 1u << place;
        }

        bits.Write(mask, passages);
    }

    private void Add(int place)
    {
        if (Count == _passages.Length)
        {
            Array.Resize(ref _passages, 2 * Count);
            Array.Resize(ref _frequencies, 2 * Count);
        }

        _passages[Count++] = place;
    }
}
