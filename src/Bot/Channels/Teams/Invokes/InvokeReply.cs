using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Teams.Wire;

namespace Bot.Channels.Teams.Invokes;

/// <summary>The bodies that clients expect, each of its own shape; another shows "something went wrong" although nothing did.</summary>
internal static class InvokeReply
{
    /// <summary>A card in place of the one that was pressed.</summary>
    public static JsonObject Card(JsonObject card) => Of(200, TeamsCardAttachment.Kind, card);

    /// <summary>A line that shows for a moment.</summary>
    public static JsonObject Toast(string text) => Of(200, "application/vnd.microsoft.activity.message", text);

    public static JsonObject CardError(string code, string message) => Of(400, "application/vnd.microsoft.error", new JsonObject { ["code"] = code, ["message"] = message });

    public static JsonObject Dialog(string title, JsonObject card) => new()
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject { ["title"] = title, ["height"] = "medium", ["width"] = "medium", ["card"] = Attachment(card) },
        },
    };

    /// <summary>A line in the dialog's place.</summary>
    public static JsonObject TaskMessage(string text) => new() { ["task"] = new JsonObject { ["type"] = "message", ["value"] = text } };

    public static JsonObject Results(IEnumerable<TeamsCardAttachment> results) => new()
    {
        ["composeExtension"] = new JsonObject
        {
            ["type"] = "result",
            ["attachmentLayout"] = "list",
            ["attachments"] = new JsonArray([.. results.Select(result => JsonSerializer.SerializeToNode(result, TeamsJson.Wire.TeamsCardAttachment))]),
        },
    };

    /// <summary>A line in the results' place.</summary>
    public static JsonObject SearchMessage(string text) => new() { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text } };

    private static JsonObject Attachment(JsonObject card) => JsonSerializer.SerializeToNode(new TeamsCardAttachment(card), TeamsJson.Wire.TeamsCardAttachment)!.AsObject();

    private static JsonObject Of(int status, string type, JsonNode value) => new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };
}
