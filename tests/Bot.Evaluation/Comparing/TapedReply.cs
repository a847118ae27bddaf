using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Comparing;

/// <summary>What a model answered to one call: a line of a recording. No key, no address and no source text is in it.</summary>
/// <param name="Asks">Name of the schema asked for: <c>statements</c> (the answer) or <c>question</c> (other words for the search).</param>
/// <param name="Question">As it was asked; with <paramref name="Asks"/> it finds the reply again.</param>
/// <param name="Status">HTTP; any but 200 is a refusal, and then there is no content.</param>
/// <param name="Content">The text of the reply, whole or cut, as it came.</param>
/// <param name="End">Why it ended: stop, length, content_filter; empty where the connection broke.</param>
internal sealed record TapedReply(string Asks, string Question, int Status, string Content, string End, int TokensIn, int TokensOut)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TapedReply Parse(JsonElement row) => new(
        row.Text("asks"), row.Text("question"), Whole(row, "status", 200), ContentOf(row.Field("content")), row.Field("end")?.GetString() ?? "stop", Whole(row, "tokens_in", 0), Whole(row, "tokens_out", 0));

    public string Line() => new JsonObject
    {
        ["asks"] = Asks, ["question"] = Question, ["status"] = Status, ["content"] = Content, ["end"] = End, ["tokens_in"] = TokensIn, ["tokens_out"] = TokensOut,
    }.ToJsonString(Json);

    private static int Whole(JsonElement row, string name, int otherwise) => row.Field(name)?.GetInt32() ?? otherwise;

    // Written by hand, an object reads better than an object in a string.
    private static string ContentOf(JsonElement? content) => content is not { } value ? "" : value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
