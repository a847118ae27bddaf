using System.Text.Json.Nodes;

namespace Bot.Channels.Slack.Api;

/// <summary>What a method answered. A field of another kind than expected counts as absent: Slack adds and changes fields.</summary>
/// <param name="Scopes">Header <c>x-oauth-scopes</c>: what the token may do, comma-separated; null where Slack did not say.</param>
internal sealed record SlackResult(JsonObject Body, string? Scopes)
{
    public bool IsOk => Flag("ok");

    public string? Text(params ReadOnlySpan<string> path) => Text(At(path));

    public bool Flag(params ReadOnlySpan<string> path) => At(path) is JsonValue value && value.TryGetValue(out bool flag) && flag;

    public IEnumerable<JsonObject> Objects(string name) => Body[name] is JsonArray array ? array.OfType<JsonObject>() : [];

    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private JsonNode? At(ReadOnlySpan<string> path)
    {
        JsonNode? node = Body;
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }
}
