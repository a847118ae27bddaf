using Bot.Answering;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Faqs;
using Bot.Inbox;
using Bot.Roles;
using Bot.Tests.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Escalation;

public sealed class ReviewRemindersTests
{
    private static readonly Actor Ana = new(PersonId.OfSlack("T1", "UANA"), PersonRoles.HrEditor);
    private static readonly Actor Ben = new(PersonId.OfSlack("T1", "UBEN"), PersonRoles.HrApprover);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task Who_wrote_replies_that_are_due_is_looked_up_once_a_day_and_told_once_a_week(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        store.Set("Roles:HrEditors", "slack-group:SHR");
        var group = new CountingGroup();
        await using var services = store.BuildServices(parts => parts.AddAnswering(store.Configuration).AddInbox().AddEscalation().AddSingleton<IGroupDirectory>(group));
        var reminders = services.GetRequiredService<QueueReminders>();
        store.Clock.Advance(TimeSpan.FromDays(1)); // to a Monday
        await ApproveDueAsync(store);
        await ApproveDueAsync(store);
        var told = new List<(int LookUps, long Reminders)>();

        foreach (var wait in new[] { TimeSpan.Zero, TimeSpan.FromMinutes(10), TimeSpan.FromDays(1), TimeSpan.FromDays(6) })
        {
            store.Clock.Advance(wait);
            await reminders.RemindOfReviewsAsync(Cancellation);
            told.Add((group.LookUps, await CountAsync(store)));
        }

        Assert.Equal([(2, 2), (2, 2), (4, 2), (6, 4)], told);
    }

    private static async Task ApproveDueAsync(TestStore store)
    {
        var content = new FaqContent { Texts = [new FaqText("en", "Is there a bonus?", [], "Yes.")], Owner = "HR", ReviewBy = DateOnly.FromDateTime(store.Clock.GetUtcNow().UtcDateTime).AddDays(3) };
        var draft = Done(await store.Faqs.DraftAsync(Ana, null, 0, content, Cancellation));
        Done(await store.Faqs.SubmitAsync(Ana, draft.Faq, 1, Cancellation));
        Done(await store.Faqs.ApproveAsync(Ben, draft.Faq, 1, Cancellation));
    }

    private static FaqVersion Done(FaqStep step) => Assert.IsType<FaqStep.Done>(step).Version;

    private static async Task<long> CountAsync(TestStore store)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        return await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM inbox WHERE event_key LIKE 'hr-reminder:%'");
    }

    /// <summary>A platform that has everybody in its group and counts how often it is asked.</summary>
    private sealed class CountingGroup : IGroupDirectory
    {
        public int LookUps { get; private set; }

        public bool Covers(RoleMember group, PersonId person) => true;

        public Task<bool> IsMemberAsync(RoleMember group, PersonId person, CancellationToken cancellationToken)
        {
            LookUps++;
            return Task.FromResult(true);
        }
    }
}
