using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Articles;

namespace Bot.Tests.SampleCorpus;

/// <summary>One brief as it is shipped inside the program: its front matter and its body, read without the product's own readers.</summary>
internal sealed partial record SampleBrief(string File, IReadOnlyDictionary<string, string> FrontMatter, string Body)
{
    public string Id => FrontMatter["id"];

    public string Language => FrontMatter["lang"];

    public DateOnly Date => DateOnly.ParseExact(FrontMatter["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Paragraphs, list items and table rows, headings left out; no-break spaces are plain ones.</summary>
    public IEnumerable<string> Blocks =>
        Body.Replace('\u00a0', ' ').Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#'));

    public IEnumerable<string> Headings => Body.Split('\n').Where(line => line.StartsWith('#'));

    public int Words => Word().Count(Body);

    public static IReadOnlyList<SampleBrief> All { get; } = [.. Load()];

    private static IEnumerable<SampleBrief> Load()
    {
        const string Folder = ".SampleCorpus.";
        var assembly = typeof(Article).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.Contains(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var parts = reader.ReadToEnd().Split("---\n", 3);
            var frontMatter = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(": ", 2))
                .ToDictionary(pair => pair[0], pair => pair[1].Trim('"'));
            var file = resource[(resource.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];
            yield return new SampleBrief(file, frontMatter, parts[2]);
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}.,'’-]*")]
    private static partial Regex Word();
}
