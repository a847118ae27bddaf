using System.Text.Json.Serialization;

namespace Bot.Evaluation.Scoring.Duplicates;

/// <summary>The figures of a run that groups copies of one story, over pairs of articles.</summary>
/// <param name="RecallExact">Over pairs with the same words; NaN when the set has none.</param>
/// <param name="RecallNear">Over pairs whose words differ a little.</param>
internal sealed record DuplicateScore(
    [property: JsonPropertyName("gold pairs")] int GoldPairs,
    [property: JsonPropertyName("found pairs")] int FoundPairs,
    [property: JsonPropertyName("precision")] double Precision,
    [property: JsonPropertyName("recall")] double Recall,
    [property: JsonPropertyName("F1")] double F1,
    [property: JsonPropertyName("recall exact")] double RecallExact,
    [property: JsonPropertyName("recall near")] double RecallNear);
