using System.Text.Json.Nodes;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Slack;

/// <summary>The message check in Slack: a modal of one's own.</summary>
public sealed class SlackCheckTests
{
    private const string Mona = "UMONA0001";
    private const string Secret = "xylophone";
    private const string Draft = $"About the {Secret} story: we will match any offer you get. Please don't discuss your salary. The review takes place in March.";

    [Theory]
    [InlineData("check")]
    [InlineData("vérifier")]
    public async Task A_manager_types_the_command_and_sees_the_result_in_the_modal_alone(string word)
    {
        await using var mona = await StartAsync();

        (await mona.CommandAsync(word, Mona)).Dispose();
        var form = await mona.ViewAsync(view => (string?)view["callback_id"] == "check_message");
        using var sent = await mona.SubmitAsync(form, new() { ["text"] = Typed(Draft), ["rest"] = Typed("Priya earns more than you do.") }, Mona);
        var result = JsonNode.Parse(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        await mona.SettleAsync();

        Assert.Equal("update", (string?)result["response_action"]);
        var read = SlackDriver.Read(result["view"]!);
        Assert.Contains("3 sentences of 4 are marked.", read, StringComparison.Ordinal);
        Assert.Contains("Promise of pay", read, StringComparison.Ordinal);
        Assert.Contains("Keeps people from talking about pay", read, StringComparison.Ordinal);
        Assert.Contains("A colleague's pay", read, StringComparison.Ordinal);
        Assert.Contains("You are free to talk about your own pay", read, StringComparison.Ordinal);
        Assert.Empty(mona.Slack.Ours(SlackDriver.Room));
        Assert.Equal(0, await mona.CountAsync("SELECT count(*) FROM inbox"));
        Assert.Equal(0, await mona.CountAsync("SELECT count(*) FROM saved_checks"));
        Assert.DoesNotContain(mona.Host.Logs, line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_message_is_taken_into_the_form_by_the_shortcut()
    {
        await using var mona = await StartAsync();

        (await mona.InteractAsync(Shortcut(Mona))).Dispose();
        var form = await mona.ViewAsync(view => (string?)view["callback_id"] == "check_message");

        Assert.Contains("We will match it & more", form.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.Equal(0, await mona.CountAsync("SELECT count(*) FROM inbox"));
    }

    [Fact]
    public async Task Whoever_has_no_role_is_told_so_when_it_opens_and_when_it_is_sent()
    {
        await using var mona = await StartAsync();

        (await mona.CommandAsync("check")).Dispose();
        var refused = await mona.ViewAsync(view => SlackDriver.Read(view).Contains("for managers and HR", StringComparison.Ordinal));
        using var posted = await mona.SubmitAsync(new JsonObject { ["callback_id"] = "check_message" }, new() { ["text"] = Typed(Draft) });

        Assert.Null(refused["callback_id"]);
        var body = await posted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("for managers and HR", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Promise of pay", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_draft_is_told_at_its_input()
    {
        await using var mona = await StartAsync();

        using var sent = await mona.SubmitAsync(new JsonObject { ["callback_id"] = "check_message" }, new() { ["text"] = Typed(" … ") }, Mona);
        var result = JsonNode.Parse(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal("errors", (string?)result["response_action"]);
        Assert.StartsWith("There is nothing to check.", (string?)result["errors"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_draft_with_a_mark_in_every_sentence_keeps_within_a_modals_limits()
    {
        await using var mona = await StartAsync();

        using var sent = await mona.SubmitAsync(new JsonObject { ["callback_id"] = "check_message" }, new() { ["text"] = Typed(string.Concat(Enumerable.Repeat("We will match any offer you get. ", 90))) }, Mona);
        var view = JsonNode.Parse(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["view"]!.AsObject();

        Assert.InRange(view["blocks"]!.AsArray().Count, 2, 100);
        Assert.Contains("more marked sentences are not shown here", SlackDriver.Read(view), StringComparison.Ordinal);
    }

    private static Task<SlackDriver> StartAsync() => SlackDriver.StartAsync(null, new Dictionary<string, string?> { ["Roles:Managers"] = $"slack:{FakeSlack.Team}:{Mona}" });

    private static JsonObject Typed(string text) => new() { ["type"] = "plain_text_input", ["value"] = text };

    private static JsonObject Shortcut(string user) => new()
    {
        ["type"] = "message_action",
        ["callback_id"] = "check_message",
        ["trigger_id"] = $"trigger-{user}",
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = FakeSlack.Team },
        ["channel"] = new JsonObject { ["id"] = SlackDriver.Room },
        ["message"] = new JsonObject { ["type"] = "message", ["user"] = user, ["ts"] = "1772443000.2", ["text"] = "We will match it &amp; more." },
    };
}
