using System.Globalization;
using System.Text.Json;

namespace Bot.Evaluation.Reading;

/// <summary>Fields of a JSON object as the reference scorers take them: absent, null and empty are one for most.</summary>
internal static class Fields
{
    /// <returns>Null when the field is absent or null.</returns>
    public static JsonElement? Field(this JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <exception cref="KeyNotFoundException">The field is absent or null.</exception>
    public static JsonElement Required(this JsonElement row, string name) =>
        row.Field(name) ?? throw new KeyNotFoundException($"the field \"{name}\" is missing.");

    /// <summary>An id as a key. A number is never equal to a string of the same digits.</summary>
    public static string Key(this JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : "\u0000" + value.GetRawText();

    /// <returns>Empty when absent, null, false or zero.</returns>
    /// <exception cref="FormatException">The field is there and is not text.</exception>
    public static string Text(this JsonElement row, string name) => row.Field(name) is not { } value || !value.IsTrue() ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException($"the field \"{name}\" must be text.");

    /// <summary>A value of any kind in words: the text itself, a number as written, True, False or None.</summary>
    public static string Words(this JsonElement? value) => value switch
    {
        null => "None",
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.True } => "True",
        { ValueKind: JsonValueKind.False } => "False",
        { } other => other.GetRawText(),
    };

    /// <summary>False for false, zero, empty text and an empty list or object.</summary>
    public static bool IsTrue(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Number => value.GetDouble() != 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().Any(),
        _ => false,
    };

    /// <summary>A number, or text that is one.</summary>
    public static double Number(this JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? double.Parse(value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture) : value.GetDouble();

    public static IReadOnlyList<T> List<T>(this JsonElement row, string name, Func<JsonElement, T> parse) =>
        row.Field(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(parse)] : [];
}
