using System.Text.Json;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Scoring.Questions;

/// <summary>What a system returned for one question; null is a field the run does not give.</summary>
/// <param name="Ranked">Article ids, best first.</param>
/// <param name="Abstained">Whether it declined to answer.</param>
/// <param name="Confidence">Any scale; higher says the corpus supports an answer.</param>
/// <param name="Citations">Article ids; an entry without one counts as a wrong citation.</param>
internal sealed record RunLine(
    string Id,
    IReadOnlyList<string>? Ranked = null,
    IReadOnlyList<RunPassage>? Passages = null,
    bool? Abstained = null,
    string? Answer = null,
    double? Confidence = null,
    IReadOnlyList<string>? Citations = null)
{
    private const string NoArticle = "\u0000none";

    public static RunLine Parse(JsonElement row) => new(
        row.Required("id").Key(),
        row.Field("ranked") is null ? null : row.List("ranked", article => article.Key()),
        row.Field("passages") is null ? null : row.List("passages", RunPassage.Parse),
        row.Field("abstained")?.IsTrue(),
        row.Field("answer") is null ? null : row.Text("answer"),
        row.Field("confidence")?.Number(),
        row.Field("citations") is null ? null : row.List("citations", Cited));

    /// <summary>The ranking of articles: as given, else by the first passage of each.</summary>
    public IReadOnlyList<string> RankedArticles => [.. (Ranked ?? Passages?.Select(passage => passage.Article) ?? []).Distinct()];

    private static string Cited(JsonElement citation) =>
        citation.ValueKind == JsonValueKind.Object ? citation.Field("article")?.Key() ?? NoArticle : citation.Key();
}

/// <summary>A retrieved passage and the article it belongs to.</summary>
internal sealed record RunPassage(string Article, string Text)
{
    public static RunPassage Parse(JsonElement row) => new(row.Required("doc").Key(), row.Text("text"));
}
