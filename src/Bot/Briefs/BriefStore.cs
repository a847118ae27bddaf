using System.Data.Common;
using Bot.Audit;
using Bot.Conversations;
using Bot.Roles;
using Bot.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.Briefs;

/// <summary>The briefs people made, each for its maker alone. Roles are checked here, and each look at one is in the audit.</summary>
internal sealed class BriefStore(DbDataSource source, GroupedWrites writes, AuditLog audit, IOptions<BriefsOptions> options, TimeProvider clock)
{
    private const int MostListed = 50;

    private const string Insert = """
        INSERT INTO briefs (id, person, made_at, expires_at, content) VALUES (@id, @person, @now, @expires_at, @content)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string Columns = "SELECT id AS Id, made_at AS MadeAt, expires_at AS ExpiresAt, content AS Content FROM briefs";

    private const string Find = $"{Columns} WHERE id = @id AND person = @person AND expires_at > @now";

    private const string Own = $"{Columns} WHERE person = @person AND expires_at > @now ORDER BY made_at DESC, id LIMIT @limit";

    private const string Delete = "DELETE FROM briefs WHERE id = @id AND person = @person";

    /// <summary>Keeps a brief; one that is there under this id already stays as it is.</summary>
    /// <param name="via">Where it was asked for: desk, slack, teams. It stands in the audit.</param>
    /// <returns>Null when the person holds no role for it, or the id is somebody else's.</returns>
    public async Task<StoredBrief?> SaveAsync(Actor actor, BriefId id, Brief brief, string via, CancellationToken cancellationToken)
    {
        if (!actor.MayUseBriefs)
        {
            return null;
        }

        var key = Key(actor.Person, id);
        var now = clock.GetUtcNow();
        var row = new { key.id, key.person, now = now.ToUnixTimeMilliseconds(), expires_at = (now + TimeSpan.FromDays(options.Value.Days)).ToUnixTimeMilliseconds(), content = StorableText.Of(BriefJson.Write(brief)) };
        return await writes.RunAsync(async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync(Insert, row, transaction) > 0)
            {
                await RecordAsync(actor.Person, "brief.made", id, via, connection, transaction);
            }

            return (await connection.QueryFirstOrDefaultAsync<Row>(Find, row, transaction))?.Read();
        }, cancellationToken);
    }

    /// <summary>Opens a brief of the person's own, which stays on record.</summary>
    /// <returns>Null when there is none of theirs, it expired, or the role does not hold.</returns>
    public async Task<StoredBrief?> OpenAsync(Actor actor, BriefId id, string via, CancellationToken cancellationToken)
    {
        if (!actor.MayUseBriefs)
        {
            return null;
        }

        var key = Key(actor.Person, id);
        return await writes.RunAsync(async (connection, transaction) =>
        {
            if (await connection.QueryFirstOrDefaultAsync<Row>(Find, new { key.id, key.person, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }, transaction) is not { } found)
            {
                return null;
            }

            await RecordAsync(actor.Person, "brief.opened", id, via, connection, transaction);
            return found.Read();
        }, cancellationToken);
    }

    /// <summary>The person's own, newest first.</summary>
    public async Task<IReadOnlyList<StoredBrief>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayUseBriefs)
        {
            return [];
        }

        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var row = new { person = actor.Person.Value, now = clock.GetUtcNow().ToUnixTimeMilliseconds(), limit = MostListed };
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(Own, row, cancellationToken: cancellationToken))).Select(found => found.Read())];
    }

    /// <returns>False when there is none of theirs.</returns>
    public Task<bool> DeleteAsync(Actor actor, BriefId id, CancellationToken cancellationToken)
    {
        var key = Key(actor.Person, id);
        return writes.RunAsync(async (connection, transaction) =>
        {
            var isDeleted = await connection.ExecuteAsync(Delete, new { key.id, key.person }, transaction) > 0;
            if (isDeleted)
            {
                await RecordAsync(actor.Person, "brief.deleted", id, "", connection, transaction);
            }

            return isDeleted;
        }, cancellationToken);
    }

    /// <summary>Puts on record that whoever sits at the console had a brief printed, which is not kept.</summary>
    public Task RecordPrintedAsync(CancellationToken cancellationToken) => writes.RunAsync(async (connection, transaction) =>
    {
        await audit.AppendAsync(new AuditStep(Pseudonym.Console, "brief.printed", "brief"), connection, transaction, CancellationToken.None);
        return true;
    }, cancellationToken);

    // What is begun is written whole: a page that hangs up meanwhile was shown all the same.
    private async Task RecordAsync(PersonId person, string action, BriefId id, string via, DbConnection connection, DbTransaction transaction)
    {
        var actor = await Pseudonyms.OfAsync(person, connection, transaction, CancellationToken.None);
        await audit.AppendAsync(new AuditStep(actor, action, $"brief-{id}", via), connection, transaction, CancellationToken.None);
    }

    private static (string id, string person) Key(PersonId person, BriefId id) => (StorableText.Of(id.Value), StorableText.Of(person.Value));

    // A class with setters: the engines give numbers in different types, which Dapper converts for properties alone.
    private sealed class Row
    {
        public string Id { get; set; } = "";

        public long MadeAt { get; set; }

        public long ExpiresAt { get; set; }

        public string Content { get; set; } = "";

        public StoredBrief Read() => new(new BriefId(Id), DateTimeOffset.FromUnixTimeMilliseconds(MadeAt), DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAt), BriefJson.Read(Content));
    }
}
