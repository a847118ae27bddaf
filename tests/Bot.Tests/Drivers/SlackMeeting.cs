using System.Net;
using System.Text.Json.Nodes;
using Bot.Rendering.Slack;
using Bot.Tests.Fakes;

namespace Bot.Tests.Drivers;

/// <summary>Somebody in Slack with the modal of company meetings open.</summary>
internal sealed class SlackMeeting(SlackDriver driver, string id, string user)
{
    private static int _triggers;

    public string Id => id;

    public JsonObject View => driver.Slack.Views[id];

    public string Words => SlackDriver.Read(View["blocks"]!);

    /// <summary>Types the command and waits for what it opens.</summary>
    public static async Task<SlackMeeting> OpenAsync(SlackDriver driver, string text = "allhands", string user = SlackDriver.Alice)
    {
        using var answered = await driver.CommandAsync(text, user);
        Assert.Equal((HttpStatusCode.OK, ""), (answered.StatusCode, await answered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        return await OpenedAsync(driver, user);
    }

    /// <summary>Presses the button that leads there.</summary>
    public static async Task<SlackMeeting> PressAsync(SlackDriver driver, JsonObject button, string container, string user = SlackDriver.Alice)
    {
        using var pressed = await driver.InteractAsync(Pressed(user, button, container == "message" ? null : new JsonObject { ["id"] = "VHOME0001", ["type"] = container }));
        Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
        return await OpenedAsync(driver, user);
    }

    /// <summary>Waits until the modal says something.</summary>
    public Task SaysAsync(string words) => Until.TrueAsync(() => Task.FromResult(Words.Contains(words, StringComparison.Ordinal)));

    /// <summary>The questions as they stand, with what their buttons show.</summary>
    public IReadOnlyList<(string Text, string Button)> Questions() =>
        [.. Sections().Where(section => section["accessory"] is not null).Select(section => ((string)section["text"]!["text"]!, (string)section["accessory"]!["text"]!["text"]!))];

    /// <summary>The button beside a text.</summary>
    public JsonObject Beside(string text) => Sections().First(section => ((string)section["text"]!["text"]!).Contains(text, StringComparison.Ordinal) && section["accessory"] is not null)["accessory"]!.AsObject();

    public JsonObject Button(string action) => SlackDriver.Elements(View).First(element => (string?)element["action_id"] == action);

    /// <param name="typed">What stands in the field meanwhile.</param>
    public async Task<JsonObject> PressAsync(JsonObject button, string typed = "")
    {
        var payload = Payload(button, typed);
        using var pressed = await driver.InteractAsync((JsonObject)payload.DeepClone());
        Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
        return payload;
    }

    /// <summary>Fills the form in and sends it; what comes back stands in the modal's place.</summary>
    /// <returns>What Slack is answered.</returns>
    public async Task<JsonObject> SendAsync(string text, bool isNamed = false) => await DeliverAsync(Submission(text, isNamed));

    /// <summary>What Slack would deliver.</summary>
    public JsonObject Submission(string text, bool isNamed = false)
    {
        var place = SlackAllHandsPlace.Read((string?)View["private_metadata"])!;
        return new JsonObject
        {
            ["type"] = "view_submission",
            ["user"] = new JsonObject { ["id"] = user, ["team_id"] = FakeSlack.Team },
            ["view"] = Shown(new JsonObject
            {
                [place.QuestionBlock] = new JsonObject { ["question"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = text.Length > 0 ? text : null } },
                [place.NameBlock] = new JsonObject { ["name"] = new JsonObject { ["type"] = "checkboxes", ["selected_options"] = isNamed ? new JsonArray(new JsonObject { ["value"] = SlackAllHandsViews.Named }) : new JsonArray() } },
            }),
        };
    }

    public async Task<JsonObject> DeliverAsync(JsonObject submission)
    {
        using var sent = await driver.InteractAsync((JsonObject)submission.DeepClone());
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var receipt = JsonNode.Parse(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        if ((string?)receipt["response_action"] == "update")
        {
            Assert.Null(SlackRules.OfView(receipt["view"]!.AsObject()));
            driver.Slack.Views[id] = (JsonObject)receipt["view"]!.DeepClone();
        }

        return receipt;
    }

    public async Task CloseAsync()
    {
        using var closed = await driver.InteractAsync(new JsonObject { ["type"] = "view_closed", ["user"] = new JsonObject { ["id"] = user, ["team_id"] = FakeSlack.Team }, ["view"] = Shown([]) });
        Assert.Equal(HttpStatusCode.OK, closed.StatusCode);
    }

    private IEnumerable<JsonObject> Sections() => View["blocks"]!.AsArray().OfType<JsonObject>().Where(block => (string?)block["type"] == "section");

    private JsonObject Payload(JsonObject button, string typed)
    {
        var place = SlackAllHandsPlace.Read((string?)View["private_metadata"]);
        var values = place is null ? new JsonObject() : new JsonObject { [place.QuestionBlock] = new JsonObject { ["question"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = typed } } };
        return Pressed(user, button, Shown(values));
    }

    private JsonObject Shown(JsonObject values) => new()
    {
        ["id"] = id,
        ["type"] = "modal",
        ["callback_id"] = View["callback_id"]?.DeepClone(),
        ["private_metadata"] = View["private_metadata"]?.DeepClone() ?? "",
        ["state"] = new JsonObject { ["values"] = values },
    };

    private static JsonObject Pressed(string user, JsonObject button, JsonObject? view)
    {
        var payload = new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = new JsonObject { ["id"] = user, ["team_id"] = FakeSlack.Team },
            ["trigger_id"] = $"meeting-{user}-{Interlocked.Increment(ref _triggers)}",
            ["actions"] = new JsonArray(new JsonObject { ["action_id"] = button["action_id"]!.DeepClone(), ["type"] = "button", ["value"] = button["value"]!.DeepClone() }),
        };
        if (view is not null)
        {
            payload["view"] = view;
        }

        return payload;
    }

    // The latest that was opened, once it shows more than that it loads.
    private static async Task<SlackMeeting> OpenedAsync(SlackDriver driver, string user)
    {
        string? id = null;
        await Until.TrueAsync(() =>
        {
            id = driver.Slack.Views.Keys.MaxBy(key => int.Parse(key[1..], System.Globalization.CultureInfo.InvariantCulture));
            return Task.FromResult(id is not null && SlackDriver.Read(driver.Slack.Views[id]["blocks"]!) is var words && !words.StartsWith("One moment", StringComparison.Ordinal) && !words.StartsWith("Un instant", StringComparison.Ordinal));
        });
        return new SlackMeeting(driver, id!, user);
    }
}
