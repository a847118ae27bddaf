using System.Data.Common;
using Bot.Audit;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Storage;
using Dapper;

namespace Bot.Escalation;

/// <summary>What one step of HR's writes, with its entry in the audit and what the askers are told of it. Roles and states are checked by <see cref="QueueStore"/>.</summary>
internal sealed class QueueTransaction(AuditLog audit, QueueMatching matching, InboxStore inbox, DbConnection connection, DbTransaction transaction, PersonId actor, long now)
{
    private const string Find = $"SELECT {QueueRow.Columns} FROM queue_items WHERE id = @id AND state NOT IN ('merged', 'withdrawn')";

    private const string SetTaken = "UPDATE queue_items SET state = 'taken', assignee = @assignee, reminded_at = NULL WHERE id = @id";

    private const string SetOpen = "UPDATE queue_items SET state = 'open', assignee = NULL WHERE id = @id";

    private const string SetNote = "UPDATE queue_items SET note = @note WHERE id = @id";

    private const string SetDue = "UPDATE queue_items SET due_on = @due WHERE id = @id";

    private const string SetAnswered = """
        UPDATE queue_items SET state = 'answered', answer = @answer, ended_by = @by, ended_at = @now, assignee = coalesce(assignee, @assignee) WHERE id = @id
        """;

    private const string SetClosed = "UPDATE queue_items SET state = 'closed', reason = coalesce(@reason, reason), ended_by = coalesce(ended_by, @by), ended_at = coalesce(ended_at, @now) WHERE id = @id";

    // What its askers said lies with them, where they can take it back.
    private const string SetMerged = """
        UPDATE queue_items SET state = 'merged', merged_into = @into, assignee = NULL, question = '', words = '', note = NULL, meeting_question = NULL WHERE id = @id
        """;

    private const string Move = "UPDATE escalations SET item_id = @into WHERE item_id = @id";

    // Who sent both is one asker.
    private const string AddUp = """
        UPDATE queue_items SET
            meeting_askers = meeting_askers + (SELECT meeting_askers FROM queue_items WHERE id = @id),
            meeting_question = coalesce(meeting_question, (SELECT meeting_question FROM queue_items WHERE id = @id)),
            askers = (SELECT count(DISTINCT asker) FROM escalations WHERE item_id = @into AND state = 'waiting' AND NOT is_wish)
                + meeting_askers + (SELECT meeting_askers FROM queue_items WHERE id = @id),
            latest_at = CASE WHEN latest_at < @latest THEN @latest ELSE latest_at END,
            asked_at = CASE WHEN asked_at > @asked THEN @asked ELSE asked_at END
        WHERE id = @into
        """;

    private const string Untold = "SELECT id AS Id, asker AS Asker FROM escalations WHERE item_id = @id AND state = 'waiting' AND NOT knows_taken ORDER BY id";

    private const string SetToldTaken = "UPDATE escalations SET knows_taken = TRUE WHERE item_id = @id AND state = 'waiting'";

    private const string Waiting = "SELECT id AS Id, asker AS Asker FROM escalations WHERE item_id = @id AND state = 'waiting' ORDER BY id";

    private const string SetTold = "UPDATE escalations SET state = @state WHERE item_id = @id AND state = 'waiting'";

    private const string Grant = "UPDATE escalations SET item_id = @item WHERE id = @id";

    private const string Add = """
        INSERT INTO queue_items (question, words, language, state, askers, asked_at, latest_at, note, meeting_askers, meeting_question)
        VALUES (@question, @words, @language, 'open', @askers, @now, @now, @note, @askers, @question)
        RETURNING id
        """;

    /// <summary>Puts a question of a company meeting into the queue. Who asked it there nobody knows, so nobody is told of its answer.</summary>
    /// <param name="askers">How many want to know, at least one.</param>
    public async Task<QueueItemId> AddFromMeetingAsync(string question, string language, int askers, string note)
    {
        var row = new { question = StorableText.Of(question), words = StorableText.Of(QueueMatching.WordsOf(question)), language, askers, now, note = StorableText.Of(note) };
        var id = new QueueItemId(await connection.ExecuteScalarAsync<long>(Add, row, transaction));
        await EndAsync(id, "queue.fromMeeting");
        return id;
    }

    /// <returns>Null when there is no such item, or none that HR sees.</returns>
    public async Task<QueueItem?> FindAsync(QueueItemId id) => (await connection.QueryFirstOrDefaultAsync<QueueRow>(Find, new { id = id.Value }, transaction))?.Read();

    public async Task<QueueStep> TakeAsync(QueueItem item, PersonId assignee)
    {
        await ExecuteAsync(SetTaken, new { id = item.Id.Value, assignee = StorableText.Of(assignee.Value) });
        await TellAsync(Untold, item.Id, NewsKind.Taken);
        await ExecuteAsync(SetToldTaken, new { id = item.Id.Value });
        return await EndAsync(item.Id, assignee == actor ? "queue.taken" : "queue.assigned", assignee == actor ? "" : $"to {await PseudonymAsync(assignee)}");
    }

    public async Task<QueueStep> ReleaseAsync(QueueItem item)
    {
        await ExecuteAsync(SetOpen, new { id = item.Id.Value });
        return await EndAsync(item.Id, "queue.released");
    }

    public async Task<QueueStep> NoteAsync(QueueItem item, string note)
    {
        await ExecuteAsync(SetNote, new { id = item.Id.Value, note = StorableText.Of(note) });
        return await EndAsync(item.Id, "queue.noted");
    }

    public async Task<QueueStep> DueAsync(QueueItem item, string? due)
    {
        await ExecuteAsync(SetDue, new { id = item.Id.Value, due });
        return await EndAsync(item.Id, "queue.due", due ?? "");
    }

    /// <summary>Everybody who waits for it is told, and whoever wished to hear of it.</summary>
    public async Task<QueueStep> AnswerAsync(QueueItem item, string answer)
    {
        var by = await PseudonymAsync(actor);
        await ExecuteAsync(SetAnswered, new { id = item.Id.Value, answer = StorableText.Of(answer), by = by.Value, now, assignee = StorableText.Of(actor.Value) });
        foreach (var wish in await matching.WishesAsync(item.Id, connection, transaction))
        {
            await ExecuteAsync(Grant, new { id = wish.Value, item = item.Id.Value });
        }

        await TellAsync(Waiting, item.Id, NewsKind.Answered);
        await ExecuteAsync(SetTold, new { id = item.Id.Value, state = "answered" });
        return await EndAsync(item.Id, "queue.answered");
    }

    public async Task<QueueStep> CloseAsync(QueueItem item, string? reason)
    {
        await ExecuteAsync(SetClosed, new { id = item.Id.Value, reason = reason is null ? null : StorableText.Of(reason), by = (await PseudonymAsync(actor)).Value, now });
        await TellAsync(Waiting, item.Id, NewsKind.Closed);
        await ExecuteAsync(SetTold, new { id = item.Id.Value, state = "closed" });
        return await EndAsync(item.Id, "queue.closed");
    }

    public async Task<QueueStep> MergeAsync(QueueItem item, QueueItem into)
    {
        await ExecuteAsync(Move, new { id = item.Id.Value, into = into.Id.Value });
        await ExecuteAsync(AddUp, new { id = item.Id.Value, into = into.Id.Value, latest = item.LatestAt.ToUnixTimeMilliseconds(), asked = item.AskedAt.ToUnixTimeMilliseconds() });
        await ExecuteAsync(SetMerged, new { id = item.Id.Value, into = into.Id.Value });
        if (item.Note.Length > 0)
        {
            await ExecuteAsync(SetNote, new { id = into.Id.Value, note = into.Note.Length > 0 ? $"{into.Note}\n\n{item.Note}" : item.Note });
        }

        if (into.State == QueueState.Taken)
        {
            await TellAsync(Untold, into.Id, NewsKind.Taken);
            await ExecuteAsync(SetToldTaken, new { id = into.Id.Value });
        }

        return await EndAsync(into.Id, "queue.merged", $"with {item.Id}");
    }

    private async Task TellAsync(string whom, QueueItemId item, NewsKind kind)
    {
        // One message each: who sent it twice before HR merged the two hears once.
        var askers = (await connection.QueryAsync<Told>(whom, new { id = item.Value }, transaction)).DistinctBy(told => told.Asker);
        foreach (var told in askers)
        {
            await inbox.AcceptAsync(new AskerNews(new EscalationId(told.Id), kind).For(new PersonId(told.Asker)), connection, transaction);
        }
    }

    private async Task<QueueStep> EndAsync(QueueItemId id, string action, string detail = "")
    {
        await audit.AppendAsync(new AuditStep(await PseudonymAsync(actor), action, $"{id}", detail), connection, transaction, CancellationToken.None);
        return new QueueStep.Done((await FindAsync(id))!);
    }

    private Task<Pseudonym> PseudonymAsync(PersonId person) => Pseudonyms.OfAsync(person, connection, transaction, CancellationToken.None);

    private Task<int> ExecuteAsync(string sql, object row) => connection.ExecuteAsync(sql, row, transaction);

    private sealed record Told(long Id, string Asker);
}
