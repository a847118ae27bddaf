using System.Net;
using Bot.Articles;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Slack;

/// <summary>An article for managers alone is quoted to a manager alone, and its links open for them.</summary>
public sealed class SlackRestrictedTests
{
    private const string Question = "What bonus do Okapi keepers earn?";

    private static readonly Dictionary<string, string?> AliceManages = new() { ["Roles:Managers"] = $"slack:{FakeSlack.Team}:{SlackDriver.Alice}" };

    [Fact]
    public async Task A_manager_opens_what_was_quoted_to_them()
    {
        await using var alice = await StartAsync();

        var reply = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Question));

        Assert.Equal([HttpStatusCode.OK], await ReaderVisits.OpenAsync(alice.Host, SlackDriver.Read(reply)));
    }

    [Fact]
    public async Task The_quotes_beneath_and_the_copy_that_is_kept_open_too()
    {
        await using var alice = await StartAsync();
        (await alice.CommandAsync(Question)).Dispose();
        var answer = await alice.WhisperAsync();

        (await alice.PressAsync(answer, "quotes", isEphemeral: true)).Dispose();
        (await alice.PressAsync(answer, "keep", isEphemeral: true)).Dispose();
        var quotes = await alice.WhisperAsync(2);
        await alice.SettleAsync();

        Assert.Equal([HttpStatusCode.OK], await ReaderVisits.OpenAsync(alice.Host, SlackDriver.Read(quotes)));
        Assert.Equal([HttpStatusCode.OK], await ReaderVisits.OpenAsync(alice.Host, SlackDriver.Read(Assert.Single(alice.Slack.Ours($"D{SlackDriver.Alice}")))));
    }

    [Fact]
    public async Task In_a_room_a_manager_hears_what_everyone_hears()
    {
        await using var alice = await StartAsync();

        var reply = await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question));

        Assert.DoesNotContain("9,000", SlackDriver.Read(reply), StringComparison.Ordinal);
    }

    private static async Task<SlackDriver> StartAsync()
    {
        var alice = await SlackDriver.StartAsync(settings: AliceManages);
        await alice.Host.StoreAsync(new ArticleBuilder("guide").WithText("Okapi keepers earn a quokka bonus of $9,000 a year.").With(article => article with { Audience = Audience.Managers }).Draft());
        return alice;
    }
}
