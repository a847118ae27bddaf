using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Rendering;

/// <summary>The JSON of an answer for files and consoles.</summary>
[JsonSerializable(typeof(AnswerLine))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    // Letters stay letters: these lines are read by people and scripts, never put into a page as they are.
    private static readonly AnswerJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(AnswerLine line) => JsonSerializer.Serialize(line, Readable.AnswerLine);

    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    public static AnswerLine Read(string json) => JsonSerializer.Deserialize(json, Readable.AnswerLine) ?? throw new JsonException("The answer is null.");
}
