using System.Text.Json.Nodes;

namespace Bot.Rendering.Teams;

/// <summary>The parts of Adaptive Cards 1.5 that ours are made of.</summary>
/// <remarks>https://github.com/microsoft/AdaptiveCards/tree/main/schemas/1.5.0</remarks>
internal static class TeamsCards
{
    public const string ToggleVisibility = "Action.ToggleVisibility";

    public static JsonObject Card(IEnumerable<JsonObject> body, IEnumerable<JsonObject> actions)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["body"] = Array(body),
        };
        JsonObject[] buttons = [.. actions];
        if (buttons.Length > 0)
        {
            card["actions"] = Array(buttons);
        }

        return card;
    }

    /// <param name="markdown">Escaped.</param>
    public static JsonObject Text(string markdown, bool isStrong = false, bool isSubtle = false)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = markdown, ["wrap"] = true };
        if (isStrong)
        {
            block["weight"] = "bolder";
        }

        if (isSubtle)
        {
            (block["isSubtle"], block["size"], block["spacing"]) = (true, "small", "none");
        }

        return block;
    }

    public static JsonObject Facts(IEnumerable<(string Title, string Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["spacing"] = "small",
        ["facts"] = Array(facts.Select(fact => new JsonObject { ["title"] = fact.Title, ["value"] = fact.Value })),
    };

    public static JsonObject Container(IEnumerable<JsonObject> items, bool hasSeparator = false) => new()
    {
        ["type"] = "Container",
        ["separator"] = hasSeparator,
        ["items"] = Array(items),
    };

    /// <summary>Shown once its button is pressed.</summary>
    public static JsonObject Folded(string id, IEnumerable<JsonObject> items)
    {
        var container = Container(items, hasSeparator: true);
        (container["id"], container["isVisible"]) = (id, false);
        return container;
    }

    public static JsonObject Unfold(string title, string id) => new()
    {
        ["type"] = ToggleVisibility,
        ["title"] = title,
        ["targetElements"] = new JsonArray(id),
    };

    /// <summary>A button that asks us; clients that do not know it send the same as a plain submit.</summary>
    public static JsonObject Execute(string title, string verb, JsonObject data, JsonObject fallback) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = title,
        ["verb"] = verb,
        ["data"] = data,
        ["fallback"] = fallback,
    };

    public static JsonObject Submit(string title, JsonObject data) => new() { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };

    /// <summary>Has the client ask for a dialog when it sends this.</summary>
    public static JsonObject DialogData(JsonObject data)
    {
        data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return data;
    }

    /// <param name="label">Markdown, escaped.</param>
    /// <returns>The label alone where there is no address.</returns>
    public static string Link(Uri? address, string label)
    {
        // Brackets within an address would end the link.
        return address is null ? label : $"[{label}]({address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";
    }

    public static JsonObject Input(string id, string label, int longest, string initial = "")
    {
        var input = new JsonObject { ["type"] = "Input.Text", ["id"] = id, ["label"] = label, ["isMultiline"] = true, ["maxLength"] = longest };
        if (initial.Length > 0)
        {
            input["value"] = EscapedMarkdown.Cut(initial, longest);
        }

        return input;
    }

    public static JsonObject Choices(string id, string label, IEnumerable<(string Title, string Value)> choices) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = id,
        ["label"] = label,
        ["style"] = "expanded",
        ["choices"] = Array(choices.Select(choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })),
    };

    public static JsonObject Toggle(string id, string title) => new()
    {
        ["type"] = "Input.Toggle",
        ["id"] = id,
        ["title"] = title,
        ["value"] = "false",
        ["wrap"] = true,
    };

    /// <summary>Buttons within a card.</summary>
    public static JsonObject Buttons(IEnumerable<JsonObject> actions) => new() { ["type"] = "ActionSet", ["actions"] = Array(actions) };

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);
}
