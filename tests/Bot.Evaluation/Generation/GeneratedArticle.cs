using System.Text.Json.Serialization;

namespace Bot.Evaluation.Generation;

/// <summary>A made-up article, as a line of a JSONL corpus.</summary>
internal sealed record GeneratedArticle(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("url")] string Url,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("author")] string Author,
    [property: JsonPropertyName("date")] string Date,
    [property: JsonPropertyName("lang")] string Language);

/// <summary>A question one article alone can answer, in the format of question sets.</summary>
internal sealed record GeneratedQuestion(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("lang")] string Language,
    [property: JsonIgnore] string Article)
{
    [JsonPropertyName("type")]
    public string Type { get; init; } = "known";

    [JsonPropertyName("answerable")]
    public bool Answerable { get; init; } = true;

    /// <summary>None: the text says nothing, so only the article found can be right.</summary>
    [JsonPropertyName("answers")]
    public IReadOnlyList<string> Answers { get; init; } = [];
}
