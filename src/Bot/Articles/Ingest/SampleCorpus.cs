using Bot.Articles.Reading;

namespace Bot.Articles.Ingest;

/// <summary>The briefs that come with the program, so that a fresh store has something to answer from.</summary>
internal sealed class SampleCorpus(IEnumerable<IArticleReader> readers, ArticleStore store)
{
    private const string Prefix = "Bot.SampleCorpus.";

    private const string Ending = ".md";

    /// <summary>Makes the briefs of this program the corpus of a store that never held an article of its own; otherwise does nothing.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (!await store.HadRealArticleAsync(cancellationToken))
        {
            await store.SeedAsync([.. Read()], cancellationToken);
        }
    }

    private IEnumerable<ArticleDraft> Read()
    {
        var reader = readers.Single(one => one.Endings.Contains(Ending));
        var assembly = typeof(SampleCorpus).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var content = assembly.GetManifestResourceStream(resource)!;
            foreach (var outcome in reader.Read(resource[Prefix.Length..^Ending.Length], content))
            {
                yield return outcome is ReadOutcome.Read read && DraftMaker.Make(read.Article, ArticleStore.SampleSource, new IngestRequest([]), isSample: true).Draft is { } draft
                    ? draft
                    : throw new InvalidOperationException($"The sample brief {resource} cannot be read.");
            }
        }
    }
}
