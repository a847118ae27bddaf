using Bot.Conversations;
using Bot.Storage;
using Dapper;

namespace Bot.Desk.SignIn;

/// <summary>Links that let one person in once, within ten minutes.</summary>
internal sealed class DeskLinks(GroupedWrites writes, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Where a link leads.</summary>
    public const string Path = "/desk/enter";

    public const string TokenName = "token";

    // The newest link is the only one: what was asked for before may lie in somebody's notifications.
    private const string Drop = "DELETE FROM desk_links WHERE person = @person OR expires_at <= @now";

    private const string Insert = "INSERT INTO desk_links (hash, person, expires_at) VALUES (@hash, @person, @expires_at)";

    private const string Consume = "DELETE FROM desk_links WHERE hash = @hash RETURNING person AS Person, expires_at AS ExpiresAt";

    /// <summary>Makes a link for a person, whose earlier one no longer works.</summary>
    public async Task<DeskSecret> IssueAsync(PersonId person, CancellationToken cancellationToken)
    {
        var (token, now) = (DeskSecret.New(), clock.GetUtcNow());
        var row = new { hash = token.Hash, person = StorableText.Of(person.Value), now = now.ToUnixTimeMilliseconds(), expires_at = (now + Lifetime).ToUnixTimeMilliseconds() };
        await writes.RunAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(Drop, row, transaction);
            return await connection.ExecuteAsync(Insert, row, transaction);
        }, cancellationToken);
        return token;
    }

    /// <summary>Uses a link up.</summary>
    /// <returns>Whose it was; null when it is unknown, used or expired.</returns>
    public async Task<PersonId?> ConsumeAsync(DeskSecret token, CancellationToken cancellationToken)
    {
        var used = await writes.RunAsync((connection, transaction) => connection.QueryFirstOrDefaultAsync<Row>(Consume, new { hash = token.Hash }, transaction), cancellationToken);
        return used is not null && used.ExpiresAt > clock.GetUtcNow().ToUnixTimeMilliseconds() ? new PersonId(used.Person) : null;
    }

    private sealed record Row(string Person, long ExpiresAt);
}
