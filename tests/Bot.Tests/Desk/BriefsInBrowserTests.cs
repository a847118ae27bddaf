using System.Text;
using System.Text.RegularExpressions;
using Bot.Conversations;
using Bot.Desk.SignIn;
using Bot.Tests.Channels.Web;
using Bot.Tests.Conventions;
using Bot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Desk;

/// <summary>Briefs as a manager with a browser meets them, on the screen, on a phone and on paper.</summary>
public sealed partial class BriefsInBrowserTests : BrowserTests
{
    private static readonly PersonId Mia = PersonId.OfSlack("TPAYROLL1", "UMIA00001");

    private protected override WebHost Open() => DeskDriver.Open(settings: new Dictionary<string, string?> { ["Roles:Managers"] = $"{Mia}", ["Contacts:HrPartner"] = "Ines Roux, room 214", ["Contacts:CompensationTeam"] = "#compensation" });

    private protected override Task FillAsync() => Host.ApproveAsync("Do we make counter-offers?", "**Not as a rule.** A manager never makes one alone.\n\nThe compensation team looks at each case within five working days.");

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("fr-FR", "fr")]
    public async Task A_manager_makes_a_brief_with_a_note_and_prints_it_on_two_pages_at_most(string locale, string code)
    {
        await using var mia = await EnterAsync(Mia, new() { Locale = locale });
        await mia.Page.Locator("#rival").FillAsync("Meta");
        await mia.Page.Locator("#role").FillAsync(code == "fr" ? "chercheur en IA" : "AI researcher");
        await mia.Page.Locator("#level").FillAsync("senior");
        await mia.Page.Locator("#heard").FillAsync(code == "fr" ? "100 M$ de prime à la signature" : "$100 million signing bonus");
        await mia.Page.Locator("#country").FillAsync("FR");
        await mia.Page.Locator("#language").SelectOptionAsync(code);
        await mia.Page.Locator("#note").FillAsync("Thursday, ten o'clock. Two years in the team.");
        await mia.PhotographAsync($"briefs-form-{code}", isWhole: true);
        await mia.Page.Locator("form.editor button.primary").ClickAsync();
        await mia.Page.Locator(".own-note").WaitForAsync();
        await mia.PhotographAsync($"brief-{code}", isWhole: true);

        Assert.Contains("Thursday, ten o'clock", await mia.Page.Locator(".own-note").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(7, await mia.Page.Locator(".brief section:not(.rests-on) h2").CountAsync());
        foreach (var format in (string[])["A4", "Letter"])
        {
            var pdf = await mia.Page.PdfAsync(new() { Format = format, PreferCSSPageSize = false, Path = Path.Combine(Repository.Root, "TestResults", "screenshots", $"brief-{code}-{format}.pdf") });
            Assert.InRange(PageOfPdf().Count(Encoding.Latin1.GetString(pdf)), 1, 2);
        }

        Assert.Empty(mia.Problems);
    }

    [Theory]
    [InlineData("en-GB", ColorScheme.Light, 1280)]
    [InlineData("fr-FR", ColorScheme.Dark, 390)]
    [InlineData("fr-FR", ColorScheme.Light, 320)]
    public async Task Form_brief_and_list_fit_a_phone_and_a_screen(string locale, ColorScheme scheme, int width)
    {
        await using var mia = await EnterAsync(Mia, new() { Locale = locale, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        await AssertFitsAsync(mia, $"briefs-empty-{locale}-{scheme}-{width}");
        await mia.Page.Locator("#rival").FillAsync("Meta");
        await mia.Page.Locator("#role").FillAsync("researcher");
        await mia.Page.Locator("#heard").FillAsync("$100M");
        await mia.Page.Locator("form.editor button.primary").ClickAsync();
        await mia.Page.Locator("article.brief").WaitForAsync();
        await AssertFitsAsync(mia, $"brief-{locale}-{scheme}-{width}");
        await mia.Page.Locator(".up a").ClickAsync();
        await mia.Page.Locator(".list .title").WaitForAsync();
        await AssertFitsAsync(mia, $"briefs-list-{locale}-{scheme}-{width}");
        Assert.Empty(mia.Problems);
    }

    [Fact]
    public async Task The_guidance_page_fits_and_holds_the_built_in_lines_to_begin_from()
    {
        await using var anna = await EnterAsync(DeskDriver.Anna, new() { Locale = "en-GB" }, "/desk/briefs/template");
        await anna.Page.GetByRole(AriaRole.Heading, new() { Name = "Guidance in briefs" }).WaitForAsync();

        Assert.Contains("What made you listen", await anna.Page.Locator("[id='ask.en']").InputValueAsync(), StringComparison.Ordinal);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Save as a draft" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Send to review" }).WaitForAsync();
        await AssertFitsAsync(anna, "brief-template");
        Assert.Empty(anna.Problems);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageOfPdf();
}
