using System.Text.Json.Serialization;

namespace Bot.Evaluation.Scoring.Pages;

/// <summary>The figures of an extraction run.</summary>
/// <param name="Pages">Pages in the set; <paramref name="Missing"/> of them have no line in the run.</param>
/// <param name="F1">Of the two means below, not the mean of the pages' own.</param>
/// <param name="Accuracy">Share of pages whose words are exactly those of the reference.</param>
internal sealed record PageScore(
    [property: JsonPropertyName("pages")] int Pages,
    [property: JsonPropertyName("missing")] int Missing,
    [property: JsonPropertyName("F1")] double F1,
    [property: JsonPropertyName("precision")] double Precision,
    [property: JsonPropertyName("recall")] double Recall,
    [property: JsonPropertyName("accuracy")] double Accuracy);
