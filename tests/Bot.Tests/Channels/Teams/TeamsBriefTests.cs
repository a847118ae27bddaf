using System.Text.Json.Nodes;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Teams;

/// <summary>A manager makes a brief in a dialog; others hear one polite line.</summary>
public sealed class TeamsBriefTests
{
    private static readonly Dictionary<string, string?> MarenManages = new() { ["Roles:Managers"] = TeamsDriver.Person };

    [Fact]
    public async Task A_word_brings_a_button_the_button_a_dialog_and_the_dialog_the_brief()
    {
        const string Note = "Zirconium on Thursday";
        await using var maren = await TeamsDriver.StartAsync(MarenManages);
        await maren.Host.StoreAsync(LedgerArticles.All());

        await maren.WriteAsync("brief");
        var begin = await maren.CardAsync();
        var dialog = await maren.InvokeAsync(TeamsDriver.DialogInvoke("invoke_task_fetch", begin["actions"]![0]!["data"]!));
        var form = TeamsDriver.DialogCard(dialog);
        var made = TeamsDriver.DialogCard(await maren.InvokeAsync(TeamsDriver.Filled(form, ("rival", "Norvane"), ("role", "researcher"), ("heard", "$300M"), ("language", "en"), ("note", Note))));
        var again = TeamsDriver.DialogCard(await maren.InvokeAsync(TeamsDriver.Filled(form, ("rival", "Norvane"), ("role", "researcher"))));

        Assert.Empty(TeamsRules.CardProblems(begin));
        Assert.Empty(TeamsRules.CardProblems(form));
        Assert.Empty(TeamsRules.CardProblems(made));
        var words = TeamsDriver.Words(made);
        Assert.Contains(Note, words, StringComparison.Ordinal);
        Assert.Contains("up to $300 million, pay package, over four years", words, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, TeamsDriver.Words(again), StringComparison.Ordinal);
        Assert.StartsWith("https://answers.example/desk/enter?token=", (string?)again["actions"]![0]!["url"], StringComparison.Ordinal);
        Assert.Equal(1, await maren.CountAsync("SELECT count(*) FROM briefs"));
        StoredWords.AssertNowhere(maren.Host, "Zirconium");
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays()
    {
        await using var maren = await TeamsDriver.StartAsync(MarenManages);
        await maren.WriteAsync("Fiche !");
        var form = TeamsDriver.DialogCard(await maren.InvokeAsync(TeamsDriver.DialogInvoke("invoke_task_fetch", (await maren.CardAsync())["actions"]![0]!["data"]!)));

        var again = TeamsDriver.DialogCard(await maren.InvokeAsync(TeamsDriver.Filled(form, ("rival", "Norvane"), ("role", "Priya Sharma"), ("note", "my note"))));

        Assert.Contains("a person's name", TeamsDriver.Words(again), StringComparison.Ordinal);
        Assert.Contains("my note", TeamsDriver.Words(again), StringComparison.Ordinal);
        Assert.Equal((string?)form["actions"]![0]!["data"]!["brief"], (string?)again["actions"]![0]!["data"]!["brief"]);
        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM briefs"));
    }

    [Fact]
    public async Task Others_hear_one_polite_line_whatever_they_post()
    {
        await using var maren = await TeamsDriver.StartAsync();

        await maren.WriteAsync("brief");
        var line = TeamsDriver.Words(await maren.CardAsync());
        var fetched = await maren.InvokeAsync(TeamsDriver.DialogInvoke("invoke_task_fetch", new JsonObject { ["verb"] = "pay.brief" }));
        var forged = await maren.InvokeAsync(TeamsDriver.DialogInvoke("invoke_task_submit", new JsonObject { ["verb"] = "pay.makeBrief", ["rival"] = "Meta" }));

        Assert.Contains("Briefs are for managers and HR", line, StringComparison.Ordinal);
        Assert.Contains("Briefs are for managers and HR", (string?)fetched["task"]!["value"], StringComparison.Ordinal);
        Assert.Contains("Briefs are for managers and HR", (string?)forged["task"]!["value"], StringComparison.Ordinal);
        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM briefs"));
    }
}
