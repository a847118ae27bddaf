namespace Bot.Articles.Copies;

/// <summary>When two texts are one story printed twice: much of both is word for word the same, or most of one stands in the other.</summary>
internal static class CopyRule
{
    /// <summary>Share of all runs of both texts that both have. An edited update keeps more; two papers on one event share a tenth at most.</summary>
    public const double Alike = 0.3;

    /// <summary>Share of the shorter text's runs that the longer one has too.</summary>
    public const double Contained = 0.6;

    /// <summary>Fewer shared runs than this may be a statement that both quote.</summary>
    private const int LeastContained = 20;

    /// <param name="first">As <see cref="Shingles.Of"/> gives them.</param>
    public static bool AreAlike(ulong[] first, ulong[] second)
    {
        var shared = Shingles.Shared(first, second);
        return shared > 0 && shared >= Alike * (first.Length + second.Length - shared);
    }

    public static bool HoldsMostOf(ulong[] longer, ulong[] shorter)
    {
        var shared = Shingles.Shared(longer, shorter);
        return shared >= LeastContained && shared >= Contained * shorter.Length;
    }
}
