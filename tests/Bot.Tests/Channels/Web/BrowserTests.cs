using Bot.Tests.Drivers;

namespace Bot.Tests.Channels.Web;

public sealed class BrowserTests
{
    [Fact]
    public async Task The_browser_of_the_system_can_be_driven()
    {
        await using var driver = await BrowserDriver.StartAsync();

        var page = await driver.Browser.NewPageAsync();
        await page.SetContentAsync("<title>here</title>");

        Assert.Equal("here", await page.TitleAsync());
    }
}
