using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Bot.Tests.Drivers;

namespace Bot.Tests.Channels.Web;

public sealed partial class ChatPageTests(SharedWebHost shared) : IClassFixture<SharedWebHost>
{
    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("de, fr-CA;q=0.8, en;q=0.5", "fr")]
    [InlineData("fr;q=0.3, en-GB;q=0.9", "en")]
    [InlineData("fr;q=0, de", "en")]
    [InlineData("", "en")]
    [InlineData("not a language;;q=x", "en")]
    public async Task The_page_is_in_the_language_of_the_browser(string accepted, string expected)
    {
        using var client = shared.Host.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);

        var html = await client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Contains($"<html lang=\"{expected}\">", html);
    }

    [Fact]
    public async Task The_language_can_be_switched()
    {
        using var client = shared.Host.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var html = await client.GetStringAsync("/?lang=fr", TestContext.Current.CancellationToken);

        Assert.Contains("<html lang=\"fr\">", html);
        Assert.Contains("href=\"/?lang=en\"", html);
    }

    [Fact]
    public async Task The_first_words_say_that_this_is_an_automated_assistant_and_how_to_reach_a_person()
    {
        using var client = shared.Host.CreateClient();

        var html = await client.GetStringAsync("/?lang=en", TestContext.Current.CancellationToken);

        Assert.Contains("I am an automated assistant.", html);
        Assert.Contains("To reach a person", html);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/unknown")]
    [InlineData("/nowhere")]
    [InlineData("/api/suggestions")]
    [InlineData("/assets/site.css")]
    [InlineData("/health/live")]
    public async Task Every_response_forbids_what_a_page_of_ours_never_does(string path)
    {
        using var client = shared.Host.CreateClient();

        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("/?lang=en")]
    [InlineData("/articles/sample-en-meta-offers?start=1&end=5")]
    [InlineData("/nowhere")]
    public async Task Pages_hold_no_inline_script_or_style_and_load_nothing_from_elsewhere(string path)
    {
        using var client = shared.Host.CreateClient();
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotMatch(Inline(), html);
        Assert.All(Loaded().Matches(html), address => Assert.StartsWith("/assets/", address.Groups["address"].Value));
        Assert.DoesNotContain("{{", html);
    }

    [Fact]
    public async Task Assets_are_kept_by_the_browser_until_they_change()
    {
        using var client = shared.Host.CreateClient();
        var html = await client.GetStringAsync("/", TestContext.Current.CancellationToken);
        var address = Loaded().Matches(html).Select(match => match.Groups["address"].Value).First(found => found.Contains(".css"));

        using var versioned = await client.GetAsync(address, TestContext.Current.CancellationToken);
        using var plain = await client.GetAsync("/assets/site.css", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/site.css");
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(plain.Headers.ETag!.Tag));
        using var unchanged = await client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Contains("immutable", versioned.Headers.CacheControl!.ToString());
        Assert.True(plain.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("en", "There is no page at this address.")]
    [InlineData("fr", "Il n&#x27;y a pas de page à cette adresse.")]
    public async Task An_unknown_address_is_told_in_words(string language, string words)
    {
        using var client = shared.Host.CreateClient();

        using var response = await client.GetAsync($"/nowhere?lang={language}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(@"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"<(?:link|script|img)[^>]*\s(?:href|src)=""(?<address>[^""]*)""")]
    private static partial Regex Loaded();
}
