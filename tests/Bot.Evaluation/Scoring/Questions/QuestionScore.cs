using System.Text.Json.Serialization;

namespace Bot.Evaluation.Scoring.Questions;

/// <summary>The figures of a run over a question set.</summary>
/// <param name="Queries">Questions in the set.</param>
/// <param name="Missing">Questions without a line in the run; they score 0.</param>
/// <param name="Metrics">Figures by group, then by name: first <c>all</c>, then each type of question.</param>
internal sealed record QuestionScore(
    [property: JsonPropertyName("queries")] int Queries,
    [property: JsonPropertyName("missing")] int Missing,
    [property: JsonPropertyName("metrics")] IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Metrics)
{
    /// <summary>The order figures are printed in.</summary>
    public static IReadOnlyList<string> Order { get; } =
    [
        "n", "chunk Hits@10", "chunk Hits@4", "chunk MAP@10", "chunk MRR@10", "Hits@1", "Hits@4", "Hits@10", "MAP@10", "MRR@10", "Recall@1", "Recall@4", "Recall@5",
        "Recall@10", "Recall@20", "Recall@50", "AllRel@10", "nDCG@10", "MAP@1000", "P@30", "EM", "F1", "mhr_acc", "citation P", "citation R",
        "abstain P", "abstain R", "abstain F1", "AUROC",
    ];

    /// <summary>The group of every question.</summary>
    public const string All = "all";
}
