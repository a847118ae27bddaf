using System.Text;
using Bot.Inbox;
using Bot.Tests.Storage;
using Dapper;

namespace Bot.Tests.Inbox;

public sealed class InboxStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task An_event_that_is_delivered_again_is_accepted_once(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store);

        var accepted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => process.AcceptAsync("event")));

        Assert.Single(accepted, Acceptance.Accepted);
        Assert.Single(await process.LeaseAsync());
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_message_told_of_in_two_events_is_accepted_once(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store);

        Assert.Equal(Acceptance.Accepted, await process.AcceptAsync("mention", messageKey: "message"));
        Assert.Equal(Acceptance.AlreadyAccepted, await process.AcceptAsync("in-channel", messageKey: "message"));
        Assert.Equal(Acceptance.Accepted, await process.AcceptAsync("another", messageKey: null));
        Assert.Equal(Acceptance.Accepted, await process.Inbox.AcceptAsync(InboxProcess.Activity("mention", messageKey: "message") with { Channel = "other" }, Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task An_event_is_known_after_it_was_handled_and_its_text_is_gone(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store);
        await process.AcceptAsync("event", body: "xylophone");

        await process.Inbox.FinishAsync(Assert.Single(await process.LeaseAsync()), Cancellation);

        Assert.Equal(Acceptance.AlreadyAccepted, await process.AcceptAsync("event"));
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        Assert.Null(await connection.QuerySingleAsync<string?>("SELECT body FROM inbox"));
        if (engine == Engine.Sqlite)
        {
            await connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            Assert.Equal(-1, (await File.ReadAllBytesAsync(Path.Combine(store.Folder, "bot.db"), Cancellation)).AsSpan().IndexOf("xylophone"u8));
        }
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task One_conversation_is_leased_in_its_order_and_others_beside_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store);
        await process.AcceptAsync("a1", "a");
        await process.AcceptAsync("a2", "a");
        await process.AcceptAsync("b1", "b");

        var first = await process.LeaseAsync();
        var none = await process.LeaseAsync();
        await process.Inbox.FinishAsync(first[0], Cancellation);
        var second = await process.LeaseAsync();

        Assert.Equal(["a1", "b1"], first.Select(activity => activity.EventKey));
        Assert.Empty(none);
        Assert.Equal("a2", Assert.Single(second).EventKey);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_waits_for_another_attempt_keeps_its_place_before_what_came_later(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store);
        await process.AcceptAsync("a1", "a");
        await process.AcceptAsync("a2", "a");

        var behind = await process.Inbox.RetryAsync(Assert.Single(await process.LeaseAsync()), TimeSpan.FromMinutes(5), "429", Cancellation);
        store.Clock.Advance(TimeSpan.FromMinutes(4));
        var early = await process.LeaseAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var due = Assert.Single(await process.LeaseAsync());

        Assert.Equal(1, behind);
        Assert.Empty(early);
        Assert.Equal(("a1", 2), (due.EventKey, due.Attempt));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Another_process_takes_over_when_a_lease_ends_and_the_first_can_write_no_more(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var first = new InboxProcess(store);
        await using var second = new InboxProcess(store);
        await first.AcceptAsync("event");
        var lost = Assert.Single(await first.LeaseAsync());
        await first.Inbox.MarkAsync(lost, DeliveryStage.PlaceholderSent, "p1", Cancellation);

        store.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(await second.LeaseAsync());
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        var taken = Assert.Single(await second.LeaseAsync());

        Assert.Equal(new Delivery(DeliveryStage.PlaceholderSent, "p1", null), taken.Delivery);
        Assert.Equal(2, taken.Attempt);
        await Assert.ThrowsAsync<LeaseLostException>(() => first.Inbox.MarkAsync(lost, DeliveryStage.SendingAnswer, null, Cancellation));
        await Assert.ThrowsAsync<LeaseLostException>(() => first.Inbox.FinishAsync(lost, Cancellation));
        await Assert.ThrowsAsync<LeaseLostException>(() => first.Inbox.RetryAsync(lost, TimeSpan.Zero, "429", Cancellation));
        await Assert.ThrowsAsync<LeaseLostException>(() => first.Inbox.BuryAsync(lost, "gone", Cancellation));
        Assert.Equal([lost], await first.Inbox.RenewAsync([lost], Cancellation));
        await second.Inbox.FinishAsync(taken, Cancellation);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_lease_that_ended_and_came_back_to_the_same_process_is_another(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store);
        await process.AcceptAsync("event");
        var lost = Assert.Single(await process.LeaseAsync());
        store.Clock.Advance(TimeSpan.FromSeconds(30));
        var taken = Assert.Single(await process.LeaseAsync());

        await Assert.ThrowsAsync<LeaseLostException>(() => process.Inbox.FinishAsync(lost, Cancellation));
        await process.Inbox.FinishAsync(taken, Cancellation);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_renewed_lease_holds(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store);
        await process.AcceptAsync("event");
        var mine = await process.LeaseAsync();

        for (var i = 0; i < 10; i++)
        {
            store.Clock.Advance(TimeSpan.FromSeconds(20));
            Assert.Empty(await process.Inbox.RenewAsync(mine, Cancellation));
        }

        Assert.Empty(await process.LeaseAsync());
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Replicas_that_take_at_once_share_the_work_and_keep_each_conversations_order(Engine engine)
    {
        const int Conversations = 10, Each = 8;
        await using var store = await TestStore.CreateAsync(engine);
        await using var first = new InboxProcess(store);
        await using var second = new InboxProcess(store);
        await Task.WhenAll(Enumerable.Range(0, Conversations).Select(async conversation =>
        {
            for (var i = 0; i < Each; i++)
            {
                await (i % 2 == 0 ? first : second).AcceptAsync($"{conversation}-{i}", $"c{conversation}");
            }
        }));

        var order = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await Task.WhenAll(new[] { first, second, first, second }.Select(async process =>
        {
            while (order.Count < Conversations * Each)
            {
                foreach (var activity in await process.LeaseAsync(3))
                {
                    order.Enqueue(activity.EventKey);
                    await process.Inbox.FinishAsync(activity, Cancellation);
                }
            }
        }));

        Assert.Equal(Conversations * Each, order.Count);
        Assert.All(order.GroupBy(key => key.Split('-')[0]), keys => Assert.Equal(Enumerable.Range(0, Each), keys.Select(key => int.Parse(key.Split('-')[1], null))));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Only_a_process_that_owns_the_store_takes_back_what_was_cut(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var before = new InboxProcess(store);
        await before.AcceptAsync("event");
        await before.LeaseAsync();
        await using var after = new InboxProcess(store);

        var freed = await after.Inbox.TakeBackAsync(Cancellation);

        Assert.Equal(engine == Engine.Sqlite ? 1 : 0, freed);
        Assert.Equal(freed, (await after.LeaseAsync()).Count);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task An_activity_of_any_characters_is_kept(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store);

        await process.AcceptAsync("é\0\ud83d", "💬", body: "prime\0 de 1,5 M€ 🎉 \ud83d");

        Assert.Equal("prime de 1,5 M€ 🎉 \ufffd", Assert.Single(await process.LeaseAsync()).Body);
        Assert.Equal(Acceptance.AlreadyAccepted, await process.AcceptAsync("é\0\ud83d", "💬"));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_nobody_here_handles_waits(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store);
        await process.AcceptAsync("event");

        Assert.Empty(await process.Inbox.LeaseAsync(["other"], [], 10, Cancellation));
        Assert.Single(await process.Inbox.LeaseAsync(["other", "test"], [], 10, Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task One_write_that_fails_takes_none_of_its_neighbours_along(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store);
        var tooLong = InboxProcess.Activity("nobody") with { Conversation = null! };

        var ends = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Record(i % 10 == 5 ? process.Inbox.AcceptAsync(tooLong, Cancellation) : process.AcceptAsync($"e{i}", $"c{i}"))));

        Assert.Equal(36, ends.Count(end => end is null));
        Assert.Equal(36, (await process.LeaseAsync()).Count);
    }

    private static async Task<Exception?> Record(Task task) => await Xunit.Record.ExceptionAsync(() => task);
}
