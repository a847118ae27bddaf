using System.Text.Json;

namespace Bot.PayClaims;

/// <summary>The names of components, periods, statuses and modalities in JSON, in the store and in <c>bot claims set</c>: lower case with underscores ("signing_bonus").</summary>
internal static class ClaimNames
{
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.ByValue[value];

    /// <returns>Null when no value has that name.</returns>
    public static T? Parse<T>(string name) where T : struct, Enum => Names<T>.ByName.TryGetValue(name, out var value) ? value : null;

    public static IEnumerable<string> All<T>() where T : struct, Enum => Names<T>.ByName.Keys;

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
