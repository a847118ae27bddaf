namespace Bot.Language;

/// <summary>Words that were met lately, each with its term: most words of a text are few different ones, and a stem is dear.</summary>
/// <remarks>Of bounded size: a word takes the place of another that falls on the same. Any number of threads read and write it at once, for an entry is never changed.</remarks>
/// <param name="places">A power of two.</param>
internal sealed class TermCache(int places)
{
    private readonly Entry?[] _entries = new Entry?[places];

    /// <param name="word">In lower case.</param>
    /// <param name="term">Makes the term of a word; the same for the same word.</param>
    public string Of(ReadOnlySpan<char> word, Func<string, string> term)
    {
        ref var entry = ref _entries[Hash(word) & (uint)(_entries.Length - 1)];
        var known = entry;
        if (known is null || !word.SequenceEqual(known.Word))
        {
            var surface = word.ToString();
            entry = known = new Entry(surface, term(surface));
        }

        return known.Term;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 0u;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 0x9E3779B1;
        }

        return hash ^ (hash >> 15);
    }

    private sealed record Entry(string Word, string Term);
}
