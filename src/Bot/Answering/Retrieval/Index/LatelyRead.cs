namespace Bot.Answering.Retrieval.Index;

/// <summary>What was read lately out of things that do not change, such as passages: most questions come back to few of them.</summary>
/// <remarks>Kept from the second reading on: of a large corpus most is asked for once, and to keep that costs the collector more than to read it. Of bounded size: one takes the place of another that falls on the same. Any number of threads read and write it at once, for an entry is never changed.</remarks>
/// <param name="places">A power of two. Things numbered one after another take places of their own, as many as there are.</param>
internal sealed class LatelyRead<T>(int places)
    where T : class
{
    private readonly Entry?[] _entries = new Entry?[places];

    // The key that was read last on each place, as its complement, so that nothing is 0.
    private readonly long[] _read = new long[places];

    /// <param name="key">Never another's.</param>
    /// <param name="read">Reads it; the same for the same key.</param>
    public T Of<TFrom>(long key, TFrom from, Func<TFrom, T> read)
    {
        var place = key & (places - 1);
        if (_entries[place] is { } known && known.Key == key)
        {
            return known.Value;
        }

        var value = read(from);
        if (Interlocked.Exchange(ref _read[place], ~key) == ~key)
        {
            _entries[place] = new Entry(key, value);
        }

        return value;
    }

    /// <summary>True where <see cref="Of"/> would give it without reading.</summary>
    public bool Has(long key) => _entries[key & (places - 1)]?.Key == key;

    private sealed record Entry(long Key, T Value);
}
