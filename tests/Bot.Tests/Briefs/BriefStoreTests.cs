using System.Data.Common;
using Bot.AllHands;
using Bot.Answering;
using Bot.Articles;
using Bot.Briefs;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Inbox;
using Bot.Privacy;
using Bot.Roles;
using Bot.Tests.Builders;
using Bot.Tests.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Briefs;

public sealed class BriefStoreTests
{
    private static readonly Actor Mia = new(new PersonId("slack:T1:UMIA"), PersonRoles.Manager);
    private static readonly Actor Max = new(new PersonId("teams:tenant:max"), PersonRoles.Manager);
    private static readonly Actor Hr = new(new PersonId("slack:T1:UHR"), PersonRoles.HrApprover);
    private static readonly Actor Employee = new(new PersonId("slack:T1:UEMP"), PersonRoles.None);
    private static readonly Actor Operator = new(new PersonId("slack:T1:UOPS"), PersonRoles.Operator);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task A_brief_is_kept_as_it_was_written_and_opened_by_its_maker_alone(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = Process(store);
        var (briefs, id, brief) = (process.GetRequiredService<BriefStore>(), BriefId.New(), Brief());

        var made = await briefs.SaveAsync(Mia, id, brief, "desk", Cancellation);
        var again = await briefs.SaveAsync(Mia, id, Brief(rival: "Contoso"), "desk", Cancellation);
        var opened = await briefs.OpenAsync(Mia, id, "desk", Cancellation);

        Assert.Equal(BriefJson.Write(brief), BriefJson.Write(opened!.Brief));
        Assert.Equal("Norvane", again!.Brief.Asked.Rival);
        Assert.Equal(made!.ExpiresAt, store.Clock.GetUtcNow().AddDays(14));
        foreach (var other in (Actor[])[Max, Hr, Employee, Operator])
        {
            Assert.Null(await briefs.OpenAsync(other, id, "desk", Cancellation));
            Assert.Null(await briefs.SaveAsync(other, id, brief, "desk", Cancellation));
            Assert.Empty(await briefs.ListAsync(other, Cancellation));
            Assert.False(await briefs.DeleteAsync(other, id, Cancellation));
        }

        Assert.Single(await briefs.ListAsync(Mia, Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Who_made_opened_and_deleted_one_is_on_record_under_a_pseudonym(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = Process(store);
        var (briefs, id) = (process.GetRequiredService<BriefStore>(), BriefId.New());

        await briefs.SaveAsync(Mia, id, Brief(), "slack", Cancellation);
        await briefs.OpenAsync(Mia, id, "desk", Cancellation);
        await briefs.DeleteAsync(Mia, id, Cancellation);

        var steps = await store.Audit.RecentAsync(null, 10, Cancellation);
        Assert.Equal([("brief.deleted", ""), ("brief.opened", "desk"), ("brief.made", "slack")], steps.Select(entry => (entry.Step.Action, entry.Step.Detail)));
        Assert.All(steps, entry => Assert.Equal($"brief-{id}", entry.Step.Subject));
        Assert.All(steps, entry => Assert.DoesNotContain("UMIA", $"{entry.Step}", StringComparison.Ordinal));
        Assert.Null(await briefs.OpenAsync(Mia, id, "desk", Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_brief_ends_after_its_days_and_is_then_erased(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        store.Set("Briefs:Days", "3");
        await using var process = Process(store);
        var (briefs, id, retention) = (process.GetRequiredService<BriefStore>(), BriefId.New(), process.GetRequiredService<Retention>());
        await briefs.SaveAsync(Mia, id, Brief(), "desk", Cancellation);

        store.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        await retention.EraseAsync(Cancellation);
        var before = await briefs.OpenAsync(Mia, id, "desk", Cancellation);
        store.Clock.Advance(TimeSpan.FromMinutes(2));
        var after = await briefs.OpenAsync(Mia, id, "desk", Cancellation);
        var erased = await retention.EraseAsync(Cancellation);

        Assert.NotNull(before);
        Assert.Null(after);
        Assert.Equal(1, erased);
        Assert.Equal(0, await CountAsync(store));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_is_kept_of_somebody_has_their_briefs_and_forgetting_erases_them(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = Process(store);
        var (briefs, data) = (process.GetRequiredService<BriefStore>(), process.GetRequiredService<PersonalData>());
        await briefs.SaveAsync(Mia, BriefId.New(), Brief(), "desk", Cancellation);
        await briefs.SaveAsync(Max, BriefId.New(), Brief(), "desk", Cancellation);

        var export = await data.ExportAsync(Mia.Person, Cancellation);
        await data.ForgetAsync(Mia.Person, Cancellation);

        Assert.Equal("Role: researcher · Rival company: Norvane", Assert.Single(export.Briefs).Asked);
        Assert.False(export.IsEmpty);
        Assert.Empty(await briefs.ListAsync(Mia, Cancellation));
        Assert.Single(await briefs.ListAsync(Max, Cancellation));
    }

    private static Brief Brief(string rival = "Norvane") => new BriefBuilder().With(LedgerArticles.All()).Write(role: "researcher", rival: rival);

    private static ServiceProvider Process(TestStore store) => store.BuildServices(services => services.AddAnswering(store.Configuration).AddInbox().AddEscalation().AddAllHands().AddPrivacy().AddBriefs());

    private static async Task<long> CountAsync(TestStore store)
    {
        await using DbConnection connection = await store.Source.OpenConnectionAsync(Cancellation);
        return await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM briefs");
    }
}
