using System.Data.Common;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Storage;

public sealed class FullDiskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_is_named_and_loses_nothing_that_was_stored()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        await store.Articles.SaveAsync([new ArticleBuilder("before").Draft()], Cancellation);
        for (var i = 0; i < 1000; i++)
        {
            folder.Write($"article-{i:D4}.txt", $"Article {i}. " + string.Concat(Enumerable.Repeat("Leave lasts 16 weeks. ", 100)));
        }

        await LimitAsync(store, 500);
        var failure = await Assert.ThrowsAnyAsync<DbException>(() => IngestAsync(store, folder.Path));

        Assert.Contains("is full", store.Dialect.Explain(failure), StringComparison.Ordinal);
        Assert.NotNull(await store.Articles.FindAsync(new ArticleId("before"), Cancellation));
        var stored = await store.Articles.ChangesSinceAsync(0, 2000, Cancellation);
        Assert.InRange(stored.Count, 1, 1000);
        Assert.All(stored, change => Assert.NotEmpty(change.Passages));

        await LimitAsync(store, 1_000_000);
        var report = await IngestAsync(store, folder.Path);
        Assert.Equal(1000, report.Accepted);
        Assert.Equal(1001, (await store.Articles.CountAsync(Cancellation)).Articles);
    }

    // The limit belongs to a connection; the pool hands the same one out again, because the store uses one at a time.
    private static async Task LimitAsync(TestStore store, int pages)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        await connection.ExecuteAsync($"PRAGMA max_page_count = {pages}");
    }

    private static Task<IngestReport> IngestAsync(TestStore store, string path) =>
        store.Services.GetRequiredService<Ingestor>().IngestAsync(new IngestRequest([path]), null, Cancellation);
}
