using Bot.Audit;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Dapper;
using static Bot.Tests.Escalation.QueueDesk;

namespace Bot.Tests.Escalation;

public sealed class QueueStoreTests
{
    private const string Question = "Does my bonus count towards the pension?";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task People_who_ask_the_same_are_one_item_that_counts_them(Engine engine)
    {
        await using var desk = await CreateAsync(engine);

        await desk.SendAsync(Alice, Question, note: "Asking before March.");
        desk.Store.Clock.Advance(TimeSpan.FromHours(1));
        await desk.SendAsync(Maren, "does my BONUS count towards the pension", name: "Maren H.");
        await desk.SendAsync(Maren, "How long is parental leave?");

        var item = (await desk.Queue.ListAsync(Ines, new QueueQuery(QueueState.Open, QueueOrder.MostAsked), Cancellation)).Items[0];
        Assert.Equal((Question, 2, QueueState.Open), (item.Question, item.Askers, item.State));
        Assert.Equal(TimeSpan.FromHours(1), item.LatestAt - item.AskedAt);
        var detail = await desk.Queue.FindAsync(Ines, item.Id, Cancellation);
        Assert.Equal(2, detail!.Wordings.Count);
        Assert.Equal([new AskerWords(null, "Asking before March."), new AskerWords("Maren H.", null)], detail.Words);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task One_person_who_asks_the_same_again_is_one_asker(Engine engine)
    {
        await using var desk = await CreateAsync(engine);

        var first = await desk.SendAsync(Alice, Question);
        var second = await desk.SendAsync(Alice, Question);

        Assert.NotNull(first);
        Assert.Null(second);
        Assert.Equal(1, (await desk.OnlyAsync()).Askers);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Two_who_send_the_same_at_the_same_moment_are_one_item(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        var asked = new List<EscalatedQuestion>();
        for (var number = 0; number < 8; number++)
        {
            asked.Add(await desk.AskedAsync(PersonId.OfSlack("T1", $"U{number}"), Question));
        }

        await Task.WhenAll(asked.Select(question => desk.Escalations.SendAsync(question, Cancellation)));

        Assert.Equal(8, (await desk.OnlyAsync()).Askers);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Nobody_without_the_role_reads_the_queue_or_takes_a_step(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        await desk.SendAsync(Alice, Question);
        var id = (await desk.OnlyAsync()).Id;

        QueueStep[] steps =
        [
            await desk.Queue.TakeAsync(Nobody, id, Cancellation),
            await desk.Queue.ReleaseAsync(Nobody, id, Cancellation),
            await desk.Queue.AssignAsync(Nobody, id, Ines, Cancellation),
            await desk.Queue.AssignAsync(Ines, id, Nobody, Cancellation),
            await desk.Queue.SetNoteAsync(Nobody, id, "note", Cancellation),
            await desk.Queue.SetDueAsync(Nobody, id, new DateOnly(2026, 4, 1), Cancellation),
            await desk.Queue.AnswerAsync(Nobody, id, "answer", Cancellation),
            await desk.Queue.CloseAsync(Nobody, id, null, Cancellation),
            await desk.Queue.MergeAsync(Nobody, id, id, Cancellation),
        ];

        Assert.All(steps, step => Assert.Equal(QueueRefusal.NotAllowed, Refused(step)));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.Queue.ListAsync(Nobody, new QueueQuery(), Cancellation));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.Queue.FindAsync(Nobody, id, Cancellation));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.Queue.CountAsync(Nobody, Cancellation));
        Assert.Equal(QueueState.Open, (await desk.OnlyAsync()).State);
        Assert.Empty(await desk.NewsAsync());
        Assert.Empty(await desk.AuditedAsync());
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task An_item_goes_from_open_over_taken_and_answered_to_closed_and_each_step_stays_on_record(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        await desk.SendAsync(Alice, Question);
        var id = (await desk.OnlyAsync()).Id;

        Assert.Equal(Ines.Person, Done(await desk.Queue.TakeAsync(Ines, id, Cancellation)).Assignee);
        Assert.Equal(QueueRefusal.WrongState, Refused(await desk.Queue.TakeAsync(Omar, id, Cancellation)));
        Assert.Null(Done(await desk.Queue.ReleaseAsync(Omar, id, Cancellation)).Assignee);
        Assert.Equal(Omar.Person, Done(await desk.Queue.AssignAsync(Ines, id, Omar, Cancellation)).Assignee);
        Assert.Equal("Ask the pension fund", Done(await desk.Queue.SetNoteAsync(Ines, id, "Ask the pension fund ", Cancellation)).Note);
        Assert.Equal(new DateOnly(2026, 4, 1), Done(await desk.Queue.SetDueAsync(Ines, id, new DateOnly(2026, 4, 1), Cancellation)).Due);
        Assert.Equal(QueueRefusal.Empty, Refused(await desk.Queue.AnswerAsync(Omar, id, " … ", Cancellation)));
        Assert.Equal(QueueRefusal.TooLong, Refused(await desk.Queue.AnswerAsync(Omar, id, new string('a', QueueStore.LongestAnswer + 1), Cancellation)));
        var answered = Done(await desk.Queue.AnswerAsync(Omar, id, "**Yes**, since 2024.", Cancellation));
        Assert.Equal(("**Yes**, since 2024.", QueueState.Answered, desk.Store.Clock.GetUtcNow()), (answered.Answer, answered.State, answered.EndedAt));
        Assert.Equal(QueueRefusal.WrongState, Refused(await desk.Queue.AnswerAsync(Ines, id, "No.", Cancellation)));
        Assert.Equal(QueueState.Closed, Done(await desk.Queue.CloseAsync(Ines, id, null, Cancellation)).State);
        Assert.Equal(QueueRefusal.WrongState, Refused(await desk.Queue.CloseAsync(Ines, id, null, Cancellation)));
        Assert.Equal(QueueRefusal.NotFound, Refused(await desk.Queue.TakeAsync(Ines, new QueueItemId(999), Cancellation)));

        Assert.Equal(
            new[] { "taken", "released", "assigned", "noted", "due", "answered", "closed" }.Select(action => $"queue.{action} {id}"), await desk.AuditedAsync());
        Assert.IsType<AuditVerdict.Whole>(await desk.Audit.VerifyAsync(Cancellation));
        Assert.All(await desk.Audit.RecentAsync(null, 100, Cancellation), entry => Assert.DoesNotContain("UINES", $"{entry.Step}", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Of_two_who_take_an_item_at_the_same_moment_one_has_it(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        await desk.SendAsync(Alice, Question);
        var id = (await desk.OnlyAsync()).Id;

        var steps = await Task.WhenAll(desk.Queue.TakeAsync(Ines, id, Cancellation), desk.Queue.TakeAsync(Omar, id, Cancellation));

        Assert.Single(steps.OfType<QueueStep.Done>());
        Assert.Single(await desk.NewsAsync());
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Every_asker_and_whoever_wished_to_hear_of_it_is_told_of_each_change_once_with_the_change_itself(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        var alice = await desk.SendAsync(Alice, Question);
        var wish = await desk.Escalations.WishAsync(await desk.AskedAsync(PersonId.OfSlack("T1", "UWISH"), Question), Cancellation);
        var other = await desk.Escalations.WishAsync(await desk.AskedAsync(PersonId.OfSlack("T1", "UOTHER"), "Another question?"), Cancellation);
        var id = (await desk.OnlyAsync()).Id;

        await desk.Queue.TakeAsync(Ines, id, Cancellation);
        await desk.Queue.ReleaseAsync(Ines, id, Cancellation);
        await desk.Queue.TakeAsync(Omar, id, Cancellation);
        var maren = await desk.SendAsync(Maren, Question);
        await desk.Queue.AnswerAsync(Omar, id, "Yes.", Cancellation);

        Assert.Equal(
            [
                $"slack hr:{alice!.Value.Value}:taken", $"teams hr:{maren!.Value.Value}:taken",
                $"slack hr:{alice.Value.Value}:answered", $"slack hr:{wish!.Value.Value}:answered", $"teams hr:{maren.Value.Value}:answered",
            ],
            await desk.NewsAsync());
        var mail = await desk.Escalations.FindMailAsync(new AskerNews(wish.Value, NewsKind.Answered), Cancellation);
        Assert.True(mail is { IsWish: true, Answer: "Yes.", Question: Question });
        Assert.Null(await desk.Escalations.FindMailAsync(new AskerNews(alice.Value, NewsKind.Taken), Cancellation));
        Assert.Equal(AskerState.Wished, Assert.Single(await desk.Escalations.OfAskerAsync(PersonId.OfSlack("T1", "UOTHER"), 10, Cancellation)).State);
        Assert.NotNull(other);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_question_closed_without_an_answer_is_told_with_its_reason(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        var alice = await desk.SendAsync(Alice, Question);

        await desk.Queue.CloseAsync(Ines, (await desk.OnlyAsync()).Id, "Please ask the pension fund.", Cancellation);

        Assert.Equal([$"slack hr:{alice!.Value.Value}:closed"], await desk.NewsAsync());
        var mail = await desk.Escalations.FindMailAsync(new AskerNews(alice.Value, NewsKind.Closed), Cancellation);
        Assert.Equal(("Please ask the pension fund.", null), (mail!.Reason, mail.Answer));
        Assert.Equal(AskerState.Closed, Assert.Single(await desk.Escalations.OfAskerAsync(Alice, 10, Cancellation)).State);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_is_taken_back_is_erased_and_an_item_goes_with_its_last_asker(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        var alice = (await desk.SendAsync(Alice, "Does my bonus count towards the pension, you okapi?", note: "okapi", name: "okapi"))!.Value;
        await desk.SendAsync(Maren, Question);
        Assert.Equal(2, (await desk.OnlyAsync()).Askers);

        Assert.Equal(Withdrawal.NotFound, await desk.Escalations.WithdrawAsync(Maren, alice, Cancellation));
        Assert.Equal(Withdrawal.Withdrawn, await desk.Escalations.WithdrawAsync(Alice, alice, Cancellation));
        Assert.Equal(Withdrawal.TooLate, await desk.Escalations.WithdrawAsync(Alice, alice, Cancellation));

        var left = await desk.OnlyAsync();
        Assert.Equal(1, left.Askers);
        Assert.Equal(Question, left.Question);
        await using (var connection = await desk.Store.Source.OpenConnectionAsync(Cancellation))
        {
            Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM escalations WHERE question LIKE '%okapi%' OR note LIKE '%okapi%' OR name LIKE '%okapi%' OR words LIKE '%okapi%'"));
        }

        var maren = Assert.Single(await desk.Escalations.OfAskerAsync(Maren, 10, Cancellation));
        await desk.Escalations.WithdrawAsync(Maren, maren.Id, Cancellation);
        Assert.Empty(await desk.ListAsync());
        Assert.Null(await desk.Queue.FindAsync(Ines, left.Id, Cancellation));
        Assert.Equal(QueueRefusal.NotFound, Refused(await desk.Queue.AnswerAsync(Ines, left.Id, "Yes.", Cancellation)));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_was_taken_back_or_only_wished_can_be_sent_later(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        var asked = await desk.AskedAsync(Alice, Question);

        Assert.NotNull(await desk.Escalations.WishAsync(asked, Cancellation));
        Assert.Null(await desk.Escalations.WishAsync(asked, Cancellation));
        Assert.Empty(await desk.ListAsync());
        var sent = await desk.Escalations.SendAsync(asked, Cancellation);
        Assert.Null(await desk.Escalations.WishAsync(asked, Cancellation));
        await desk.Escalations.WithdrawAsync(Alice, sent!.Value, Cancellation);

        Assert.Equal(sent, await desk.Escalations.SendAsync(asked, Cancellation));
        Assert.Equal(1, (await desk.OnlyAsync()).Askers);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_question_in_other_words_joins_the_item_unless_something_that_matters_differs(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        await desk.SendAsync(Alice, "When is the 2026 bonus paid?");
        await desk.SendAsync(Maren, "when will the 2026 bonus be paid out");
        await desk.SendAsync(Maren, "When is the 2025 bonus paid?");
        await desk.SendAsync(Maren, "Who gets the 2026 bonus?");

        Assert.Equal([2, 1, 1], (await desk.ListAsync()).Select(item => item.Askers).OrderDescending());
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Merged_items_are_one_whose_askers_all_wait_for_its_answer(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        await desk.SendAsync(Alice, Question);
        await desk.SendAsync(Alice, "And what does it do to my old-age money?");
        await desk.SendAsync(Maren, "And what does it do to my old-age money?");
        var (one, other) = ((await desk.ListAsync())[1], (await desk.ListAsync())[0]);
        await desk.Queue.SetNoteAsync(Ines, other.Id, "Seen before.", Cancellation);

        Assert.Equal(QueueRefusal.WrongState, Refused(await desk.Queue.MergeAsync(Ines, one.Id, one.Id, Cancellation)));
        var merged = Done(await desk.Queue.MergeAsync(Ines, other.Id, one.Id, Cancellation));
        await desk.Queue.AnswerAsync(Ines, one.Id, "Yes.", Cancellation);

        Assert.Equal((Question, 2, "Seen before."), (merged.Question, merged.Askers, merged.Note));
        Assert.Equal(one.Id, (await desk.Queue.FindAsync(Ines, other.Id, Cancellation))!.Item.Id);
        Assert.Equal(2, (await desk.NewsAsync()).Count);
        Assert.Equal(QueueRefusal.NotFound, Refused(await desk.Queue.TakeAsync(Ines, other.Id, Cancellation)));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Who_takes_both_wordings_of_a_merged_item_back_takes_nobody_elses_with_them(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        await desk.SendAsync(Alice, Question);
        await desk.SendAsync(Alice, "And what does it do to my old-age money?");
        await desk.SendAsync(Maren, Question);
        var (one, other) = ((await desk.ListAsync())[1], (await desk.ListAsync())[0]);
        await desk.Queue.MergeAsync(Ines, other.Id, one.Id, Cancellation);

        var left = new List<int>();
        foreach (var own in await desk.Escalations.OfAskerAsync(Alice, 10, Cancellation))
        {
            await desk.Escalations.WithdrawAsync(Alice, own.Id, Cancellation);
            left.Add((await desk.OnlyAsync()).Askers);
        }

        Assert.Equal([2, 1], left);
        Assert.Equal((Question, QueueState.Open), ((await desk.OnlyAsync()).Question, (await desk.OnlyAsync()).State));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_an_item_was_before_it_was_merged_is_kept_nowhere(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        await desk.SendAsync(Maren, Question);
        var sent = await desk.SendAsync(Alice, "And what does it do to my old-age money?");
        var (one, other) = ((await desk.ListAsync())[1], (await desk.ListAsync())[0]);
        await desk.Queue.MergeAsync(Ines, other.Id, one.Id, Cancellation);

        await desk.Escalations.WithdrawAsync(Alice, sent!.Value, Cancellation);

        await using var connection = await desk.Store.Source.OpenConnectionAsync(Cancellation);
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM queue_items WHERE question LIKE '%old-age%' OR words LIKE '%old age%'"));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_page_of_a_hundred_thousand_items_is_there_at_once(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        await using (var connection = await desk.Store.Source.OpenConnectionAsync(Cancellation))
        {
            await connection.ExecuteAsync("""
                WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 100000)
                INSERT INTO queue_items (question, words, language, state, askers, asked_at, latest_at, answer, ended_by, ended_at)
                SELECT 'Question number ' || n, 'question number ' || n, 'en', CASE n % 4 WHEN 0 THEN 'open' WHEN 1 THEN 'taken' WHEN 2 THEN 'answered' ELSE 'closed' END, n % 97, 1000 * n, 1000 * n, 'a', 'b', 1
                FROM numbers
                """);
            await connection.ExecuteAsync(engine == Engine.Sqlite ? "ANALYZE queue_items" : "VACUUM ANALYZE queue_items");
        }

        var slowest = TimeSpan.Zero;
        foreach (var query in from state in new QueueState?[] { null, QueueState.Open, QueueState.Closed }
                              from order in Enum.GetValues<QueueOrder>()
                              from page in new[] { 1, 100 }
                              select new QueueQuery(state, order, Page: page))
        {
            await desk.Queue.ListAsync(Ines, query, Cancellation);
            var best = await Quickest.OfAsync(20, async () => Assert.Equal(25, (await desk.Queue.ListAsync(Ines, query, Cancellation)).Items.Count));
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, best.Ticks));
        }

        Assert.True(slowest < TimeSpan.FromMilliseconds(50), $"{slowest.TotalMilliseconds} ms");
        Assert.Equal(25_000, (await desk.Queue.CountAsync(Ines, Cancellation))[QueueState.Answered]);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Pages_are_in_the_order_asked_for_and_hold_only_what_was_asked_for(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        foreach (var question in new[] { "One?", "Two?", "Three?" })
        {
            await desk.SendAsync(Alice, question);
            desk.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await desk.SendAsync(Maren, "Two?");
        await desk.Queue.TakeAsync(Omar, (await desk.ListAsync())[0].Id, Cancellation);

        Assert.Equal(["One?", "Two?", "Three?"], await QuestionsAsync(new QueueQuery(Order: QueueOrder.Oldest)));
        Assert.Equal(["Two?", "Three?", "One?"], await QuestionsAsync(new QueueQuery(Order: QueueOrder.MostAsked)));
        Assert.Equal(["Two?"], await QuestionsAsync(new QueueQuery(Page: 2, PageSize: 1)));
        Assert.Equal(["Three?"], await QuestionsAsync(new QueueQuery(Assignee: Omar.Person)));
        Assert.Equal(3, (await desk.Queue.ListAsync(Ines, new QueueQuery(PageSize: 1), Cancellation)).Total);

        async Task<IEnumerable<string>> QuestionsAsync(QueueQuery query) => (await desk.Queue.ListAsync(Ines, query, Cancellation)).Items.Select(item => item.Question);
    }
}
