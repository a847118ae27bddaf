using Bot.Language;

namespace Bot.Rendering;

/// <summary>What an article calls the people who are paid, in the reply's language, where the vocabulary of pay and work has just these words.</summary>
internal static class RoleTranslation
{
    // Two letters are an abbreviation of too much.
    private const int ShortestTerm = 3;

    private static readonly Dictionary<string, string> ToFrench = Pairs(concept => concept.English, concept => concept.French);

    private static readonly Dictionary<string, string> ToEnglish = Pairs(concept => concept.French, concept => concept.English);

    /// <param name="words">In the other language: one term, or several parted by commas.</param>
    /// <returns>Null where any of them is not in the vocabulary.</returns>
    public static string? Of(string words, ReplyLanguage language)
    {
        var parts = words.Split(", ").Select(part => One(part, language)).ToList();
        return parts.TrueForAll(part => part is not null) ? string.Join(", ", parts) : null;
    }

    private static string? One(string term, ReplyLanguage language)
    {
        var table = language == ReplyLanguage.French ? ToFrench : ToEnglish;
        var folded = FoldedWords.Joined(term);
        if (folded.Length >= ShortestTerm && table.TryGetValue(folded, out var found))
        {
            return found;
        }

        // "Welders": the word for one, and the mark of several in both languages.
        return folded.EndsWith('s') && table.TryGetValue(folded[..^1], out var one) && !one.Contains(' ') && one[^1] is not ('s' or 'x' or 'u' or 'l' or 'y') ? $"{one}s" : null;
    }

    private static Dictionary<string, string> Pairs(Func<GlossaryConcept, IReadOnlyList<string>> from, Func<GlossaryConcept, IReadOnlyList<string>> to)
    {
        var glossary = Glossary.Load();
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var concept in glossary.Concepts.Take(glossary.WorkTerms))
        {
            // A lesser word for it may be of wider meaning: not every pilot flies for an airline.
            pairs.TryAdd(FoldedWords.Joined(from(concept)[0]), to(concept)[0]);
        }

        return pairs;
    }
}
