using Bot.Inbox;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Dapper;

namespace Bot.Tests.Inbox;

/// <summary>A platform that is down, a clock that jumps, a store that takes its time.</summary>
public sealed class HardTimesTests
{
    private static readonly TimeSpan AtMostLate = TimeSpan.FromSeconds(75);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task A_platform_that_was_down_for_ten_minutes_gets_every_answer_in_order_soon_after(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var back = store.Clock.GetUtcNow() + TimeSpan.FromMinutes(10);
        var handler = new ScriptedHandler((_, _) => store.Clock.GetUtcNow() < back ? throw new DeliveryException(DeliveryFailure.Temporary, "503") : Task.CompletedTask);
        await using var process = new InboxProcess(store, handler);
        var asked = new List<string>();

        while (store.Clock.GetUtcNow() < back + AtMostLate)
        {
            if (store.Clock.GetUtcNow() < back && store.Clock.GetUtcNow().Second % 15 == 0)
            {
                asked.Add($"{asked.Count:00}");
                await process.AcceptAsync(asked[^1], $"c{asked.Count % 4}");
            }

            await process.WorkOnceAsync(Cancellation);
            store.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(asked, handler.Ended.Order());
        Assert.All(handler.Ended.GroupBy(key => (int.Parse(key, System.Globalization.CultureInfo.InvariantCulture) + 1) % 4), conversation => Assert.Equal(conversation.Order(), conversation));
        Assert.Empty(await process.DeadLetters.ListAsync(Cancellation));
    }

    [Fact]
    public async Task A_platform_that_stays_down_is_given_up_when_the_answer_is_old_and_the_letter_can_be_sent_again()
    {
        await using var store = await TestStore.CreateAsync();
        store.Set("Inbox:KeepTrying", "01:00:00");
        var isDown = true;
        var handler = new ScriptedHandler((_, _) => isDown ? throw new DeliveryException(DeliveryFailure.Temporary, "503") : Task.CompletedTask);
        await using var process = new InboxProcess(store, handler);
        await process.AcceptAsync("event");
        var accepted = store.Clock.GetUtcNow();

        while ((await process.DeadLetters.ListAsync(Cancellation)).Count == 0)
        {
            await process.WorkOnceAsync(Cancellation);
            store.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.InRange(store.Clock.GetUtcNow() - accepted, TimeSpan.FromHours(1), TimeSpan.FromHours(1) + AtMostLate);
        await process.DeadLetters.ResendAsync(Assert.Single(await process.DeadLetters.ListAsync(Cancellation)).Id, Cancellation);
        await process.WorkOnceAsync(Cancellation);
        isDown = false;
        store.Clock.Advance(AtMostLate);
        await process.WorkOnceAsync(Cancellation);
        Assert.Equal(["event"], handler.Ended);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_clock_that_is_set_back_holds_nothing_up(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var isBroken = true;
        var handler = new ScriptedHandler((activity, _) => activity.EventKey == "failed" && isBroken ? throw new DeliveryException(DeliveryFailure.Unknown, "reset") : Task.CompletedTask);
        await using var process = new InboxProcess(store, handler);
        await process.AcceptAsync("failed", "a");
        await process.WorkOnceAsync(Cancellation);
        await process.AcceptAsync("before", "b");

        store.Clock.AdjustTime(store.Clock.GetUtcNow() - TimeSpan.FromHours(1));
        await process.AcceptAsync("after", "c");
        isBroken = false;
        await process.WorkOnceAsync(Cancellation);

        Assert.Equal(["after", "before", "failed"], handler.Ended.Order());
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_clock_that_is_set_ahead_starts_nothing_twice(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var open = new TaskCompletionSource();
        var handler = new ScriptedHandler((activity, _) => activity.EventKey == "long" ? open.Task : Task.CompletedTask);
        await using var process = new InboxProcess(store, handler);
        await process.Worker.StartAsync(Cancellation);
        await process.AcceptAsync("long", "a");
        await Until.TrueAsync(() => Task.FromResult(handler.Begun.Count == 1));

        store.Clock.AdjustTime(store.Clock.GetUtcNow() + TimeSpan.FromHours(1));
        await process.AcceptAsync("next", "b");
        await Until.TrueAsync(() => Task.FromResult(handler.Ended.Count == 1));
        open.SetResult();
        await Until.TrueAsync(() => Task.FromResult(handler.Ended.Count == 2));

        Assert.Equal(["long", "next"], handler.Begun);
        await process.Worker.StopAsync(Cancellation);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_store_that_takes_its_time_loses_nothing_and_repeats_nothing(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var handler = new ScriptedHandler();
        await using var process = new InboxProcess(store, handler);
        await process.Worker.StartAsync(Cancellation);
        Task[] accepting;
        await using (var slow = await store.Source.OpenConnectionAsync(Cancellation))
        {
            await using var holding = await slow.BeginTransactionAsync(Cancellation);
            await slow.ExecuteAsync(engine == Engine.Postgres ? "LOCK TABLE inbox IN EXCLUSIVE MODE" : "DELETE FROM inbox WHERE id < 0", transaction: holding);
            accepting = [.. Enumerable.Range(0, 20).Select(i => process.AcceptAsync($"e{i:00}", $"c{i % 5}"))];
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, Cancellation);
            Assert.DoesNotContain(accepting, task => task.IsCompleted);
            await holding.CommitAsync(Cancellation);
        }

        await Task.WhenAll(accepting);
        await Until.TrueAsync(() =>
        {
            store.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(handler.Ended.Count == 20);
        });

        Assert.Equal(20, handler.Begun.Distinct().Count());
        Assert.Equal(20, handler.Begun.Count);
        await process.Worker.StopAsync(Cancellation);
    }
}
