using System.Text.Json.Nodes;
using Bot.Desk.Layout;

namespace Bot.Desk.Previews;

/// <summary>A message as Teams will show it, from the very text and card that are sent.</summary>
internal static class TeamsPreview
{
    /// <param name="card">What follows as a card; null for nothing.</param>
    public static Html Render(string markdown, JsonObject? card) => Html.Of($"""
        <div class="mock teams"><p class="sender"><span class="face" aria-hidden="true"></span><strong>Pay Answers</strong></p>
        <div class="section">{MarkdownHtml.Render(markdown)}</div>
        {(card is null ? Html.None : Card(card))}</div>
        """);

    private static Html Card(JsonObject card) => Html.Of($"""
        <div class="card">{Items(card["body"])}<div class="buttons">{(card["actions"] as JsonArray ?? []).Select(action => Html.Of($"""<span class="press">{(string?)action?["title"]}</span>"""))}</div></div>
        """);

    private static Html Items(JsonNode? items) => Html.Join((items as JsonArray ?? []).Select(item => (string?)item?["type"] switch
    {
        // Unfolded by its button.
        _ when (bool?)item?["isVisible"] == false => Html.None,
        "TextBlock" => Html.Of($"""<div class="{((bool?)item?["isSubtle"] == true ? "subtle" : (string?)item?["weight"] == "bolder" ? "section strong" : "section")}">{MarkdownHtml.Render((string?)item?["text"] ?? "")}</div>"""),
        "FactSet" => Html.Of($"<dl>{(item?["facts"] as JsonArray ?? []).Select(fact => Html.Of($"<dt>{(string?)fact?["title"]}</dt><dd>{(string?)fact?["value"]}</dd>"))}</dl>"),
        "Container" => Items(item?["items"]),
        _ => Html.None,
    }));
}
