using Bot.AllHands;
using Bot.AllHands.Live;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.AllHands;

/// <summary>What open pages are told of a meeting.</summary>
public sealed class LiveNewsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task A_page_is_told_which_questions_changed_and_whose_votes_did(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        var (parking, bonus) = (await meeting.AskAsync(1, "Who gets a place to park?"), await meeting.AskAsync(2, "Wann kommt der Bonus?"));
        await meeting.VoteAsync(1, parking);
        var before = await BoardAsync(meeting);
        var first = LiveNews.Between(null, before, LiveReaders.Desk)!;
        Assert.Null(first.From);
        Assert.Empty(first.Changed);
        Assert.Equal(KeyValuePair.Create(parking.Value, 1), Assert.Single(first.Votes));

        await meeting.VoteAsync(2, bonus);
        await meeting.VoteAsync(3, bonus);
        var voted = await BoardAsync(meeting);
        Assert.All(Both(before, voted), news => Assert.Equal(KeyValuePair.Create(bonus.Value, 2), Assert.Single(news!.Votes)));
        Assert.All(Both(before, voted), news => Assert.Empty(news!.Changed));

        await HoldAsync(meeting, parking);
        var held = await BoardAsync(meeting);
        Assert.All(Both(voted, held), news => Assert.Equal((before.Session.Shape, parking.Value), (news!.From, Assert.Single(news.Changed))));
        Assert.All(Both(voted, held), news => Assert.Empty(news!.Votes));
        Assert.All(Both(voted, held), news => Assert.DoesNotContain("park?", news!.Write(), StringComparison.Ordinal));

        Assert.IsType<AllHandsStep.Done>(await meeting.Moderation.MergeAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(bonus), [await meeting.SeenAsync(parking)], Cancellation));
        var merged = await BoardAsync(meeting);
        Assert.All(Both(held, merged), news => Assert.Equal([bonus.Value, parking.Value], news!.Changed));
        Assert.Null(LiveNews.Between(merged, merged, LiveReaders.Desk));

        await meeting.CloseAsync();
        Assert.All(Both(merged, await BoardAsync(meeting)), news => Assert.True(news!.IsOther));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Employees_pages_are_told_nothing_of_what_they_do_not_show(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine, isModerated: true);
        var before = await BoardAsync(meeting);

        var waiting = await meeting.AskAsync(1, "Who gets a place to park?");
        var asked = await BoardAsync(meeting);
        Assert.Equal([waiting.Value], LiveNews.Between(before, asked, LiveReaders.Desk)!.Changed);
        Assert.Null(LiveNews.Between(before, asked, LiveReaders.Employees));

        Assert.IsType<AllHandsStep.Done>(await meeting.Moderation.ShowAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(waiting), Cancellation));
        var shown = await BoardAsync(meeting);
        var told = LiveNews.Between(before, shown, LiveReaders.Employees)!;
        Assert.Equal((before.Session.Shape, waiting.Value, 0), (told.From, Assert.Single(told.Changed), told.Votes[waiting.Value]));

        Assert.IsType<AllHandsStep.Done>(await meeting.Moderation.WriteAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(waiting), "Whoever comes first.", Cancellation));
        var written = await BoardAsync(meeting);
        Assert.Equal([waiting.Value], LiveNews.Between(shown, written, LiveReaders.Desk)!.Changed);
        Assert.Null(LiveNews.Between(shown, written, LiveReaders.Employees));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Who_looks_on_at_another_replica_hears_of_votes_and_steps_and_of_the_end(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        var question = await meeting.AskAsync(1, "Who gets a place to park?");
        using var boards = new AllHandsBoards(meeting.Reads, TimeProvider.System);
        await using var looksOn = new AllHandsLive(boards, TimeProvider.System).WatchAsync(meeting.Id, Cancellation).GetAsyncEnumerator(Cancellation);
        async Task<AllHandsBoard?> NextAsync() => await looksOn.MoveNextAsync() ? looksOn.Current : null;
        var before = (await NextAsync())!;

        await meeting.VoteAsync(1, question);
        var voted = (await NextAsync())!;
        Assert.Equal(1, LiveNews.Between(before, voted, LiveReaders.Employees)!.Votes[question.Value]);

        await HoldAsync(meeting, question);
        var held = (await NextAsync())!;
        Assert.Equal([question.Value], LiveNews.Between(voted, held, LiveReaders.Employees)!.Changed);

        Assert.IsType<AllHandsStep.Done>(await meeting.Planning.EraseAsync(Meeting.Ines, meeting.Id, held.Session.Version, Cancellation));
        Assert.Null(await NextAsync());
    }

    private static IEnumerable<LiveNews?> Both(AllHandsBoard before, AllHandsBoard now) => Enum.GetValues<LiveReaders>().Select(readers => LiveNews.Between(before, now, readers));

    private static async Task<AllHandsBoard> BoardAsync(Meeting meeting) => (await meeting.Services.GetRequiredService<AllHandsBoards>().FindAsync(meeting.Id, Cancellation))!;

    private static async Task HoldAsync(Meeting meeting, AllHandsQuestionId question) =>
        Assert.IsType<AllHandsStep.Done>(await meeting.Moderation.HoldAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(question), HoldReason.OffTopic, Cancellation));
}
