using System.Data.Common;
using Bot.Articles;
using Bot.Audit;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Roles;
using Bot.Tests.Builders;
using Bot.Tests.Storage;
using Dapper;

namespace Bot.Tests.Faqs;

public sealed class FaqStoreTests
{
    private static readonly Actor Ana = new(new PersonId("slack:T1:UANA"), PersonRoles.HrEditor | PersonRoles.HrApprover);
    private static readonly Actor Ben = new(new PersonId("slack:T1:UBEN"), PersonRoles.HrApprover);
    private static readonly Actor Employee = new(new PersonId("slack:T1:UEMP"), PersonRoles.None);
    private static readonly Actor Manager = new(new PersonId("slack:T1:UMAN"), PersonRoles.Manager | PersonRoles.Operator);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task A_reply_goes_from_draft_through_review_to_approval_by_another_person(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        var draft = Done(await store.Faqs.DraftAsync(Ana, null, 0, Content(), Cancellation));
        Done(await store.Faqs.SubmitAsync(Ana, draft.Faq, 1, Cancellation));
        var approved = Done(await store.Faqs.ApproveAsync(Ben, draft.Faq, 1, Cancellation));

        Assert.Equal(FaqState.Approved, approved.State);
        Assert.True(approved.FourEyes);
        Assert.NotEqual(approved.Author, approved.Approver);
        Assert.True(approved.Content.IsSameAs(Content()));
        Assert.Equal(draft.Faq, Assert.Single(await store.Faqs.ApprovedAsync(Cancellation)).Faq);
        var steps = await store.Audit.RecentAsync(null, 10, Cancellation);
        Assert.Equal(["faq.approved", "faq.submitted", "faq.written"], steps.Select(entry => entry.Step.Action));
        Assert.All(steps, entry => Assert.DoesNotContain("UANA", $"{entry.Step}", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Nobody_approves_what_they_wrote_nor_what_they_wrote_a_version_of_before_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var draft = Done(await store.Faqs.DraftAsync(Ana, null, 0, Content(), Cancellation));
        var edited = Done(await store.Faqs.DraftAsync(Ben, draft.Faq, 1, Content("A word more."), Cancellation));
        Done(await store.Faqs.SubmitAsync(Ben, edited.Faq, 2, Cancellation));

        Assert.Equal(FaqRefusal.OwnWords, Refused(await store.Faqs.ApproveAsync(Ben, edited.Faq, 2, Cancellation)));
        Assert.Equal(FaqRefusal.OwnWords, Refused(await store.Faqs.ApproveAsync(Ana, edited.Faq, 2, Cancellation)));
        var third = new Actor(new PersonId("teams:tenant:third"), PersonRoles.HrApprover);
        Assert.Equal(FaqState.Approved, Done(await store.Faqs.ApproveAsync(third, edited.Faq, 2, Cancellation)).State);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task The_store_refuses_four_eyes_of_one_person_even_without_the_program(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var draft = Done(await store.Faqs.DraftAsync(Ana, null, 0, Content(), Cancellation));
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);

        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("UPDATE faq_versions SET state = 'approved', approver = author, approved_at = 1 WHERE faq_id = @id", new { id = draft.Faq.Value }));
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("UPDATE faq_versions SET state = 'approved' WHERE faq_id = @id", new { id = draft.Faq.Value }));
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("UPDATE faq_versions SET content = '{}' WHERE faq_id = @id", new { id = draft.Faq.Value }));
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("DELETE FROM faq_versions"));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task With_the_rule_off_one_person_may_approve_and_it_stays_on_record(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        store.Set("Faq:FourEyes", "false");
        await using var process = store.BuildServices();
        var faqs = (FaqStore)process.GetService(typeof(FaqStore))!;
        var draft = Done(await faqs.DraftAsync(Ana, null, 0, Content(), Cancellation));
        Done(await faqs.SubmitAsync(Ana, draft.Faq, 1, Cancellation));

        var approved = Done(await faqs.ApproveAsync(Ana, draft.Faq, 1, Cancellation));

        Assert.False(approved.FourEyes);
        Assert.Equal("four eyes off", (await store.Audit.RecentAsync(null, 1, Cancellation))[0].Step.Detail);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Roles_are_held_by_the_store_itself(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var editor = new Actor(new PersonId("slack:T1:UEDI"), PersonRoles.HrEditor);
        var draft = Done(await store.Faqs.DraftAsync(editor, null, 0, Content(), Cancellation));
        Done(await store.Faqs.SubmitAsync(editor, draft.Faq, 1, Cancellation));

        foreach (var stranger in new[] { Employee, Manager })
        {
            Assert.Equal(FaqRefusal.NotAllowed, Refused(await store.Faqs.DraftAsync(stranger, null, 0, Content(), Cancellation)));
            Assert.Equal(FaqRefusal.NotAllowed, Refused(await store.Faqs.SubmitAsync(stranger, draft.Faq, 1, Cancellation)));
            Assert.Equal(FaqRefusal.NotAllowed, Refused(await store.Faqs.ReturnAsync(stranger, draft.Faq, 1, Cancellation)));
            Assert.Equal(FaqRefusal.NotAllowed, Refused(await store.Faqs.ApproveAsync(stranger, draft.Faq, 1, Cancellation)));
            Assert.Equal(FaqRefusal.NotAllowed, Refused(await store.Faqs.RetireAsync(stranger, draft.Faq, 1, Cancellation)));
            Assert.Equal(FaqRefusal.NotAllowed, Refused(await store.Faqs.ImportAsync(null, Content(), (stranger, Ben), Cancellation)));
        }

        var other = new Actor(new PersonId("slack:T1:UED2"), PersonRoles.HrEditor);
        Assert.Equal(FaqRefusal.NotAllowed, Refused(await store.Faqs.ApproveAsync(other, draft.Faq, 1, Cancellation)));
        Assert.Equal(FaqRefusal.NotAllowed, Refused(await store.Faqs.ImportAsync(null, Content(), (Ben, Ben), Cancellation)));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_new_version_leaves_the_approved_one_in_force_until_it_is_approved_itself(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await ApproveAsync(store, Content());
        var before = await store.Faqs.VersionAsync(Cancellation);
        var second = Done(await store.Faqs.DraftAsync(Ana, first.Faq, 1, Content("Now in April."), Cancellation));

        Assert.Equal(1, Assert.Single(await store.Faqs.ApprovedAsync(Cancellation)).Number);
        Assert.Equal(before, await store.Faqs.VersionAsync(Cancellation));
        Done(await store.Faqs.SubmitAsync(Ana, first.Faq, second.Number, Cancellation));
        Done(await store.Faqs.ApproveAsync(Ben, first.Faq, second.Number, Cancellation));

        Assert.Equal(2, Assert.Single(await store.Faqs.ApprovedAsync(Cancellation)).Number);
        var faq = await store.Faqs.FindAsync(first.Faq, Cancellation);
        Assert.Equal([FaqState.Approved, FaqState.Retired], faq!.Versions.Select(version => version.State));
        Assert.NotNull(faq.Versions[1].EndedAt);
        Assert.True(await store.Faqs.VersionAsync(Cancellation) > before);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Of_two_who_edit_at_once_the_second_is_told(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var draft = Done(await store.Faqs.DraftAsync(Ana, null, 0, Content(), Cancellation));

        var edits = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => store.Faqs.DraftAsync(Ben, draft.Faq, 1, Content($"Edit {i}."), Cancellation)));

        Assert.Single(edits.OfType<FaqStep.Done>());
        Assert.All(edits.OfType<FaqStep.Refused>(), refused => Assert.Equal(FaqRefusal.WrongState, refused.Reason));
        Assert.IsType<AuditVerdict.Whole>(await store.Audit.VerifyAsync(Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_step_from_the_wrong_state_is_refused(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var draft = Done(await store.Faqs.DraftAsync(Ana, null, 0, Content(), Cancellation));

        Assert.Equal(FaqRefusal.WrongState, Refused(await store.Faqs.ApproveAsync(Ben, draft.Faq, 1, Cancellation)));
        Assert.Equal(FaqRefusal.WrongState, Refused(await store.Faqs.RetireAsync(Ben, draft.Faq, 1, Cancellation)));
        Assert.Equal(FaqRefusal.NotFound, Refused(await store.Faqs.ApproveAsync(Ben, new FaqId("faq-99"), 1, Cancellation)));
        Assert.Equal(FaqRefusal.WrongState, Refused(await store.Faqs.DraftAsync(Ana, draft.Faq, 0, Content(), Cancellation)));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_readers_are_shown_must_be_there_before_review(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var draft = Done(await store.Faqs.DraftAsync(Ana, null, 0, Content() with { Owner = "", ReviewBy = null }, Cancellation));

        var invalid = Assert.IsType<FaqStep.Invalid>(await store.Faqs.SubmitAsync(Ana, draft.Faq, 1, Cancellation));
        var empty = Assert.IsType<FaqStep.Invalid>(await store.Faqs.DraftAsync(Ana, null, 0, new FaqContent { Texts = [] }, Cancellation));

        Assert.Equal(["owner", "reviewBy"], invalid.Problems.Select(problem => problem.Field));
        Assert.Equal("question", Assert.Single(empty.Problems).Field);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_reply_is_flagged_when_an_article_it_cites_changes_or_goes(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Articles.SaveAsync([new ArticleBuilder("wired").Draft(), new ArticleBuilder("post").Draft()], Cancellation);
        var cited = await ApproveAsync(store, Content("As [WIRED](article:wired) and [the Post](article:post) say."));

        Assert.Empty(Assert.Single(await store.Faqs.ListAsync(Cancellation)).Flags);
        await store.Articles.SaveAsync([new ArticleBuilder("wired").WithText("Another text.").Draft()], Cancellation);
        await store.Articles.WithdrawAsync([new ArticleId("post")], Cancellation);

        var flags = Assert.Single(await store.Faqs.ListAsync(Cancellation)).Flags;
        Assert.Equal([new FaqFlag(new ArticleId("post"), true), new FaqFlag(new ArticleId("wired"), false)], flags.OrderBy(flag => flag.Article.Value));
        Assert.Equal(["post", "wired"], cited.Content.Articles().Select(article => article.Value).Order());
    }

    private static FaqContent Content(string answer = "It is paid in March.") => new()
    {
        Texts = [new FaqText("en", "When is the bonus paid?", ["bonus date?"], answer), new FaqText("fr", "Quand le bonus est-il versé ?", [], "Il est versé en mars.")],
        Owner = "Compensation team",
        Topic = "bonus",
        ReviewBy = new DateOnly(2026, 12, 31),
    };

    private static async Task<FaqVersion> ApproveAsync(TestStore store, FaqContent content)
    {
        var draft = Done(await store.Faqs.DraftAsync(Ana, null, 0, content, Cancellation));
        Done(await store.Faqs.SubmitAsync(Ana, draft.Faq, draft.Number, Cancellation));
        return Done(await store.Faqs.ApproveAsync(Ben, draft.Faq, draft.Number, Cancellation));
    }

    private static FaqVersion Done(FaqStep step) => Assert.IsType<FaqStep.Done>(step).Version;

    private static FaqRefusal Refused(FaqStep step) => Assert.IsType<FaqStep.Refused>(step).Reason;
}
