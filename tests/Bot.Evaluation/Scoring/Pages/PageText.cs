using System.Text.Json;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Scoring.Pages;

/// <summary>The article text of a page: the reference, or what a run took out of it.</summary>
internal sealed record PageText(string Id, string Body)
{
    public static PageText Parse(JsonElement row) => new(row.Required("id").Key(), row.Text("articleBody"));
}
