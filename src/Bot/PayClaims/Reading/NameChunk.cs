namespace Bot.PayClaims.Reading;

/// <summary>Words with capitals that stand together and may be one name.</summary>
internal sealed class NameChunk(int first, int last, string key)
{
    /// <summary>Index of its first word in <see cref="NameTokens"/>.</summary>
    public int First { get; } = first;

    public int Last { get; } = last;

    /// <summary>Its folded words, parted by single spaces.</summary>
    public string Key { get; } = key;

    /// <summary>One capitalised word where a sentence begins: a name only when something else says so.</summary>
    public bool InDoubt { get; init; }

    /// <summary>It stands in a title in capitals: a name only when the text has it elsewhere.</summary>
    public bool InHeading { get; init; }

    public int Words => Last - First + 1;
}
