using System.Text.Json.Nodes;

namespace Bot.Rendering.Slack;

/// <summary>The blocks we use, each within its limits.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks</remarks>
internal static class SlackBlocks
{
    public const int LongestSection = 3_000;
    public const int LongestLabel = 75;

    /// <param name="mrkdwn">Escaped, at most <see cref="LongestSection"/> characters.</param>
    public static JsonObject Section(string mrkdwn) => new() { ["type"] = "section", ["text"] = Text(mrkdwn), ["expand"] = true };

    /// <summary>The same with a button at its side.</summary>
    public static JsonObject Section(string mrkdwn, JsonObject accessory)
    {
        var section = Section(mrkdwn);
        section["accessory"] = accessory;
        return section;
    }

    /// <summary>Mrkdwn of any length in sections, parted between paragraphs where it can be.</summary>
    public static IEnumerable<JsonObject> Sections(string mrkdwn)
    {
        while (mrkdwn.Length > LongestSection)
        {
            var within = mrkdwn.AsSpan(0, LongestSection);
            var end = new[] { within.LastIndexOf("\n\n", StringComparison.Ordinal), within.LastIndexOf('\n'), within.LastIndexOf(' '), LongestSection }.First(at => at > 0);
            yield return Section(mrkdwn[..end]);
            mrkdwn = mrkdwn[end..].TrimStart();
        }

        if (mrkdwn.Length > 0)
        {
            yield return Section(mrkdwn);
        }
    }

    /// <summary>What somebody wrote, shown as it is, without any mark-up.</summary>
    public static JsonObject PlainSection(string text) => new() { ["type"] = "section", ["text"] = Plain(Cut(text, LongestSection)) };

    /// <param name="mrkdwn">Escaped.</param>
    public static JsonObject Context(string mrkdwn) => new() { ["type"] = "context", ["elements"] = new JsonArray(Text(mrkdwn)) };

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(Cut(text, 150)) };

    public static JsonObject Divider() => new() { ["type"] = "divider" };

    public static JsonObject Actions(IEnumerable<JsonObject> elements) => new() { ["type"] = "actions", ["elements"] = new JsonArray([.. elements]) };

    public static JsonObject Button(string action, string label, string value) => new()
    {
        ["type"] = "button",
        ["action_id"] = action,
        ["text"] = Plain(Cut(label, LongestLabel)),
        ["value"] = value,
    };

    /// <param name="spoken">What the button does, for those who hear it.</param>
    /// <param name="isPrimary">It stands out.</param>
    public static JsonObject Button(string action, string label, string spoken, string value, bool isPrimary)
    {
        var button = Button(action, label, value);
        button["accessibility_label"] = Cut(spoken, LongestLabel);
        if (isPrimary)
        {
            button["style"] = "primary";
        }

        return button;
    }

    public static JsonObject Feedback(string action, (string Label, string Spoken, string Value) positive, (string Label, string Spoken, string Value) negative) => new()
    {
        ["type"] = "context_actions",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "feedback_buttons",
            ["action_id"] = action,
            ["positive_button"] = Half(positive),
            ["negative_button"] = Half(negative),
        }),
    };

    public static JsonObject Input(string block, string label, JsonObject element, bool isOptional) => new()
    {
        ["type"] = "input",
        ["block_id"] = block,
        ["label"] = Plain(label),
        ["element"] = element,
        ["optional"] = isOptional,
    };

    public static JsonObject TextInput(string action, int longest, string initial = "")
    {
        var input = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = action, ["multiline"] = true, ["max_length"] = longest };
        if (initial.Length > 0)
        {
            input["initial_value"] = Cut(initial, longest);
        }

        return input;
    }

    public static JsonObject Option(string label, string value) => new() { ["text"] = Plain(Cut(label, LongestLabel)), ["value"] = value };

    public static JsonObject Text(string mrkdwn) => new() { ["type"] = "mrkdwn", ["text"] = mrkdwn };

    public static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };

    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        // Half of a surrogate pair is no character.
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end] + "…";
    }

    private static JsonObject Half((string Label, string Spoken, string Value) half) => new()
    {
        ["text"] = Plain(Cut(half.Label, LongestLabel)),
        ["accessibility_label"] = Cut(half.Spoken, LongestLabel),
        ["value"] = half.Value,
    };
}
