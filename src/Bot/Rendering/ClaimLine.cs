using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Rendering;

/// <summary>A pay claim as one JSON object: an element of <c>claims --json</c> and of an answer's <c>figures</c>. Every field is always there.</summary>
/// <remarks>Field names have underscores, unlike those of the answer around them: so claims are written everywhere.</remarks>
/// <param name="Kind">claim, denial or vague_amount.</param>
/// <param name="Span">The article's words that state it, verbatim; <paramref name="Start"/> and <paramref name="End"/> are their offsets in its text, the second just past them.</param>
/// <param name="About">Ids of the claims it denies or narrows; <paramref name="Denies"/> says which part of them.</param>
/// <param name="ReadByModel">Names of the fields the rules left open and a model filled.</param>
/// <param name="Curated">Names of the fields people set.</param>
internal sealed record ClaimLine(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("article")] string Article,
    [property: JsonPropertyName("amount_low")] decimal? AmountLow,
    [property: JsonPropertyName("amount_high")] decimal? AmountHigh,
    [property: JsonPropertyName("currency")] string? Currency,
    [property: JsonPropertyName("qualifier")] string? Qualifier,
    [property: JsonPropertyName("component")] string Component,
    [property: JsonPropertyName("component_note")] string? ComponentNote,
    [property: JsonPropertyName("period")] string Period,
    [property: JsonPropertyName("employer")] string? Employer,
    [property: JsonPropertyName("role")] string? Role,
    [property: JsonPropertyName("level")] string? Level,
    [property: JsonPropertyName("person")] string? Person,
    [property: JsonPropertyName("year")] int? Year,
    [property: JsonPropertyName("speaker")] string? Speaker,
    [property: JsonPropertyName("speaker_role")] string? SpeakerRole,
    [property: JsonPropertyName("speaker_named")] bool SpeakerNamed,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("modality")] string Modality,
    [property: JsonPropertyName("equivalents")] IReadOnlyList<AmountLine> Equivalents,
    [property: JsonPropertyName("change")] string? Change,
    [property: JsonPropertyName("about")] IReadOnlyList<string> About,
    [property: JsonPropertyName("span")] string Span,
    [property: JsonPropertyName("start")] int Start,
    [property: JsonPropertyName("end")] int End,
    [property: JsonPropertyName("denies")] string? Denies,
    [property: JsonPropertyName("superseded_by")] string? SupersededBy,
    [property: JsonPropertyName("read_by_model")] IReadOnlyList<string> ReadByModel,
    [property: JsonPropertyName("curated")] IReadOnlyList<string> Curated);

/// <summary>An article's own conversion of an amount.</summary>
internal sealed record AmountLine(
    [property: JsonPropertyName("amount_low")] decimal? AmountLow,
    [property: JsonPropertyName("amount_high")] decimal? AmountHigh,
    [property: JsonPropertyName("currency")] string? Currency);

/// <summary>The JSON of claims for files and consoles.</summary>
[JsonSerializable(typeof(IReadOnlyList<ClaimLine>))]
[JsonSerializable(typeof(ClaimLine))]
internal sealed partial class ClaimJson : JsonSerializerContext
{
    // Letters stay letters: read by people and scripts, never put into a page as they are.
    private static readonly ClaimJson Readable = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IReadOnlyList<ClaimLine> lines) => JsonSerializer.Serialize(lines, Readable.IReadOnlyListClaimLine);

    public static string Write(ClaimLine line) => JsonSerializer.Serialize(line, Readable.ClaimLine);
}
