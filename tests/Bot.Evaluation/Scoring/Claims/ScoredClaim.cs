using System.Text.Json;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Scoring.Replies;

namespace Bot.Evaluation.Scoring.Claims;

/// <summary>A pay claim, wanted or found: what is compared of it.</summary>
/// <param name="Article">The short id.</param>
/// <param name="Low">Lower end of the amount; null when open. <paramref name="High"/> likewise.</param>
/// <param name="Span">The words of the article that say it.</param>
internal sealed record ScoredClaim(
    string Id, string Article, double? Low, double? High, string Currency, string Component, string Period, string Employer, string Status, string Span)
{
    /// <summary>What else a line says, by its names: counted field by field, no part of what makes a claim right.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();

    /// <summary>The paper that the article is from, as the bot reads it; empty when unknown. A set may write its name for the paper's own words.</summary>
    public string Outlet { get; init; } = "";

    public bool HasAmount => Low is not null || High is not null;

    public static ScoredClaim Parse(JsonElement row)
    {
        var article = row.Field("doc") is { } document && document.IsTrue() ? document : row.Field("article") is { } other && other.IsTrue() ? other : (JsonElement?)null;
        return new ScoredClaim(
            row.Field("id").Words(), article is null ? "" : SourceArticles.ShortId(article.Words()), row.Field("amount_low")?.Number(), row.Field("amount_high")?.Number(),
            row.Text("currency"), Word(row, "component"), Word(row, "period"), Word(row, "employer"), Word(row, "status"), row.Text("span"))
        {
            Others = ClaimFields.OthersNames.ToDictionary(name => name, name => Word(row, name)),
        };
    }

    /// <summary>Claims of a file: one a line, or one line with a list of all.</summary>
    public static List<ScoredClaim> Load(string path)
    {
        var lines = JsonLines.Read(path, row => row.ValueKind == JsonValueKind.Array ? [.. row.EnumerateArray().Select(Parse)] : (List<ScoredClaim>)[Parse(row)]);
        return [.. lines.SelectMany(claims => claims)];
    }

    private static string Word(JsonElement row, string name) => row.Field(name) is { } value && value.IsTrue() ? ((JsonElement?)value).Words() : "";
}
