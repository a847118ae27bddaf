using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bot.Evaluation.Reporting;

/// <summary>Figures as JSON; a figure without a value (NaN) is null, because JSON has no other word for it.</summary>
internal static class FigureJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new NullForNothing() },
    };

    public static string Write(object score) => JsonSerializer.Serialize(score, Options);

    public static JsonObject Of(object score) => JsonSerializer.SerializeToNode(score, Options)!.AsObject();

    private sealed class NullForNothing : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
