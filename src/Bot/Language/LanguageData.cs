namespace Bot.Language;

/// <summary>The tables of this folder's Data, which travel inside the program.</summary>
internal static class LanguageData
{
    /// <summary>The rows of one table, cut at tabs. Lines that begin with # and empty lines are left out.</summary>
    /// <param name="name">File name with its ending.</param>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(LanguageData).Assembly.GetManifestResourceStream($"Bot.Language.Data.{name}")
            ?? throw new InvalidOperationException($"The program was built without its table {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
