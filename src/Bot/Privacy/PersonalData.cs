using System.Data.Common;
using Bot.AllHands;
using Bot.Audit;
using Bot.Briefs;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Rendering;
using Bot.Storage;
using Dapper;

namespace Bot.Privacy;

/// <summary>Everything the store holds about one person: to hand it to them, and to forget it.</summary>
internal sealed class PersonalData(DbDataSource source, Dialect dialect, EscalationStore escalations, AllHandsPersonal meetings, TimeProvider clock)
{
    private const int MostWithdrawn = 10_000;

    private const string Questions = "SELECT asked_at AS At, question AS Question, outcome AS Outcome, answer AS Answer FROM turns WHERE asker = @person ORDER BY id";

    private const string Sent = "SELECT sent_at AS At, question AS Question, note AS Note, name AS Name, state AS State, is_wish AS IsWish FROM escalations WHERE asker = @person ORDER BY id";

    private const string Opinions = "SELECT given_at AS At, is_helpful AS IsHelpful, reason AS Reason, comment AS Comment FROM feedback WHERE person = @person ORDER BY given_at";

    private const string Briefs = "SELECT made_at AS MadeAt, expires_at AS ExpiresAt, content AS Content FROM briefs WHERE person = @person ORDER BY made_at";

    private const string SavedDrafts = "SELECT saved_at AS At, body AS Body FROM saved_checks WHERE person = @person ORDER BY id";

    private const string Greeted = "SELECT greeted_at FROM greetings WHERE person = @person";

    private const string Reference = "SELECT count(*) FROM conversation_references WHERE person = @person";

    private const string Items = "SELECT DISTINCT item_id FROM escalations WHERE asker = @person AND item_id IS NOT NULL";

    // In this order: what refers to something goes before it.
    private static readonly string[] Erasing =
    [
        "UPDATE turns SET question = NULL, conversation = NULL, asker = NULL, message_id = NULL WHERE asker = @person",
        "DELETE FROM feedback WHERE person = @person",
        "DELETE FROM escalations WHERE asker = @person",
        "UPDATE queue_items SET assignee = NULL, state = CASE WHEN state = 'taken' THEN 'open' ELSE state END WHERE assignee = @person",
        "DELETE FROM conversation_references WHERE person = @person",
        "DELETE FROM greetings WHERE person = @person",
        "DELETE FROM briefs WHERE person = @person",
        "DELETE FROM saved_checks WHERE person = @person",
        "DELETE FROM desk_links WHERE person = @person",
        "DELETE FROM desk_sessions WHERE person = @person",

        // What could not be delivered holds what was asked, and whose id it was.
        "DELETE FROM inbox WHERE state = 'dead' AND body LIKE @body",
        "DELETE FROM inbox WHERE conversation = @reminders",
    ];

    // HR sees a question in an asker's words: in another's from now on, or in none.
    private const string Reword = """
        UPDATE queue_items SET
            question = coalesce((SELECT question FROM escalations WHERE item_id = @item AND question <> '' AND NOT is_wish ORDER BY id LIMIT 1), meeting_question, ''),
            words = coalesce((SELECT words FROM escalations WHERE item_id = @item AND question <> '' AND NOT is_wish ORDER BY id LIMIT 1), '')
        WHERE id = @item
        """;

    public async Task<PersonalExport> ExportAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var key = new { person = person.Value };
        var questions = await connection.QueryAsync<QuestionRow>(new CommandDefinition(Questions, key, cancellationToken: cancellationToken));
        var sent = await connection.QueryAsync<SentRow>(new CommandDefinition(Sent, key, cancellationToken: cancellationToken));
        var opinions = await connection.QueryAsync<OpinionRow>(new CommandDefinition(Opinions, key, cancellationToken: cancellationToken));
        var briefs = await connection.QueryAsync<BriefRow>(new CommandDefinition(Briefs, key, cancellationToken: cancellationToken));
        var drafts = await connection.QueryAsync<DraftRow>(new CommandDefinition(SavedDrafts, key, cancellationToken: cancellationToken));
        var greeted = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(Greeted, key, cancellationToken: cancellationToken));
        var (signed, votedFor) = await meetings.ExportAsync(person, connection, cancellationToken);
        var isReachable = await connection.ExecuteScalarAsync<long>(new CommandDefinition(Reference, key, cancellationToken: cancellationToken)) > 0;
        return new PersonalExport(
            person.Value, clock.GetUtcNow(),
            [.. questions.Select(row => new ExportedQuestion(Instant(row.At), row.Question, row.Outcome, AnswerJson.Read(row.Answer).Text))],
            [.. sent.Select(row => new ExportedEscalation(Instant(row.At), row.Question, row.Note, row.Name, row.IsWish ? "wished" : row.State))],
            [.. opinions.Select(row => new ExportedFeedback(Instant(row.At), row.IsHelpful, row.Reason, row.Comment))],
            greeted is { } at ? Instant(at) : null, isReachable)
        {
            SignedAtMeetings = [.. signed.Select(own => new ExportedSignedQuestion(own.Question, own.Name))],
            VotedForAtMeetings = votedFor,
            Briefs = [.. briefs.Select(row => new ExportedBrief(Instant(row.MadeAt), Instant(row.ExpiresAt), AskedText.Of(BriefJson.Read(row.Content).Asked)))],
            SavedDrafts = [.. drafts.Select(row => new ExportedDraft(Instant(row.At), row.Body))],
        };
    }

    /// <summary>Takes back what waits at HR, erases what the person wrote and everything that leads to them. Answers that were given stay, without who asked and what.</summary>
    public async Task ForgetAsync(PersonId person, CancellationToken cancellationToken)
    {
        foreach (var own in (await escalations.OfAskerAsync(person, MostWithdrawn, cancellationToken)).Where(own => own.CanWithdraw))
        {
            await escalations.WithdrawAsync(person, own.Id, cancellationToken);
        }

        var nameKey = meetings.NameKeyOf(person);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
        {
            var key = new { person = person.Value, body = $"%{person.Value.Split(':')[^1]}%", reminders = new ReminderNews(person, default).Activity.Conversation };
            var items = (await connection.QueryAsync<long>(new CommandDefinition(Items, key, transaction, cancellationToken: cancellationToken))).ToList();
            foreach (var statement in Erasing)
            {
                await connection.ExecuteAsync(new CommandDefinition(statement, key, transaction, cancellationToken: cancellationToken));
            }

            foreach (var item in items)
            {
                await connection.ExecuteAsync(new CommandDefinition(Reword, new { item }, transaction, cancellationToken: cancellationToken));
            }

            await meetings.ForgetAsync(person, nameKey, connection, transaction, cancellationToken);
            await Pseudonyms.ForgetAsync(person, connection, transaction, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        if (dialect.EraseFromLog.Length > 0)
        {
            await connection.ExecuteAsync(new CommandDefinition(dialect.EraseFromLog, cancellationToken: cancellationToken));
        }
    }

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private sealed record QuestionRow(long At, string? Question, string Outcome, string Answer);

    private sealed record DraftRow(long At, string Body);

    private sealed class SentRow
    {
        public long At { get; set; }

        public string Question { get; set; } = "";

        public string? Note { get; set; }

        public string? Name { get; set; }

        public string State { get; set; } = "";

        public bool IsWish { get; set; }
    }

    private sealed record BriefRow(long MadeAt, long ExpiresAt, string Content);

    private sealed class OpinionRow
    {
        public long At { get; set; }

        public bool IsHelpful { get; set; }

        public string? Reason { get; set; }

        public string? Comment { get; set; }
    }
}
