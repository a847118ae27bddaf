using Bot.Language;

namespace Bot.Briefs;

/// <summary>Words that ask for a brief and for nothing else, in place of a question.</summary>
internal static class BriefWord
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "brief", "a brief", "new brief", "make a brief", "fiche", "une fiche", "nouvelle fiche" };

    public static bool IsAskedFor(string text) => text.Length <= 40 && Known.Contains(FoldedWords.Joined(text));
}
