using Bot.Conversations;
using Bot.Tests.Storage;
using Dapper;

namespace Bot.Tests.Inbox;

/// <summary>A process that ends between any two steps of a turn, and the next one on the same store.</summary>
public sealed class CrashTests
{
    private const int MostOfOneKind = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Engine, bool, bool, bool> Cases => new(
        from engine in new[] { Engine.Sqlite, Engine.Postgres }
        from canBeSearched in new[] { true, false }
        from isSlow in new[] { true, false }
        from hasMore in new[] { true, false }
        where !hasMore || (!isSlow && engine == Engine.Sqlite)
        select (engine, canBeSearched, isSlow, hasMore));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Wherever_a_process_ends_the_asker_gets_one_answer(Engine engine, bool canBeSearched, bool isSlow, bool hasMore)
    {
        string[] steps = ["store", "before answer", "during answer", .. isSlow ? ["before placeholder", "during placeholder"] : Array.Empty<string>(), .. hasMore ? ["before follow", "during follow"] : Array.Empty<string>()];
        foreach (var step in steps)
        {
            var at = 1;
            while (await CrashesAsync(engine, canBeSearched, isSlow, hasMore, new Crash(step, at)))
            {
                at++;
            }

            Assert.InRange(at, 2, MostOfOneKind);
        }
    }

    /// <returns>False when the turn came to its own end before that step.</returns>
    private static async Task<bool> CrashesAsync(Engine engine, bool canBeSearched, bool isSlow, bool hasMore, Crash crash)
    {
        await using var store = await TestStore.CreateAsync(engine);
        store.Set("Inbox:PlaceholderAfterMilliseconds", isSlow ? "0" : "60000");
        await InboxProcess.StoreArticleAsync(store);
        await using (var accepting = new InboxProcess(store))
        {
            await accepting.AcceptAsync("event");
        }

        var platform = new FakePlatform(canBeSearched) { HasMore = hasMore };
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
        var isDouble = !canBeSearched && crash.CutASend && !isSlow;
        Assert.Equal(isDouble ? 2 : 1, platform.Finals.Count());
        Assert.Single(platform.Finals.Select(message => message.Text).Distinct());
        Assert.Equal(hasMore, platform.Calls.Contains("follow"));
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
