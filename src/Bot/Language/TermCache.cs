namespace Bot.Language;

/// <summary>Words that were met lately, each with its term: most words of a text are few different ones, and a stem is dear.</summary>
/// <remarks>Of bounded size: a word takes the place of another that falls on the same. Any number of threads read and write it at once, for an entry is never changed.</remarks>
/// <param name="places">A power of two.</param>
internal sealed class TermCache(int places)
{
    private readonly Entry?[] _entries = new Entry?[places];

    /// <param name="word">In lower case.</param>
    /// <param name="term">Makes the term of a word; the same for the same word.</param>
    public IndexTerm Of(ReadOnlySpan<char> word, Func<string, string> term)
    {
        var packed = Pack(word);
        ref var entry = ref _entries[(packed > 0 ? Spread(packed) : Hash(word)) & (uint)(_entries.Length - 1)];
        var known = entry;
        if (known is null || known.Packed != packed || (packed == 0 && !word.SequenceEqual(known.Word)))
        {
            var surface = word.ToString();
            entry = known = new Entry(packed, surface, term(surface));
        }

        return known;
    }

    /// <summary>A short word as one number, so that it is compared without a look at the word that is kept.</summary>
    /// <returns>0 for one that is long or has other than Latin letters.</returns>
    private static ulong Pack(ReadOnlySpan<char> word)
    {
        if (word.Length > sizeof(ulong))
        {
            return 0;
        }

        var packed = 0UL;
        foreach (var letter in word)
        {
            if (letter is '\0' or > '\xFF')
            {
                return 0;
            }

            packed = (packed << 8) | letter;
        }

        return packed;
    }

    private static uint Spread(ulong packed) => (uint)((packed * 0x9E3779B97F4A7C15) >> 40);

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 0u;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 0x9E3779B1;
        }

        return hash ^ (hash >> 15);
    }

    private sealed class Entry(ulong packed, string word, string term) : IndexTerm(term, word)
    {
        public ulong Packed => packed;

        public string Word => word;
    }
}
