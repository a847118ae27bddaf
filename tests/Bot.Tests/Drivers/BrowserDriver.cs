using Microsoft.Playwright;

namespace Bot.Tests.Drivers;

/// <summary>A person with a browser: the system's Chromium, driven by Playwright.</summary>
/// <remarks>
/// <c>bash tests/run.sh</c> finds the browser and names it in <c>BOT_TEST_CHROMIUM</c>. Without it the tests of the browser are
/// skipped, aloud; with <c>CI=true</c> they fail instead, so that CI cannot be green by leaving them out.
/// </remarks>
internal sealed class BrowserDriver : IAsyncDisposable
{
    private static readonly string[] LaunchArguments =
    [
        // Tests often run as root in a container, where Chromium's sandbox cannot start; the pages are our own.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--no-default-browser-check",
    ];

    private readonly IPlaywright playwright;

    private BrowserDriver(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        Browser = browser;
    }

    public IBrowser Browser { get; }

    /// <summary>Starts the browser, or leaves the test out where there is none.</summary>
    public static async Task<BrowserDriver> StartAsync()
    {
        var executable = Environment.GetEnvironmentVariable("BOT_TEST_CHROMIUM");
        if (string.IsNullOrEmpty(executable))
        {
            const string Reason = "LEFT OUT: no browser. BOT_TEST_CHROMIUM is not set; run 'bash tests/run.sh', which finds or installs Chromium.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            Assert.Fail(Reason);
        }

        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = LaunchArguments });
        return new BrowserDriver(playwright, browser);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
