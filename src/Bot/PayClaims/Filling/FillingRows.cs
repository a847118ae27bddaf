using System.Data;
using System.Data.Common;
using Bot.Articles;
using Bot.Storage;
using Dapper;

namespace Bot.PayClaims.Filling;

/// <summary>What was filled in the claims of stored articles, written and read within the transactions that write and read the articles.</summary>
internal sealed class FillingRows(DbConnection connection, DbTransaction transaction)
{
    private const string Columns = "f.claim_id, f.field, f.value, f.support, f.is_named";

    private const string OfChanges = $"""
        SELECT {Columns} FROM articles a JOIN claim_fillings f ON f.article_id = a.id
        WHERE a.version > @since AND a.version <= @until
        """;

    private const string OfArticle = $"SELECT {Columns} FROM claim_fillings f WHERE f.article_id = @id ORDER BY f.claim_id, f.field";

    private const string OfClaim = $"SELECT {Columns} FROM claim_fillings f WHERE f.claim_id = @id";

    private const string Among = "SELECT DISTINCT article_id FROM claim_fillings WHERE ";

    private const string Insert = """
        INSERT INTO claim_fillings (article_id, claim_id, field, value, support, is_named)
        VALUES (@article_id, @claim_id, @field, @value, @support, @is_named)
        """;

    private const string Delete = "DELETE FROM claim_fillings WHERE article_id = @id";

    /// <returns>Those of the articles, by id, in whose claims anything was filled: asked once for all of them, for mostly there are none.</returns>
    public async Task<IReadOnlySet<string>> AmongAsync(string[] ids, Dialect dialect, CancellationToken cancellationToken) => ids.Length == 0
        ? new HashSet<string>()
        : (await connection.QueryAsync<string>(new CommandDefinition(Among + dialect.AnyOf("article_id", nameof(ids)), new { ids }, transaction, cancellationToken: cancellationToken))).ToHashSet(StringComparer.Ordinal);

    /// <summary>By the claim's id, of the articles changed after one version and up to another.</summary>
    public async Task<ILookup<PayClaimId, Filling>> ChangedAsync(long since, long until, CancellationToken cancellationToken) =>
        (await ReadAsync(OfChanges, new { since, until }, cancellationToken)).ToLookup(filling => filling.Claim);

    /// <summary>In one order, so that two readings can be compared.</summary>
    public Task<IReadOnlyList<Filling>> OfArticleAsync(ArticleId id, CancellationToken cancellationToken) => ReadAsync(OfArticle, new { id = id.Value }, cancellationToken);

    public Task<IReadOnlyList<Filling>> OfClaimAsync(PayClaimId id, CancellationToken cancellationToken) => ReadAsync(OfClaim, new { id = id.Value }, cancellationToken);

    public Task DeleteAsync(ArticleId id, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(Delete, new { id = id.Value }, transaction, cancellationToken: cancellationToken));

    public async Task ReplaceAsync(ArticleId id, IEnumerable<Filling> fillings, CancellationToken cancellationToken)
    {
        await DeleteAsync(id, cancellationToken);
        await using var rows = new ManyRows(connection, transaction, Insert, [
            ("article_id", DbType.String), ("claim_id", DbType.String), ("field", DbType.String), ("value", DbType.String), ("support", DbType.String), ("is_named", DbType.Boolean)]);
        foreach (var filling in fillings)
        {
            await rows.AddAsync(cancellationToken, id.Value, filling.Claim.Value, filling.Field, StorableText.Of(filling.Value), filling.Support, filling.IsNamed);
        }

        await rows.FlushAsync(cancellationToken);
    }

    /// <summary>After an article or its reading changed: keeps what still stands in it.</summary>
    /// <param name="claims">As the rules read them now.</param>
    public async Task KeepStandingAsync(Article article, IReadOnlyList<PayClaim> claims, CancellationToken cancellationToken)
    {
        var stored = await OfArticleAsync(article.Id, cancellationToken);
        if (stored.Count == 0)
        {
            return;
        }

        var check = new ProposalCheck(article);
        var standing = stored.Select(filling => check.Again(claims.FirstOrDefault(claim => claim.Id == filling.Claim), filling)).OfType<Filling>().ToList();
        if (!standing.SequenceEqual(stored))
        {
            await ReplaceAsync(article.Id, standing, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Filling>> ReadAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<(string Claim, string Field, string Value, string Support, bool IsNamed)>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new Filling(new PayClaimId(row.Claim), row.Field, row.Value, row.Support, row.IsNamed))];
    }
}
