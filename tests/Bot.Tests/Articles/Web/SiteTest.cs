using Bot.Tests.Fakes;
using Bot.Tests.Storage;

namespace Bot.Tests.Articles.Web;

/// <summary>A store and a publisher's site of each test's own.</summary>
public abstract class SiteTest : IAsyncLifetime
{
    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected TestStore Store { get; private set; } = null!;

    private protected FakeSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => (Store, Site) = (await TestStore.CreateAsync(), await FakeSite.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await Site.StopAsync();
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The site goes, and another starts in its place.</summary>
    private protected async Task RestartAsync(Func<Task> meanwhile)
    {
        await Site.StopAsync();
        await meanwhile();
        Site = await FakeSite.StartAsync();
    }
}
