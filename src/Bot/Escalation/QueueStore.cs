using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Bot.Audit;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Inbox;
using Bot.Roles;
using Bot.Storage;
using Dapper;

namespace Bot.Escalation;

/// <summary>HR's side of the queue. The role is checked here, so that no page and no chat can go around it, and each step leaves an entry in the audit in its own transaction.</summary>
/// <remarks>Nothing that is read here says who asked, but for the names that askers chose to give.</remarks>
internal sealed class QueueStore(DbDataSource source, GroupedWrites writes, Dialect dialect, AuditLog audit, QueueMatching matching, InboxStore inbox, TimeProvider clock)
{
    /// <summary>Characters in the longest answer: what one message of each platform holds beside its frame.</summary>
    public const int LongestAnswer = FaqRules.LongestAnswer;

    public const int LongestReason = 600;

    public const int LongestNote = 4_000;

    private const int MostWordings = 20;

    private const int LargestPage = 200;

    private const string Visible = "state IN ('open', 'taken', 'answered', 'closed')";

    // Merged items lead to what they became.
    private const string Find = $"""
        SELECT {QueueRow.Columns} FROM queue_items
        WHERE id = coalesce((SELECT merged_into FROM queue_items WHERE id = @id), @id) AND {Visible}
        """;

    private const string Wordings = "SELECT DISTINCT question FROM escalations WHERE item_id = @id AND NOT is_wish AND state <> 'withdrawn' LIMIT @most";

    // Without the order they came in, which could tell who is who.
    private const string Words = """
        SELECT name AS Name, note AS Note FROM escalations
        WHERE item_id = @id AND NOT is_wish AND state <> 'withdrawn' AND (name IS NOT NULL OR note IS NOT NULL)
        ORDER BY coalesce(name, ''), coalesce(note, '')
        """;

    private const string Counts = $"SELECT state AS State, count(*) AS Items FROM queue_items WHERE {Visible} GROUP BY state";

    private readonly string _lock = dialect.LockGroup("'queue'");

    /// <exception cref="UnauthorizedAccessException">The role does not hold.</exception>
    public async Task<QueuePage> ListAsync(Actor actor, QueueQuery query, CancellationToken cancellationToken)
    {
        ThrowIfNotHr(actor);
        var (where, order) = (Where(query), Order(query.Order));
        var size = Math.Clamp(query.PageSize, 1, LargestPage);
        var values = new { state = query.State is { } state ? Name(state) : null, assignee = query.Assignee?.Value, size, skip = (Math.Max(query.Page, 1) - 1) * (long)size };
        await using var connection = await source.OpenConnectionAsync(cancellationToken);

        // The index alone is walked to where the page begins; whole rows are read only for the page.
        var rows = await connection.QueryAsync<QueueRow>(new CommandDefinition(
            $"SELECT {QueueRow.Columns} FROM queue_items WHERE id IN (SELECT id FROM queue_items WHERE {where} ORDER BY {order} LIMIT @size OFFSET @skip) ORDER BY {order}", values, cancellationToken: cancellationToken));
        var total = await connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT count(*) FROM queue_items WHERE {where}", values, cancellationToken: cancellationToken));
        return new QueuePage([.. rows.Select(row => row.Read())], total);
    }

    /// <summary>What is at hand for somebody in HR: what they took, then what nobody took, the longest waiting first.</summary>
    /// <param name="most">Items; the total counts the rest too.</param>
    /// <exception cref="UnauthorizedAccessException">The role does not hold.</exception>
    public async Task<QueuePage> ListAtHandAsync(Actor actor, int most, CancellationToken cancellationToken)
    {
        var taken = await ListAsync(actor, new QueueQuery(QueueState.Taken, QueueOrder.Oldest, actor.Person, PageSize: most), cancellationToken);
        var open = await ListAsync(actor, new QueueQuery(QueueState.Open, QueueOrder.Oldest, PageSize: most), cancellationToken);
        return new QueuePage([.. taken.Items.Concat(open.Items).Take(most)], taken.Total + open.Total);
    }

    /// <summary>How many items there are of each state; a state without any is missing.</summary>
    /// <exception cref="UnauthorizedAccessException">The role does not hold.</exception>
    public async Task<IReadOnlyDictionary<QueueState, long>> CountAsync(Actor actor, CancellationToken cancellationToken)
    {
        ThrowIfNotHr(actor);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var counts = await connection.QueryAsync<(string State, long Items)>(new CommandDefinition(Counts, cancellationToken: cancellationToken));
        return counts.ToDictionary(count => Enum.Parse<QueueState>(count.State, ignoreCase: true), count => count.Items);
    }

    /// <returns>Null when there is no such item; for a merged one, what it became.</returns>
    /// <exception cref="UnauthorizedAccessException">The role does not hold.</exception>
    public async Task<QueueItemDetail?> FindAsync(Actor actor, QueueItemId id, CancellationToken cancellationToken)
    {
        ThrowIfNotHr(actor);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        if ((await connection.QueryFirstOrDefaultAsync<QueueRow>(new CommandDefinition(Find, new { id = id.Value }, cancellationToken: cancellationToken)))?.Read() is not { } item)
        {
            return null;
        }

        var wordings = await connection.QueryAsync<string>(new CommandDefinition(Wordings, new { id = item.Id.Value, most = MostWordings }, cancellationToken: cancellationToken));
        var words = await connection.QueryAsync<WordsRow>(new CommandDefinition(Words, new { id = item.Id.Value }, cancellationToken: cancellationToken));
        return new QueueItemDetail(item, [.. wordings.Order(StringComparer.Ordinal)], [.. words.Select(row => new AskerWords(row.Name, row.Note))]);
    }

    /// <summary>Takes an open item: its askers are told once that somebody is at it, not who.</summary>
    public Task<QueueStep> TakeAsync(Actor actor, QueueItemId id, CancellationToken cancellationToken) =>
        StepAsync(actor, id, [QueueState.Open], (change, item) => change.TakeAsync(item, actor.Person), cancellationToken);

    /// <summary>Puts a taken item back for anybody in HR.</summary>
    public Task<QueueStep> ReleaseAsync(Actor actor, QueueItemId id, CancellationToken cancellationToken) =>
        StepAsync(actor, id, [QueueState.Taken], (change, item) => change.ReleaseAsync(item), cancellationToken);

    /// <summary>Gives an item to somebody in HR, whoever had it.</summary>
    public Task<QueueStep> AssignAsync(Actor actor, QueueItemId id, Actor assignee, CancellationToken cancellationToken) => assignee.IsHr
        ? StepAsync(actor, id, [QueueState.Open, QueueState.Taken], (change, item) => change.TakeAsync(item, assignee.Person), cancellationToken)
        : Refuse(QueueRefusal.NotAllowed);

    /// <summary>Writes down what HR alone reads; empty takes it away.</summary>
    public Task<QueueStep> SetNoteAsync(Actor actor, QueueItemId id, string note, CancellationToken cancellationToken) => note.Length > LongestNote
        ? Refuse(QueueRefusal.TooLong)
        : StepAsync(actor, id, [QueueState.Open, QueueState.Taken, QueueState.Answered, QueueState.Closed], (change, item) => change.NoteAsync(item, note.Trim()), cancellationToken);

    /// <param name="due">Null for no day.</param>
    public Task<QueueStep> SetDueAsync(Actor actor, QueueItemId id, DateOnly? due, CancellationToken cancellationToken) =>
        StepAsync(actor, id, [QueueState.Open, QueueState.Taken], (change, item) => change.DueAsync(item, due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), cancellationToken);

    /// <summary>Answers everybody who asks it. What goes to whom is written down with the answer, so that a crash loses none of it and doubles none.</summary>
    /// <param name="answer">Markdown.</param>
    public Task<QueueStep> AnswerAsync(Actor actor, QueueItemId id, string answer, CancellationToken cancellationToken) =>
        !answer.Any(char.IsLetterOrDigit) ? Refuse(QueueRefusal.Empty)
        : answer.Length > LongestAnswer ? Refuse(QueueRefusal.TooLong)
        : StepAsync(actor, id, [QueueState.Open, QueueState.Taken], (change, item) => change.AnswerAsync(item, answer.Trim()), cancellationToken);

    /// <summary>Ends an item. Where it had no answer its askers are told so, with the reason.</summary>
    /// <param name="reason">For the askers to read, as plain text; null or empty for none. Nobody reads one of an item that was answered.</param>
    public Task<QueueStep> CloseAsync(Actor actor, QueueItemId id, string? reason, CancellationToken cancellationToken) => reason?.Length > LongestReason
        ? Refuse(QueueRefusal.TooLong)
        : StepAsync(
            actor, id, [QueueState.Open, QueueState.Taken, QueueState.Answered],
            (change, item) => change.CloseAsync(item, item.State != QueueState.Answered && reason?.Trim() is { Length: > 0 } given ? given : null), cancellationToken);

    /// <summary>Makes one item of two that ask the same; it goes by the second's question, and both items' askers wait for its answer.</summary>
    public Task<QueueStep> MergeAsync(Actor actor, QueueItemId id, QueueItemId into, CancellationToken cancellationToken) =>
        StepAsync(actor, id, [QueueState.Open, QueueState.Taken], async (change, item) => await change.FindAsync(into) switch
        {
            null => new QueueStep.Refused(QueueRefusal.NotFound),
            { State: QueueState.Open or QueueState.Taken } other when other.Id != item.Id => await change.MergeAsync(item, other),
            _ => new QueueStep.Refused(QueueRefusal.WrongState),
        }, cancellationToken);

    private static Task<QueueStep> Refuse(QueueRefusal reason) => Task.FromResult<QueueStep>(new QueueStep.Refused(reason));

    private async Task<QueueStep> StepAsync(Actor actor, QueueItemId id, QueueState[] from, Func<QueueTransaction, QueueItem, Task<QueueStep>> step, CancellationToken cancellationToken)
    {
        if (!actor.IsHr)
        {
            return new QueueStep.Refused(QueueRefusal.NotAllowed);
        }

        // A refusal comes before anything is written.
        var end = await writes.RunAsync(async (connection, transaction) =>
        {
            if (_lock.Length > 0)
            {
                await connection.ExecuteAsync(_lock, transaction: transaction);
            }

            var change = new QueueTransaction(audit, matching, inbox, connection, transaction, actor.Person, clock.GetUtcNow().ToUnixTimeMilliseconds());
            return await change.FindAsync(id) switch
            {
                null => new QueueStep.Refused(QueueRefusal.NotFound),
                var item when !from.Contains(item.State) => new QueueStep.Refused(QueueRefusal.WrongState),
                var item => await step(change, item),
            };
        }, cancellationToken);
        inbox.Wake();
        return end;
    }

    private static void ThrowIfNotHr(Actor actor)
    {
        if (!actor.IsHr)
        {
            throw new UnauthorizedAccessException("The queue is for HR.");
        }
    }

    private static string Where(QueueQuery query) =>
        (query.State is null ? Visible : "state = @state") + (query.Assignee is null ? "" : " AND assignee = @assignee");

    private static string Order(QueueOrder order) => order switch
    {
        QueueOrder.Newest => "asked_at DESC, id DESC",
        QueueOrder.Oldest => "asked_at, id",
        QueueOrder.MostAsked => "askers DESC, id DESC",
        _ => throw new UnreachableException(),
    };

    private static string Name(QueueState state) => state switch
    {
        QueueState.Open => "open",
        QueueState.Taken => "taken",
        QueueState.Answered => "answered",
        QueueState.Closed => "closed",
        _ => throw new UnreachableException(),
    };

    private sealed class WordsRow
    {
        public string? Name { get; init; }

        public string? Note { get; init; }
    }
}
