using System.Globalization;
using Bot.AllHands;
using Bot.Tests.Drivers;
using Microsoft.Playwright;

namespace Bot.Tests.AllHands;

/// <summary>What measures times, and must not share the machine with other tests.</summary>
[CollectionDefinition(nameof(TimedTests), DisableParallelization = true)]
public sealed class TimedTests;

/// <summary>How far the order that people see is behind the votes: a big list open in two moderators' browsers, and both at work in it.</summary>
[Collection(nameof(TimedTests))]
public sealed class LiveOrderInBrowserTests(ITestOutputHelper output) : BrowserTests
{
    private const int Questions = 300;

    // Sightings across a standstill of the machine are not counted: so many are wanted, of at most so many votes.
    private const int Wanted = 40;
    private const int Probes = 100;

    // Each vote waits for the disk. One that kept everybody waiting delays both pages, and no standstill tells it: two votes of twenty may fall into such a moment.
    private const int MayBeLate = Wanted / 10;

    private static readonly TimeSpan Within = TimeSpan.FromSeconds(1);

    // Quicker than anybody reads and decides.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected override WebHost Open() => DeskDriver.Open();

    private protected override Task FillAsync() => Task.CompletedTask;

    [Fact]
    public async Task With_three_hundred_questions_and_two_moderators_at_work_pages_are_less_than_a_second_behind_a_vote()
    {
        var meeting = await HostedMeeting.OpenAsync(Host);
        List<AllHandsQuestionId> asked = [];
        for (var person = 0; person < Questions; person++)
        {
            asked.Add(await meeting.AskAsync(person, $"Matter{person:0000}x: how will it be paid next year?"));
        }

        // Drafts are written before moderators come, as they are before a meeting.
        await Until.TrueAsync(async () => (await meeting.ItemsAsync()).All(item => item.Draft is not null), TimeSpan.FromMinutes(2));
        await using var anna = await LookAsync(DeskDriver.Anna, meeting);
        await using var boris = await LookAsync(DeskDriver.Boris, meeting);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        // Each sets questions aside from an end of its own, so that pages change in more than votes while they are watched.
        var work = Task.WhenAll(ModerateAsync(meeting, asked[2..100], done.Token), ModerateAsync(meeting, [.. asked[200..].AsEnumerable().Reverse()], done.Token));

        // One ahead, so that two votes for the other put it in front and no two are ever equal.
        await meeting.VoteAsync(900, asked[0]);
        await using var standstills = await Standstills.ListenAsync(anna.Page.Context.Browser!);
        List<TimeSpan> behind = [];
        for (var probe = 0; behind.Count < Wanted; probe++)
        {
            Assert.True(probe < Probes, $"Only {behind.Count} sightings fell into a time in which this machine ran.");

            // Two more votes bring the second of two questions to the top, again and again.
            var trailing = asked[(probe + 1) % 2];
            await meeting.VoteAsync((2 * probe) + 1_000, trailing);
            var began = TimeProvider.System.GetUtcNow();
            await meeting.VoteAsync((2 * probe) + 1_001, trailing);
            var seen = await Task.WhenAll(((IPage[])[anna.Page, boris.Page]).Select(async page =>
            {
                await page.WaitForFunctionAsync("id => document.querySelector('[data-order] > li')?.dataset.id === id", trailing.Value, new() { PollingInterval = 10 });
                return new Standstills.Span(began, TimeProvider.System.GetUtcNow());
            }));
            behind.AddRange((await standstills.WithoutAsync(seen)).Select(sighting => sighting.Length));
        }

        await done.CancelAsync();
        await work;
        behind.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{behind.Count} sightings: slowest {behind[^1].TotalMilliseconds:0} ms, median {behind[behind.Count / 2].TotalMilliseconds:0} ms behind the vote"));
        var late = behind.Count(sighting => sighting >= Within);
        Assert.True(late <= MayBeLate, $"{late} of {behind.Count} pages were a second or more behind a vote, the slowest {behind[^1].TotalMilliseconds:0} ms.");
    }

    private async Task<Visitor> LookAsync(Bot.Conversations.PersonId moderator, HostedMeeting meeting)
    {
        var visitor = await EnterAsync(moderator, new() { Locale = "en-GB" });
        await visitor.Page.GotoAsync($"{Site}desk/all-hands/{meeting.Id}", new() { Timeout = 60_000 });
        await visitor.Page.Locator("[data-order] > li").First.WaitForAsync();
        return visitor;
    }

    private static async Task ModerateAsync(HostedMeeting meeting, IReadOnlyList<AllHandsQuestionId> questions, CancellationToken cancellationToken)
    {
        foreach (var question in questions)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            await meeting.HoldAsync(question, HoldReason.Personal);
            await Task.Delay(Pace, TimeProvider.System, CancellationToken.None);
        }
    }
}
