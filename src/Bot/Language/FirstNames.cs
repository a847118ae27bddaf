using System.Collections.Frozen;

namespace Bot.Language;

/// <summary>Common first names of the languages spoken in English and French offices; those better known as a company, a place or a word are left out.</summary>
internal static class FirstNames
{
    private static readonly FrozenSet<string> Names = LanguageData.Rows("first-names.tsv").SelectMany(row => row[0].Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="folded">Lower case, without accents.</param>
    public static bool Contains(string folded) => Names.Contains(folded);
}
