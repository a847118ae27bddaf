namespace Bot.Answering.Retrieval.Index;

/// <summary>What was read lately out of things that do not change, such as passages: most questions come back to few of them.</summary>
/// <remarks>Of bounded size: one takes the place of another that falls on the same. Any number of threads read and write it at once, for an entry is never changed.</remarks>
/// <param name="places">A power of two. Things numbered one after another take places of their own, as many as there are.</param>
internal sealed class LatelyRead<T>(int places)
    where T : class
{
    private readonly Entry?[] _entries = new Entry?[places];

    /// <param name="key">Never another's.</param>
    /// <param name="read">Reads it; the same for the same key.</param>
    public T Of<TFrom>(long key, TFrom from, Func<TFrom, T> read)
    {
        ref var entry = ref _entries[key & (_entries.Length - 1)];
        var known = entry;
        if (known is null || known.Key != key)
        {
            entry = known = new Entry(key, read(from));
        }

        return known.Value;
    }

    /// <summary>True where <see cref="Of"/> would give it without reading.</summary>
    public bool Has(long key) => _entries[key & (_entries.Length - 1)]?.Key == key;

    private sealed record Entry(long Key, T Value);
}
