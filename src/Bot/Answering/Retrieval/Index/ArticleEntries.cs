using System.Numerics;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Which passages of an article hold a term and how often each, as they stand in a block. Used again for article after article, by one thread.</summary>
/// <remarks>
/// A bit for every passage where the article has few, else the distances from one that holds the term to the next; then the frequency of each but the last, which is what they leave of the article's, in unary.
/// Nothing where the article has one passage.
/// </remarks>
internal sealed class ArticleEntries
{
    // From here on distances are shorter than a bit for every passage.
    private const int MostMasked = 16;

    private int[] _passages = new int[MostMasked];
    private int[] _frequencies = new int[MostMasked];

    /// <summary>Passages that hold the term.</summary>
    public int Count { get; private set; }

    /// <summary>A passage by its number in the segment, and how often it holds the term.</summary>
    public (int Passage, int Frequency) this[int at] => (_passages[at], _frequencies[at]);

    public void Clear() => Count = 0;

    /// <summary>Adds up how often the passages of an article hold the term.</summary>
    /// <param name="weight">What one occurrence counts.</param>
    /// <param name="into">One a passage of the article.</param>
    /// <inheritdoc cref="Read"/>
    public void AddUp(ReadOnlySpan<byte> lists, ref long at, int occurrences, float weight, Span<float> into)
    {
        if (into.Length is <= 1 or > MostMasked)
        {
            Read(lists, ref at, into.Length, occurrences, 0);
            for (var i = 0; i < Count; i++)
            {
                into[_passages[i]] += weight * _frequencies[i];
            }

            return;
        }

        var mask = PostingBits.Read(lists, ref at, into.Length);
        for (; (mask & (mask - 1)) != 0; mask &= mask - 1)
        {
            var frequency = PostingBits.ReadUnary(lists, ref at) + 1;
            into[BitOperations.TrailingZeroCount(mask)] += weight * frequency;
            occurrences -= frequency;
        }

        into[BitOperations.TrailingZeroCount(mask)] += weight * occurrences;
    }

    /// <summary>Occurrences in the first passages that hold the term.</summary>
    public int Occurrences(int passages)
    {
        var sum = 0;
        for (var i = 0; i < passages; i++)
        {
            sum += _frequencies[i];
        }

        return sum;
    }

    /// <param name="passages">Of the article.</param>
    /// <param name="occurrences">In the whole article.</param>
    /// <param name="first">Number of its first passage.</param>
    public void Read(ReadOnlySpan<byte> lists, ref long at, int passages, int occurrences, int first)
    {
        Count = 0;
        if (occurrences == 0)
        {
            return;
        }

        if (passages <= 1)
        {
            Add(first, occurrences);
        }
        else if (passages <= MostMasked)
        {
            for (var mask = PostingBits.Read(lists, ref at, passages); mask != 0; mask &= mask - 1)
            {
                Add(first + BitOperations.TrailingZeroCount(mask), 0);
            }
        }
        else
        {
            var passage = first - 1;
            do
            {
                passage += (int)PostingBits.ReadGamma(lists, ref at);
                Add(passage, 0);
            }
            while (Count < passages && PostingBits.Read(lists, ref at, 1) == 1);
        }

        for (var i = 0; i + 1 < Count; i++)
        {
            occurrences -= _frequencies[i] = PostingBits.ReadUnary(lists, ref at) + 1;
        }

        _frequencies[Count - 1] = occurrences;
    }

    /// <inheritdoc cref="Read"/>
    public void Skip(ReadOnlySpan<byte> lists, ref long at, int passages, int occurrences)
    {
        if (occurrences == 0 || passages <= 1)
        {
            Count = 0;
        }
        else if (passages <= MostMasked)
        {
            Count = 0;
            for (var more = BitOperations.PopCount(PostingBits.Read(lists, ref at, passages)); more > 1; more--)
            {
                PostingBits.ReadUnary(lists, ref at);
            }
        }
        else
        {
            Read(lists, ref at, passages, occurrences, 0);
            Count = 0;
        }
    }

    /// <param name="places">Of the passages in their article, ascending, one at least.</param>
    /// <param name="frequencies">Of each.</param>
    /// <param name="passages">Of the article.</param>
    public static void Write(PostingBits bits, ReadOnlySpan<int> places, ReadOnlySpan<int> frequencies, int passages)
    {
        if (passages <= 1)
        {
            return;
        }

        if (passages <= MostMasked)
        {
            var mask = 0u;
            foreach (var place in places)
            {
                mask |= 1u << place;
            }

            bits.Write(mask, passages);
        }
        else
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

        foreach (var frequency in frequencies[..^1])
        {
            bits.WriteUnary(frequency - 1);
        }
    }

    private void Add(int passage, int frequency)
    {
        if (Count == _passages.Length)
        {
            Array.Resize(ref _passages, 2 * Count);
            Array.Resize(ref _frequencies, 2 * Count);
        }

        (_passages[Count], _frequencies[Count]) = (passage, frequency);
        Count++;
    }
}
