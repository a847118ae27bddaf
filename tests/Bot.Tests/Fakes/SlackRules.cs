using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Fakes;

/// <summary>What Slack refuses: the limits of blocks and views as its pages state them, and the undocumented one on all text of a message.</summary>
internal static partial class SlackRules
{
    // Above it msg_blocks_too_long, as reported of the real one.
    private const int MostCharacters = 13_200;

    private static readonly string[] InMessages = ["section", "context", "actions", "context_actions", "header", "divider"];

    private static readonly string[] InViews = ["section", "context", "actions", "header", "divider", "input"];

    /// <returns>Slack's error and what is wrong; null when it would be taken.</returns>
    public static (string Error, string Detail)? OfBlocks(JsonArray blocks, bool isView = false)
    {
        if (blocks.Count == 0 || blocks.Count > (isView ? 100 : 50))
        {
            return ("invalid_blocks", $"{blocks.Count} blocks");
        }

        if (blocks.Sum(block => Words(block!).Sum(words => words.Length)) > MostCharacters && !isView)
        {
            return ("msg_blocks_too_long", "too many characters");
        }

        var ids = blocks.Select(block => (string?)block!["block_id"]).OfType<string>().ToList();
        var problem = ids.Distinct().Count() < ids.Count ? "a block_id twice" : blocks.Select(block => OfBlock(block!.AsObject(), isView)).FirstOrDefault(found => found is not null);
        return problem is null ? null : ("invalid_blocks", problem);
    }

    public static (string Error, string Detail)? OfView(JsonObject view)
    {
        var isModal = (string?)view["type"] == "modal";
        var blocks = view["blocks"] as JsonArray ?? [];
        string?[] titles = [(string?)view["title"]?["text"], (string?)view["submit"]?["text"], (string?)view["close"]?["text"]];
        var problem = isModal switch
        {
            true when titles[0] is null => "no title",
            true when titles.Any(title => title?.Length is 0 or > 24) => "a title, submit or close of more than 24 characters",
            true when blocks.Any(block => (string?)block!["type"] == "input") && titles[1] is null => "an input without submit",
            false when (string?)view["type"] != "home" => "no type",
            false when view["title"] is not null => "a home with a title",
            _ => ((string?)view["private_metadata"])?.Length > 3_000 ? "too much private_metadata" : null,
        };
        return problem is null ? OfBlocks(blocks, isView: true) : ("invalid_arguments", problem);
    }

    /// <summary>Calls people or hides a link where a text of ours should not: what escaping must prevent.</summary>
    public static string? OfMrkdwn(string mrkdwn)
    {
        // A line that begins with > is a quote.
        var rest = string.Join('\n', Link().Replace(mrkdwn, "").Split('\n').Select(line => line.StartsWith('>') ? line[1..] : line));
        return rest.AsSpan().ContainsAny('<', '>')
            ? "an unescaped < or >"
            : BareAmpersand().IsMatch(rest) ? "an unescaped &" : null;
    }

    private static string? OfBlock(JsonObject block, bool isView)
    {
        var type = (string?)block["type"] ?? "";
        if (!(isView ? InViews : InMessages).Contains(type))
        {
            return $"a block of type {type}";
        }

        return type switch
        {
            "section" => OfText(block["text"], 3_000) ?? (block["accessory"] is JsonObject accessory ? OfElement(accessory) : null),
            "header" => (string?)block["text"]?["type"] == "plain_text" ? OfText(block["text"], 150) : "a header that is no plain text",
            "context" when block["elements"] is JsonArray { Count: > 0 and <= 10 } elements => elements.Select(element => OfText(element, 3_000)).FirstOrDefault(problem => problem is not null),
            "actions" when block["elements"] is JsonArray { Count: > 0 and <= 25 } elements => OfElements(elements),
            "context_actions" when block["elements"] is JsonArray { Count: > 0 and <= 5 } elements => OfElements(elements),
            "input" => OfText(block["label"], 2_000) ?? (block["hint"] is { } hint ? OfText(hint, 2_000, "plain_text") : null) ?? OfElement(block["element"]!.AsObject()),
            "divider" => null,
            _ => $"the elements of {type}",
        };
    }

    private static string? OfElements(JsonArray elements) =>
        elements.Select(element => (string?)element!["action_id"]).Distinct().Count() < elements.Count ? "an action_id twice" : elements.Select(element => OfElement(element!.AsObject())).FirstOrDefault(problem => problem is not null);

    private static string? OfElement(JsonObject element) => (string?)element["type"] switch
    {
        "button" => OfText(element["text"], 75, "plain_text") ?? (((string?)element["value"])?.Length is 0 or > 2_000 || ((string?)element["accessibility_label"])?.Length > 75 ? "a button" : null),
        "feedback_buttons" => new[] { "positive_button", "negative_button" }
            .Select(half => OfText(element[half]?["text"], 75, "plain_text") ?? (((string?)element[half]?["accessibility_label"])?.Length > 75 ? "an accessibility label" : element[half]?["value"] is null ? "no value" : null))
            .FirstOrDefault(problem => problem is not null),
        "plain_text_input" => (int?)element["max_length"] > 3_000 || ((string?)element["initial_value"])?.Length > 3_000 ? "a text input" : null,
        "radio_buttons" or "checkboxes" when element["options"] is JsonArray { Count: > 0 and <= 10 } options =>
            options.Select(option => OfText(option!["text"], 75) ?? (option["value"] is null ? "an option without a value" : null)).FirstOrDefault(problem => problem is not null),
        var other => $"an element of type {other}",
    };

    private static string? OfText(JsonNode? text, int longest, string? type = null)
    {
        var words = (string?)text?["text"];
        var kind = (string?)text?["type"];
        return words is null or "" ? "an empty text" : words.Length > longest ? $"a text of {words.Length} characters" : type is not null && kind != type ? $"a text that is no {type}" : kind is "mrkdwn" ? OfMrkdwn(words) : kind == "plain_text" ? null : "a text of no type";
    }

    /// <returns>What a stream does not take; null for nothing.</returns>
    public static string? OfChunks(JsonArray chunks) => chunks.Select(chunk => (string?)chunk?["type"] switch
    {
        "markdown_text" => (string?)chunk!["text"] is { Length: > 0 and <= 12_000 } text && !text.Contains('<', StringComparison.Ordinal) ? null : "a text",
        "task_update" => (string?)chunk!["id"] is { Length: > 0 } && (string?)chunk["title"] is { Length: > 0 } && (string?)chunk["status"] is "pending" or "in_progress" or "complete" or "error" ? null : "a step",
        var other => $"a chunk of type {other}",
    }).FirstOrDefault(problem => problem is not null);

    /// <summary>All texts of a block, as a reader sees them.</summary>
    public static IEnumerable<string> Words(JsonNode block) => block switch
    {
        JsonObject fields => fields.SelectMany(field => field is { Key: "text", Value: JsonValue value } ? [(string)value!] : field.Value is null ? [] : Words(field.Value)),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Words),
        _ => [],
    };

    [GeneratedRegex(@"<https?://[^<>|\s]+\|[^<>]*>")]
    private static partial Regex Link();

    [GeneratedRegex("&(?!(amp|lt|gt);)")]
    private static partial Regex BareAmpersand();
}
