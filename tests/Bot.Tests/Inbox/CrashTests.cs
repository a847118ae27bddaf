using Bot.Conversations;
using Bot.Tests.Storage;
using Dapper;

namespace Bot.Tests.Inbox;

/// <summary>A process that ends between any two steps of a turn, and the next one on the same store.</summary>
public sealed class CrashTests
{
    private const int MostOfOneKind = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Engine, bool, bool, int> Cases => new(
        from engine in new[] { Engine.Sqlite, Engine.Postgres }
        from canBeSearched in new[] { true, false }
        from followUps in new[] { 0, 2 }
        from isSlow in new[] { true, false }
        where !isSlow || followUps == 0
        select (engine, canBeSearched, isSlow, followUps));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Wherever_a_process_ends_the_asker_gets_one_answer_and_all_that_follows_it(Engine engine, bool canBeSearched, bool isSlow, int followUps)
    {
        string[] calls = [.. isSlow ? ["placeholder", "answer"] : new[] { "answer" }, .. Enumerable.Range(0, followUps).Select(number => $"follow-up {number}")];
        foreach (var step in calls.SelectMany(call => new[] { $"before {call}", $"during {call}" }).Prepend("store"))
        {
            var at = 1;
            while (await CrashesAsync(engine, new FakePlatform(canBeSearched, followUps), isSlow, new Crash(step, at)))
            {
                at++;
            }

            Assert.InRange(at, 2, MostOfOneKind);
        }
    }

    /// <returns>False when the turn came to its own end before that step.</returns>
    private static async Task<bool> CrashesAsync(Engine engine, FakePlatform platform, bool isSlow, Crash crash)
    {
        await using var store = await TestStore.CreateAsync(engine);
        store.Set("Inbox:PlaceholderAfterMilliseconds", isSlow ? "0" : "60000");
        await InboxProcess.StoreArticleAsync(store);
        await using (var accepting = new InboxProcess(store))
        {
            await accepting.AcceptAsync("event");
        }

        var hasPlaceholder = new ManualResetEventSlim(!isSlow);
        platform.Answer = call =>
        {
            if (call == "placeholder")
            {
                hasPlaceholder.Set();
            }
        };
        await using (var dying = new InboxProcess(
            store, source: new CrashingSource(store.Source, crash), composer: new SlowComposer(hasPlaceholder.WaitHandle, crash.Over.WaitHandle),
            answering: delivery => new AskingHandler(delivery, platform, crash)))
        {
            await Xunit.Record.ExceptionAsync(() => dying.WorkOnceAsync(Cancellation));
        }

        store.Clock.Advance(TimeSpan.FromSeconds(30));
        await using var next = new InboxProcess(store, answering: delivery => new AskingHandler(delivery, platform));
        await next.WorkOnceAsync(Cancellation);

        // Where there is a placeholder, the second time takes its place like the first.
        var isDouble = !platform.HasSearch && crash.CutSend == "answer" && !isSlow;
        Assert.Equal(isDouble ? 2 : 1, platform.Finals.Count());
        for (var number = 0; number < platform.FollowUps; number++)
        {
            Assert.Equal(crash.CutSend == $"follow-up {number}" ? 2 : 1, platform.Messages.Values.Count(message => message.Kind == $"follow-up {number}"));
        }

        Assert.Single(platform.Finals.Select(message => message.Text).Distinct());
        await AssertEndedAsync(store, next.Turns, platform);
        return crash.Happened is not null;
    }

    private static async Task AssertEndedAsync(TestStore store, TurnStore turns, FakePlatform platform)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        Assert.Equal("done", await connection.ExecuteScalarAsync<string>("SELECT state FROM inbox"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM turns"));
        var answer = platform.Finals.OrderBy(message => message.Id, StringComparer.Ordinal).Last();
        Assert.Equal(answer.Turn, await turns.FindByMessageAsync(AskingHandler.Conversation, answer.Id, Cancellation));
    }
}
