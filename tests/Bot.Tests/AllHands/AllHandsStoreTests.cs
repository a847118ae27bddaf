using Bot.AllHands;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Tests.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.AllHands;

public sealed class AllHandsStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Each_person_has_one_vote_for_a_question_and_can_take_it_back(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        var question = await meeting.AskAsync(1, "When does the hiring freeze end?");

        await meeting.VoteAsync(1, question);
        await meeting.VoteAsync(1, question);
        await meeting.VoteAsync(2, question);
        Assert.Equal(2, (await meeting.ItemAsync(question)).Votes);

        Assert.Equal(VoteEnd.Counted, await meeting.Questions.TakeBackAsync(meeting.Id, Meeting.Person(1), question, Cancellation));
        Assert.Equal(1, (await meeting.ItemAsync(question)).Votes);
        Assert.Equal(VoteEnd.NotFound, await meeting.VoteAsync(2, new AllHandsQuestionId("nothing")));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Votes_of_merged_questions_are_those_of_all_their_voters_each_once_and_part_again(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        var (english, french) = (await meeting.AskAsync(1, "When does the hiring freeze end?"), await meeting.AskAsync(2, "Le gel des embauches, il finit quand ?"));
        foreach (var (person, question) in ((int, AllHandsQuestionId)[])[(1, english), (2, english), (2, french), (3, french)])
        {
            await meeting.VoteAsync(person, question);
        }

        Assert.IsType<AllHandsStep.Done>(await meeting.Moderation.MergeAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(english), [await meeting.SeenAsync(french)], Cancellation));

        var merged = Assert.Single(await meeting.ItemsAsync());
        Assert.Equal((3, "Le gel des embauches, il finit quand ?"), (merged.Votes, Assert.Single(merged.Others).Question));
        await meeting.VoteAsync(3, french);
        Assert.Equal(3, (await meeting.ItemAsync(english)).Votes);

        Assert.IsType<AllHandsStep.Done>(await meeting.Moderation.SplitAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(english), french, Cancellation));
        Assert.Equal((2, 2), ((await meeting.ItemAsync(english)).Votes, (await meeting.ItemAsync(french)).Votes));
        Assert.Single(await meeting.Reads.ApartAsync(meeting.Id, Cancellation));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Nothing_that_is_stored_leads_from_a_question_to_its_asker_once_the_meeting_is_closed(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        var secret = Assert.Single(await meeting.QueryAsync<string>("SELECT secret FROM allhands_sessions"));
        for (var person = 1; person <= 20; person++)
        {
            await meeting.VoteAsync(person, await meeting.AskAsync(person, $"Question number {person} about the market?"));
        }

        await meeting.CloseAsync();

        Assert.Null(Assert.Single(await meeting.QueryAsync<string?>("SELECT secret FROM allhands_sessions")));
        Assert.Empty(await meeting.QueryAsync<string>("SELECT voter FROM allhands_askers"));
        var tokens = Enumerable.Range(1, 20).Select(person => Voters.Under(secret, Meeting.Person(person))).ToHashSet();
        var voters = await meeting.QueryAsync<string>("SELECT voter FROM allhands_votes");
        Assert.Equal(20, voters.Count);
        Assert.DoesNotContain(voters, tokens.Contains);

        // In the order the engine keeps them, the questions do not stand as they came.
        var order = await meeting.QueryAsync<string>("SELECT question FROM allhands_questions");
        Assert.NotEqual(Enumerable.Range(1, 20).Select(person => $"Question number {person} about the market?"), order);
        if (engine == Engine.Sqlite)
        {
            var stored = string.Concat(Directory.EnumerateFiles(meeting.Store.Folder).Select(file => Text(file)));
            Assert.DoesNotContain("UASKER", stored, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
            Assert.All(tokens, token => Assert.DoesNotContain(token, stored, StringComparison.Ordinal));
            Assert.Contains("Question number 7", stored, StringComparison.Ordinal);
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Of_two_moderators_the_second_hears_that_somebody_was_faster_and_loses_nothing(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        var question = await meeting.AskAsync(1, "Will salaries follow inflation?");
        var seen = await meeting.SeenAsync(question);

        var ends = await Task.WhenAll(
            meeting.Moderation.WriteAsync(Meeting.Ines, meeting.Id, seen, "Ines wrote this.", Cancellation), meeting.Moderation.WriteAsync(Meeting.Omar, meeting.Id, seen, "Omar wrote this.", Cancellation));

        Assert.Single(ends, end => end is AllHandsStep.Done);
        Assert.Single(ends, end => end is AllHandsStep.Refused { Reason: AllHandsRefusal.Changed });
        Assert.Equal(ends[0] is AllHandsStep.Done ? "Ines wrote this." : "Omar wrote this.", (await meeting.ItemAsync(question)).Answer);
        var session = await meeting.SessionAsync();
        Assert.IsType<AllHandsStep.Done>(await meeting.Planning.ChangeAsync(Meeting.Ines, meeting.Id, session.Version, session.Plan with { Title = "Other" }, Cancellation));
        Assert.Equal(AllHandsRefusal.Changed, Meeting.Refused(await meeting.Planning.CloseAsync(Meeting.Omar, meeting.Id, session.Version, Cancellation)));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Who_wrote_an_answer_does_not_approve_it_and_only_approvers_do(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        var question = await meeting.AskAsync(1, "Will salaries follow inflation?");
        await meeting.Moderation.WriteAsync(Meeting.Omar, meeting.Id, await meeting.SeenAsync(question), "Yes, in April.", Cancellation);

        Assert.Equal(AllHandsRefusal.OwnWords, Meeting.Refused(await meeting.Moderation.ApproveAsync(Meeting.Omar, meeting.Id, await meeting.SeenAsync(question), Cancellation)));
        Assert.Equal(AllHandsRefusal.NotAllowed, Meeting.Refused(await meeting.Moderation.ApproveAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(question), Cancellation)));
        Assert.Equal(AllHandsRefusal.NotAllowed, Meeting.Refused(await meeting.Moderation.ShowAsync(Meeting.Nobody, meeting.Id, await meeting.SeenAsync(question), Cancellation)));
        Assert.Equal(AllHandsRefusal.UnknownSource, Meeting.Refused(await meeting.Moderation.WriteAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(question), "Yes [4].", Cancellation)));

        await meeting.Moderation.WriteAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(question), "Yes, in May.", Cancellation);
        Assert.IsType<AllHandsStep.Done>(await meeting.Moderation.ApproveAsync(Meeting.Omar, meeting.Id, await meeting.SeenAsync(question), Cancellation));
        Assert.True((await meeting.ItemAsync(question)).IsApproved);
        Assert.Equal(["allhands.opened", "allhands.answerWritten", "allhands.answerWritten", "allhands.approved"], await meeting.AuditedAsync());
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task One_person_sends_so_many_questions_so_fast_and_so_long(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);

        for (var number = 1; number <= 5; number++)
        {
            await meeting.AskAsync(1, $"Question {number}?");
        }

        Assert.Equal(SendRefusal.TooSoon, await RefusedAsync("Another?"));
        meeting.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SendRefusal.TooMany, await RefusedAsync("Another?"));
        Assert.Equal(SendRefusal.TooLong, await RefusedAsync(new string('a', 401)));
        Assert.Equal(SendRefusal.Empty, await RefusedAsync(" ?! "));
        Assert.Equal(5, (await meeting.ItemsAsync()).Count);

        // The same words are one question with one more vote.
        Assert.IsType<AllHandsSent.Joined>(await meeting.Questions.SendAsync(meeting.Id, Meeting.Person(2), "question 3", null, null, Cancellation));
        Assert.Equal("Question 3?", (await meeting.ItemsAsync())[0].Lead.Question);

        await meeting.CloseAsync();
        Assert.Equal(SendRefusal.Closed, await RefusedAsync("Too late?", person: 3));

        async Task<SendRefusal> RefusedAsync(string text, int person = 1) => Assert.IsType<AllHandsSent.Refused>(await meeting.Questions.SendAsync(meeting.Id, Meeting.Person(person), text, null, null, Cancellation)).Reason;
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task A_moderated_question_is_seen_and_voted_for_only_once_it_was_let_through(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine, isModerated: true);
        var (good, bad) = (await meeting.AskAsync(1, "How do we compare with the market?"), await meeting.AskAsync(2, "Why is Bob so lazy?"));

        Assert.Equal(VoteEnd.NotFound, await meeting.VoteAsync(3, good));
        await meeting.Moderation.ShowAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(good), Cancellation);
        await meeting.Moderation.HoldAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(bad), HoldReason.Personal, Cancellation);

        Assert.Equal((VoteEnd.Counted, VoteEnd.NotFound), (await meeting.VoteAsync(3, good), await meeting.VoteAsync(3, bad)));
        Assert.Equal((AllHandsItemState.Held, HoldReason.Personal), ((await meeting.ItemAsync(bad)).State, (await meeting.ItemAsync(bad)).Reason));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Publishing_hands_what_nobody_answered_to_the_queue_once(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        var (answered, said, open) = (await meeting.AskAsync(1, "Will salaries follow inflation?"), await meeting.AskAsync(2, "When do we move?"), await meeting.AskAsync(3, "Do we match counteroffers?"));
        await meeting.VoteAsync(1, open);
        await meeting.VoteAsync(2, open);
        await meeting.Moderation.WriteAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(answered), "Yes.", Cancellation);
        await meeting.Moderation.ApproveAsync(Meeting.Omar, meeting.Id, await meeting.SeenAsync(answered), Cancellation);
        await meeting.Moderation.MarkAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(said), true, "In June.", Cancellation);
        Assert.Equal(AllHandsRefusal.WrongState, Meeting.Refused(await meeting.Planning.PublishAsync(Meeting.Omar, meeting.Id, (await meeting.SessionAsync()).Version, Cancellation)));
        await meeting.CloseAsync();

        var version = (await meeting.SessionAsync()).Version;
        Assert.IsType<AllHandsStep.Done>(await meeting.Planning.PublishAsync(Meeting.Omar, meeting.Id, version, Cancellation));
        Assert.Equal(AllHandsRefusal.Changed, Meeting.Refused(await meeting.Planning.PublishAsync(Meeting.Omar, meeting.Id, version, Cancellation)));

        var queue = meeting.Services.GetRequiredService<QueueStore>();
        var item = Assert.Single((await queue.ListAsync(Meeting.Ines, new QueueQuery(), Cancellation)).Items);
        Assert.Equal(("Do we match counteroffers?", 2, "All-hands, March, 2026-03-08"), (item.Question, item.Askers, item.Note));
        Assert.Equal(item.Id.Value, (await meeting.ItemAsync(open)).QueueItem);
        Assert.IsType<QueueStep.Done>(await queue.AnswerAsync(Meeting.Ines, item.Id, "No.", Cancellation));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task A_meeting_closes_and_is_erased_when_its_time_has_come(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        await meeting.VoteAsync(1, await meeting.AskAsync(1, "Will salaries follow inflation?"));
        using var clock = ActivatorUtilities.CreateInstance<AllHandsClock>(meeting.Services);

        meeting.Store.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(VoteEnd.Closed, await meeting.VoteAsync(2, (await meeting.ItemsAsync())[0].Id));
        await clock.LookAsync(Cancellation);
        Assert.Equal(AllHandsState.Closed, (await meeting.SessionAsync()).State);

        meeting.Store.Clock.Advance(TimeSpan.FromDays(90));
        await clock.LookAsync(Cancellation);
        Assert.Null(await meeting.Reads.FindAsync(meeting.Id, Cancellation));
        Assert.Equal(0, (await meeting.QueryAsync<long>("SELECT (SELECT count(*) FROM allhands_questions) + (SELECT count(*) FROM allhands_votes) + (SELECT count(*) FROM allhands_apart)"))[0]);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Who_is_forgotten_is_named_nowhere_and_votes_nowhere(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        var (signed, voted) = (await meeting.AskAsync(1, "Will salaries follow inflation?", "Alice A."), await meeting.AskAsync(2, "When do we move?"));
        await meeting.VoteAsync(1, voted);
        await meeting.VoteAsync(2, voted);
        var personal = meeting.Services.GetRequiredService<AllHandsPersonal>();
        await using var connection = await meeting.Store.Source.OpenConnectionAsync(Cancellation);

        var export = await personal.ExportAsync(Meeting.Person(1), connection, Cancellation);
        Assert.Equal((("Will salaries follow inflation?", "Alice A."), "When do we move?"), (Assert.Single(export.Signed), Assert.Single(export.VotedFor)));

        var key = personal.NameKeyOf(Meeting.Person(1));
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            await AllHandsPersonal.ForgetAsync(Meeting.Person(1), key, connection, transaction, Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Null((await meeting.ItemAsync(signed)).Lead.Name);
        Assert.Equal(1, (await meeting.ItemAsync(voted)).Votes);
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM allhands_askers"));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task A_name_is_stored_whole_or_cut_between_its_signs_whatever_was_typed(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        var (most, beyond) = (new string('a', AllHandsQuestions.LongestName), new string('a', 200));

        Assert.Equal("Alice", await StoredAsync(1, " Alice "));
        Assert.Equal("AliceA.", await StoredAsync(2, "Alice\0\0A."));
        Assert.Equal("Léa", await StoredAsync(3, "Léa\0"));
        Assert.Equal(most, await StoredAsync(4, beyond));
        Assert.Equal(most[1..], await StoredAsync(5, $"\0{beyond}"));
        Assert.Equal(most[1..], await StoredAsync(6, $"{most[1..]}😀 and more"));
        Assert.Equal($"{most[2..]}😀", await StoredAsync(7, $"{most[2..]}😀"));
        Assert.Null(await StoredAsync(8, " \0 \0 "));

        async Task<string?> StoredAsync(int person, string name) => (await meeting.ItemAsync(await meeting.AskAsync(person, $"Question {person}?", name))).Lead.Name;
    }

    private static string Text(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
