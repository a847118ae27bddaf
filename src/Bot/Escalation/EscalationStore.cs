using System.Data.Common;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Storage;
using Dapper;

namespace Bot.Escalation;

/// <summary>The askers' side of the queue: questions sent to HR, only with consent and once for each answer, and wishes to hear of an answer.</summary>
internal sealed class EscalationStore(DbDataSource source, GroupedWrites writes, Dialect dialect, QueueMatching matching, InboxStore inbox, TimeProvider clock)
{
    // A second time counts where the first was a wish only, or was taken back.
    private const string Save = """
        INSERT INTO escalations (turn_id, asker, question, words, note, name, thread, language, state, is_wish, sent_at)
        VALUES (@turn_id, @asker, @question, @words, @note, @name, @thread, @language, 'waiting', @is_wish, @now)
        ON CONFLICT (turn_id, asker) DO UPDATE SET
            question = excluded.question, words = excluded.words, note = excluded.note, name = excluded.name, thread = excluded.thread, state = 'waiting', is_wish = excluded.is_wish, sent_at = excluded.sent_at
        WHERE escalations.state = 'withdrawn' OR (escalations.is_wish AND escalations.state = 'waiting' AND NOT excluded.is_wish)
        RETURNING id
        """;

    private const string IsIn = "SELECT count(*) FROM escalations WHERE item_id = @item AND asker = @asker AND state = 'waiting' AND NOT is_wish";

    private const string Begin = """
        INSERT INTO queue_items (question, words, language, state, askers, asked_at, latest_at)
        VALUES (@question, @words, @language, 'open', 0, @now, @now)
        RETURNING id
        """;

    private const string Join = "UPDATE queue_items SET askers = askers + 1, latest_at = @now WHERE id = @item RETURNING state";

    private const string SetItem = "UPDATE escalations SET item_id = @item WHERE id = @id";

    private const string SetKnowsTaken = "UPDATE escalations SET knows_taken = TRUE WHERE id = @id";

    private const string Own = """
        SELECT e.id AS Id, e.question AS Question, e.state AS State, e.is_wish AS IsWish, e.sent_at AS SentAt, q.state AS ItemState
        FROM escalations e LEFT JOIN queue_items q ON q.id = e.item_id
        WHERE e.asker = @asker AND e.state <> 'withdrawn'
        ORDER BY e.id DESC LIMIT @limit
        """;

    private const string FindOwn = "SELECT state AS State, is_wish AS IsWish, item_id AS Item FROM escalations WHERE id = @id AND asker = @asker";

    // What was taken back is nobody's to read any more.
    private const string TakeBack = "UPDATE escalations SET state = 'withdrawn', question = '', words = '', note = NULL, name = NULL, thread = NULL WHERE id = @id";

    // Counted anew, as where items are merged: whoever sent both wordings of one is one asker until both are taken back.
    private const string Leave = """
        UPDATE queue_items SET
            askers = meeting_askers + (SELECT count(DISTINCT asker) FROM escalations WHERE item_id = @item AND state = 'waiting' AND NOT is_wish)
        WHERE id = @item RETURNING askers
        """;

    // What came from a company meeting has its wording from there.
    private const string Reword = """
        UPDATE queue_items SET
            question = coalesce((SELECT question FROM escalations WHERE item_id = @item AND state = 'waiting' AND NOT is_wish ORDER BY id LIMIT 1), meeting_question, question),
            words = coalesce((SELECT words FROM escalations WHERE item_id = @item AND state = 'waiting' AND NOT is_wish ORDER BY id LIMIT 1), '')
        WHERE id = @item
        """;

    private const string Empty = "UPDATE queue_items SET state = 'withdrawn', question = '', words = '', note = NULL, assignee = NULL WHERE id = @item";

    private const string Mail = """
        SELECT e.asker AS Asker, e.question AS Question, e.language AS Language, e.thread AS Thread, e.is_wish AS IsWish, e.state AS State, q.answer AS Answer, q.reason AS Reason, q.ended_at AS EndedAt
        FROM escalations e JOIN queue_items q ON q.id = e.item_id
        WHERE e.id = @id AND e.state <> 'withdrawn'
        """;

    private readonly string _lock = dialect.LockGroup("'queue'");

    /// <summary>Sends a question to HR. It joins the item that asks the same and waits for an answer, or begins one.</summary>
    /// <returns>Null when this asker has sent it before.</returns>
    public async Task<EscalationId?> SendAsync(EscalatedQuestion escalation, CancellationToken cancellationToken)
    {
        var sent = await WriteAsync(async (connection, transaction) =>
        {
            // Asked twice in other turns, the same person is one asker.
            var item = await matching.FindAsync(escalation.Question, escalation.Language, connection, transaction);
            if ((item is { } known && await connection.ExecuteScalarAsync<long>(IsIn, new { item = known.Value, asker = escalation.Asker.Value }, transaction) > 0)
                || await SaveAsync(escalation, isWish: false, connection, transaction) is not { } id)
            {
                return null;
            }

            await JoinAsync(escalation, id, item, connection, transaction);
            return (EscalationId?)id;
        }, cancellationToken);
        inbox.Wake();
        return sent;
    }

    /// <summary>Notes that somebody who does not send a question wants to hear when HR answers one that asks the same. HR sees nothing of it.</summary>
    /// <returns>Null when it is noted already, or was sent.</returns>
    public Task<EscalationId?> WishAsync(EscalatedQuestion escalation, CancellationToken cancellationToken) =>
        WriteAsync((connection, transaction) => SaveAsync(escalation, isWish: true, connection, transaction), cancellationToken);

    /// <summary>Takes a question back: HR no longer has it, and its words are erased. The item goes with its last asker.</summary>
    public Task<Withdrawal> WithdrawAsync(PersonId asker, EscalationId escalation, CancellationToken cancellationToken) => WriteAsync(async (connection, transaction) =>
    {
        var row = await connection.QueryFirstOrDefaultAsync<OwnRow>(FindOwn, new { id = escalation.Value, asker = asker.Value }, transaction);
        if (row is null)
        {
            return Withdrawal.NotFound;
        }

        if (row.State != "waiting")
        {
            return Withdrawal.TooLate;
        }

        await connection.ExecuteAsync(TakeBack, new { id = escalation.Value }, transaction);
        if (row is { IsWish: false, Item: { } item })
        {
            var left = await connection.ExecuteScalarAsync<long>(Leave, new { item }, transaction);
            await connection.ExecuteAsync(left > 0 ? Reword : Empty, new { item }, transaction);
        }

        return Withdrawal.Withdrawn;
    }, cancellationToken);

    /// <summary>A person's own questions to HR and wishes, newest first; never for anybody else's eyes.</summary>
    public async Task<IReadOnlyList<OwnQuestion>> OfAskerAsync(PersonId asker, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<OwnRow>(new CommandDefinition(Own, new { asker = asker.Value, limit }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new OwnQuestion(new EscalationId(row.Id), row.Question, row.AskerState, QueueRow.Instant(row.SentAt)))];
    }

    /// <returns>Null when there is nothing to tell any more: the asker took it back.</returns>
    public async Task<AskerMail?> FindMailAsync(AskerNews news, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var row = await connection.QueryFirstOrDefaultAsync<MailRow>(new CommandDefinition(Mail, new { id = news.Escalation.Value }, cancellationToken: cancellationToken));

        // That somebody took it up is no news once it is answered.
        return row is null || (news.Kind == NewsKind.Taken && row.State != "waiting")
            ? null
            : new AskerMail(
                news.Kind, news.Escalation, new PersonId(row.Asker), row.Question, row.Language, row.Thread is { } thread ? new ConversationId(thread) : null, row.IsWish,
                row.Answer, row.Reason, row.EndedAt is { } at ? QueueRow.Instant(at) : clock.GetUtcNow());
    }

    private async Task<EscalationId?> SaveAsync(EscalatedQuestion escalation, bool isWish, DbConnection connection, DbTransaction transaction)
    {
        var row = new
        {
            turn_id = escalation.Turn.Value,
            asker = StorableText.Of(escalation.Asker.Value),
            question = StorableText.Of(escalation.Question),
            words = StorableText.Of(QueueMatching.WordsOf(escalation.Question)),
            note = Written(escalation.Note),
            name = Written(escalation.Name),
            thread = escalation.Thread is { } thread ? StorableText.Of(thread.Value) : null,
            language = escalation.Language,
            is_wish = isWish,
            now = Now(),
        };
        var id = await connection.ExecuteScalarAsync<long?>(Save, row, transaction);
        return id is { } value ? new EscalationId(value) : null;
    }

    private async Task JoinAsync(EscalatedQuestion escalation, EscalationId id, QueueItemId? known, DbConnection connection, DbTransaction transaction)
    {
        var begun = new { question = StorableText.Of(escalation.Question), words = StorableText.Of(QueueMatching.WordsOf(escalation.Question)), language = escalation.Language, now = Now() };
        var item = known?.Value ?? await connection.ExecuteScalarAsync<long>(Begin, begun, transaction);
        await connection.ExecuteAsync(SetItem, new { id = id.Value, item }, transaction);
        if (await connection.ExecuteScalarAsync<string>(Join, new { item, now = Now() }, transaction) == "taken")
        {
            await connection.ExecuteAsync(SetKnowsTaken, new { id = id.Value }, transaction);
            await inbox.AcceptAsync(new AskerNews(id, NewsKind.Taken).For(escalation.Asker), connection, transaction);
        }
    }

    /// <summary>Of two at the same time the second sees what the first did: they may ask the same.</summary>
    private Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellationToken) => writes.RunAsync(async (connection, transaction) =>
    {
        if (_lock.Length > 0)
        {
            await connection.ExecuteAsync(_lock, transaction: transaction);
        }

        return await work(connection, transaction);
    }, cancellationToken);

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static string? Written(string? text) => text?.Trim() is { Length: > 0 } written ? StorableText.Of(written) : null;

    private sealed class OwnRow
    {
        public long Id { get; init; }

        public string Question { get; init; } = "";

        public string State { get; init; } = "";

        public bool IsWish { get; init; }

        public long SentAt { get; init; }

        public long? Item { get; init; }

        public string? ItemState { get; init; }

        public AskerState AskerState => (State, ItemState, IsWish) switch
        {
            ("answered", _, _) => AskerState.Answered,
            ("closed", _, _) => AskerState.Closed,
            (_, _, true) => AskerState.Wished,
            (_, "taken", _) => AskerState.Taken,
            _ => AskerState.Sent,
        };
    }

    private sealed class MailRow
    {
        public string Asker { get; init; } = "";

        public string Question { get; init; } = "";

        public string Language { get; init; } = "";

        public string? Thread { get; init; }

        public bool IsWish { get; init; }

        public string State { get; init; } = "";

        public string? Answer { get; init; }

        public string? Reason { get; init; }

        public long? EndedAt { get; init; }
    }
}
