using Bot.AllHands;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Language;
using Bot.MessageChecks;
using Bot.Privacy;
using Bot.Storage;
using Bot.Tests.Escalation;
using Bot.Tests.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Tests.MessageChecks;

public sealed class SavedChecksTests
{
    private const string Draft = "We will match the zebra offer.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task What_was_saved_is_its_owners_alone(Engine engine)
    {
        await using var desk = await QueueDesk.CreateAsync(engine);
        var saved = Checks(desk);
        var id = (await saved.SaveAsync(QueueDesk.Alice, Draft, ReplyLanguage.English, Cancellation))!.Value;

        Assert.Equal(Draft, (await saved.FindAsync(QueueDesk.Alice, id, Cancellation))?.Text);
        Assert.Single(await saved.ListAsync(QueueDesk.Alice, Cancellation));
        Assert.Null(await saved.FindAsync(QueueDesk.Maren, id, Cancellation));
        Assert.Empty(await saved.ListAsync(QueueDesk.Maren, Cancellation));
        Assert.False(await saved.DeleteAsync(QueueDesk.Maren, id, Cancellation));
        Assert.True(await saved.DeleteAsync(QueueDesk.Alice, id, Cancellation));
        Assert.Empty(await saved.ListAsync(QueueDesk.Alice, Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task It_is_part_of_an_export_and_gone_when_its_owner_is_forgotten(Engine engine)
    {
        await using var desk = await QueueDesk.CreateAsync(engine);
        var saved = Checks(desk);
        await saved.SaveAsync(QueueDesk.Alice, Draft, ReplyLanguage.English, Cancellation);
        await saved.SaveAsync(QueueDesk.Maren, "Another.", ReplyLanguage.French, Cancellation);
        var data = new PersonalData(desk.Store.Source, desk.Store.Dialect, desk.Escalations, new AllHandsPersonal(new Voters(desk.Store.Source, new SecretKeys(desk.Store.Source))), desk.Store.Clock);

        var export = await data.ExportAsync(QueueDesk.Alice, Cancellation);
        await data.ForgetAsync(QueueDesk.Alice, Cancellation);

        Assert.Equal(Draft, Assert.Single(export.SavedDrafts).Text);
        Assert.False(export.IsEmpty);
        Assert.True((await data.ExportAsync(QueueDesk.Alice, Cancellation)).IsEmpty);
        Assert.Single(await saved.ListAsync(QueueDesk.Maren, Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task After_its_days_it_is_shown_to_nobody_and_erased(Engine engine)
    {
        await using var desk = await QueueDesk.CreateAsync(engine);
        var options = Options.Create(new MessageChecksOptions { Days = 3 });
        var saved = new SavedChecks(desk.Store.Source, options, desk.Store.Clock);
        var id = (await saved.SaveAsync(QueueDesk.Alice, Draft, ReplyLanguage.English, Cancellation))!.Value;
        var retention = new Retention(desk.Store.Source, new TurnStore(desk.Store.Source, new SecretKeys(desk.Store.Source), desk.Store.Clock), Options.Create(new PrivacyOptions()), options, desk.Store.Clock);

        desk.Store.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await retention.EraseAsync(Cancellation));
        Assert.NotNull(await saved.FindAsync(QueueDesk.Alice, id, Cancellation));
        desk.Store.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(await saved.FindAsync(QueueDesk.Alice, id, Cancellation));
        Assert.Equal(1, await retention.EraseAsync(Cancellation));
    }

    [Fact]
    public async Task One_person_keeps_so_many_and_the_next_is_refused()
    {
        await using var desk = await QueueDesk.CreateAsync();
        var saved = Checks(desk);
        for (var i = 0; i < SavedChecks.MostKept; i++)
        {
            await saved.SaveAsync(QueueDesk.Alice, Draft, ReplyLanguage.English, Cancellation);
        }

        Assert.Null(await saved.SaveAsync(QueueDesk.Alice, Draft, ReplyLanguage.English, Cancellation));
        Assert.NotNull(await saved.SaveAsync(QueueDesk.Maren, Draft, ReplyLanguage.English, Cancellation));
    }

    private static SavedChecks Checks(QueueDesk desk) => new(desk.Store.Source, Options.Create(new MessageChecksOptions()), desk.Store.Clock);
}
