using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.PayClaims.Storing;

/// <summary>A claim as the store keeps it: JSON, in which <c>decimal</c> stays exact.</summary>
[JsonSerializable(typeof(PayClaim))]
internal sealed partial class ClaimBody : JsonSerializerContext
{
    private static readonly ClaimBody Stored = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<ClaimKind>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<PayComponent>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<PayPeriod>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<ClaimStatus>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<Modality>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<DeniedPart>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
    });

    public static string Write(PayClaim claim) => JsonSerializer.Serialize(claim, Stored.PayClaim);

    /// <returns>Null when another version of the program wrote what this one does not know; its articles are read again.</returns>
    public static PayClaim? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, Stored.PayClaim) is { } claim
                ? claim with { Equivalents = claim.Equivalents ?? [], About = claim.About ?? [], Filled = [], Curated = [] }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
