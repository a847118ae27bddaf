namespace Bot.Evaluation.Generation;

/// <summary>Random numbers that are the same on every machine and version of .NET, which <see cref="Random"/> does not promise.</summary>
/// <remarks>SplitMix64, Steele, Lea and Flood 2014.</remarks>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>Dice of their own for each item, so that item 500 is the same whether or not item 499 was made.</summary>
    public static Dice For(ulong seed, int item) => new(new Dice(seed).Next() ^ new Dice((ulong)item + 1).Next());

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 up to 1, which never comes.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => (int)(NextShare() * limit);

    /// <summary>A rank from 0 to <paramref name="limit"/> - 1, each as likely as 1 / (rank + 1): Zipf's law, as words in a language follow it.</summary>
    public int ZipfBelow(int limit) => Math.Min(limit - 1, (int)Math.Pow(limit + 1, NextShare()) - 1);

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
