using Bot.Tests.Conventions;
using Microsoft.Playwright;

namespace Bot.Tests.Drivers;

/// <summary>Somebody in front of the chat page, in a browser window of their own.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> _problems = [];
    private readonly IBrowserContext _window;

    private Visitor(IBrowserContext window, IPage page, Uri site)
    {
        _window = window;
        Page = page;
        Site = site;
    }

    public IPage Page { get; }

    public Uri Site { get; }

    /// <summary>Errors of scripts, refusals of the security policy and requests to anywhere else.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public ILocator Question => Page.GetByRole(AriaRole.Textbox);

    public ILocator LastReply => Page.Locator(".turn").Last.Locator(".reply");

    public static async Task<Visitor> ArriveAsync(IBrowser browser, Uri site, BrowserNewContextOptions? options = null)
    {
        var window = await browser.NewContextAsync(options ?? new BrowserNewContextOptions { Locale = "en-GB" });
        window.SetDefaultTimeout(10_000);
        var page = await window.NewPageAsync();
        var visitor = new Visitor(window, page, site);
        page.Console += (_, message) => visitor.Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => visitor.Note(true, error);
        page.Request += (_, request) => visitor.Note(!request.Url.StartsWith(site.ToString(), StringComparison.Ordinal), request.Url);
        await page.GotoAsync(site.ToString());
        return visitor;
    }

    /// <summary>Types a question, sends it with the Enter key and waits for the reply.</summary>
    public async Task AskAsync(string question)
    {
        var turns = await Page.Locator(".turn").CountAsync();
        await Question.FillAsync(question);
        await Question.PressAsync("Enter");
        await Page.Locator(".turn").Nth(turns).Locator(".reply").WaitForAsync();
    }

    /// <summary>Keeps what the window shows, or the whole page, for people to look at.</summary>
    public Task PhotographAsync(string name, bool isWhole = false) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Repository.Root, "TestResults", "screenshots", name + ".png"),
        Animations = ScreenshotAnimations.Disabled,
        FullPage = isWhole,
    });

    public static Task<bool> HasFocusAsync(ILocator element) => element.EvaluateAsync<bool>("element => element === document.activeElement");

    /// <summary>Whether all of the element lies within what the window shows.</summary>
    public static Task<bool> IsInViewAsync(ILocator element) => element.EvaluateAsync<bool>(
        "element => { const box = element.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight && box.height > 0; }");

    public ValueTask DisposeAsync() => _window.DisposeAsync();

    private void Note(bool isProblem, string text)
    {
        if (isProblem)
        {
            _problems.Add(text);
        }
    }
}
