using System.Data.Common;
using Bot.Briefs;
using Bot.Briefs.Template;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Language;
using Bot.Rendering;
using Bot.Roles;
using Bot.Tests.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Briefs;

/// <summary>HR's own guidance stands under the rules of its replies.</summary>
public sealed class TemplateStoreTests
{
    private static readonly Actor Ana = new(new PersonId("slack:T1:UANA"), PersonRoles.HrEditor | PersonRoles.HrApprover);
    private static readonly Actor Ben = new(new PersonId("slack:T1:UBEN"), PersonRoles.HrApprover);
    private static readonly Actor Mia = new(new PersonId("slack:T1:UMIA"), PersonRoles.Manager);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task It_goes_from_draft_through_review_to_approval_by_another_person_and_back_to_the_built_in_one(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = store.BuildServices(services => services.AddBriefs());
        var templates = process.GetRequiredService<TemplateStore>();

        Done(await templates.DraftAsync(Ana, 0, Content("Listen."), Cancellation));
        Done(await templates.TakeAsync(Ana, 1, TemplateMove.Submit, Cancellation));
        Assert.Equal(0, (await templates.GuidanceAsync(ReplyLanguage.English, Cancellation)).Version);
        Done(await templates.TakeAsync(Ben, 1, TemplateMove.Approve, Cancellation));
        var own = await templates.GuidanceAsync(ReplyLanguage.English, Cancellation);
        Done(await templates.DraftAsync(Ben, 1, Content("Listen longer."), Cancellation));
        Done(await templates.TakeAsync(Ben, 2, TemplateMove.Submit, Cancellation));
        Done(await templates.TakeAsync(Ana, 2, TemplateMove.Approve, Cancellation));
        var next = await templates.GuidanceAsync(ReplyLanguage.French, Cancellation);
        Done(await templates.TakeAsync(Ana, 2, TemplateMove.Retire, Cancellation));

        Assert.Equal((1, "Listen.", BriefSourceKind.Template, "HR's own guidance, version 1, approved on 1 March 2026"), (own.Version, own.Lines[0].Text, own.Lines[0].Kind, own.Lines[0].Source));
        Assert.Equal((2, "Listen longer. (fr)"), (next.Version, next.Lines[0].Text));
        Assert.Equal(BriefSourceKind.Notice, (await templates.GuidanceAsync(ReplyLanguage.English, Cancellation)).Lines[0].Kind);
        Assert.Equal([FaqState.Retired, FaqState.Retired], (await templates.AllAsync(Cancellation)).Select(version => version.State));
        var steps = await store.Audit.FindAsync(null, 20, "brief.template.", "", Cancellation);
        Assert.Equal(["retired", "approved", "replaced", "submitted", "written", "approved", "submitted", "written"], steps.Select(entry => entry.Step.Action.Split('.')[^1]));
        Assert.Equal(["brief-template/2", "brief-template/2", "brief-template/1"], steps.Take(3).Select(entry => entry.Step.Subject));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Nobody_approves_what_they_wrote_a_version_of_and_a_manager_writes_nothing(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = store.BuildServices(services => services.AddBriefs());
        var templates = process.GetRequiredService<TemplateStore>();

        Assert.Equal(FaqRefusal.NotAllowed, Refused(await templates.DraftAsync(Mia, 0, Content("Mine."), Cancellation)));
        Done(await templates.DraftAsync(Ana, 0, Content("Listen."), Cancellation));
        Assert.Equal(FaqRefusal.WrongState, Refused(await templates.DraftAsync(Ben, 0, Content("Late."), Cancellation)));
        Done(await templates.DraftAsync(Ben, 1, Content("Listen more."), Cancellation));
        Assert.Equal(FaqRefusal.WrongState, Refused(await templates.TakeAsync(Ben, 1, TemplateMove.Submit, Cancellation)));
        Done(await templates.TakeAsync(Ben, 2, TemplateMove.Submit, Cancellation));
        Assert.Equal(FaqRefusal.OwnWords, Refused(await templates.TakeAsync(Ben, 2, TemplateMove.Approve, Cancellation)));
        Assert.Equal(FaqRefusal.OwnWords, Refused(await templates.TakeAsync(Ana, 2, TemplateMove.Approve, Cancellation)));
        Assert.Equal(FaqRefusal.NotAllowed, Refused(await templates.TakeAsync(Mia, 2, TemplateMove.Approve, Cancellation)));
        Assert.Null(await templates.ApprovedAsync(Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task The_store_refuses_changed_versions_and_one_pair_of_eyes_even_without_the_program(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var process = store.BuildServices(services => services.AddBriefs());
        Done(await process.GetRequiredService<TemplateStore>().DraftAsync(Ana, 0, Content("Listen."), Cancellation));
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);

        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("UPDATE brief_templates SET state = 'approved', approver = author, approved_at = 1"));
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("UPDATE brief_templates SET content = '{}'"));
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("DELETE FROM brief_templates"));
    }

    [Fact]
    public async Task What_is_not_fit_is_named_by_its_field()
    {
        await using var store = await TestStore.CreateAsync();
        await using var process = store.BuildServices(services => services.AddBriefs());
        var templates = process.GetRequiredService<TemplateStore>();

        var marked = await templates.DraftAsync(Ana, 0, new TemplateContent([new TemplateText("en", [], ["Ask {boss}."], [], [])]), Cancellation);
        var tooLong = await templates.DraftAsync(Ana, 0, new TemplateContent([new TemplateText("fr", [], [], [new string('x', 301)], [])]), Cancellation);
        Done(await templates.DraftAsync(Ana, 0, new TemplateContent([Text("en", "Listen.")]), Cancellation));
        var oneLanguage = await templates.TakeAsync(Ana, 1, TemplateMove.Submit, Cancellation);

        Assert.Equal(("ask.en", "{boss}"), (Invalid(marked)[0].Field, Invalid(marked)[0].Values[0]));
        Assert.Equal("avoid.fr", Invalid(tooLong)[0].Field);
        Assert.Equal(["ask.fr", "avoid.fr", "next.fr"], Invalid(oneLanguage).Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void The_built_in_guidance_keeps_its_own_rules_and_speaks_to_nobodys_harm(string language)
    {
        var content = BuiltInGuidance.AsContent();

        Assert.Empty(TemplateRules.Problems(content));
        Assert.Empty(TemplateRules.ProblemsOfReview(content));
        Assert.All(BuiltInGuidance.In(ReplyLanguages.Parse(language)!.Value).Lines, line => Assert.DoesNotMatch("80 ?%|\\{0\\}", line.Text));
    }

    private static TemplateContent Content(string line) => new([Text("en", line), Text("fr", $"{line} (fr)")]);

    private static TemplateText Text(string language, string line) => new(language, [line], [line], [line], ["Ask {hrPartner}."]);

    private static void Done(TemplateStep step) => Assert.IsType<TemplateStep.Done>(step);

    private static FaqRefusal Refused(TemplateStep step) => Assert.IsType<TemplateStep.Refused>(step).Reason;

    private static IReadOnlyList<FieldProblem> Invalid(TemplateStep step) => Assert.IsType<TemplateStep.Invalid>(step).Problems;
}
