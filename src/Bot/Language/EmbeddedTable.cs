using System.Globalization;

namespace Bot.Language;

/// <summary>A table of words or rules that travels inside the program.</summary>
internal static class EmbeddedTable
{
    /// <summary>A table of names with a number each, such as weights.</summary>
    /// <inheritdoc cref="Rows"/>
    public static Dictionary<string, double> Numbers(string resource) => Rows(resource).ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));

    /// <summary>The rows, cut at tabs. Lines that begin with # and empty lines are left out.</summary>
    /// <param name="resource">Its full name: folders and file, parted by dots.</param>
    /// <exception cref="InvalidOperationException">There is no such table.</exception>
    public static IEnumerable<string[]> Rows(string resource)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program was built without its table {resource}.");
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
