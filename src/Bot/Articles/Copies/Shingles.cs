using System.Numerics;
using Bot.Language;

namespace Bot.Articles.Copies;

/// <summary>The runs of four words that a text is made of, as 64-bit hashes. Case, accents, punctuation and layout leave no trace.</summary>
/// <remarks>A. Broder, "On the resemblance and containment of documents", 1997. Fewer than four words are one run; a text without words has none.</remarks>
internal static class Shingles
{
    /// <summary>Shorter runs make strangers alike by their set phrases, longer ones part a story from its edited update; measured in README.md.</summary>
    public const int Words = 4;

    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <returns>In the order of the text; a run that comes again is there again.</returns>
    public static List<ulong> InOrder(string text)
    {
        var runs = new List<ulong>(text.Length / 5);
        Span<ulong> last = stackalloc ulong[Words];
        last.Clear();
        var count = 0;
        var at = 0;
        while (NextWord(text, ref at, out var word))
        {
            last[count++ % Words] = word;
            if (count >= Words)
            {
                runs.Add(Combine(last, count));
            }
        }

        if (count is > 0 and < Words)
        {
            runs.Add(Combine(last[..count], count));
        }

        return runs;
    }

    /// <returns>Each run once, ascending: ready for <see cref="Shared"/>.</returns>
    public static ulong[] Of(string text)
    {
        var runs = InOrder(text);
        runs.Sort();
        var kept = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            if (i == 0 || runs[i] != runs[i - 1])
            {
                runs[kept++] = runs[i];
            }
        }

        runs.RemoveRange(kept, runs.Count - kept);
        return [.. runs];
    }

    /// <summary>How many runs two texts share.</summary>
    public static int Shared(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < first.Length && j < second.Length)
        {
            var (a, b) = (first[i], second[j]);
            shared += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return shared;
    }

    private static bool NextWord(string text, ref int at, out ulong hash)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        hash = OffsetBasis;
        var start = at;
        for (; at < text.Length && (char.IsLetterOrDigit(text[at]) || Folding.IsCombining(text[at])); at++)
        {
            if (!Folding.IsCombining(text[at]))
            {
                hash = (hash ^ Folding.Fold(text[at])) * Prime;
            }
        }

        return at > start;
    }

    /// <param name="words">As a ring: the oldest stands at <paramref name="count"/> modulo its length.</param>
    private static ulong Combine(ReadOnlySpan<ulong> words, int count)
    {
        var hash = (ulong)words.Length;
        for (var i = 0; i < words.Length; i++)
        {
            hash = Mix(BitOperations.RotateLeft(hash, 23) ^ words[(count + i) % words.Length]);
        }

        return hash;
    }

    /// <remarks>The finishing steps of SplitMix64: every bit of the result hangs on every bit of the value.</remarks>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
