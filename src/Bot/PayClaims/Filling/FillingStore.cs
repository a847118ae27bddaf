using System.Data.Common;
using Bot.Articles;
using Bot.PayClaims.Storing;
using Bot.Storage;
using Dapper;

namespace Bot.PayClaims.Filling;

/// <summary>Which articles a model is still to be asked about, and what was kept of its proposals.</summary>
internal sealed class FillingStore(DbDataSource source, Dialect dialect, ArticleStore articles, TimeProvider clock)
{
    // Of two programs that run side by side and ask differently, neither overwrites the other in turns.
    private static readonly TimeSpan LeftToOthers = TimeSpan.FromHours(1);

    private const string WithClaims = "FROM articles a LEFT JOIN claim_askings s ON s.article_id = a.id WHERE a.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM pay_claims c WHERE c.article_id = a.id)";

    private const string IsAsked = "s.content_hash = a.content_hash AND s.claims_version = a.claims_version AND (s.asker = @asker OR s.asked_at > @recently)";

    private const string Due = $"""
        SELECT a.id, a.version {WithClaims} AND a.claims_version = @reading AND (s.article_id IS NULL OR NOT ({IsAsked}))
        ORDER BY a.version LIMIT @limit
        """;

    private const string Counts = $"SELECT count(*), coalesce(sum(CASE WHEN s.asker = @asker AND {IsAsked} THEN 1 ELSE 0 END), 0) {WithClaims}";

    private const string Fields = "SELECT count(*) FROM claim_fillings";

    private const string Asked = """
        INSERT INTO claim_askings (article_id, asker, content_hash, claims_version, asked_at) VALUES (@id, @asker, @hash, @reading, @now)
        ON CONFLICT (article_id) DO UPDATE SET asker = excluded.asker, content_hash = excluded.content_hash, claims_version = excluded.claims_version, asked_at = excluded.asked_at
        """;

    /// <summary>Articles that were not asked about as they stand, oldest change first.</summary>
    /// <param name="asker">Names the rules and the model: another asks anew, and until then what was kept stays.</param>
    public async Task<IReadOnlyList<(ArticleId Id, long Version)>> DueAsync(string asker, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Id, long Version)>(new CommandDefinition(Due, new { asker, recently = Recently(), reading = ClaimReader.Version, limit }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => (new ArticleId(row.Id), row.Version))];
    }

    /// <returns>The article and its claims as the rules read them; null when it is there no longer.</returns>
    public async Task<(Article Article, IReadOnlyList<PayClaim> Claims)?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } article)
        {
            return null;
        }

        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await dialect.BeginReadAsync(connection, cancellationToken);
        return (article, await new ClaimRows(connection, transaction).OfArticleAsync(id, cancellationToken));
    }

    /// <summary>Stores what was kept in place of what was kept before, and that the article was asked about. The article takes a new version where anything changed.</summary>
    /// <param name="article">As it was seen: one that changed meanwhile keeps what it has and stays due.</param>
    public async Task SaveAsync(Article article, string asker, IReadOnlyCollection<Filling> fillings, CancellationToken cancellationToken)
    {
        await using var change = await ArticleTransaction.BeginAsync(source, dialect, clock, cancellationToken);
        var rows = new FillingRows(change.Connection, change.Transaction);
        var before = await rows.OfArticleAsync(article.Id, cancellationToken);
        if (!before.ToHashSet().SetEquals(fillings))
        {
            if (!await change.TouchAsync(article.Id, article.Version, cancellationToken))
            {
                return;
            }

            await rows.ReplaceAsync(article.Id, fillings, cancellationToken);
        }

        var asked = new { id = article.Id.Value, asker, hash = article.ContentHash, reading = ClaimReader.Version, now = clock.GetUtcNow().ToUnixTimeMilliseconds() };
        await change.Connection.ExecuteAsync(new CommandDefinition(Asked, asked, change.Transaction, cancellationToken: cancellationToken));
        await change.CommitAsync(cancellationToken);
    }

    /// <summary>Articles with claims, those of them that this asker was asked about as they stand, and fields filled by any.</summary>
    public async Task<(long Articles, long Asked, long Fields)> CountAsync(string asker, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var (all, asked) = await connection.QuerySingleAsync<(long, long)>(new CommandDefinition(Counts, new { asker, recently = Recently() }, cancellationToken: cancellationToken));
        return (all, asked, await connection.ExecuteScalarAsync<long>(new CommandDefinition(Fields, cancellationToken: cancellationToken)));
    }

    private long Recently() => (clock.GetUtcNow() - LeftToOthers).ToUnixTimeMilliseconds();
}
