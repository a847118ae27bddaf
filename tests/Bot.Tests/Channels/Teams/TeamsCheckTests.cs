using System.Text.Json.Nodes;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Teams;

/// <summary>The message check in a 1:1 chat in Teams.</summary>
public sealed class TeamsCheckTests
{
    private const string Secret = "xylophone";
    private const string Draft = $"About the {Secret} story: we will match any offer you get. The review takes place in March.";

    [Fact]
    public async Task A_manager_asks_pastes_a_draft_into_the_dialog_and_sees_the_result_there()
    {
        await using var maren = await StartAsync(TeamsDriver.Person);

        await maren.WriteAsync("check");
        var offer = await maren.CardAsync();
        var opened = await maren.InvokeAsync(TeamsDriver.DialogInvoke("invoke_task_fetch", offer["actions"]![0]!["data"]!));
        var form = TeamsDriver.DialogCard(opened);
        var empty = await maren.InvokeAsync(TeamsDriver.Filled(form, ("text", " ... ")));
        var result = await maren.InvokeAsync(TeamsDriver.Filled(form, ("text", Draft)));
        await maren.SettleAsync();

        Assert.Equal("task/fetch", (string?)offer["actions"]![0]!["data"]!["msteams"]!["type"]);
        Assert.Empty(TeamsRules.CardProblems(offer));
        Assert.Empty(TeamsRules.CardProblems(form));
        Assert.Empty(TeamsRules.CardProblems(TeamsDriver.DialogCard(result)));
        Assert.Contains("There is nothing to check.", TeamsDriver.Words(TeamsDriver.DialogCard(empty)), StringComparison.Ordinal);
        var words = TeamsDriver.Words(TeamsDriver.DialogCard(result));
        Assert.Contains("1 sentence of 2 is marked.", words, StringComparison.Ordinal);
        Assert.Contains("Promise of pay", words, StringComparison.Ordinal);
        Assert.Contains("in writing from HR", words, StringComparison.Ordinal);
        Assert.DoesNotContain(maren.Host.Logs, line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, await maren.CountAsync($"SELECT count(*) FROM inbox WHERE body LIKE '%{Secret}%'"));
        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM saved_checks"));
    }

    [Fact]
    public async Task Whoever_has_no_role_is_told_so_whatever_they_post()
    {
        await using var maren = await StartAsync("");

        await maren.WriteAsync("vérifier");
        var said = await maren.CardAsync();
        var posted = await maren.InvokeAsync(TeamsDriver.DialogInvoke("invoke_task_submit", new JsonObject { ["verb"] = "pay.check.send", ["text"] = Draft }));

        Assert.Contains("for managers and HR", TeamsDriver.Words(said), StringComparison.Ordinal);
        Assert.Null(said["actions"]);
        Assert.Contains("for managers and HR", (string?)posted["task"]!["value"], StringComparison.Ordinal);
    }

    private static Task<TeamsDriver> StartAsync(string managers) =>
        TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Roles:Managers"] = managers }, new FakeTeams { MayBeFirst = true });
}
