using System.Data.Common;
using Bot.Articles.Web.Fetching;
using Dapper;

namespace Bot.Articles.Web;

/// <summary>The pages and feeds that were asked for.</summary>
internal sealed class WebSourceStore(DbDataSource source)
{
    private const string Columns = "address, is_feed, is_named, state, first_read_at, looked_at, etag, last_modified, misses, missing_since, problem, failing_since, language, outlet, published";

    private const string All = $"SELECT {Columns} FROM web_sources ORDER BY address";

    private const string Find = $"SELECT {Columns} FROM web_sources WHERE address = @address";

    private const string Save = $"""
        INSERT INTO web_sources ({Columns})
        VALUES (@address, @is_feed, @is_named, @state, @first_read_at, @looked_at, @etag, @last_modified, @misses, @missing_since, @problem, @failing_since, @language, @outlet, @published)
        ON CONFLICT (address) DO UPDATE SET
            is_feed = excluded.is_feed, is_named = excluded.is_named, state = excluded.state, looked_at = excluded.looked_at,
            etag = excluded.etag, last_modified = excluded.last_modified, misses = excluded.misses, missing_since = excluded.missing_since,
            problem = excluded.problem, failing_since = excluded.failing_since,
            language = excluded.language, outlet = excluded.outlet, published = excluded.published
        """;

    private const string Claim = "UPDATE web_sources SET looked_at = @now WHERE address = @address AND looked_at = @seen";

    public async Task<IReadOnlyList<WebSource>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await ReadAsync(connection, new CommandDefinition(All, cancellationToken: cancellationToken), cancellationToken);
    }

    /// <returns>Null when nobody asked for it yet.</returns>
    public async Task<WebSource?> FindAsync(Uri address, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var found = await ReadAsync(connection, new CommandDefinition(Find, new { address = address.AbsoluteUri }, cancellationToken: cancellationToken), cancellationToken);
        return found.SingleOrDefault();
    }

    public async Task SaveAsync(WebSource changed, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var row = new
        {
            address = changed.Address.AbsoluteUri,
            is_feed = changed.IsFeed,
            is_named = changed.IsNamed,
            state = (int)changed.State,
            first_read_at = changed.FirstReadAt.ToUnixTimeMilliseconds(),
            looked_at = Milliseconds(changed.LookedAt) ?? 0,
            etag = changed.Validators.ETag,
            last_modified = changed.Validators.LastModified,
            misses = changed.Misses,
            missing_since = Milliseconds(changed.MissingSince),
            problem = changed.Problem,
            failing_since = Milliseconds(changed.FailingSince),
            language = changed.Language,
            outlet = changed.Outlet,
            published = IsoDay.Write(changed.Published),
        };
        await connection.ExecuteAsync(new CommandDefinition(Save, row, cancellationToken: cancellationToken));
    }

    /// <summary>Takes the next look at a source; of several replicas one gets it.</summary>
    public async Task<bool> ClaimAsync(WebSource seen, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var row = new { address = seen.Address.AbsoluteUri, seen = Milliseconds(seen.LookedAt) ?? 0, now = now.ToUnixTimeMilliseconds() };
        return await connection.ExecuteAsync(new CommandDefinition(Claim, row, cancellationToken: cancellationToken)) == 1;
    }

    private static async Task<IReadOnlyList<WebSource>> ReadAsync(DbConnection connection, CommandDefinition command, CancellationToken cancellationToken)
    {
        await using var reader = await connection.ExecuteReaderAsync(command);
        var found = new List<WebSource>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(new WebSource(new Uri(reader.GetString(0)), Instant(reader, 4)!.Value)
            {
                IsFeed = reader.GetBoolean(1),
                IsNamed = reader.GetBoolean(2),
                State = (WebState)reader.GetInt32(3),
                LookedAt = reader.GetInt64(5) == 0 ? null : Instant(reader, 5),
                Validators = new Validators(Text(reader, 6), Text(reader, 7)),
                Misses = reader.GetInt32(8),
                MissingSince = Instant(reader, 9),
                Problem = Text(reader, 10),
                FailingSince = Instant(reader, 11),
                Language = Text(reader, 12),
                Outlet = Text(reader, 13),
                Published = IsoDay.Read(Text(reader, 14) ?? ""),
            });
        }

        return found;
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTimeOffset? Instant(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    private static long? Milliseconds(DateTimeOffset? instant) => instant?.ToUnixTimeMilliseconds();
}
