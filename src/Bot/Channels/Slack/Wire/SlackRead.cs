using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Channels.Slack.Wire;

/// <summary>Reads what came from outside; bad input is a value and never throws.</summary>
internal static class SlackRead
{
    // Slack nests blocks a few levels deep; this is for what is sent to exhaust a reader.
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 64 };

    /// <returns>Null when it is no JSON.</returns>
    public static JsonElement? Json(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Shallow);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>Null when it is no object of this form.</returns>
    public static T? Object<T>(JsonElement json, JsonTypeInfo<T> form)
        where T : class
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            return json.Deserialize(form);
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is no valid Unicode, such as half of a surrogate pair.
            return null;
        }
    }
}
