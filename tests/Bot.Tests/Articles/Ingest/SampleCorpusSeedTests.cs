using Bot.Articles.Ingest;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Samples = Bot.Articles.Ingest.SampleCorpus;

namespace Bot.Tests.Articles.Ingest;

public sealed class SampleCorpusSeedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fresh_store_shows_the_briefs_and_says_that_they_are_samples()
    {
        await using var store = await TestStore.CreateAsync();

        await store.Services.GetRequiredService<Samples>().SeedAsync(Cancellation);

        var changes = await store.Articles.ChangesSinceAsync(0, 100, Cancellation);
        Assert.True(changes.Count >= 14);
        Assert.All(changes, change => Assert.True(change.Article.IsSample && change.Passages.Count > 0));
    }

    [Fact]
    public async Task Seeding_again_changes_nothing()
    {
        await using var store = await TestStore.CreateAsync();
        var samples = store.Services.GetRequiredService<Samples>();
        await samples.SeedAsync(Cancellation);
        var version = await store.Articles.VersionAsync(Cancellation);

        await samples.SeedAsync(Cancellation);

        Assert.Equal(version, await store.Articles.VersionAsync(Cancellation));
    }

    [Fact]
    public async Task The_first_real_ingest_takes_the_briefs_out()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        var samples = store.Services.GetRequiredService<Samples>();
        await samples.SeedAsync(Cancellation);

        var request = new IngestRequest([folder.Write("own.md", "# Own\n\nLeave lasts 16 weeks.")]);
        await store.Services.GetRequiredService<Ingestor>().IngestAsync(request, null, Cancellation);
        await samples.SeedAsync(Cancellation);

        var left = await store.Articles.ListAsync(Cancellation);
        Assert.Equal("own", Assert.Single(left).Id.Value);
    }

    [Fact]
    public async Task An_ingest_that_takes_nothing_leaves_the_briefs()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        await store.Services.GetRequiredService<Samples>().SeedAsync(Cancellation);

        var request = new IngestRequest([folder.Write("empty.md", "")]);
        await store.Services.GetRequiredService<Ingestor>().IngestAsync(request, null, Cancellation);

        Assert.True((await store.Articles.CountAsync(Cancellation)).Samples >= 14);
    }
}
