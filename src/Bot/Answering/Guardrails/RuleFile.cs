namespace Bot.Answering.Guardrails;

/// <summary>The tables of this folder's Rules, which travel inside the program.</summary>
internal static class RuleFile
{
    /// <summary>The rows of one table, cut at tabs. Lines that begin with # and empty lines are left out.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(RuleFile).Assembly.GetManifestResourceStream($"Bot.Answering.Guardrails.Rules.{name}")
            ?? throw new InvalidOperationException($"The program was built without its rules {name}.");
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
