using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.PayClaims;

namespace Bot.Briefs;

/// <summary>A brief as JSON: as it lies in the store, and as <c>bot brief --format json</c> prints it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(SnakeCaseName<PayComponent>), typeof(SnakeCaseName<PayPeriod>), typeof(SnakeCaseName<BriefSourceKind>)])]
[JsonSerializable(typeof(Brief))]
internal sealed partial class BriefJson : JsonSerializerContext
{
    // Letters stay letters: read by people and scripts, never put into a page as they are.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static string Write(Brief brief) => JsonSerializer.Serialize(brief, Default.Brief);

    /// <summary>For people.</summary>
    /// <param name="note">What its maker typed beside the choices, put before all else in this output alone; null for nothing.</param>
    public static string WriteReadable(Brief brief, string? note)
    {
        var json = JsonSerializer.SerializeToNode(brief, Default.Brief)!.AsObject();
        if (note is not null)
        {
            json.Insert(0, "note", note);
        }

        return json.ToJsonString(Readable);
    }

    /// <exception cref="JsonException">It was not written here.</exception>
    public static Brief Read(string json) => JsonSerializer.Deserialize(json, Default.Brief) ?? throw new JsonException("The brief is null.");
}

/// <summary>The name of a value as JSON has it everywhere here: signing_bonus.</summary>
internal sealed class SnakeCaseName<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
    where T : struct, Enum;
