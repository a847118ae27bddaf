using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Answering;
using Bot.Language;

namespace Bot.Rendering;

/// <summary>Every sentence of ours, in the reply languages, from the JSON files in <c>Rendering/Wording</c>.</summary>
/// <remarks>Each file is one flat object, key → text with {0} marks; files of one language are merged.</remarks>
internal static partial class Wording
{
    private static readonly Dictionary<ReplyLanguage, Dictionary<string, string>> Texts = new()
    {
        [ReplyLanguage.English] = Load("en"),
        [ReplyLanguage.French] = Load("fr"),
    };

    /// <exception cref="KeyNotFoundException">No wording has this key: a bug of ours, held by a test.</exception>
    public static string Get(ReplyLanguage language, string key, params IReadOnlyList<string> values)
    {
        var text = Texts[language].TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"No wording '{key}' in {language.Code()}.");
        // One pass, so that a mark inside a value stays what the value says.
        return values.Count == 0 ? text : Mark().Replace(text, mark => values[mark.Value[1] - '0']);
    }

    public static string Get(ReplyLanguage language, Phrase phrase) => Get(language, phrase.Key, phrase.Values);

    /// <summary>The words for a number of things: <c>key.one</c> or <c>key.many</c>.</summary>
    public static string Count(ReplyLanguage language, string key, long count)
    {
        // French counts nought in the singular.
        var isOne = count == 1 || (count == 0 && language == ReplyLanguage.French);
        return Get(language, isOne ? $"{key}.one" : $"{key}.many", count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>All texts whose key begins so, in key order: for pages that take a section at once.</summary>
    public static IReadOnlyDictionary<string, string> Section(ReplyLanguage language, string prefix) =>
        Texts[language].Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Mark();

    private static Dictionary<string, string> Load(string code)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var merged = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".Wording.", StringComparison.Ordinal) && name.EndsWith($".{code}.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                merged.Add(key, text);
            }
        }

        return merged;
    }
}
