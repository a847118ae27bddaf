using System.Data.Common;
using Bot.Audit;
using Bot.Conversations;
using Bot.Storage;
using Dapper;

namespace Bot.Desk.SignIn;

/// <summary>Somebody's visit, from their link to its end.</summary>
internal sealed record DeskSession(PersonId Person, DateTimeOffset BeganAt)
{
    public DateTimeOffset EndsAt => BeganAt + DeskSessions.Longest;
}

/// <summary>Who is at the desk. A session ends half an hour after its last page, eight hours after its first, when its person leaves, or when they lose the role.</summary>
internal sealed class DeskSessions(DbDataSource source, GroupedWrites writes, AuditLog audit, TimeProvider clock)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    // Writing at every page would make readers wait for writers; a minute more or less of half an hour matters to nobody.
    private static readonly TimeSpan Unnoted = TimeSpan.FromMinutes(1);

    private const string Insert = "INSERT INTO desk_sessions (hash, person, began_at, seen_at) VALUES (@hash, @person, @now, @now)";

    private const string DropOld = "DELETE FROM desk_sessions WHERE began_at <= @oldest OR seen_at <= @unseen";

    private const string Find = """
        SELECT person AS Person, began_at AS BeganAt, seen_at AS SeenAt FROM desk_sessions
        WHERE hash = @hash AND began_at > @oldest AND seen_at > @unseen
        """;

    private const string See = "UPDATE desk_sessions SET seen_at = @now WHERE hash = @hash";

    private const string Drop = "DELETE FROM desk_sessions WHERE hash = @hash";

    private const string DropAll = "DELETE FROM desk_sessions WHERE person = @person";

    /// <returns>What the browser shows from now on.</returns>
    public async Task<DeskSecret> BeginAsync(PersonId person, CancellationToken cancellationToken)
    {
        var id = DeskSecret.New();
        await writes.RunAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(DropOld, Limits(id), transaction);
            await connection.ExecuteAsync(Insert, new { hash = id.Hash, person = StorableText.Of(person.Value), now = Now() }, transaction);
            var actor = await Pseudonyms.OfAsync(person, connection, transaction, CancellationToken.None);
            await audit.AppendAsync(new AuditStep(actor, "desk.entered", "desk"), connection, transaction, CancellationToken.None);
            return true;
        }, cancellationToken);
        return id;
    }

    /// <summary>The session, which goes on for another half hour.</summary>
    /// <returns>Null when there is none, or it ended.</returns>
    public async Task<DeskSession?> FindAsync(DeskSecret id, CancellationToken cancellationToken)
    {
        Row? row;
        await using (var connection = await source.OpenConnectionAsync(cancellationToken))
        {
            row = await connection.QueryFirstOrDefaultAsync<Row>(new CommandDefinition(Find, Limits(id), cancellationToken: cancellationToken));
        }

        if (row is null)
        {
            return null;
        }

        if (Now() - row.SeenAt > Unnoted.TotalMilliseconds)
        {
            await writes.RunAsync((connection, transaction) => connection.ExecuteAsync(See, new { hash = id.Hash, now = Now() }, transaction), cancellationToken);
        }

        return new DeskSession(new PersonId(row.Person), DateTimeOffset.FromUnixTimeMilliseconds(row.BeganAt));
    }

    public Task EndAsync(DeskSecret id, CancellationToken cancellationToken) =>
        writes.RunAsync((connection, transaction) => connection.ExecuteAsync(Drop, new { hash = id.Hash }, transaction), cancellationToken);

    /// <summary>Ends every session of a person.</summary>
    public Task EndAllAsync(PersonId person, CancellationToken cancellationToken) =>
        writes.RunAsync((connection, transaction) => connection.ExecuteAsync(DropAll, new { person = person.Value }, transaction), cancellationToken);

    private object Limits(DeskSecret id) => new { hash = id.Hash, oldest = Now() - (long)Longest.TotalMilliseconds, unseen = Now() - (long)Idle.TotalMilliseconds };

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed record Row(string Person, long BeganAt, long SeenAt);
}
