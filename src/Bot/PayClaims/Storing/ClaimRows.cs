using System.Data;
using System.Data.Common;
using Bot.Articles;
using Bot.PayClaims.Curation;
using Bot.PayClaims.Filling;
using Bot.Storage;
using Dapper;

namespace Bot.PayClaims.Storing;

/// <summary>The claims of stored articles, written and read within the transactions that write and read the articles.</summary>
internal sealed class ClaimRows(DbConnection connection, DbTransaction transaction)
{
    private const string Insert = """
        INSERT INTO pay_claims (article_id, ordinal, id, employer, component, status, body)
        VALUES (@article_id, @ordinal, @id, @employer, @component, @status, @body)
        """;

    private const string Delete = "DELETE FROM pay_claims WHERE article_id = @id";

    private const string OfChanges = """
        SELECT a.version, c.body
        FROM articles a JOIN pay_claims c ON c.article_id = a.id
        WHERE a.version > @since AND a.version <= @until
        ORDER BY a.version, c.ordinal
        """;

    private const string OfArticle = "SELECT body FROM pay_claims WHERE article_id = @id ORDER BY ordinal";

    private const string ById = "SELECT body FROM pay_claims WHERE id = @id ORDER BY article_id, ordinal LIMIT 1";

    private const string Overrides = "SELECT claim_id AS Claim, field AS Field, value AS Value FROM claim_overrides";

    /// <param name="articles">Their rows are there already, and no claims of theirs.</param>
    public async Task WriteAsync(IEnumerable<IReadOnlyList<PayClaim>> articles, CancellationToken cancellationToken)
    {
        await using var rows = new ManyRows(connection, transaction, Insert, [
            ("article_id", DbType.String), ("ordinal", DbType.Int32), ("id", DbType.String), ("employer", DbType.String),
            ("component", DbType.String), ("status", DbType.String), ("body", DbType.String)]);
        foreach (var claims in articles)
        {
            for (var i = 0; i < claims.Count; i++)
            {
                var claim = claims[i];
                await rows.AddAsync(cancellationToken,
                    claim.Article.Value, i, claim.Id.Value, claim.Employer, ClaimNames.Of(claim.Component), ClaimNames.Of(claim.Status), ClaimBody.Write(claim));
            }
        }

        await rows.FlushAsync(cancellationToken);
    }

    public Task DeleteAsync(ArticleId article, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(Command(Delete, new { id = article.Value }, cancellationToken));

    /// <summary>The claims of the articles changed after one version and up to another, in text order, with what was filled and curated, by the article's version.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<PayClaim>>> ChangedAsync(long since, long until, CancellationToken cancellationToken)
    {
        var overrides = await OverridesAsync(cancellationToken);
        var fillings = await new FillingRows(connection, transaction).ChangedAsync(since, until, cancellationToken);
        var changed = new Dictionary<long, IReadOnlyList<PayClaim>>();
        await using var reader = await connection.ExecuteReaderAsync(Command(OfChanges, new { since, until }, cancellationToken));
        var (version, claims) = (0L, new List<PayClaim>());
        while (await reader.ReadAsync(cancellationToken))
        {
            if (version != reader.GetInt64(0))
            {
                (version, claims) = (reader.GetInt64(0), []);
                changed.Add(version, claims);
            }

            if (ClaimBody.Read(reader.GetString(1)) is { } read)
            {
                var claim = OpenField.Fill(read, fillings[read.Id]);
                claims.Add(overrides.TryGetValue(claim.Id.Value, out var fields) ? CuratedClaim.Of(claim, fields) : claim);
            }
        }

        return changed;
    }

    /// <returns>The claims of an article as the rules read them, in text order.</returns>
    public async Task<IReadOnlyList<PayClaim>> OfArticleAsync(ArticleId article, CancellationToken cancellationToken) =>
        [.. (await connection.QueryAsync<string>(Command(OfArticle, new { id = article.Value }, cancellationToken))).Select(ClaimBody.Read).OfType<PayClaim>()];

    /// <returns>The claim as it was read, with what was filled and without what was curated; null when there is none of that id.</returns>
    public async Task<PayClaim?> FindAsync(PayClaimId id, CancellationToken cancellationToken) =>
        await connection.ExecuteScalarAsync<string?>(Command(ById, new { id = id.Value }, cancellationToken)) is { } body && ClaimBody.Read(body) is { } read
            ? OpenField.Fill(read, await new FillingRows(connection, transaction).OfClaimAsync(id, cancellationToken))
            : null;

    // All of them: people write them one by one, so they are few.
    private async Task<Dictionary<string, IReadOnlyDictionary<string, string?>>> OverridesAsync(CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<OverrideRow>(Command(Overrides, new { }, cancellationToken));
        return rows.GroupBy(row => row.Claim).ToDictionary(
            claim => claim.Key, IReadOnlyDictionary<string, string?> (claim) => claim.ToDictionary(row => row.Field, row => row.Value));
    }

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, transaction, cancellationToken: cancellationToken);

    private sealed record OverrideRow(string Claim, string Field, string? Value);
}
