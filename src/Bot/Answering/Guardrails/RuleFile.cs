using Bot.Language;

namespace Bot.Answering.Guardrails;

/// <summary>The tables of this folder's Rules, which travel inside the program.</summary>
internal static class RuleFile
{
    /// <param name="name">File name with its ending.</param>
    public static IEnumerable<string[]> Rows(string name) => EmbeddedTable.Rows($"Bot.Answering.Guardrails.Rules.{name}");
}
