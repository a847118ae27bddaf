namespace Bot.Language;

/// <summary>A word while its endings are taken off, in memory the caller lends.</summary>
/// <remarks>Longer words than <see cref="LongestWord"/> are identifiers or noise; the stemmers leave them as they are.</remarks>
internal ref struct StemBuffer
{
    /// <summary>Letters.</summary>
    public const int LongestWord = 60;

    /// <summary>Room to lend: a stem may grow by a letter or mark for each letter it has.</summary>
    public const int Room = 2 * LongestWord + 8;

    private readonly Span<char> room;

    public StemBuffer(string word, Span<char> room)
    {
        word.CopyTo(room);
        this.room = room;
        Length = word.Length;
    }

    public int Length { get; private set; }

    public readonly ref char this[int index] => ref room[index];

    public readonly ReadOnlySpan<char> Letters => room[..Length];

    public readonly bool EndsWith(string suffix) =>
        Length >= suffix.Length && room[Length - 1] == suffix[^1] && Letters.EndsWith(suffix.AsSpan());

    /// <summary>The longest suffix the word ends with, within the region that begins at an offset; null when none fits.</summary>
    public readonly string? Longest(SuffixTable suffixes, int region = 0) => suffixes.LongestOf(Letters, region);

    public void Drop(int letters) => Length -= letters;

    public void DropFirst(int letters)
    {
        room[letters..Length].CopyTo(room);
        Length -= letters;
    }

    public void Insert(int at, char letter)
    {
        room[at..Length].CopyTo(room[(at + 1)..]);
        room[at] = letter;
        Length++;
    }

    public void Remove(int at)
    {
        room[(at + 1)..Length].CopyTo(room[at..]);
        Length--;
    }

    public void Append(char letter) => room[Length++] = letter;

    /// <summary>Puts other letters in place of the last ones.</summary>
    public void Replace(int letters, string by)
    {
        Length -= letters;
        by.CopyTo(room[Length..]);
        Length += by.Length;
    }

    /// <returns>The given string when the letters are the same, so that an unchanged word costs no allocation, or when none are left.</returns>
    public readonly string ToString(string original) => Length == 0 || Letters.SequenceEqual(original) ? original : Letters.ToString();
}
