using System.Collections.Frozen;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Nouns for people by their work, from <c>Data/role-nouns.tsv</c>.</summary>
internal static class RoleNouns
{
    private static readonly FrozenSet<string> English = Words("en");
    private static readonly FrozenSet<string> French = Words("fr");

    /// <param name="word">Folded.</param>
    public static bool Contains(string word, string language) =>
        language switch
        {
            "en" => English.Contains(word),
            "fr" => French.Contains(word),
            _ => English.Contains(word) || French.Contains(word),
        };

    private static FrozenSet<string> Words(string language) => EmbeddedTable.Rows("Bot.PayClaims.Reading.Data.role-nouns.tsv")
        .Where(row => row[0] == language)
        .SelectMany(row => row[1].Split(' '))
        .SelectMany(word => word.IndexOf('(') is > 0 and var open ? new[] { word[..open], word[..open] + word[(open + 1)..].TrimEnd(')') } : [word])
        .ToFrozenSet(StringComparer.Ordinal);
}
