using System.Net;
using Bot.Answering.Composition;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Bot.Tests.Inbox;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Teams;

/// <summary>A model writes the answer to a personal message: what it is at and each sentence that is verified are seen meanwhile, and the answer ends it.</summary>
public sealed class TeamsStreamTests
{
    private const string French = "Est-il vrai que Meta verse des primes de 100 millions de dollars ?";

    [Fact]
    public async Task What_it_is_at_is_seen_and_the_answer_ends_it_in_one_message()
    {
        var teams = new FakeTeams();
        await using var maren = await StartAsync(teams, async (desk, stop) =>
        {
            desk.Begin(2);
            await ShownAsync(teams, 2, stop);
        });

        await maren.WriteAsync(TeamsDriver.Claim);
        var reply = await maren.ReplyAsync();

        Assert.Equal([("informative", "Looking in the articles…"), ("informative", "Writing the answer from 2 articles, each sentence checked against its source…")], teams.Streams.Shown);
        Assert.Contains("[1]", TeamsDriver.Text(reply), StringComparison.Ordinal);
        Assert.Empty(teams.Streams.Refused);
        Assert.DoesNotContain(teams.Calls, call => call.Method == "PUT");
        Assert.NotNull(await maren.CardAsync());
    }

    [Fact]
    public async Task Sentences_grow_and_the_message_they_are_in_becomes_the_answer()
    {
        var teams = new FakeTeams();
        await using var maren = await StartAsync(teams, async (desk, stop) =>
        {
            desk.Say("Meta propose jusqu'à [100] M$.");
            await ShownAsync(teams, 2, stop);
            desk.Say("Meta le dément.");
            await ShownAsync(teams, 3, stop);
        });

        await maren.WriteAsync(French);
        var reply = await maren.ReplyAsync();

        const string First = "Meta propose jusqu'à \\[100\\] M$. (Metal\\_Times, 1er mars 2026)";
        Assert.Equal([("informative", "Je cherche dans les articles…"), ("streaming", First), ("streaming", $"{First}\n\nMeta le dément. (Metal\\_Times, 1er mars 2026)")], teams.Streams.Shown);
        Assert.Contains("[1]", TeamsDriver.Text(reply), StringComparison.Ordinal);
        Assert.DoesNotContain(First, TeamsDriver.Text(reply), StringComparison.Ordinal);
        Assert.Empty(teams.Streams.Refused);
    }

    [Fact]
    public async Task After_a_stop_nothing_more_is_sent_and_nothing_more_is_written()
    {
        var teams = new FakeTeams { Streams = { Trouble = (StreamTrouble.Stopped, 3) } };
        var isCancelled = false;
        await using var maren = await StartAsync(teams, async (desk, stop) =>
        {
            desk.Say("Meta's offers reach $100M.");
            await ShownAsync(teams, 2, stop);
            desk.Say("Meta denies it.");
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            }
            catch (OperationCanceledException)
            {
                isCancelled = true;
                throw;
            }
        });

        await maren.WriteAsync(TeamsDriver.Claim);
        var left = await maren.ReplyAsync();

        Assert.True(isCancelled);
        Assert.Equal("Meta's offers reach $100M. (Metal\\_Times, 1 March 2026)", TeamsDriver.Text(left));
        Assert.Equal(3, teams.Calls.Count(call => call.Method == "POST" && call.Conversation == TeamsDriver.Chat));
        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM turns"));
    }

    [Fact]
    public async Task A_stop_that_meets_the_finished_answer_is_kept_to()
    {
        var teams = new FakeTeams { Streams = { Trouble = (StreamTrouble.Stopped, 2) } };
        await using var maren = await StartAsync(teams, (_, _) => ShownAsync(teams, 1, CancellationToken.None));

        await maren.WriteAsync(TeamsDriver.Claim);
        await maren.SettleAsync();

        Assert.Equal("", TeamsDriver.Text(Assert.Single(teams.In(TeamsDriver.Chat))));
        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM inbox WHERE state = 'dead'"));
    }

    [Fact]
    public async Task A_stream_that_ran_out_of_time_becomes_the_answer()
    {
        var teams = new FakeTeams { Streams = { Trouble = (StreamTrouble.OutOfTime, 2) } };
        await using var maren = await StartAsync(teams, (_, _) => ShownAsync(teams, 1, CancellationToken.None));

        await maren.WriteAsync(TeamsDriver.Claim);
        var reply = await maren.ReplyAsync();

        Assert.Contains("[1]", TeamsDriver.Text(reply), StringComparison.Ordinal);
        Assert.Single(teams.Calls, call => call.Method == "PUT");
    }

    [Fact]
    public async Task Where_streams_are_off_the_answer_is_announced_as_ever_and_none_is_tried_again()
    {
        var teams = new FakeTeams { Streams = { Trouble = (StreamTrouble.Off, 1) } };
        await using var maren = await StartAsync(teams, (_, _) => AnnouncedAsync(teams));

        await maren.WriteAsync(TeamsDriver.Claim);
        await maren.SettleAsync();
        await maren.WriteAsync(French);
        var replies = await maren.RepliesAsync(TeamsDriver.Chat);

        Assert.Equal(2, replies.Count);
        Assert.All(replies, reply => Assert.Contains("[1]", TeamsDriver.Text(reply), StringComparison.Ordinal));
        Assert.Equal("Content stream is not allowed", Assert.Single(teams.Streams.Refused));
    }

    [Fact]
    public async Task A_step_that_is_refused_for_now_comes_with_the_next()
    {
        var teams = new FakeTeams();
        await using var maren = await StartAsync(teams, async (desk, stop) =>
        {
            await ShownAsync(teams, 1, stop);
            teams.Refuse(HttpStatusCode.TooManyRequests, "RateLimited");
            desk.Say("First.");
            await Until.TrueAsync(() => Task.FromResult(!teams.HasAccidents));
            desk.Say("Second.");
            await ShownAsync(teams, 2, stop);
            teams.Refuse(HttpStatusCode.TooManyRequests, "RateLimited", retryAfter: 0);
        });

        await maren.WriteAsync(TeamsDriver.Claim);
        var reply = await maren.ReplyAsync();

        Assert.StartsWith("First. ", teams.Streams.Shown.Last().Text, StringComparison.Ordinal);
        Assert.Contains("\n\nSecond. ", teams.Streams.Shown.Last().Text, StringComparison.Ordinal);
        Assert.Contains("[1]", TeamsDriver.Text(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_whose_answer_was_lost_is_not_sent_twice()
    {
        var teams = new FakeTeams();
        await using var maren = await StartAsync(teams, async (_, stop) =>
        {
            await ShownAsync(teams, 1, stop);
            teams.LoseAnswer();
        });

        await maren.WriteAsync(TeamsDriver.Claim);
        var reply = await maren.ReplyAsync();

        Assert.Contains("[1]", TeamsDriver.Text(reply), StringComparison.Ordinal);
        Assert.Single(teams.Calls, call => call.Method == "PUT");
    }

    [Fact]
    public async Task In_a_channel_nothing_is_told()
    {
        var teams = new FakeTeams();
        var isHeard = false;
        await using var maren = await StartAsync(teams, (desk, _) =>
        {
            isHeard |= desk.IsHeard;
            return Task.CompletedTask;
        });

        await maren.MentionAsync(TeamsDriver.Claim);
        await maren.SettleAsync();

        Assert.False(isHeard);
        Assert.Empty(teams.Streams.Shown);
    }

    private static Task<TeamsDriver> StartAsync(FakeTeams teams, Func<ToldComposer.Desk, CancellationToken, Task> write) =>
        TeamsDriver.StartAsync(new Dictionary<string, string?>(FakeModel.Settings) { ["Inbox:PlaceholderAfterMilliseconds"] = "0" }, teams, replace: services =>
        {
            new FakeModel(_ => []).Connect(services);
            services.AddSingleton<IAnswerComposer>(new ToldComposer(write));
        });

    private static Task ShownAsync(FakeTeams teams, int steps, CancellationToken stop) => Until.TrueAsync(() => Task.FromResult(stop.IsCancellationRequested || teams.Streams.Shown.Count >= steps));

    private static Task AnnouncedAsync(FakeTeams teams) => Until.TrueAsync(() => Task.FromResult(teams.In(TeamsDriver.Chat).Any(message => ((string?)message["text"])?.EndsWith('…') == true)));
}
