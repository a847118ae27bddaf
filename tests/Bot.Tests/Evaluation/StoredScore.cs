using System.Text.Json.Nodes;

namespace Bot.Tests.Evaluation;

/// <summary>A small set with a stored run and the figures the published Python scorers gave for it.</summary>
internal static class StoredScore
{
    private const double Tolerance = 1e-9;

    public static string Folder(string set) => Path.Combine(AppContext.BaseDirectory, "Fixtures", "Evaluation", set);

    public static JsonNode Expected(string set) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(set), "expected.json")))!;

    /// <summary>Every place where the two differ: a figure by more than one in a thousand million, a name by its absence.</summary>
    public static IEnumerable<string> Differences(JsonNode? expected, JsonNode? actual, string path = "")
    {
        switch (expected, actual)
        {
            case (JsonObject wanted, JsonObject got):
                var names = wanted.Select(pair => pair.Key).Union(got.Select(pair => pair.Key));
                return names.SelectMany(name => wanted.ContainsKey(name) && got.ContainsKey(name)
                    ? Differences(wanted[name], got[name], $"{path}/{name}")
                    : [$"{path}/{name} is only in one"]);
            case (JsonArray wanted, JsonArray got) when wanted.Count == got.Count:
                return wanted.Zip(got).SelectMany((pair, i) => Differences(pair.First, pair.Second, $"{path}/{i}"));
            case (JsonValue wanted, JsonValue got) when Number(wanted) is { } first && Number(got) is { } second && Math.Abs(first - second) <= Tolerance:
                return [];
            default:
                return JsonNode.DeepEquals(expected, actual) ? [] : [$"{path}: {expected?.ToJsonString() ?? "null"} expected, {actual?.ToJsonString() ?? "null"} found"];
        }
    }

    private static double? Number(JsonValue value) =>
        double.TryParse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
