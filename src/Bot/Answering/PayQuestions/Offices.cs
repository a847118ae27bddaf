using Bot.Language;

namespace Bot.Answering.PayQuestions;

/// <summary>The letters that stand for an office, and the office in full: articles write "chief executive" where askers type "CEO".</summary>
internal static class Offices
{
    private static readonly Dictionary<string, string[]> InFull = new(StringComparer.Ordinal)
    {
        ["ceo"] = ["chief executive", "directeur general", "directrice generale", "president directeur general", "pdg"],
        ["pdg"] = ["chief executive", "directeur general", "directrice generale", "president directeur general", "ceo"],
        ["dg"] = ["chief executive", "directeur general", "directrice generale", "ceo", "pdg"],
        ["cfo"] = ["chief financial officer", "finance chief", "finance director", "head of finance", "directeur financier", "directrice financiere"],
        ["daf"] = ["chief financial officer", "finance chief", "finance director", "directeur financier", "directrice financiere", "directeur administratif et financier"],
        ["cto"] = ["chief technology officer", "technology chief", "directeur technique", "directrice technique"],
        ["coo"] = ["chief operating officer", "operations chief", "directeur des operations", "directrice des operations"],
        ["drh"] = ["chief people officer", "human resources", "directeur des ressources humaines", "directrice des ressources humaines", "head of hr"],
    };

    /// <param name="word">Folded.</param>
    public static bool IsShort(string word) => InFull.ContainsKey(word);

    /// <param name="word">Folded, as the question has it.</param>
    /// <param name="words">Of a claim, as <see cref="FoldedWords"/> gives them.</param>
    /// <returns>True when the word is short for an office that stands there.</returns>
    public static bool Stands(string word, IReadOnlyList<string> words) =>
        InFull.TryGetValue(word, out var offices) && $" {string.Join(' ', words)} " is var text && offices.Any(office => text.Contains($" {office} ", StringComparison.Ordinal));
}
