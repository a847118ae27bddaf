using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Inbox;

/// <summary>An activity that could not be brought to its end.</summary>
/// <param name="Failure">The platform's word for it, or the name of what broke.</param>
/// <param name="HasText">False once its text was erased: it cannot be sent again.</param>
internal sealed record DeadLetter(InboxId Id, string Channel, string Failure, int Attempts, DateTimeOffset AcceptedAt, DateTimeOffset DiedAt, bool HasText);

/// <summary>How asking for another attempt ended.</summary>
internal enum Resending
{
    /// <summary>The worker takes it up within a second.</summary>
    Resent,

    /// <summary>There is no dead letter of this number.</summary>
    Unknown,

    /// <summary>Its text is gone.</summary>
    TextErased,
}

/// <summary>What waits and what could not be delivered.</summary>
/// <param name="OldestAcceptedAt">Null when nothing waits.</param>
internal sealed record InboxFigures(long Waiting, DateTimeOffset? OldestAcceptedAt, long Dead);

/// <summary>Activities that were given up, and the way back.</summary>
internal sealed class DeadLetters(DbDataSource source, GroupedWrites writes, InboxSignal signal, TimeProvider clock)
{
    private const string List = """
        SELECT id AS Id, channel AS Channel, failure AS Failure, attempts AS Attempts, accepted_at AS AcceptedAt, ended_at AS EndedAt,
            CASE WHEN body IS NULL THEN 0 ELSE 1 END AS HasText
        FROM inbox WHERE state = 'dead'
        ORDER BY id
        """;

    private const string Resend = """
        UPDATE inbox SET state = 'waiting', attempts = 0, accepted_at = @now, due_at = @now, ended_at = NULL, failure = NULL
        WHERE id = @id AND state = 'dead' AND body IS NOT NULL
        """;

    private const string IsDead = "SELECT count(*) FROM inbox WHERE id = @id AND state = 'dead'";

    private const string Figures = """
        SELECT count(CASE WHEN state = 'waiting' THEN 1 END) AS Waiting, min(CASE WHEN state = 'waiting' THEN accepted_at END) AS Oldest,
            count(CASE WHEN state = 'dead' THEN 1 END) AS Dead
        FROM inbox
        """;

    public async Task<IReadOnlyList<DeadLetter>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(List, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.Read())];
    }

    /// <summary>Puts a dead letter back where it stood. What was recorded as its answer is sent, not a new one.</summary>
    public async Task<Resending> ResendAsync(InboxId id, CancellationToken cancellationToken)
    {
        var end = await writes.RunAsync(async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync(Resend, new { id = id.Value, now = Now() }, transaction) > 0)
            {
                return Resending.Resent;
            }

            return await connection.ExecuteScalarAsync<long>(IsDead, new { id = id.Value }, transaction) > 0 ? Resending.TextErased : Resending.Unknown;
        }, cancellationToken);
        signal.Set();
        return end;
    }

    public async Task<InboxFigures> CountAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var counts = await connection.QuerySingleAsync<Counts>(new CommandDefinition(Figures, cancellationToken: cancellationToken));
        return new InboxFigures(counts.Waiting, counts.Oldest is { } oldest ? DateTimeOffset.FromUnixTimeMilliseconds(oldest) : null, counts.Dead);
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    // By properties: a column of which SQLite has only a NULL is of no type that a constructor takes.
    private sealed class Counts
    {
        public long Waiting { get; init; }

        public long? Oldest { get; init; }

        public long Dead { get; init; }
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public string Channel { get; init; } = "";

        public string? Failure { get; init; }

        public long Attempts { get; init; }

        public long AcceptedAt { get; init; }

        public long EndedAt { get; init; }

        public long HasText { get; init; }

        public DeadLetter Read() => new(
            new InboxId(Id), Channel, Failure ?? "", (int)Attempts, DateTimeOffset.FromUnixTimeMilliseconds(AcceptedAt), DateTimeOffset.FromUnixTimeMilliseconds(EndedAt), HasText != 0);
    }
}
