using Bot.Desk.SignIn;
using Bot.Tests.Channels.Web;
using Bot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Desk;

/// <summary>The message check as somebody with a browser meets it.</summary>
public sealed class MessagesInBrowserTests : BrowserTests
{
    private protected override WebHost Open() => DeskDriver.Open();

    private protected override async Task FillAsync()
    {
        await Host.StoreAsync(MessagesPageTests.Northwind());
        await Host.ApproveAsync("Can we talk about our pay with colleagues?", "**Yes.** Nobody needs a manager's permission for that.");
    }

    [Theory]
    [InlineData("en-GB", ColorScheme.Light, 1280, "Your draft", "Check", "Save", "Saved. Only you can open it.")]
    [InlineData("fr-FR", ColorScheme.Dark, 390, "Votre brouillon", "Vérifier", "Enregistrer", "Enregistré. Vous seul pouvez l'ouvrir.")]
    public async Task A_draft_is_pasted_checked_and_saved(string locale, ColorScheme scheme, int width, string label, string check, string save, string saved)
    {
        await using var anna = await EnterAsync(DeskDriver.Anna, new() { Locale = locale, ColorScheme = scheme, JavaScriptEnabled = true, ViewportSize = new() { Width = width, Height = 900 } });
        await anna.Page.Locator("nav.sections a[href='/desk/messages']").ClickAsync();

        await anna.Page.GetByLabel(label).FillAsync(
            "Dear all,\n\nyou have read the headlines. Northwind pays a signing bonus of $40,000. We will match any offer you get, you have my word.\n\nPlease don't discuss your salary with colleagues. Merci de ne pas parler de vos primes. The review takes place in March.");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = check, Exact = true }).ClickAsync();
        await anna.Page.Locator(".marks").WaitForAsync();

        Assert.Equal(4, await anna.Page.Locator(".draft mark").CountAsync());
        Assert.Equal(1, await anna.Page.Locator(".advice a[href*='/articles/northwind']").CountAsync());
        Assert.True(await anna.Page.Locator(".advice .reply strong", new() { HasText = "Yes." }).CountAsync() > 0);
        await AssertFitsAsync(anna, $"desk-messages-{locale}");

        await anna.Page.GetByRole(AriaRole.Button, new() { Name = save, Exact = true }).ClickAsync();
        await anna.Page.GetByText(saved).WaitForAsync();

        Assert.Equal(1, await anna.Page.Locator(".list tbody tr").CountAsync());
        Assert.Empty(anna.Problems);
    }
}
