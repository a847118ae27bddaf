using System.Data.Common;
using System.Diagnostics;
using Bot.Conversations;
using Bot.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.Inbox;

/// <summary>Activities from their acceptance to their end, so that none is lost in a crash and none is handled twice.</summary>
internal sealed class InboxStore(GroupedWrites writes, Dialect dialect, TurnStore turns, InboxSignal signal, IOptions<InboxOptions> options, TimeProvider clock)
{
    private const string Accept = """
        INSERT INTO inbox (channel, event_key, message_key, conversation, state, stage, attempts, lease, due_at, accepted_at, body)
        VALUES (@channel, @event_key, @message_key, @conversation, 'waiting', 'not_begun', 0, @lease, @due_at, @now, @body)
        ON CONFLICT DO NOTHING
        """;

    // The attempt is part of it: a lease that ended and was given to this process again is another one.
    private const string IsMine = "id = @id AND state = 'waiting' AND lease = @lease AND attempts = @attempt";

    private const string Renew = "UPDATE inbox SET due_at = @until WHERE " + IsMine;

    private const string Mark = "UPDATE inbox SET stage = @stage, placeholder_id = @placeholder_id WHERE " + IsMine;

    private const string MarkAnswered = "UPDATE inbox SET stage = @stage, placeholder_id = @placeholder_id, followed = 0 WHERE " + IsMine;

    private const string MarkFollowed = "UPDATE inbox SET followed = @followed WHERE " + IsMine;

    private const string SetTurn = "UPDATE inbox SET turn_id = @turn_id WHERE id = @id";

    private const string Finish = "UPDATE inbox SET state = 'done', ended_at = @now, lease = NULL, body = NULL, failure = NULL WHERE " + IsMine;

    private const string Retry = "UPDATE inbox SET lease = NULL, due_at = @due_at, failure = @failure WHERE " + IsMine;

    private const string Postpone = "UPDATE inbox SET lease = NULL, due_at = @due_at, failure = @failure, attempts = attempts - 1 WHERE " + IsMine;

    private const string CountBehind = """
        SELECT count(*) FROM inbox
        WHERE state = 'waiting' AND channel = @channel AND conversation = @conversation AND id > @id
        """;

    private const string Release = "UPDATE inbox SET lease = NULL, due_at = @now, attempts = attempts - 1 WHERE " + IsMine;

    private const string Bury = "UPDATE inbox SET state = 'dead', ended_at = @now, lease = NULL, failure = @failure WHERE " + IsMine;

    private const string TakeBack = "UPDATE inbox SET lease = NULL, due_at = @now WHERE state = 'waiting' AND lease IS NOT NULL";

    // Names this process among those that share the store.
    private readonly string _lease = Guid.NewGuid().ToString("N");

    private readonly string _accept = dialect.LockGroup("@channel || ' ' || @conversation") + Accept;

    // What is due, and what is kept for this process; the first of each conversation, and none of a conversation that is being handled.
    // What nobody has tried is due whatever the clock says, and so is what would wait longer than anything may: a clock that is set back must not hold anything up.
    private readonly string _leaseNext = $"""
        UPDATE inbox SET lease = @lease, due_at = @until, attempts = attempts + 1
        WHERE id IN (
            SELECT due.id FROM inbox AS due
            WHERE due.state = 'waiting' AND (due.due_at <= @now OR (due.lease = @lease AND due.attempts = 0)
                    OR (due.lease IS NULL AND (due.failure IS NULL OR due.due_at > @beyond))) AND {dialect.AnyOf("due.channel", "channels")}
                AND NOT ({dialect.AnyOf("due.id", "held")})
                AND NOT EXISTS (
                    SELECT 1 FROM inbox AS other
                    WHERE other.state = 'waiting' AND other.channel = due.channel AND other.conversation = due.conversation AND other.id < due.id)
            ORDER BY due.due_at, due.id
            LIMIT @limit {dialect.ForUpdateSkipLocked})
        RETURNING id AS Id, channel AS Channel, event_key AS EventKey, conversation AS Conversation, body AS Body, attempts AS Attempt,
            accepted_at AS AcceptedAt, stage AS Stage, placeholder_id AS PlaceholderId, turn_id AS TurnId, followed AS Followed
        """;

    /// <summary>Writes the activity down. When it returns, a crash loses nothing, and the channel may acknowledge.</summary>
    public async Task<Acceptance> AcceptAsync(AcceptedActivity activity, CancellationToken cancellationToken)
    {
        var acceptance = await writes.RunAsync((connection, transaction) => AcceptAsync(activity, connection, transaction), cancellationToken, options.Value.FlushToDisk);
        if (acceptance == Acceptance.Accepted)
        {
            Wake();
        }

        return acceptance;
    }

    /// <summary>The same within somebody's transaction, who calls <see cref="Wake"/> once it is committed: what is to be sent is written down with what it tells of.</summary>
    public async Task<Acceptance> AcceptAsync(AcceptedActivity activity, DbConnection connection, DbTransaction transaction)
    {
        var row = new
        {
            channel = activity.Channel,
            event_key = StorableText.Of(activity.EventKey),
            message_key = activity.MessageKey is { } key ? StorableText.Of(key) : null,
            conversation = StorableText.Of(activity.Conversation),
            lease = activity.IsForThisProcess ? _lease : null,
            due_at = activity.IsForThisProcess ? LeaseEnd() : Now(),
            now = Now(),
            body = StorableText.Of(activity.Body),
        };
        return await connection.ExecuteAsync(_accept, row, transaction) == 0 ? Acceptance.AlreadyAccepted : Acceptance.Accepted;
    }

    /// <summary>Lets the worker of this process look at once.</summary>
    public void Wake() => signal.Set();

    /// <summary>Takes activities that are due, oldest first and at most one of each conversation.</summary>
    /// <param name="channels">Those that somebody here can handle.</param>
    /// <param name="held">What this process has in hand: not taken again, though a clock set ahead makes its lease look over.</param>
    public async Task<IReadOnlyList<LeasedActivity>> LeaseAsync(string[] channels, IEnumerable<InboxId> held, int limit, CancellationToken cancellationToken)
    {
        var query = new { lease = _lease, now = Now(), until = LeaseEnd(), beyond = Now() + (long)Backoff.LongestAsked.TotalMilliseconds, channels, held = held.Select(id => id.Value).ToArray(), limit };
        var rows = await writes.RunAsync((connection, transaction) => connection.QueryAsync<Row>(_leaseNext, query, transaction), cancellationToken);
        return [.. rows.OrderBy(row => row.Id).Select(row => row.Read())];
    }

    /// <summary>Prolongs leases of this process.</summary>
    /// <returns>Those that are no longer its own.</returns>
    public Task<IReadOnlyList<LeasedActivity>> RenewAsync(IReadOnlyList<LeasedActivity> activities, CancellationToken cancellationToken)
    {
        var until = LeaseEnd();
        return writes.RunAsync<IReadOnlyList<LeasedActivity>>(async (connection, transaction) =>
        {
            var lost = new List<LeasedActivity>();
            foreach (var activity in activities)
            {
                if (await connection.ExecuteAsync(Renew, new { id = activity.Id.Value, lease = _lease, attempt = activity.Attempt, until }, transaction) == 0)
                {
                    lost.Add(activity);
                }
            }

            return lost;
        }, cancellationToken);
    }

    /// <summary>Notes how far the reply has come, before the call that cannot be undone.</summary>
    /// <exception cref="LeaseLostException"/>
    public Task MarkAsync(LeasedActivity activity, DeliveryStage stage, string? placeholderId, CancellationToken cancellationToken) =>
        ChangeAsync(activity, Mark, new { id = activity.Id.Value, lease = _lease, attempt = activity.Attempt, stage = Name(stage), placeholder_id = Storable(placeholderId) }, cancellationToken);

    /// <summary>Records the turn and notes that its answer is about to be sent, both or neither.</summary>
    /// <exception cref="LeaseLostException"/>
    public async Task<TurnId> RecordAsync(LeasedActivity activity, Turn turn, string? placeholderId, CancellationToken cancellationToken)
    {
        var row = turns.Prepare(turn);
        var mark = new { id = activity.Id.Value, lease = _lease, attempt = activity.Attempt, stage = Name(DeliveryStage.SendingAnswer), placeholder_id = Storable(placeholderId) };
        var recorded = await writes.RunAsync<TurnId?>(async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync(Mark, mark, transaction) == 0)
            {
                return null;
            }

            var id = await TurnStore.InsertAsync(row, connection, transaction, CancellationToken.None);
            await connection.ExecuteAsync(SetTurn, new { id = activity.Id.Value, turn_id = id.Value }, transaction);
            return id;
        }, cancellationToken);
        return recorded ?? throw new LeaseLostException(activity.Id);
    }

    /// <summary>Notes that the answer has arrived and which message holds it, both or neither: from here on only what follows it is sent.</summary>
    /// <exception cref="LeaseLostException"/>
    public async Task MarkAnsweredAsync(LeasedActivity activity, TurnId turn, string? message, string? placeholderId, CancellationToken cancellationToken)
    {
        var mark = new { id = activity.Id.Value, lease = _lease, attempt = activity.Attempt, stage = Name(DeliveryStage.Following), placeholder_id = Storable(placeholderId) };
        if (await ChangeAsync(MarkAnswered, mark, turn, message, cancellationToken) == 0)
        {
            throw new LeaseLostException(activity.Id);
        }
    }

    /// <summary>Notes how much of what follows the answer was sent.</summary>
    /// <exception cref="LeaseLostException"/>
    public Task MarkFollowedAsync(LeasedActivity activity, int followed, CancellationToken cancellationToken) =>
        ChangeAsync(activity, MarkFollowed, new { id = activity.Id.Value, lease = _lease, attempt = activity.Attempt, followed }, cancellationToken);

    /// <summary>Ends the activity; its text goes.</summary>
    /// <exception cref="LeaseLostException"/>
    public Task FinishAsync(LeasedActivity activity, CancellationToken cancellationToken) => FinishAsync(activity, null, null, cancellationToken);

    /// <summary>Ends the activity and notes which message holds its answer, both or neither: the fewer moments between a send and its end, the fewer crashes make it a double.</summary>
    /// <exception cref="LeaseLostException"/>
    public async Task FinishAsync(LeasedActivity activity, TurnId? turn, string? message, CancellationToken cancellationToken)
    {
        var end = new { id = activity.Id.Value, lease = _lease, attempt = activity.Attempt, now = Now() };
        var ended = await ChangeAsync(Finish, end, turn, message, cancellationToken);
        activity.HasEnded = ended > 0 ? true : throw new LeaseLostException(activity.Id);
    }

    /// <summary>Gives the activity back for another attempt.</summary>
    /// <param name="failure">Why, as <see cref="DeliveryException.Code"/>.</param>
    /// <returns>How many activities of its conversation wait behind it: order holds.</returns>
    /// <exception cref="LeaseLostException"/>
    public Task<long> RetryAsync(LeasedActivity activity, TimeSpan after, string failure, CancellationToken cancellationToken) =>
        GiveBackAsync(Retry, activity, after, failure, cancellationToken);

    /// <summary>As <see cref="RetryAsync"/> where the platform only asks for patience: the attempt does not count.</summary>
    /// <exception cref="LeaseLostException"/>
    public Task<long> PostponeAsync(LeasedActivity activity, TimeSpan after, string failure, CancellationToken cancellationToken) =>
        GiveBackAsync(Postpone, activity, after, failure, cancellationToken);

    /// <summary>Gives back an activity that this process stops handling because it ends; the attempt does not count.</summary>
    /// <exception cref="LeaseLostException"/>
    public Task ReleaseAsync(LeasedActivity activity, CancellationToken cancellationToken) =>
        ChangeAsync(activity, Release, new { id = activity.Id.Value, lease = _lease, attempt = activity.Attempt, now = Now() }, cancellationToken);

    /// <summary>Keeps the activity as a dead letter, with its text, so that it can be sent again.</summary>
    /// <exception cref="LeaseLostException"/>
    public Task BuryAsync(LeasedActivity activity, string failure, CancellationToken cancellationToken) =>
        ChangeAsync(activity, Bury, new { id = activity.Id.Value, lease = _lease, attempt = activity.Attempt, now = Now(), failure = StorableText.Of(failure) }, cancellationToken);

    /// <summary>Frees what a process before this one was handling when it ended. Only where no other process can hold a lease.</summary>
    /// <returns>How many were freed.</returns>
    public Task<int> TakeBackAsync(CancellationToken cancellationToken) => dialect.IsOneProcess
        ? writes.RunAsync((connection, transaction) => connection.ExecuteAsync(TakeBack, new { now = Now() }, transaction), cancellationToken)
        : Task.FromResult(0);

    private async Task<long> GiveBackAsync(string giveBack, LeasedActivity activity, TimeSpan after, string failure, CancellationToken cancellationToken)
    {
        var change = new { id = activity.Id.Value, lease = _lease, attempt = activity.Attempt, due_at = Now() + (long)after.TotalMilliseconds, failure = StorableText.Of(failure) };
        var behind = await writes.RunAsync(async (connection, transaction) => await connection.ExecuteAsync(giveBack, change, transaction) == 0
            ? (long?)null
            : await connection.ExecuteScalarAsync<long>(CountBehind, new { channel = activity.Channel, conversation = activity.Conversation, id = activity.Id.Value }, transaction), cancellationToken);
        return behind ?? throw new LeaseLostException(activity.Id);
    }

    /// <returns>How many rows were this process's to change.</returns>
    private Task<int> ChangeAsync(string change, object values, TurnId? turn, string? message, CancellationToken cancellationToken) => writes.RunAsync(async (connection, transaction) =>
    {
        var rows = await connection.ExecuteAsync(change, values, transaction);
        if (rows > 0 && turn is { } recorded && message is not null)
        {
            await TurnStore.SetMessageAsync(recorded, message, connection, transaction);
        }

        return rows;
    }, cancellationToken);

    private async Task ChangeAsync(LeasedActivity activity, string change, object values, CancellationToken cancellationToken)
    {
        if (await writes.RunAsync((connection, transaction) => connection.ExecuteAsync(change, values, transaction), cancellationToken) == 0)
        {
            throw new LeaseLostException(activity.Id);
        }
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long LeaseEnd() => Now() + (options.Value.LeaseSeconds * 1000L);

    private static string? Storable(string? text) => text is null ? null : StorableText.Of(text);

    private static string Name(DeliveryStage stage) => stage switch
    {
        DeliveryStage.NotBegun => "not_begun",
        DeliveryStage.SendingPlaceholder => "sending_placeholder",
        DeliveryStage.PlaceholderSent => "placeholder_sent",
        DeliveryStage.SendingAnswer => "sending_answer",
        DeliveryStage.Following => "following",
        _ => throw new UnreachableException(),
    };

    private sealed record Row(long Id, string Channel, string EventKey, string Conversation, string Body, long Attempt, long AcceptedAt, string Stage, string? PlaceholderId, long? TurnId, long Followed)
    {
        public LeasedActivity Read() => new(
            new InboxId(Id), Channel, EventKey, Conversation, Body, (int)Attempt, DateTimeOffset.FromUnixTimeMilliseconds(AcceptedAt),
            new Delivery(Enum.GetValues<DeliveryStage>().Single(stage => Name(stage) == Stage), PlaceholderId, TurnId is { } turn ? new TurnId(turn) : null, (int)Followed));
    }
}
