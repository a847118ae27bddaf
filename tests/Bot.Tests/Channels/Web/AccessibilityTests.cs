using Bot.Tests.Drivers;
using Microsoft.Playwright;

namespace Bot.Tests.Channels.Web;

/// <summary>What can be measured of "everybody can use it", on the page with an answer and on the reader.</summary>
public sealed class AccessibilityTests(BrowsedHost host) : IClassFixture<BrowsedHost>
{
    // Each line of the script pushes what is wrong, so that a failure names the element.
    internal const string Structure = """
        () => {
          const wrong = [];
          const name = (element) => (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '').trim();
          const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
          if (!document.documentElement.lang) wrong.push('no language');
          if (!document.title) wrong.push('no title');
          if (document.querySelectorAll('h1').length !== 1) wrong.push('not exactly one h1');
          if (document.querySelectorAll('main').length !== 1) wrong.push('not exactly one main');
          if (document.querySelectorAll('body > header').length !== 1) wrong.push('no banner');
          let level = 0;
          for (const heading of shown('h1, h2, h3, h4')) {
            const next = Number(heading.tagName[1]);
            if (next > level + 1) wrong.push(`heading level skipped at ${heading.textContent}`);
            level = next;
          }
          for (const control of shown('a[href], button, textarea, input, summary')) if (!name(control)) wrong.push(`no name: ${control.outerHTML}`);
          for (const image of document.querySelectorAll('img')) if (!image.hasAttribute('alt')) wrong.push(`no alt: ${image.outerHTML}`);
          for (const element of document.querySelectorAll('[tabindex]')) if (element.tabIndex > 0) wrong.push(`tab order: ${element.outerHTML}`);
          const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
          for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push(`id twice: ${id}`);
          for (const attribute of ['aria-controls', 'aria-labelledby', 'aria-describedby'])
            for (const element of document.querySelectorAll(`[${attribute}]`))
              for (const id of element.getAttribute(attribute).split(' ')) if (!document.getElementById(id)) wrong.push(`${attribute} leads nowhere: ${id}`);
          return wrong;
        }
        """;

    // WCAG 2.2: contrast as in 1.4.3, with the relative luminance of the sRGB definition.
    internal const string Contrast = """
        () => {
          const wrong = [];
          const parse = (color) => { const [r, g, b, a = 1] = color.match(/[\d.]+/g).map(Number); return { r, g, b, a }; };
          const light = ({ r, g, b }) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = (element) => { for (let at = element; at; at = at.parentElement) { const found = parse(getComputedStyle(at).backgroundColor); if (found.a === 1) return found; } return { r: 255, g: 255, b: 255 }; };
          const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let measured = 0;
          while (words.nextNode()) {
            const element = words.currentNode.parentElement;
            if (!words.currentNode.textContent.trim() || !element.checkVisibility() || element.closest('.unseen, .skip, noscript')) continue;
            const style = getComputedStyle(element);
            const pair = [light(parse(style.color)), light(behind(element))].sort((a, b) => b - a);
            const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
            const size = parseFloat(style.fontSize);
            const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            measured++;
            if (ratio < (large ? 3 : 4.5)) wrong.push(`${ratio.toFixed(2)}: ${words.currentNode.textContent.trim()}`);
          }
          if (measured < 10) wrong.push(`only ${measured} texts measured`);
          const box = document.querySelector('.box');
          if (box) {
            const pair = [light(parse(getComputedStyle(box).borderTopColor)), light(behind(box.parentElement))].sort((a, b) => b - a);
            if ((pair[0] + 0.05) / (pair[1] + 0.05) < 3) wrong.push('the border of the question box');
          }
          return wrong;
        }
        """;

    // WCAG 2.2, 2.5.8: 24 px, except links within a sentence.
    internal const string Targets = """
        () => [...document.querySelectorAll('button, summary, .bar a, a.button')]
          .filter((element) => element.checkVisibility())
          .filter((element) => { const { width, height } = element.getBoundingClientRect(); return width < 24 || height < 24; })
          .map((element) => element.outerHTML)
        """;

    [Fact]
    public async Task The_page_is_built_so_that_a_screen_reader_finds_its_way()
    {
        await using var visitor = await WithAnswerAsync(new() { Locale = "en-GB" });
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Structure));

        await OpenSourceAsync(visitor);
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Structure));
        Assert.Empty(visitor.Problems);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_stands_out_from_what_is_behind_it(ColorScheme scheme)
    {
        await using var visitor = await WithAnswerAsync(new() { Locale = "fr-FR", ColorScheme = scheme });
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Contrast));

        await OpenSourceAsync(visitor);
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Contrast));
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("fr-FR")]
    public async Task On_the_narrowest_phone_nothing_runs_off_the_side_and_every_button_can_be_hit(string locale)
    {
        await using var visitor = await WithAnswerAsync(new() { Locale = locale, ViewportSize = new() { Width = 320, Height = 568 }, HasTouch = true, IsMobile = true });
        await AssertFitsAsync(visitor);
        await visitor.PhotographAsync($"answer-{locale}-light-narrow");

        await OpenSourceAsync(visitor);
        await AssertFitsAsync(visitor);
        await visitor.PhotographAsync($"reader-{locale}-light-narrow");
    }

    [Fact]
    public async Task Nothing_moves_for_those_who_asked_for_less_motion()
    {
        await using var visitor = await host.VisitAsync(new() { Locale = "en-GB", ReducedMotion = ReducedMotion.Reduce });
        var answer = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/api/chat*", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });

        await visitor.Question.FillAsync("How much is the signing bonus at Northwind Robotics?");
        await visitor.Question.PressAsync("Enter");
        await visitor.Page.Locator(".thinking").WaitForAsync();
        var moving = await visitor.Page.EvaluateAsync<int>("document.getAnimations().length");
        answer.SetResult();
        await visitor.LastReply.WaitForAsync();

        Assert.Equal(0, moving);
    }

    [Fact]
    public async Task On_paper_the_answer_stands_without_the_controls()
    {
        await using var visitor = await WithAnswerAsync(new() { Locale = "en-GB" });

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await visitor.LastReply.Locator("q").First.IsVisibleAsync());
        Assert.True(await visitor.LastReply.Locator(".sources").IsVisibleAsync());
        Assert.False(await visitor.Question.IsVisibleAsync());
        await visitor.PhotographAsync("answer-english-print");
    }

    private async Task<Visitor> WithAnswerAsync(BrowserNewContextOptions options)
    {
        var visitor = await host.VisitAsync(options);
        await visitor.AskAsync("How much is the signing bonus at Northwind Robotics?");
        await visitor.LastReply.Locator(".peek").First.ClickAsync();
        await visitor.Question.FocusAsync();
        return visitor;
    }

    private static async Task OpenSourceAsync(Visitor visitor)
    {
        await visitor.LastReply.Locator(".cite").First.ClickAsync();
        await visitor.Page.Locator("#quote").WaitForAsync();
    }

    private static async Task AssertFitsAsync(Visitor visitor)
    {
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Targets));
    }
}
