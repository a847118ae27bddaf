using System.Text.Json.Nodes;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Slack;

/// <summary>A manager makes a brief by the command; others hear one polite line.</summary>
public sealed class SlackBriefTests
{
    private static readonly Dictionary<string, string?> AliceManages = new() { ["Roles:Managers"] = $"slack:{FakeSlack.Team}:{SlackDriver.Alice}" };

    [Fact]
    public async Task The_command_opens_the_form_and_the_form_makes_a_short_card_with_a_link_to_the_page()
    {
        const string Note = "Zirconium on Thursday";
        await using var alice = await SlackDriver.StartAsync(settings: AliceManages);
        await alice.Host.StoreAsync(LedgerArticles.All());

        using var typed = await alice.CommandAsync("brief");
        var form = await alice.ViewAsync(view => (string?)view["callback_id"] == "brief");
        var card = await SubmitAsync(alice, form, ("rival", "Norvane"), ("role", "researcher"), ("heard", "$300M"), ("note", Note));
        var again = await SubmitAsync(alice, form, ("rival", "Norvane"), ("role", "researcher"));

        var words = SlackDriver.Read(card["view"]!);
        Assert.Equal("update", (string?)card["response_action"]);
        Assert.Contains(Note, words, StringComparison.Ordinal);
        Assert.Contains("up to $300 million, pay package, over four years", words, StringComparison.Ordinal);
        Assert.Contains("confirms nothing", words, StringComparison.Ordinal);
        Assert.InRange(words.Length, 200, 5_000);
        Assert.DoesNotContain(Note, SlackDriver.Read(again["view"]!), StringComparison.Ordinal);
        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM briefs"));
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM inbox"));
        StoredWords.AssertNowhere(alice.Host, "Zirconium");

        using var desk = new DeskDriver(alice.Host);
        var link = new Uri(Links(again["view"]!).Single());
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link.Query);
        using var entered = await desk.PostAsync("/desk/enter", new() { ["token"] = query["token"].ToString(), ["to"] = query["to"].ToString() }, "https://answers.example");
        Assert.Equal($"/desk/briefs/{(string?)form["private_metadata"]}", entered.Headers.Location?.ToString());
        Assert.Contains("up to $300 million", await desk.ReadAsync(entered.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field()
    {
        await using var alice = await SlackDriver.StartAsync(settings: AliceManages);
        using var typed = await alice.CommandAsync("fiche");
        var form = await alice.ViewAsync(view => (string?)view["callback_id"] == "brief");

        var nothing = await SubmitAsync(alice, form, ("country", "FR"));
        var person = await SubmitAsync(alice, form, ("role", "Priya Sharma"));

        Assert.NotNull(nothing["errors"]!["rival"]);
        Assert.Contains("a person's name", (string?)person["errors"]!["role"], StringComparison.Ordinal);
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM briefs"));
    }

    [Fact]
    public async Task Others_hear_one_polite_line_and_a_forged_form_makes_nothing()
    {
        await using var alice = await SlackDriver.StartAsync();

        using var typed = await alice.CommandAsync("brief");
        var refusal = await alice.ViewAsync(view => SlackDriver.Read(view).Contains("Briefs are for managers and HR", StringComparison.Ordinal));
        var forged = await SubmitAsync(alice, new JsonObject { ["callback_id"] = "brief", ["private_metadata"] = "0123456789abcdef" }, ("rival", "Meta"));
        var ts = await alice.WriteAsync("brief");

        Assert.Null(refusal["submit"]);
        Assert.Contains("Briefs are for managers and HR", SlackDriver.Read(forged["view"]!), StringComparison.Ordinal);
        Assert.Contains("Briefs are for managers and HR", SlackDriver.Read(await alice.ReplyAsync(SlackDriver.Direct, ts)), StringComparison.Ordinal);
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM briefs"));
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM turns"));
    }

    [Fact]
    public async Task A_manager_who_writes_the_word_is_told_the_command()
    {
        await using var alice = await SlackDriver.StartAsync(settings: AliceManages);

        var ts = await alice.WriteAsync("Brief");

        Assert.Contains("type /payanswers brief", SlackDriver.Read(await alice.ReplyAsync(SlackDriver.Direct, ts)), StringComparison.Ordinal);
    }

    private static async Task<JsonObject> SubmitAsync(SlackDriver slack, JsonObject form, params (string Block, string Text)[] values)
    {
        using var response = await slack.SubmitAsync(form, values.ToDictionary(value => value.Block, value => new JsonObject { ["type"] = "plain_text_input", ["value"] = value.Text }));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
    }

    private static IEnumerable<string> Links(JsonNode view) =>
        view["blocks"]!.AsArray().SelectMany(block => block!["elements"] as JsonArray ?? []).Select(element => (string?)element!["url"]).OfType<string>();
}
