using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Tests.Fakes;

namespace Bot.Tests.Drivers;

/// <summary>Somebody in Teams at a company meeting: the card in their chat, and the dialog behind it.</summary>
/// <param name="person">Number of the person; null for who the driver is.</param>
internal sealed class TeamsMeeting(TeamsDriver driver, int? person = null, string locale = "en-GB", Action<JsonObject>? change = null)
{
    /// <summary>What stands before them.</summary>
    public JsonObject Card { get; private set; } = [];

    /// <summary>What was said in the card's place; null where a card came.</summary>
    public string? Said { get; private set; }

    public string Words => TeamsDriver.Words(Card["body"]);

    public static string UserId(int person) => $"29:1asker-{person.ToString("0000", CultureInfo.InvariantCulture)}";

    public static string ObjectId(int person) => $"b7a9d3c2-4444-4aaa-9bbb-{person.ToString("000000000000", CultureInfo.InvariantCulture)}";

    public static string ChatOf(int person) => $"a:1asker-{person.ToString("0000", CultureInfo.InvariantCulture)}";

    /// <summary>Writes the word and waits for the card.</summary>
    public async Task AskAsync(string word = "allhands")
    {
        await driver.WriteAsync(word, Become);
        await driver.SettleAsync();
        Look();
    }

    /// <summary>Looks at what stands last in the chat.</summary>
    public void Look() => Show(driver.Teams.In(person is { } number ? ChatOf(number) : TeamsDriver.Chat)[^1]);

    /// <summary>Presses a button of the card.</summary>
    public Task PressAsync(JsonObject button) => ExecuteAsync((string)button["verb"]!, button["data"]!.AsObject());

    /// <param name="trigger">automatic where the client asks and nobody pressed.</param>
    public Task<JsonObject> ExecuteAsync(JsonObject action, string trigger) => ExecuteAsync((string)action["verb"]!, action["data"]!.AsObject(), trigger);

    public async Task<JsonObject> ExecuteAsync(string verb, JsonObject data, string trigger = "manual")
    {
        var invoke = TeamsDriver.Fixture("invoke_adaptiveCard_action");
        invoke["replyToId"] = driver.Teams.In(person is { } number ? ChatOf(number) : TeamsDriver.Chat) is [.., var last] ? (string?)last["id"] : null;
        invoke["value"]!["trigger"] = trigger;
        invoke["value"]!["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() };
        Become(invoke);
        var reply = await driver.InvokeAsync(invoke);
        Take((string?)reply["type"] == TeamsRules.CardKind ? reply["value"] as JsonObject : null, reply["value"] as JsonValue);
        return reply;
    }

    /// <summary>Opens the dialog behind a button.</summary>
    public Task OpenAsync(JsonObject button) => DialogAsync("task/fetch", button["data"]!.AsObject(), []);

    /// <summary>Presses a button of the dialog, with what stands in its form.</summary>
    public Task SubmitAsync(JsonObject button, params (string Name, string Value)[] filled) => DialogAsync("task/submit", button["data"]!.AsObject(), filled);

    public async Task<JsonObject> DialogAsync(string name, JsonObject data, (string Name, string Value)[] filled)
    {
        var invoke = TeamsDriver.Fixture("invoke_task_submit");
        (invoke["name"], invoke["value"]) = (name, new JsonObject { ["data"] = data.DeepClone(), ["context"] = new JsonObject { ["theme"] = "default" } });
        foreach (var (field, value) in filled)
        {
            invoke["value"]!["data"]![field] = value;
        }

        Become(invoke);
        var reply = await driver.InvokeAsync(invoke);
        Take(reply["task"]!["value"] is JsonObject dialog ? dialog["card"]!["content"]!.AsObject() : null, reply["task"]!["value"] as JsonValue);
        return reply;
    }

    public IReadOnlyList<(string Text, string Button)> Questions() =>
        [.. Containers().Where(container => ButtonOf(container) is not null).Select(container => ((string)container["items"]![0]!["text"]!, (string)ButtonOf(container)!["title"]!))];

    /// <summary>The button beside a text.</summary>
    public JsonObject Beside(string text) => ButtonOf(Containers().First(container => TeamsDriver.Words(container).Contains(text, StringComparison.Ordinal)))!;

    /// <summary>A button by what it is called, wherever it stands.</summary>
    public JsonObject Button(string title) => Buttons(Card).First(button => (string?)button["title"] == title);

    public JsonObject? Field(string id) => Card["body"]!.AsArray().OfType<JsonObject>().FirstOrDefault(element => (string?)element["id"] == id);

    private IEnumerable<JsonObject> Containers() => Card["body"]!.AsArray().OfType<JsonObject>().Where(element => (string?)element["type"] == "Container");

    private static JsonObject? ButtonOf(JsonObject container) => container["items"]!.AsArray().OfType<JsonObject>().FirstOrDefault(item => (string?)item["type"] == "ActionSet")?["actions"]![0] as JsonObject;

    private static IEnumerable<JsonObject> Buttons(JsonNode? node) => node switch
    {
        JsonObject element when (string?)element["type"] is "Action.Execute" or "Action.Submit" => [element],
        JsonObject element => element.SelectMany(property => Buttons(property.Value)),
        JsonArray items => items.SelectMany(Buttons),
        _ => [],
    };

    private void Show(JsonObject message) => Take(message["attachments"]?[0]?["content"] as JsonObject, message["text"] as JsonValue);

    private void Take(JsonObject? card, JsonValue? said)
    {
        (Card, Said) = (card is null ? [] : (JsonObject)card.DeepClone(), (string?)said);
        if (card is not null)
        {
            Assert.Empty(TeamsRules.CardProblems(card));
        }
    }

    private void Become(JsonObject activity)
    {
        activity["locale"] = locale;
        if (person is { } number)
        {
            (activity["from"]!["id"], activity["from"]!["aadObjectId"], activity["from"]!["name"]) = (UserId(number), ObjectId(number), $"Asker {number}");
            activity["conversation"]!["id"] = ChatOf(number);
        }

        change?.Invoke(activity);
    }
}
