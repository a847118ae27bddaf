using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Microsoft.Playwright;

namespace Bot.Tests.Channels.Web.Ledger;

/// <summary>The ledger as somebody with a browser meets it.</summary>
public sealed class LedgerInBrowserTests : BrowserTests
{
    private protected override WebHost Open() => new WebHost();

    private protected override Task FillAsync() => Host.StoreAsync(LedgerArticles.All());

    [Fact]
    public async Task A_head_sorts_the_table_in_place_and_the_address_keeps_the_order()
    {
        await using var visitor = await OpenAsync(new() { Locale = "en-GB" });
        var amount = visitor.Page.GetByRole(AriaRole.Columnheader).Filter(new() { HasText = "Figure" });

        await amount.GetByRole(AriaRole.Button).ClickAsync();
        var falling = await FiguresAsync(visitor);
        Assert.Equal("descending", await amount.GetAttributeAsync("aria-sort"));
        await amount.GetByRole(AriaRole.Button).ClickAsync();
        var rising = await FiguresAsync(visitor);
        await visitor.Page.ReloadAsync();

        Assert.EndsWith("sort=amount", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Equal(rising, await FiguresAsync(visitor));
        Assert.Equal(["no exact figure", "no figure of its own"], falling[^2..].Order());
        Assert.Equal(falling[..^2], rising[..^2].AsEnumerable().Reverse());
        Assert.Empty(visitor.Problems);
    }

    [Fact]
    public async Task A_row_opens_its_words_in_the_article()
    {
        await using var visitor = await OpenAsync(new() { Locale = "en-GB" });

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "$220K to $410K a year in base pay" }).ClickAsync();

        await visitor.Page.Locator("#quote").WaitForAsync();
        Assert.Equal("$220K to $410K a year in base pay", await visitor.Page.Locator("#quote").InnerTextAsync());
        Assert.True(await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Pay claims in this article" }).IsVisibleAsync());
        await visitor.PhotographAsync("ledger-article", isWhole: true);
        Assert.Empty(visitor.Problems);
    }

    [Fact]
    public async Task The_form_narrows_the_table_to_a_company_and_a_status()
    {
        await using var visitor = await OpenAsync(new() { Locale = "en-GB" });

        await visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "Company" }).FillAsync("norvane");
        await visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "Status" }).SelectOptionAsync("disputed");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();

        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "1 claim", Exact = true }).WaitForAsync();
        Assert.Equal(["up to $300 million"], await FiguresAsync(visitor));
    }

    [Theory]
    [InlineData("en-GB", ColorScheme.Light, 1280)]
    [InlineData("fr-FR", ColorScheme.Dark, 1280)]
    [InlineData("fr-FR", ColorScheme.Light, 320)]
    [InlineData("en-GB", ColorScheme.Dark, 390)]
    public async Task It_fits_a_phone_and_a_screen_by_day_and_by_night(string locale, ColorScheme scheme, int width)
    {
        await using var visitor = await OpenAsync(new() { Locale = locale, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });

        Assert.True(await visitor.Page.Locator("table.ledger tbody tr").First.IsVisibleAsync());
        await AssertFitsAsync(visitor, $"ledger-{locale}-{scheme}-{width}");
        Assert.Empty(visitor.Problems);
    }

    private async Task<Visitor> OpenAsync(BrowserNewContextOptions options)
    {
        var visitor = await ArriveAsync(options);
        await visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("table|tableau") }).ClickAsync();
        await visitor.Page.Locator("table.ledger").WaitForAsync();
        return visitor;
    }

    private static async Task<string[]> FiguresAsync(Visitor visitor) => [.. await visitor.Page.Locator("td.amount strong").AllInnerTextsAsync()];
}
