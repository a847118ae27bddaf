namespace Bot.PayClaims.Reading;

/// <summary>Finds the names in an article and tells persons, organisations and places apart by how they are written about.</summary>
internal static class NameReader
{
    /// <returns>In the order of the text, without overlaps.</returns>
    public static IReadOnlyList<NameMention> Read(ClaimText text) => [];
}
