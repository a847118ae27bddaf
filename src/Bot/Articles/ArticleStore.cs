using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Articles.Passages;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Storing;
using Bot.Storage;
using Dapper;

namespace Bot.Articles;

/// <summary>The articles and their passages: the truth every index is built from.</summary>
/// <remarks>
/// Each change of an article takes the next number of one store-wide sequence. Writers take it one after another, so whoever
/// remembers the last version seen misses nothing. A withdrawn article stays as a row without text, so that followers learn of it.
/// </remarks>
internal sealed class ArticleStore(DbDataSource source, Dialect dialect, TimeProvider clock)
{
    /// <summary>The source of every brief that comes with the program.</summary>
    public const string SampleSource = "sample-corpus";

    private const string ArticleColumns = "id, version, content_hash, title, outlet, author, url, published, language, audience, is_sample, withdrawn_at, text";

    private const string Changes = $"""
        SELECT {ArticleColumns} FROM articles
        WHERE version > @since ORDER BY version LIMIT @limit
        """;

    private const string PassagesOfChanges = """
        SELECT a.version, p.start, p.length, p.heading_start, p.heading_length
        FROM articles a JOIN passages p ON p.article_id = a.id
        WHERE a.version > @since AND a.version <= @until
        ORDER BY a.version, p.ordinal
        """;

    private const string OldClaims = $"""
        SELECT {ArticleColumns} FROM articles
        WHERE withdrawn_at IS NULL AND claims_version < @reading ORDER BY claims_version, id LIMIT @limit
        """;

    private const string Find = $"SELECT {ArticleColumns} FROM articles WHERE id = @id AND withdrawn_at IS NULL";

    private const string All = $"SELECT {ArticleColumns} FROM articles WHERE withdrawn_at IS NULL ORDER BY version";

    private const string ContentHashes = "SELECT version, content_hash FROM articles WHERE withdrawn_at IS NULL";

    private const string LastVersion = "SELECT last FROM article_changes";

    private const string ChangedAt = "SELECT coalesce(withdrawn_at, stored_at) FROM articles ORDER BY version DESC LIMIT 1";

    private const string Counts = """
        SELECT (SELECT count(*) FROM articles WHERE withdrawn_at IS NULL) AS Articles,
               (SELECT count(*) FROM articles WHERE withdrawn_at IS NULL AND source = @SampleSource) AS Samples,
               (SELECT count(*) FROM passages) AS Passages
        """;

    private const string List = """
        SELECT a.id, a.title, a.outlet, a.published, a.language, a.is_sample, a.source,
               (SELECT count(*) FROM passages p WHERE p.article_id = a.id) AS passages
        FROM articles a WHERE a.withdrawn_at IS NULL ORDER BY a.id
        """;

    // The prefix is measured by the engine, because the engines and .NET count characters differently.
    private const string FromSource = """
        SELECT id AS Id, source AS Source FROM articles
        WHERE withdrawn_at IS NULL AND (source = @path OR substr(source, 1, length(@folder)) = @folder)
        """;

    /// <summary>The version of the newest change; 0 in an empty store.</summary>
    public async Task<long> VersionAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(LastVersion, cancellationToken: cancellationToken));
    }

    /// <summary>When the newest change happened; null in a store nothing was ever changed in.</summary>
    public async Task<DateTimeOffset?> ChangedAtAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var changedAt = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(ChangedAt, cancellationToken: cancellationToken));
        return changedAt is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
    }

    /// <summary>The articles changed after a version, in the order of their versions; an article changed twice appears once.</summary>
    /// <param name="version">The last version seen; 0 for everything.</param>
    /// <param name="limit">Articles at most; fewer come back only when there are no more.</param>
    public async Task<IReadOnlyList<ArticleChange>> ChangesSinceAsync(long version, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await dialect.BeginReadAsync(connection, cancellationToken);

        var articles = new List<(Article Article, bool Withdrawn)>();
        await using (var reader = await connection.ExecuteReaderAsync(new CommandDefinition(Changes, new { since = version, limit }, transaction, cancellationToken: cancellationToken)))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                articles.Add((ReadArticle(reader), !reader.IsDBNull(11)));
            }
        }

        if (articles.Count == 0)
        {
            return [];
        }

        var claims = await new ClaimRows(connection, transaction).ChangedAsync(version, articles[^1].Article.Version, cancellationToken);
        var changes = new List<ArticleChange>(articles.Count);
        await using (var reader = await connection.ExecuteReaderAsync(
            new CommandDefinition(PassagesOfChanges, new { since = version, until = articles[^1].Article.Version }, transaction, cancellationToken: cancellationToken)))
        {
            var more = await reader.ReadAsync(cancellationToken);
            foreach (var (article, withdrawn) in articles)
            {
                var passages = new List<Passage>();
                while (more && reader.GetInt64(0) == article.Version)
                {
                    passages.Add(new Passage(
                        new PassageId(article.Id, passages.Count),
                        new TextSpan(reader.GetInt32(1), reader.GetInt32(2)),
                        reader.IsDBNull(3) ? null : new TextSpan(reader.GetInt32(3), reader.GetInt32(4))));
                    more = await reader.ReadAsync(cancellationToken);
                }

                changes.Add(new ArticleChange(article, passages, claims.GetValueOrDefault(article.Version, []), withdrawn));
            }
        }

        return changes;
    }

    /// <summary>The content hash of each live article, with the version of its last change, in no order: one after another, for together they take much memory.</summary>
    public async IAsyncEnumerable<(long Version, string Hash)> ContentHashesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(ContentHashes, cancellationToken: cancellationToken));
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return (reader.GetInt64(0), reader.GetString(1));
        }
    }

    /// <summary>Every article of the corpus with its text, in the order of their versions.</summary>
    public async Task<IReadOnlyList<Article>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(All, cancellationToken: cancellationToken));
        var articles = new List<Article>();
        while (await reader.ReadAsync(cancellationToken))
        {
            articles.Add(ReadArticle(reader));
        }

        return articles;
    }

    /// <returns>Null when the store does not hold it, or no longer.</returns>
    public async Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(Find, new { id = id.Value }, cancellationToken: cancellationToken));
        return await reader.ReadAsync(cancellationToken) ? ReadArticle(reader) : null;
    }

    /// <summary>Articles whose claims an older <see cref="ClaimReader"/> read.</summary>
    public async Task<IReadOnlyList<Article>> WithOldClaimsAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(OldClaims, new { reading = ClaimReader.Version, limit }, cancellationToken: cancellationToken));
        var articles = new List<Article>();
        while (await reader.ReadAsync(cancellationToken))
        {
            articles.Add(ReadArticle(reader));
        }

        return articles;
    }

    /// <summary>Stores claims read from articles as they were seen, in one transaction; an article that changed since keeps its own.</summary>
    /// <returns>How many were stored; each of them has a new version.</returns>
    public async Task<int> ReplaceClaimsAsync(IReadOnlyCollection<(Article Article, IReadOnlyList<PayClaim> Claims)> read, CancellationToken cancellationToken)
    {
        await using var change = await ArticleTransaction.BeginAsync(source, dialect, clock, cancellationToken);
        var replaced = 0;
        foreach (var (article, claims) in read)
        {
            replaced += await change.ReplaceClaimsAsync(article, claims, cancellationToken) ? 1 : 0;
        }

        await change.CommitAsync(cancellationToken);
        return replaced;
    }

    public async Task<ArticleCounts> CountAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleAsync<ArticleCounts>(new CommandDefinition(Counts, new { SampleSource }, cancellationToken: cancellationToken));
    }

    /// <summary>The corpus without its texts, by id.</summary>
    public async Task<IReadOnlyList<ArticleSummary>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(List, cancellationToken: cancellationToken));
        var list = new List<ArticleSummary>();
        while (await reader.ReadAsync(cancellationToken))
        {
            list.Add(new ArticleSummary(
                new ArticleId(reader.GetString(0)), reader.GetString(1), reader.GetString(2), ReadDate(reader, 3), reader.GetString(4),
                reader.GetBoolean(5), reader.GetInt32(7), reader.GetString(6)));
        }

        return list;
    }

    /// <summary>What is stored from one file, or from the files below one folder, and from which file each.</summary>
    /// <param name="path">Absolute.</param>
    public async Task<IReadOnlyDictionary<ArticleId, string>> FromSourceAsync(string path, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var folder = Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar;
        var rows = await connection.QueryAsync<SourceRow>(new CommandDefinition(FromSource, new { path, folder }, cancellationToken: cancellationToken));
        return rows.ToDictionary(row => new ArticleId(row.Id), row => row.Source);
    }

    /// <summary>Whether the store holds, or ever held, an article that is no sample.</summary>
    public async Task<bool> HadRealArticleAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(ArticleTransaction.HadRealArticle, new { SampleSource }, cancellationToken: cancellationToken)) > 0;
    }

    /// <summary>Stores drafts in one transaction: all or none. The first article that is no sample withdraws the samples.</summary>
    /// <param name="drafts">Distinct ids.</param>
    /// <returns>What became of each draft, in their order.</returns>
    public Task<IReadOnlyList<SaveOutcome>> SaveAsync(IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken) =>
        SaveAsync(drafts, (_, _) => true, cancellationToken);

    /// <inheritdoc cref="SaveAsync(IReadOnlyList{ArticleDraft}, CancellationToken)"/>
    /// <param name="mayTakeOver">Asked of a draft whose id is stored from another source, which is named.</param>
    public async Task<IReadOnlyList<SaveOutcome>> SaveAsync(
        IReadOnlyList<ArticleDraft> drafts, Func<ArticleDraft, string, bool> mayTakeOver, CancellationToken cancellationToken)
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        await using var change = await ArticleTransaction.BeginAsync(source, dialect, clock, cancellationToken);
        var outcomes = await change.SaveAsync(drafts, mayTakeOver, cancellationToken);
        if (drafts.Any(draft => !draft.Article.IsSample))
        {
            await change.WithdrawAsync(await change.SamplesAsync(cancellationToken), cancellationToken);
        }

        await change.CommitAsync(cancellationToken);
        return outcomes;
    }

    /// <summary>Takes articles out of the corpus in one transaction; those that are not there are passed over.</summary>
    /// <returns>How many left.</returns>
    public async Task<int> WithdrawAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return 0;
        }

        await using var change = await ArticleTransaction.BeginAsync(source, dialect, clock, cancellationToken);
        var withdrawn = await change.WithdrawAsync(ids, cancellationToken);
        await change.CommitAsync(cancellationToken);
        return withdrawn;
    }

    /// <summary>Makes the samples the corpus of a store that never held an article of its own; any number of processes may do so at once.</summary>
    /// <param name="samples">The briefs of this program, whose source is <see cref="SampleSource"/>; others stored before leave.</param>
    public async Task SeedAsync(IReadOnlyList<ArticleDraft> samples, CancellationToken cancellationToken)
    {
        await using var change = await ArticleTransaction.BeginAsync(source, dialect, clock, cancellationToken);
        if (await change.HadRealArticleAsync(cancellationToken))
        {
            return;
        }

        var stored = await change.SamplesAsync(cancellationToken);
        await change.SaveAsync(samples, (_, _) => true, cancellationToken);
        await change.WithdrawAsync([.. stored.Except(samples.Select(sample => sample.Article.Id))], cancellationToken);
        await change.CommitAsync(cancellationToken);
    }

    private static Article ReadArticle(DbDataReader reader) => new()
    {
        Id = new ArticleId(reader.GetString(0)),
        Version = reader.GetInt64(1),
        ContentHash = reader.GetString(2),
        Title = reader.GetString(3),
        Outlet = reader.GetString(4),
        Author = reader.GetString(5),
        Url = reader.IsDBNull(6) ? null : reader.GetString(6),
        Published = ReadDate(reader, 7),
        Language = reader.GetString(8),
        Audience = (Audience)reader.GetInt32(9),
        IsSample = reader.GetBoolean(10),
        Text = reader.GetString(12),
    };

    private static DateOnly? ReadDate(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record SourceRow(string Id, string Source);
}
