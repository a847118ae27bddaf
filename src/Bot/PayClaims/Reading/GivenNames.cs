using System.Collections.Frozen;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>First names that tell a person from an organisation: the common ones and, from <c>Data/given-names.tsv</c>, rarer ones.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Rarer = EmbeddedTable.Rows("Bot.PayClaims.Reading.Data.given-names.tsv").SelectMany(row => row[0].Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="folded">Lower case, without accents; of a double name the first part counts.</param>
    public static bool Contains(string folded)
    {
        var first = folded.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? folded[..hyphen] : folded;
        return FirstNames.Contains(first) || Rarer.Contains(first);
    }
}
