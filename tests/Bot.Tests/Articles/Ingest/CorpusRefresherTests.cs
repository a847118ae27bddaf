using System.Data.Common;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Articles.Ingest;

public sealed class CorpusRefresherTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_of_the_settings_is_followed_while_the_host_runs()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        folder.Write("corpus/a.md", "# A\n\nLeave lasts 16 weeks.");
        store.Set("Corpus:Folders", $"{folder.At("corpus")}, {folder.At("missing")}");
        await using var host = store.BuildServices();
        var refresher = host.GetServices<IHostedService>().OfType<CorpusRefresher>().Single();

        await refresher.StartAsync(Cancellation);
        await Until.TrueAsync(() => HoldsAsync(store, "a"));
        folder.Write("corpus/b.md", "# B\n\nIt is paid in full.");
        File.Delete(folder.At("corpus", "a.md"));
        await Until.TrueAsync(async () =>
        {
            store.Clock.Advance(TimeSpan.FromSeconds(30));
            return await HoldsAsync(store, "b") && !await HoldsAsync(store, "a");
        });

        await refresher.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_failure_nobody_can_explain_is_left_to_the_next_look()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        folder.Write("a.md", "# A\n\nLeave lasts 16 weeks.");
        store.Set("Corpus:Folders", folder.Path);
        await using var source = new FailingSource(store.Source) { Failure = new SqliteException("Nobody knows.", 1) };
        await using var host = store.BuildServices(services => services.AddSingleton<DbDataSource>(source));
        var refresher = host.GetServices<IHostedService>().OfType<CorpusRefresher>().Single();

        await refresher.RefreshAsync(Cancellation);
        source.Failure = null;
        Assert.False(await HoldsAsync(store, "a"));
        await refresher.RefreshAsync(Cancellation);

        Assert.True(await HoldsAsync(store, "a"));
    }

    private static async Task<bool> HoldsAsync(TestStore store, string id) => await store.Articles.FindAsync(new ArticleId(id), Cancellation) is not null;
}
