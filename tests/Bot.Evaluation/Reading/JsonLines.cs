using System.IO.Compression;
using System.Text.Json;

namespace Bot.Evaluation.Reading;

/// <summary>Reads files of one JSON value a line, plain or gzipped; empty lines are left out.</summary>
internal static class JsonLines
{
    /// <exception cref="EvaluationException">The file is missing, or a line is not what <paramref name="parse"/> wants; says which line.</exception>
    public static List<T> Read<T>(string path, Func<JsonElement, T> parse)
    {
        var values = new List<T>();
        var number = 0;
        foreach (var line in Lines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(line);
                values.Add(parse(document.RootElement));
            }
            catch (Exception cause) when (cause is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
            {
                throw new EvaluationException($"{path}, line {number}: {cause.Message}", cause);
            }
        }

        return values;
    }

    /// <summary>The file of that name in a folder, gzipped or plain, whichever is there.</summary>
    public static string Find(string folder, string name) =>
        Path.Combine(folder, File.Exists(Path.Combine(folder, name)) ? name : name + ".gz");

    /// <summary>The lines of a text file, decompressed where its name ends in .gz.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        if (!File.Exists(path))
        {
            throw new EvaluationException($"{path} does not exist.");
        }

        using Stream file = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
