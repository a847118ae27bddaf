using System.Text.Json.Serialization;

namespace Bot.Evaluation.Scoring.Claims;

/// <summary>The figures of an extraction of pay claims, rounded to thousandths.</summary>
/// <param name="Gold">Wanted claims with an amount; <paramref name="Found"/> are the found ones with an amount.</param>
/// <param name="Component">Share of the matched pairs whose component is right; the next three likewise.</param>
/// <param name="FullF1">F1 where a match counts only when all four fields are right.</param>
internal sealed record ClaimScore(
    [property: JsonPropertyName("gold")] int Gold,
    [property: JsonPropertyName("found")] int Found,
    [property: JsonPropertyName("precision")] double Precision,
    [property: JsonPropertyName("recall")] double Recall,
    [property: JsonPropertyName("f1")] double F1,
    [property: JsonPropertyName("component")] double Component,
    [property: JsonPropertyName("period")] double Period,
    [property: JsonPropertyName("employer")] double Employer,
    [property: JsonPropertyName("status")] double Status,
    [property: JsonPropertyName("full_f1")] double FullF1)
{
    /// <summary>What was not found, what was found too much, and which fields are wrong: for people.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What each field costs, over the matched pairs.</summary>
    [JsonIgnore]
    public IReadOnlyList<FieldCost> Costs { get; init; } = [];
}
