namespace Bot.Language;

/// <summary>The tables of this folder's Data, which travel inside the program.</summary>
internal static class LanguageData
{
    /// <param name="name">File name with its ending.</param>
    public static IEnumerable<string[]> Rows(string name) => EmbeddedTable.Rows($"Bot.Language.Data.{name}");
}
