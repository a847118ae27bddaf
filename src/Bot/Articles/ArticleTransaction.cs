using System.Data;
using System.Data.Common;
using Bot.PayClaims;
using Bot.PayClaims.Filling;
using Bot.PayClaims.Storing;
using Bot.Storage;
using Dapper;

namespace Bot.Articles;

/// <summary>One writing transaction, which holds the sequence of versions from its first statement on.</summary>
internal sealed class ArticleTransaction : IAsyncDisposable
{
    private const string LastVersion = "SELECT last FROM article_changes";

    public const string HadRealArticle = "SELECT count(*) FROM (SELECT 1 FROM articles WHERE source <> @SampleSource LIMIT 1) AS found";

    private const string Known = "SELECT id AS Id, content_hash AS Hash, source AS Source FROM articles WHERE withdrawn_at IS NULL AND ";

    private const string Samples = "SELECT id FROM articles WHERE withdrawn_at IS NULL AND source = @SampleSource";

    private const string Upsert = """
        INSERT INTO articles (id, version, content_hash, source, title, outlet, author, url, published, language, audience, is_sample, stored_at, withdrawn_at, claims_version, text)
        VALUES (@id, @version, @content_hash, @source, @title, @outlet, @author, @url, @published, @language, @audience, @is_sample, @stored_at, NULL, @claims_version, @text)
        ON CONFLICT (id) DO UPDATE SET
            version = excluded.version, content_hash = excluded.content_hash, source = excluded.source, title = excluded.title,
            outlet = excluded.outlet, author = excluded.author, url = excluded.url, published = excluded.published,
            language = excluded.language, audience = excluded.audience, is_sample = excluded.is_sample,
            stored_at = excluded.stored_at, withdrawn_at = NULL, claims_version = excluded.claims_version, text = excluded.text
        """;

    private const string InsertPassage = """
        INSERT INTO passages (article_id, ordinal, start, length, heading_start, heading_length)
        VALUES (@article_id, @ordinal, @start, @length, @heading_start, @heading_length)
        """;

    private const string DeletePassages = "DELETE FROM passages WHERE article_id = @id";

    private const string Touch = """
        UPDATE articles SET version = @version, stored_at = @now, claims_version = coalesce(@claims_version, claims_version)
        WHERE id = @id AND withdrawn_at IS NULL AND version = coalesce(@seen, version)
        """;

    private const string Move = "UPDATE articles SET source = @source WHERE id = @id";

    private const string Withdraw = """
        UPDATE articles SET version = @version, withdrawn_at = @now, content_hash = '', text = ''
        WHERE id = @id AND withdrawn_at IS NULL
        """;

    private const string SetVersion = "UPDATE article_changes SET last = @version";

    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly ClaimRows _claims;
    private readonly FillingRows _fillings;
    private readonly Dialect _dialect;
    private readonly long _now;
    private readonly long _first;
    private long _version;

    private ArticleTransaction(DbConnection connection, DbTransaction transaction, Dialect dialect, long now, long version)
    {
        (_connection, _transaction, _dialect, _now, _first, _version) = (connection, transaction, dialect, now, version, version);
        (_claims, _fillings) = (new ClaimRows(connection, transaction), new FillingRows(connection, transaction));
    }

    public static async Task<ArticleTransaction> BeginAsync(DbDataSource source, Dialect dialect, TimeProvider clock, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var version = await connection.ExecuteScalarAsync<long>(
                new CommandDefinition($"{LastVersion} {dialect.ForUpdate}", transaction: transaction, cancellationToken: cancellationToken));
            return new ArticleTransaction(connection, transaction, dialect, clock.GetUtcNow().ToUnixTimeMilliseconds(), version);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>For what else belongs into the transaction.</summary>
    public DbConnection Connection => _connection;

    public DbTransaction Transaction => _transaction;

    public async Task<IReadOnlyList<ArticleId>> SamplesAsync(CancellationToken cancellationToken)
    {
        var ids = await _connection.QueryAsync<string>(Command(Samples, new { ArticleStore.SampleSource }, cancellationToken));
        return [.. ids.Select(id => new ArticleId(id))];
    }

    public async Task<bool> HadRealArticleAsync(CancellationToken cancellationToken) =>
        await _connection.ExecuteScalarAsync<long>(Command(HadRealArticle, new { ArticleStore.SampleSource }, cancellationToken)) > 0;

    /// <param name="mayTakeOver">Asked of a draft whose id is stored from another source, which is named.</param>
    public async Task<IReadOnlyList<SaveOutcome>> SaveAsync(
        IReadOnlyList<ArticleDraft> drafts, Func<ArticleDraft, string, bool> mayTakeOver, CancellationToken cancellationToken)
    {
        var ids = drafts.Select(draft => draft.Article.Id.Value).ToArray();
        var rows = await _connection.QueryAsync<KnownRow>(Command(Known + _dialect.AnyOf("id", nameof(ids)), new { ids }, cancellationToken));
        var known = rows.ToDictionary(row => row.Id);

        var changed = new List<ArticleDraft>();
        var outcomes = new SaveOutcome[drafts.Count];
        for (var i = 0; i < drafts.Count; i++)
        {
            var stored = known.GetValueOrDefault(drafts[i].Article.Id.Value);
            if (stored is not null && stored.Source != drafts[i].Source && !mayTakeOver(drafts[i], stored.Source))
            {
                outcomes[i] = SaveOutcome.Refused;
                continue;
            }

            if (stored is not null && stored.Hash == drafts[i].Article.ContentHash)
            {
                outcomes[i] = SaveOutcome.Unchanged;
                if (stored.Source != drafts[i].Source)
                {
                    await _connection.ExecuteAsync(Command(Move, new { id = stored.Id, source = drafts[i].Source }, cancellationToken));
                }

                continue;
            }

            outcomes[i] = stored is null ? SaveOutcome.Added : SaveOutcome.Replaced;
            changed.Add(drafts[i]);
            if (stored is not null)
            {
                await _connection.ExecuteAsync(Command(DeletePassages, new { id = stored.Id }, cancellationToken));
                await _claims.DeleteAsync(new ArticleId(stored.Id), cancellationToken);
            }
        }

        await WriteAsync(changed, cancellationToken);
        var filled = await _fillings.AmongAsync([.. changed.Select(draft => draft.Article.Id.Value).Where(known.ContainsKey)], _dialect, cancellationToken);
        foreach (var draft in changed.Where(draft => filled.Contains(draft.Article.Id.Value)))
        {
            await _fillings.KeepStandingAsync(draft.Article, draft.Claims, cancellationToken);
        }

        return outcomes;
    }

    public async Task<int> WithdrawAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken)
    {
        var withdrawn = 0;
        foreach (var id in ids)
        {
            if (await _connection.ExecuteAsync(Command(Withdraw, new { id = id.Value, version = _version + 1, now = _now }, cancellationToken)) == 1)
            {
                _version++;
                withdrawn++;
                await _connection.ExecuteAsync(Command(DeletePassages, new { id = id.Value }, cancellationToken));
                await _claims.DeleteAsync(id, cancellationToken);
                await _fillings.DeleteAsync(id, cancellationToken);
            }
        }

        return withdrawn;
    }

    /// <summary>Puts claims in the place of an article's, unless the article changed since it was looked at.</summary>
    /// <param name="seen">The article the claims were read from.</param>
    public async Task<bool> ReplaceClaimsAsync(Article seen, IReadOnlyList<PayClaim> claims, CancellationToken cancellationToken)
    {
        if (!await TouchAsync(seen.Id, ClaimReader.Version, seen.Version, cancellationToken))
        {
            return false;
        }

        await _claims.DeleteAsync(seen.Id, cancellationToken);
        await _claims.WriteAsync([claims], cancellationToken);
        await _fillings.KeepStandingAsync(seen, claims, cancellationToken);
        return true;
    }

    /// <summary>Gives an article the next version, so that followers take it again.</summary>
    /// <returns>False when it is not there.</returns>
    public Task<bool> TouchAsync(ArticleId id, CancellationToken cancellationToken) => TouchAsync(id, null, null, cancellationToken);

    /// <inheritdoc cref="TouchAsync(ArticleId, CancellationToken)"/>
    /// <param name="seen">The version it must still have.</param>
    public Task<bool> TouchAsync(ArticleId id, long seen, CancellationToken cancellationToken) => TouchAsync(id, null, seen, cancellationToken);

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_version != _first)
        {
            await _connection.ExecuteAsync(Command(SetVersion, new { version = _version }, cancellationToken));
        }

        await _transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task WriteAsync(IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        await using var articles = new ManyRows(_connection, _transaction, Upsert, [
            ("id", DbType.String), ("version", DbType.Int64), ("content_hash", DbType.String), ("source", DbType.String), ("title", DbType.String),
            ("outlet", DbType.String), ("author", DbType.String), ("url", DbType.String), ("published", DbType.String), ("language", DbType.String),
            ("audience", DbType.Int32), ("is_sample", DbType.Boolean), ("stored_at", DbType.Int64), ("claims_version", DbType.Int32), ("text", DbType.String)]);
        foreach (var (article, _, _, source) in drafts)
        {
            await articles.AddAsync(cancellationToken,
                article.Id.Value, ++_version, article.ContentHash, source, article.Title, article.Outlet, article.Author, article.Url,
                IsoDay.Write(article.Published), article.Language, (int)article.Audience, article.IsSample, _now, ClaimReader.Version, article.Text);
        }

        // Before their passages and claims, which refer to them.
        await articles.FlushAsync(cancellationToken);
        await using var rows = new ManyRows(_connection, _transaction, InsertPassage, [
            ("article_id", DbType.String), ("ordinal", DbType.Int32), ("start", DbType.Int32), ("length", DbType.Int32),
            ("heading_start", DbType.Int32), ("heading_length", DbType.Int32)]);
        foreach (var passage in drafts.SelectMany(draft => draft.Passages))
        {
            await rows.AddAsync(cancellationToken,
                passage.Id.Article.Value, passage.Id.Ordinal, passage.Span.Start, passage.Span.Length, passage.Heading?.Start, passage.Heading?.Length);
        }

        await rows.FlushAsync(cancellationToken);
        await _claims.WriteAsync(drafts.Select(draft => draft.Claims), cancellationToken);
    }

    private async Task<bool> TouchAsync(ArticleId id, int? claimsVersion, long? seen, CancellationToken cancellationToken)
    {
        var row = new { id = id.Value, version = _version + 1, now = _now, claims_version = claimsVersion, seen };
        if (await _connection.ExecuteAsync(Command(Touch, row, cancellationToken)) == 0)
        {
            return false;
        }

        _version++;
        return true;
    }

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, _transaction, cancellationToken: cancellationToken);

    private sealed record KnownRow(string Id, string Hash, string Source);
}
