using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Language;

/// <summary>How common a word is in texts on anything: what a few articles cannot tell of it.</summary>
internal static class WordFrequencies
{
    private static readonly Lazy<FrozenDictionary<string, float>> English = new(() => Load("en"));
    private static readonly Lazy<FrozenDictionary<string, float>> French = new(() => Load("fr"));

    /// <param name="term">As the analyser of the language gives it.</param>
    /// <returns>The share (0 to 1) of short stretches of text that have the word in any of its forms; null for one that is hardly ever met.</returns>
    public static float? Of(string term, ReplyLanguage language) => (language == ReplyLanguage.French ? French : English).Value.TryGetValue(term, out var share) ? share : null;

    /// <summary>The forms of a word stand in different stretches, or nearly so.</summary>
    private static FrozenDictionary<string, float> Load(string language)
    {
        var analyzer = Analyzer.For(language);
        var shares = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var row in LanguageData.Rows($"word-frequencies-{language}.tsv"))
        {
            var share = MathF.Pow(2, -int.Parse(row[0], CultureInfo.InvariantCulture));
            foreach (var word in row[1].Split(' '))
            {
                var term = analyzer.Term(word);
                shares[term] = Math.Min(1, shares.GetValueOrDefault(term) + share);
            }
        }

        return shares.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
