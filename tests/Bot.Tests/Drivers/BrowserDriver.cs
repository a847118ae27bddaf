using Bot.Tests.Drivers;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserDriver))]

namespace Bot.Tests.Drivers;

/// <summary>The system's Chromium, driven by Playwright: one for the whole run, started by the first test that needs it. Each visitor has a window of their own, which shares nothing with others.</summary>
/// <remarks>
/// <c>bash tests/run.sh</c> finds the browser and names it in <c>BOT_TEST_CHROMIUM</c>. Without it the tests of the browser are
/// skipped, aloud; with <c>CI=true</c> they fail instead, so that CI cannot be green by leaving them out.
/// </remarks>
public sealed class BrowserDriver : IAsyncDisposable
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

    private static readonly SemaphoreSlim Starting = new(1);
    private static IPlaywright? playwright;
    private static IBrowser? browser;

    /// <summary>The browser; leaves the test out where there is none.</summary>
    internal static async Task<IBrowser> StartAsync()
    {
        var executable = Environment.GetEnvironmentVariable("BOT_TEST_CHROMIUM");
        if (string.IsNullOrEmpty(executable))
        {
            const string Reason = "LEFT OUT: no browser. BOT_TEST_CHROMIUM is not set; run 'bash tests/run.sh', which finds or installs Chromium.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            Assert.Fail(Reason);
        }

        await Starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            playwright ??= await Playwright.CreateAsync();

            // One that crashed under a test is no use to the next.
            return browser is { IsConnected: true } ? browser : browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = LaunchArguments });
        }
        finally
        {
            Starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
