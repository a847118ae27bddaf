using Bot.Articles;

namespace Bot.PayClaims;

/// <summary>Reads the pay claims out of one article.</summary>
internal static class ClaimReader
{
    /// <summary>Grows whenever the reading changes, so that stored claims of an older reading are read again.</summary>
    public const int Version = 1;

    /// <returns>In the order of the text, ids unique; empty when the article speaks of no pay.</returns>
    public static IReadOnlyList<PayClaim> Read(Article article) => [];
}
