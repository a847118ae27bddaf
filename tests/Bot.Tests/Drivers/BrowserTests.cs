using Bot.Conversations;
using Bot.Desk.SignIn;
using Bot.Tests.Channels.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Drivers;

/// <summary>Tests that each have a running program of their own.</summary>
public abstract class BrowserTests : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];
    private IBrowser? _browser;
    private WebHost? _host;
    private Uri? _site;

    private protected WebHost Host => _host!;

    private protected Uri Site => _site!;

    public async ValueTask InitializeAsync()
    {
        _browser = await BrowserDriver.StartAsync();
        _host = Open();
        _site = _host.Listen();
        await FillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // The windows of a test that failed; the browser is everyone's.
        foreach (var visitor in _visitors)
        {
            await visitor.DisposeAsync();
        }

        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected abstract WebHost Open();

    /// <summary>Puts into the store what the tests begin with.</summary>
    private protected abstract Task FillAsync();

    private protected async Task<Visitor> ArriveAsync(BrowserNewContextOptions options)
    {
        var visitor = await Visitor.ArriveAsync(_browser!, Site, options);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Somebody who opens their link to the desk and goes on.</summary>
    /// <param name="to">A page of the desk, from its root; null for where the desk leads.</param>
    private protected async Task<Visitor> EnterAsync(PersonId person, BrowserNewContextOptions options, string? to = null)
    {
        var token = await Host.Services.GetRequiredService<DeskLinks>().IssueAsync(person, TestContext.Current.CancellationToken);
        var visitor = await ArriveAsync(options);
        await visitor.Page.GotoAsync($"{Site}desk/enter?token={token.Value}{(to is null ? "" : $"&to={to}")}");
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Continue|Continuer") }).ClickAsync();
        await visitor.Page.Locator("nav.sections").WaitForAsync();
        return visitor;
    }

    /// <summary>The page is as wide as its window, sound for a screen reader, legible, and its targets are large enough.</summary>
    private protected static async Task AssertFitsAsync(Visitor visitor, string name)
    {
        await visitor.PhotographAsync(name, isWhole: true);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), name);
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(AccessibilityTests.Structure));
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(AccessibilityTests.Contrast));
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(AccessibilityTests.Targets));
    }
}
