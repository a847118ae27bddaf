using Bot.Audit;
using Bot.Conversations;
using Bot.Desk.Faqs;
using Bot.Desk.SignIn;
using Bot.Desk.Told;
using Bot.Faqs;
using Bot.Rendering;
using Bot.Roles;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Desk;

/// <summary>What the desk keeps, on both engines.</summary>
public sealed class DeskStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_many_who_use_a_link_at_once_one_gets_in(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var services = Build(store);
        var links = services.GetRequiredService<DeskLinks>();
        var token = await links.IssueAsync(DeskDriver.Anna, Cancellation);

        var uses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => links.ConsumeAsync(token, Cancellation)));

        Assert.Equal(DeskDriver.Anna, Assert.Single(uses, person => person is not null));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_session_is_found_until_it_ends_and_its_beginning_is_on_record(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var services = Build(store);
        var sessions = services.GetRequiredService<DeskSessions>();
        var id = await sessions.BeginAsync(DeskDriver.Anna, Cancellation);

        store.Clock.Advance(TimeSpan.FromMinutes(25));
        var seen = await sessions.FindAsync(id, Cancellation);
        store.Clock.Advance(TimeSpan.FromMinutes(25));
        var seenAgain = await sessions.FindAsync(id, Cancellation);
        await sessions.EndAllAsync(DeskDriver.Anna, Cancellation);

        Assert.Equal((DeskDriver.Anna, DeskDriver.Anna), (seen?.Person, seenAgain?.Person));
        Assert.Null(await sessions.FindAsync(id, Cancellation));
        Assert.Equal("desk.entered", Assert.Single(await store.Audit.FindAsync(null, 10, "desk.", "", Cancellation)).Step.Action);
        Assert.Empty(await store.Audit.FindAsync(null, 10, "faq.", "", Cancellation));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_told_is_counted_once_and_found_by_the_beginnings_of_its_words(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var services = Build(store);
        var told = services.GetRequiredService<ToldAnswers>();
        await TellAsync(services, "Une prime à la signature de 8 000 €, selon Élodie.", 120);
        await TellAsync(services, "A retention bonus.", 1);

        await told.FollowAsync(Cancellation);
        await told.FollowAsync(Cancellation);

        var found = await told.SearchAsync("elod prim", 1, 20, Cancellation);
        Assert.Equal((1, 120), (found.Total, Assert.Single(found.Answers).Times));
        Assert.Equal(2, (await told.SearchAsync("", 1, 20, Cancellation)).Total);
        Assert.Equal(0, (await told.SearchAsync("prime bonus", 1, 20, Cancellation)).Total);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_list_of_replies_is_read_again_after_each_step(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var services = Build(store);
        var (lists, actor) = (services.GetRequiredService<FaqLists>(), new Actor(DeskDriver.Anna, PersonRoles.HrEditor));
        var content = new FaqContent { Texts = [new FaqText("en", "Is there a bonus?", [], "Yes.")] };

        var before = await lists.AllAsync(Cancellation);
        await store.Faqs.DraftAsync(actor, null, 0, content, Cancellation);
        var after = await lists.AllAsync(Cancellation);

        Assert.Equal((0, 1), (before.Count, after.Count));
        Assert.Same(after, await lists.AllAsync(Cancellation));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_list_of_replies_kept_up_with_the_steps_is_as_one_read_anew(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var services = Build(store);
        var (lists, actor) = (services.GetRequiredService<FaqLists>(), new Actor(DeskDriver.Anna, PersonRoles.HrEditor));
        var approver = new Actor(DeskDriver.Boris, PersonRoles.HrApprover);
        FaqContent Content(string answer) => new() { Texts = [new FaqText("en", "Is there a bonus?", [], $"{answer} [Says](article:wired)")], Owner = "HR", ReviewBy = new DateOnly(2026, 9, 1) };
        string[] Lines(IEnumerable<FaqSummary> faqs) => [.. faqs.Select(faq => $"{faq.Id} {faq.Latest.Number} {faq.Latest.State} {faq.Approved?.Number} {faq.Flags.Count} {faq.Latest.Content.Texts[0].Answer}")];
        (string Id, Func<FaqId, Task> Take)[] steps =
        [
            ("b", id => store.Faqs.DraftAsync(actor, id, 0, Content("Yes."), Cancellation)),
            ("a/1", id => store.Faqs.DraftAsync(actor, id, 0, Content("No."), Cancellation)),
            ("b", id => store.Faqs.SubmitAsync(actor, id, 1, Cancellation)),
            ("b", id => store.Faqs.ApproveAsync(approver, id, 1, Cancellation)),
            ("b", id => store.Faqs.DraftAsync(actor, id, 1, Content("Perhaps."), Cancellation)),
            ("", _ => store.Articles.SaveAsync([new ArticleBuilder("wired").Draft()], Cancellation)),
            ("b", id => store.Faqs.RetireAsync(actor, id, 1, Cancellation)),
        ];

        foreach (var (id, take) in steps)
        {
            await take(new FaqId(id));
            Assert.Equal(Lines(await store.Faqs.ListAsync(Cancellation)), Lines(await lists.AllAsync(Cancellation)));
        }

        Assert.Equal(["a/1 1 Draft  1 No. [Says](article:wired)", "b 2 Draft  1 Perhaps. [Says](article:wired)"], Lines(await lists.AllAsync(Cancellation)));
    }

    private static ServiceProvider Build(TestStore store) =>
        store.BuildServices(services => services.AddSingleton<DeskLinks>().AddSingleton<DeskSessions>().AddSingleton<ToldAnswers>().AddSingleton<FaqLists>());

    private static async Task TellAsync(IServiceProvider services, string text, int times)
    {
        var answer = AnswerJson.Write(new AnswerLine
        {
            Outcome = "answered", Abstained = false, Language = "en", Text = text, Answer = "", Confidence = 1, Citations = [], Ranked = [], Passages = [], ElapsedMs = 1, Lines = [], Suggestions = [],
        });
        for (var at = 0; at < times; at++)
        {
            await services.GetRequiredService<TurnStore>().RecordAsync(new Turn(new ConversationId("c"), "?", "en", "answered", answer, 1), Cancellation);
        }
    }
}
