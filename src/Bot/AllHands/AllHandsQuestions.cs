using Bot.Conversations;
using Bot.Escalation;
using Bot.Language;
using Bot.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.AllHands;

/// <summary>The employees' side of a meeting: questions, votes, and nothing that says whose they are.</summary>
/// <remarks>Every way in, whichever the channel, comes through here; who may come in (guests, shared channels) is the channel's to say.</remarks>
internal sealed class AllHandsQuestions(AllHandsWrites writes, Voters voters, AskingPace pace, IOptions<AllHandsOptions> options, TimeProvider clock)
{
    public const int LongestName = 80;

    private const string Same = "SELECT id FROM allhands_questions WHERE session_id = @session AND words = @words AND item_id = id AND state = 'shown'";

    private const string Count = """
        INSERT INTO allhands_askers (session_id, voter, asked) VALUES (@session, @voter, 1)
        ON CONFLICT (session_id, voter) DO UPDATE SET asked = allhands_askers.asked + 1
        RETURNING asked
        """;

    private const string Insert = """
        INSERT INTO allhands_questions (id, session_id, item_id, question, words, language, name, name_key, state, is_answered, version)
        VALUES (@id, @session, @id, @question, @words, @language, @name, @name_key, @state, FALSE, 1)
        """;

    private const string Give = """
        INSERT INTO allhands_votes (question_id, voter, session_id) SELECT @item, @voter, @session
        WHERE NOT EXISTS (SELECT 1 FROM allhands_votes v JOIN allhands_questions q ON q.id = v.question_id WHERE q.item_id = @item AND v.voter = @voter)
        ON CONFLICT (question_id, voter) DO NOTHING
        """;

    private const string TakeBack = "DELETE FROM allhands_votes WHERE voter = @voter AND question_id IN (SELECT id FROM allhands_questions WHERE item_id = @item)";

    // What was merged leads to what it became.
    private const string Visible = """
        SELECT lead.id FROM allhands_questions q JOIN allhands_questions lead ON lead.id = q.item_id
        WHERE q.id = @id AND q.session_id = @session AND lead.state = 'shown'
        """;

    private const string Voted = "UPDATE allhands_sessions SET revision = revision + 1 WHERE id = @session";

    /// <summary>Sends a question, anonymous unless a name comes with it.</summary>
    /// <param name="language">Where the words do not tell; null takes the meeting's first.</param>
    /// <param name="name">What the asker wants to be called before everybody; null keeps them anonymous.</param>
    public async Task<AllHandsSent> SendAsync(AllHandsId session, PersonId asker, string text, ReplyLanguage? language, string? name, CancellationToken cancellationToken) =>
        await voters.OfAsync(session, asker, cancellationToken) is { } voter
            ? await SendAsync(session, voter, text, language, name, cancellationToken)
            : new AllHandsSent.Refused(SendRefusal.Closed);

    /// <summary>The same for somebody who came by a link of their own.</summary>
    public async Task<AllHandsSent> SendAsync(AllHandsId session, Voter voter, string text, ReplyLanguage? language, string? name, CancellationToken cancellationToken)
    {
        var question = StorableText.Of(text).ReplaceLineEndings(" ").Trim();
        if (!question.Any(char.IsLetterOrDigit))
        {
            return new AllHandsSent.Refused(SendRefusal.Empty);
        }

        if (question.Length > options.Value.LongestQuestion)
        {
            return new AllHandsSent.Refused(SendRefusal.TooLong);
        }

        if (!pace.MayAsk(voter))
        {
            return new AllHandsSent.Refused(SendRefusal.TooSoon);
        }

        var signed = NameOf(name);
        var end = await writes.LockedAsync(session, async (found, connection, transaction) =>
        {
            if (found is null || !found.TakesQuestions(clock.GetUtcNow()))
            {
                return new AllHandsSent.Refused(found is null ? SendRefusal.NotFound : SendRefusal.Closed);
            }

            var words = QueueMatching.WordsOf(question);
            if (await connection.QueryFirstOrDefaultAsync<string>(Same, new { session = session.Value, words }, transaction) is { } same)
            {
                await connection.ExecuteAsync(Give, new { item = same, voter = voter.Value, session = session.Value }, transaction);
                await connection.ExecuteAsync(Voted, new { session = session.Value }, transaction);
                return (AllHandsSent)new AllHandsSent.Joined(new AllHandsQuestionId(same));
            }

            if (await connection.ExecuteScalarAsync<long>(Count, new { session = session.Value, voter = voter.Value }, transaction) > options.Value.QuestionsPerPerson)
            {
                return new AllHandsSent.Refused(SendRefusal.TooMany);
            }

            var (id, state) = (AllHandsQuestionId.New(), found.Plan.IsModerated ? "waiting" : "shown");
            var row = new { id = id.Value, session = session.Value, question, words, language = LanguageOf(question, language, found).Code(), name = signed, name_key = signed is null ? null : voter.NameKey, state };
            await connection.ExecuteAsync(Insert, row, transaction);
            await connection.ExecuteAsync(AllHandsWrites.Changed, new { session = session.Value }, transaction);
            return new AllHandsSent.Taken(id, state == "shown");
        }, cancellationToken);
        if (end is AllHandsSent.Taken)
        {
            pace.Asked(voter);
        }

        return end;
    }

    /// <summary>Votes for a question, or for what it was merged into. A second vote of the same person counts no more than the first.</summary>
    public Task<VoteEnd> VoteAsync(AllHandsId session, PersonId person, AllHandsQuestionId question, CancellationToken cancellationToken) => AsVoterAsync(session, person, voter => VoteAsync(session, voter, question, cancellationToken), cancellationToken);

    public Task<VoteEnd> VoteAsync(AllHandsId session, Voter voter, AllHandsQuestionId question, CancellationToken cancellationToken) => VoteAsync(session, voter, question, Give, cancellationToken);

    /// <summary>Takes a vote back, for whatever wording it was given.</summary>
    public Task<VoteEnd> TakeBackAsync(AllHandsId session, PersonId person, AllHandsQuestionId question, CancellationToken cancellationToken) => AsVoterAsync(session, person, voter => TakeBackAsync(session, voter, question, cancellationToken), cancellationToken);

    public Task<VoteEnd> TakeBackAsync(AllHandsId session, Voter voter, AllHandsQuestionId question, CancellationToken cancellationToken) => VoteAsync(session, voter, question, TakeBack, cancellationToken);

    private async Task<VoteEnd> AsVoterAsync(AllHandsId session, PersonId person, Func<Voter, Task<VoteEnd>> vote, CancellationToken cancellationToken) =>
        await voters.OfAsync(session, person, cancellationToken) is { } voter ? await vote(voter) : VoteEnd.Closed;

    private Task<VoteEnd> VoteAsync(AllHandsId session, Voter voter, AllHandsQuestionId question, string statement, CancellationToken cancellationToken) => writes.LockedAsync(session, async (found, connection, transaction) =>
    {
        if (found is null || !found.TakesQuestions(clock.GetUtcNow()))
        {
            return found is null ? VoteEnd.NotFound : VoteEnd.Closed;
        }

        if (await connection.QueryFirstOrDefaultAsync<string>(Visible, new { id = question.Value, session = session.Value }, transaction) is not { } item)
        {
            return VoteEnd.NotFound;
        }

        await connection.ExecuteAsync(statement, new { item, voter = voter.Value, session = session.Value }, transaction);
        await connection.ExecuteAsync(Voted, new { session = session.Value }, transaction);
        return VoteEnd.Counted;
    }, cancellationToken);

    /// <returns>A name as it is stored, cut before it is cleaned, for cleaning may shorten it; null for none.</returns>
    private static string? NameOf(string? written)
    {
        var name = written?.Trim() ?? "";
        var end = Math.Min(name.Length, LongestName);

        // Half a pair at the end would be stored as a sign that nobody wrote.
        var cut = name[..(end < name.Length && char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)];
        return StorableText.Of(cut).Trim() is { Length: > 0 } stored ? stored : null;
    }

    private static ReplyLanguage LanguageOf(string question, ReplyLanguage? otherwise, AllHandsSession session) =>
        ReplyLanguages.Parse(LanguageGuess.Of(question)) ?? otherwise ?? session.Plan.Languages[0];
}
