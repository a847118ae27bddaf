using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Web;

/// <summary>The wire format of the chat page's API.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Suggestions))]
[JsonSerializable(typeof(ProgressLine))]
[JsonSerializable(typeof(TurnName))]
[JsonSerializable(typeof(Dictionary<string, IReadOnlyDictionary<string, string>>))]
internal sealed partial class WebJson : JsonSerializerContext
{
    /// <summary>Leaves quotation marks and accents as they are: what is sent is JSON and labelled so, never part of a page.</summary>
    public static WebJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>Questions the page offers for a start.</summary>
[method: JsonConstructor]
internal sealed record Suggestions([property: JsonPropertyName("suggestions")] IReadOnlyList<string> Questions);

/// <summary>A question that is being answered, by the name under which it can be stopped.</summary>
internal sealed record TurnName(string? Turn);

/// <summary>What is told of an answer that is still to come: what the bot is at, or a sentence of it.</summary>
internal sealed record ProgressLine(string Text);
