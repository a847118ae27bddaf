using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Desk.Layout;
using Bot.Rendering.Slack;

namespace Bot.Desk.Previews;

/// <summary>A message as Slack will show it, from the very blocks that are sent.</summary>
internal static partial class SlackPreview
{
    public static Html Render(SlackMessage message) => Html.Of($"""
        <div class="mock slack"><p class="sender"><span class="face" aria-hidden="true"></span><strong>Pay Answers</strong> <span class="app">APP</span></p>
        {(message.Blocks.Count > 0 ? Html.Join(message.Blocks.Select(Block)) : Html.Of($"<div>{Mrkdwn(message.Text)}</div>"))}</div>
        """);

    private static Html Block(JsonObject block) => (string?)block["type"] switch
    {
        "section" or "header" => Html.Of($"""<div class="section">{Text(block["text"])}</div>"""),
        "context" => Html.Of($"""<div class="subtle">{Elements(block).Select(Text)}</div>"""),
        "divider" => Html.Of($"<hr>"),
        "actions" => Html.Of($"""<div class="buttons">{Elements(block).Select(button => Html.Of($"""<span class="press">{(string?)button?["text"]?["text"]}</span>"""))}</div>"""),
        "context_actions" => Html.Of($"""<div class="buttons">{Elements(block).Select(Feedback)}</div>"""),
        _ => Html.None,
    };

    private static IEnumerable<JsonNode?> Elements(JsonObject block) => block["elements"] as JsonArray ?? [];

    private static Html Feedback(JsonNode? element) => Html.Of($"""<span class="press">{(string?)element?["positive_button"]?["text"]?["text"]}</span><span class="press">{(string?)element?["negative_button"]?["text"]?["text"]}</span>""");

    private static Html Text(JsonNode? text) => (string?)text?["type"] == "mrkdwn" ? Mrkdwn((string?)text["text"] ?? "") : Html.Of($"{(string?)text?["text"]}");

    /// <summary>Slack's own mark-up: links, strong, emphasised, quoted lines; three characters come escaped.</summary>
    public static Html Mrkdwn(string mrkdwn) => Html.Join(mrkdwn.Split('\n').Select(line => line.StartsWith('>') ? Html.Of($"<blockquote>{Line(line[1..])}</blockquote>") : Html.Of($"<div>{Line(line)}</div>")));

    private static Html Line(string text)
    {
        var parts = new List<Html>();
        var at = 0;
        foreach (var mark in (IEnumerable<Match>)Mark().Matches(text))
        {
            parts.Add(Plain(text[at..mark.Index]));
            parts.Add(mark switch
            {
                { Groups: var groups } when groups["url"].Success => MarkdownHtml.Link(Unescape(groups["url"].Value), Line(groups["label"].Value)),
                { Groups: var groups } when groups["strong"].Success => Html.Of($"<strong>{Line(groups["strong"].Value)}</strong>"),
                { Groups: var groups } => Html.Of($"<em>{Line(groups["em"].Value)}</em>"),
            });
            at = mark.Index + mark.Length;
        }

        parts.Add(Plain(text[at..]));
        return Html.Join(parts);
    }

    private static Html Plain(string text) => Html.Of($"{Unescape(text)}");

    private static string Unescape(string text) => text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(@"<(?<url>[^|<>]+)\|(?<label>[^<>]+)>|(?<![\w*])\*(?<strong>\S(?:[^*]*\S)?)\*(?![\w*])|(?<![\w_])_(?<em>\S(?:[^_]*\S)?)_(?![\w_])")]
    private static partial Regex Mark();
}
