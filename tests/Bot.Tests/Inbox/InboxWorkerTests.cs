using Bot.Conversations;
using Bot.Inbox;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Inbox;

public sealed class InboxWorkerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_acceptance_wakes_the_worker_at_once()
    {
        await using var store = await TestStore.CreateAsync();
        var handler = new ScriptedHandler();
        await using var process = await StartAsync(store, handler);

        await process.AcceptAsync("event");

        await Until.TrueAsync(async () => await StateAsync(store, "event") == "done");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_another_process_accepted_is_found_a_moment_later(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var accepting = new InboxProcess(store);
        var handler = new ScriptedHandler();
        await using var working = await StartAsync(store, handler);
        await accepting.AcceptAsync("event");

        await TickUntilAsync(store, async () => await StateAsync(store, "event") == "done");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task One_conversation_is_handled_in_order_while_others_go_on(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var open = new TaskCompletionSource();
        var handler = new ScriptedHandler((activity, _) => activity.EventKey == "a1" ? open.Task : Task.CompletedTask);
        await using var process = await StartAsync(store, handler);

        await process.AcceptAsync("a1", "a");
        await process.AcceptAsync("a2", "a");
        await process.AcceptAsync("b1", "b");
        await process.AcceptAsync("b2", "b");
        await Until.TrueAsync(async () => await StateAsync(store, "b2") == "done");
        Assert.DoesNotContain("a2", handler.Begun);
        open.SetResult();
        await Until.TrueAsync(async () => await StateAsync(store, "a2") == "done");

        Assert.Equal(["a1", "a2"], handler.Ended.Where(key => key[0] == 'a'));
        Assert.Equal(["b1", "b2"], handler.Ended.Where(key => key[0] == 'b'));
    }

    [Fact]
    public async Task No_more_are_handled_at_once_than_the_setting_says()
    {
        await using var store = await TestStore.CreateAsync();
        store.Set("Inbox:Workers", "2");
        var open = new TaskCompletionSource();
        var handler = new ScriptedHandler((_, _) => open.Task);
        await using var process = await StartAsync(store, handler);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => process.AcceptAsync($"e{i}", $"c{i}")));
        await Until.TrueAsync(() => Task.FromResult(handler.Begun.Count == 2));
        store.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(2, handler.Begun.Count);
        open.SetResult();

        await Until.TrueAsync(() => Task.FromResult(handler.Ended.Count == 5));
    }

    [Theory]
    [InlineData(nameof(DeliveryFailure.Temporary))]
    [InlineData(nameof(DeliveryFailure.Unknown))]
    public async Task A_platform_that_names_a_time_is_left_alone_until_then(string failure)
    {
        await using var store = await TestStore.CreateAsync();
        var refusals = 1;
        var handler = new ScriptedHandler((_, _) => Interlocked.Decrement(ref refusals) >= 0 ? throw new DeliveryException(Enum.Parse<DeliveryFailure>(failure), "429", TimeSpan.FromSeconds(90)) : Task.CompletedTask);
        await using var process = new InboxProcess(store, handler);
        await process.AcceptAsync("event");

        await process.WorkOnceAsync(Cancellation);
        store.Clock.Advance(TimeSpan.FromSeconds(89));
        Assert.Equal(0, await process.WorkOnceAsync(Cancellation));
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await process.WorkOnceAsync(Cancellation));

        Assert.Equal("done", await StateAsync(store, "event"));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Being_asked_to_wait_is_no_failed_attempt_however_often_it_happens(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var refusals = 30;
        var handler = new ScriptedHandler((_, _) => refusals-- > 0 ? throw new DeliveryException(DeliveryFailure.Temporary, "429", TimeSpan.FromSeconds(30)) : Task.CompletedTask);
        await using var process = new InboxProcess(store, handler);
        await process.AcceptAsync("event");

        for (var i = 0; i < 31; i++)
        {
            await process.WorkOnceAsync(Cancellation);
            store.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Equal("done", await StateAsync(store, "event"));
    }

    [Fact]
    public void Without_a_time_each_wait_is_about_twice_the_last_and_at_most_four_minutes()
    {
        Assert.Equal([1, 2, 4, 8], Enumerable.Range(1, 4).Select(attempt => Backoff.After(attempt, 1).TotalSeconds));
        Assert.Equal([0.5, 1, 2, 4], Enumerable.Range(1, 4).Select(attempt => Backoff.After(attempt, 0).TotalSeconds));
        Assert.Equal(240, Backoff.After(90, 1).TotalSeconds);
        Assert.Equal([1, 1, 20, 60], new[] { -3600, 0, 20, 9000 }.Select(waited => Backoff.AfterWaiting(TimeSpan.FromSeconds(waited), 1).TotalSeconds));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_will_never_be_taken_is_a_dead_letter_at_once(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store, new ScriptedHandler((_, _) => throw new DeliveryException(DeliveryFailure.Permanent, "channel_not_found")));
        await process.AcceptAsync("event");

        await process.WorkOnceAsync(Cancellation);

        var letter = Assert.Single(await process.DeadLetters.ListAsync(Cancellation));
        Assert.Equal(("test", "channel_not_found", 1, true), (letter.Channel, letter.Failure, letter.Attempts, letter.HasText));
        Assert.Equal(0, await process.WorkOnceAsync(Cancellation));
    }

    [Fact]
    public async Task What_may_have_arrived_is_tried_so_often_and_no_more()
    {
        await using var store = await TestStore.CreateAsync();
        var handler = new ScriptedHandler((_, _) => throw new DeliveryException(DeliveryFailure.Unknown, "timeout"));
        await using var process = new InboxProcess(store, handler);
        await process.AcceptAsync("event");

        for (var i = 0; i < 20; i++)
        {
            await process.WorkOnceAsync(Cancellation);
            store.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(12, handler.Begun.Count);
        Assert.Equal("timeout", Assert.Single(await process.DeadLetters.ListAsync(Cancellation)).Failure);
    }

    [Fact]
    public async Task A_handler_that_breaks_is_tried_three_times_and_stops_nobody_else()
    {
        await using var store = await TestStore.CreateAsync();
        var handler = new ScriptedHandler((activity, _) => activity.EventKey == "bad" ? throw new InvalidOperationException("zirconium") : Task.CompletedTask);
        await using var process = await StartAsync(store, handler);

        await process.AcceptAsync("bad", "a");
        await process.AcceptAsync("good", "b");
        await TickUntilAsync(store, async () => await StateAsync(store, "bad") == "dead");

        Assert.Equal("done", await StateAsync(store, "good"));
        Assert.Equal(3, handler.Begun.Count(key => key == "bad"));
        Assert.Equal("InvalidOperationException", Assert.Single(await process.DeadLetters.ListAsync(Cancellation)).Failure);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task An_activity_that_ends_every_process_it_meets_is_given_up(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var handler = new ScriptedHandler();
        await using var process = new InboxProcess(store, handler);
        await process.AcceptAsync("event");

        for (var crash = 0; crash < 12; crash++)
        {
            Assert.Single(await process.LeaseAsync());
            store.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        await process.WorkOnceAsync(Cancellation);

        Assert.Empty(handler.Begun);
        Assert.Equal("crashed", Assert.Single(await process.DeadLetters.ListAsync(Cancellation)).Failure);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Long_work_stays_with_the_worker_that_does_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var open = new TaskCompletionSource();
        var handler = new ScriptedHandler((_, _) => open.Task);
        await using var process = await StartAsync(store, handler);
        await using var other = new InboxProcess(store);
        await process.AcceptAsync("event");
        await Until.TrueAsync(() => Task.FromResult(handler.Begun.Count == 1));

        for (var i = 0; i < 9; i++)
        {
            var before = await DueAsync(store, "event");
            store.Clock.Advance(TimeSpan.FromSeconds(10));
            await Until.TrueAsync(async () => await DueAsync(store, "event") > before);
            Assert.Empty(await other.LeaseAsync());
        }

        open.SetResult();
        await Until.TrueAsync(async () => await StateAsync(store, "event") == "done");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Who_lost_the_lease_is_stopped(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var stopped = new TaskCompletionSource();
        var handler = new ScriptedHandler((_, cancellationToken) =>
        {
            cancellationToken.Register(stopped.SetResult);
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        });
        await using var process = await StartAsync(store, handler);
        await process.AcceptAsync("event");
        await Until.TrueAsync(() => Task.FromResult(handler.Begun.Count == 1));

        await using (var connection = await store.Source.OpenConnectionAsync(Cancellation))
        {
            await connection.ExecuteAsync("UPDATE inbox SET lease = 'another'");
        }

        store.Clock.Advance(TimeSpan.FromSeconds(10));
        await stopped.Task.WaitAsync(Cancellation);
        Assert.Equal("waiting", await StateAsync(store, "event"));
    }

    [Fact]
    public async Task A_stop_lets_what_was_begun_come_to_its_end_and_begins_nothing_more()
    {
        await using var store = await TestStore.CreateAsync();
        store.Set("Inbox:Workers", "1");
        var open = new TaskCompletionSource();
        var handler = new ScriptedHandler((_, _) => open.Task);
        await using var process = await StartAsync(store, handler);
        await process.AcceptAsync("first", "a");
        await process.AcceptAsync("second", "b");
        await Until.TrueAsync(() => Task.FromResult(handler.Begun.Count == 1));

        var stopping = process.Worker.StopAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        open.SetResult();
        await stopping;

        Assert.Equal("done", await StateAsync(store, "first"));
        Assert.Equal(["first"], handler.Begun);
    }

    [Fact]
    public async Task A_stop_that_will_not_wait_gives_back_what_was_begun_without_counting_the_attempt()
    {
        await using var store = await TestStore.CreateAsync();
        var handler = new ScriptedHandler((_, cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken));
        await using var process = await StartAsync(store, handler);
        await process.AcceptAsync("event");
        await Until.TrueAsync(() => Task.FromResult(handler.Begun.Count == 1));

        await process.Worker.StopAsync(new CancellationToken(canceled: true));
        await using var next = new InboxProcess(store);

        Assert.Equal(1, Assert.Single(await next.LeaseAsync()).Attempt);
    }

    [Fact]
    public async Task A_store_that_goes_away_for_a_while_loses_nothing()
    {
        await using var store = await TestStore.CreateAsync();
        await using var source = new FailingSource(store.Source);
        var handled = 0;
        var handler = new ScriptedHandler((_, _) =>
        {
            source.Failure ??= handled++ == 0 ? new SqliteException("busy", 5) : null;
            return Task.CompletedTask;
        });
        await using var process = new InboxProcess(store, handler, source);
        await process.AcceptAsync("event");
        await process.Worker.StartAsync(Cancellation);
        await Until.TrueAsync(() => Task.FromResult(handler.Ended.Count == 1));
        store.Clock.Advance(TimeSpan.FromSeconds(25));
        source.Failure = null;

        await TickUntilAsync(store, async () => await StateAsync(store, "event") == "done");
        await process.Worker.StopAsync(Cancellation);
    }

    private static async Task<InboxProcess> StartAsync(TestStore store, IActivityHandler handler)
    {
        var process = new InboxProcess(store, handler);
        await process.Worker.StartAsync(Cancellation);
        return process;
    }

    private static Task TickUntilAsync(TestStore store, Func<Task<bool>> condition) => Until.TrueAsync(async () =>
    {
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        return await condition();
    });

    private static async Task<string?> StateAsync(TestStore store, string key)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        return await connection.ExecuteScalarAsync<string>("SELECT state FROM inbox WHERE event_key = @key", new { key });
    }

    private static async Task<long> DueAsync(TestStore store, string key)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        return await connection.ExecuteScalarAsync<long>("SELECT due_at FROM inbox WHERE event_key = @key", new { key });
    }
}
