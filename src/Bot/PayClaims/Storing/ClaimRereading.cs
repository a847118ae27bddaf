using Bot.Articles;

namespace Bot.PayClaims.Storing;

/// <summary>Reads the claims of stored articles again where an older program read them.</summary>
/// <remarks>Batch by batch, each all or none: one that is cut off is simply gone on with. Any number of processes may do so at once.</remarks>
internal sealed class ClaimRereading(ArticleStore store)
{
    private const int ArticlesInBatch = 256;

    /// <returns>Articles read again.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        while (await store.WithOldClaimsAsync(ArticlesInBatch, cancellationToken) is { Count: > 0 } articles)
        {
            var read = new (Article, IReadOnlyList<PayClaim>)[articles.Count];
            Parallel.For(0, articles.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
                i => read[i] = (articles[i], ClaimReader.Read(articles[i])));
            count += await store.ReplaceClaimsAsync(read, cancellationToken);
        }

        return count;
    }
}
