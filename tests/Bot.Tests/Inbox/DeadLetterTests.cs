using Bot.Inbox;
using Bot.Tests.Storage;

namespace Bot.Tests.Inbox;

public sealed class DeadLetterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task A_dead_letter_sent_again_is_handled_like_a_new_activity(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var refuses = true;
        var handler = new ScriptedHandler((_, _) => refuses ? throw new DeliveryException(DeliveryFailure.Permanent, "not_in_channel") : Task.CompletedTask);
        await using var process = new InboxProcess(store, handler);
        await process.AcceptAsync("event");
        await process.WorkOnceAsync(Cancellation);
        var letter = Assert.Single(await process.DeadLetters.ListAsync(Cancellation));

        refuses = false;
        Assert.Equal(Resending.Resent, await process.DeadLetters.ResendAsync(letter.Id, Cancellation));
        await process.WorkOnceAsync(Cancellation);

        Assert.Single(handler.Ended);
        Assert.Empty(await process.DeadLetters.ListAsync(Cancellation));
        Assert.Equal(Resending.Unknown, await process.DeadLetters.ResendAsync(letter.Id, Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_dead_letter_blocks_nothing_of_its_conversation(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var handler = new ScriptedHandler((activity, _) => activity.EventKey == "first" ? throw new DeliveryException(DeliveryFailure.Permanent, "gone") : Task.CompletedTask);
        await using var process = new InboxProcess(store, handler);
        await process.AcceptAsync("first");
        await process.AcceptAsync("second");

        await process.WorkOnceAsync(Cancellation);
        await process.WorkOnceAsync(Cancellation);

        Assert.Equal(["second"], handler.Ended);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task The_text_of_a_dead_letter_goes_when_questions_are_erased_and_the_letter_with_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store, new ScriptedHandler((_, _) => throw new DeliveryException(DeliveryFailure.Permanent, "gone")));
        await process.AcceptAsync("event");
        store.Clock.Advance(TimeSpan.FromDays(29.5));
        await process.WorkOnceAsync(Cancellation);
        await process.Pruner.PruneAsync(Cancellation);
        Assert.True(Assert.Single(await process.DeadLetters.ListAsync(Cancellation)).HasText);

        store.Clock.Advance(TimeSpan.FromDays(0.5));
        await process.Pruner.PruneAsync(Cancellation);
        var letter = Assert.Single(await process.DeadLetters.ListAsync(Cancellation));
        Assert.False(letter.HasText);
        Assert.Equal(Resending.TextErased, await process.DeadLetters.ResendAsync(letter.Id, Cancellation));

        store.Clock.Advance(TimeSpan.FromDays(1));
        await process.Pruner.PruneAsync(Cancellation);
        Assert.Empty(await process.DeadLetters.ListAsync(Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task An_ended_activity_is_forgotten_after_26_hours_and_known_until_then(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store, new ScriptedHandler());
        await process.AcceptAsync("event");
        await process.WorkOnceAsync(Cancellation);

        store.Clock.Advance(TimeSpan.FromHours(25.9));
        await process.Pruner.PruneAsync(Cancellation);
        Assert.Equal(Acceptance.AlreadyAccepted, await process.AcceptAsync("event"));
        store.Clock.Advance(TimeSpan.FromHours(0.1));
        await process.Pruner.PruneAsync(Cancellation);

        Assert.Equal(Acceptance.Accepted, await process.AcceptAsync("event"));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_nobody_ever_handled_does_not_keep_its_text_for_ever(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store);
        await process.AcceptAsync("event");

        store.Clock.Advance(TimeSpan.FromDays(30));
        await process.Pruner.PruneAsync(Cancellation);

        var letter = Assert.Single(await process.DeadLetters.ListAsync(Cancellation));
        Assert.Equal(("expired", false), (letter.Failure, letter.HasText));
        Assert.Empty(await process.LeaseAsync());
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_waits_and_what_died_is_counted_for_the_doctor(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = new InboxProcess(store, new ScriptedHandler((activity, _) => activity.EventKey == "bad" ? throw new DeliveryException(DeliveryFailure.Permanent, "gone") : Task.CompletedTask));
        await process.AcceptAsync("bad");
        await process.WorkOnceAsync(Cancellation);
        var accepted = store.Clock.GetUtcNow();
        await process.AcceptAsync("waiting", "c2");
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await process.AcceptAsync("later", "c2");

        Assert.Equal(new InboxFigures(2, accepted, 1), await process.DeadLetters.CountAsync(Cancellation));
    }
}
