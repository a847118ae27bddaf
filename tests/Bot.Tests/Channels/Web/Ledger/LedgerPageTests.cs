using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bot.Articles;
using Bot.PayClaims;
using Bot.PayClaims.Curation;
using Bot.PayClaims.Filling;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.PayClaims.Filling;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web.Ledger;

/// <summary>One running program with the articles of <see cref="LedgerArticles"/>.</summary>
public sealed class LedgerHost : IAsyncLifetime
{
    internal WebHost Host { get; } = new();

    public async ValueTask InitializeAsync() => await Host.StoreAsync(LedgerArticles.All());

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

public sealed class LedgerPageTests(LedgerHost ledger) : IClassFixture<LedgerHost>
{
    [Fact]
    public async Task A_row_keeps_every_field_of_its_claim()
    {
        var page = await OpenAsync("/claims?lang=en&role=engineers&status=public_filing");

        var row = Assert.Single(Rows(page));
        string[] expected =
        [
            "Engineers", "Norvane", "$220,000–$410,000", "the article converts: €190,000–€350,000", "up 12 percent", "base salary", "per year, 2025", "visa filings",
            "public filing", "2 July 2025", "The Payroll Post", "$220K to $410K a year in base pay",
        ];
        Assert.All(expected, words => Assert.Contains(words, row.TextContent, StringComparison.Ordinal));
        var start = LedgerArticles.All()[0].Article.Text.IndexOf("$220K", StringComparison.Ordinal);
        Assert.Equal($"/articles/norvane?start={start}&end={start + "$220K to $410K a year in base pay".Length}&lang=en#quote", row.QuerySelector(".quote a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_an_article_leaves_out_is_said_to_be_missing_in_the_readers_language()
    {
        var page = await OpenAsync("/claims?lang=fr&employer=beaumont&component=bonus");

        var row = Assert.Single(Rows(page));
        Assert.All((string[])["poste non précisé", "8\u00A0000\u00A0€", "au conditionnel", "période non précisée", "aucune source donnée", "sans date"], words => Assert.Contains(words, row.TextContent, StringComparison.Ordinal));
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_dispute_names_who_denies_and_a_superseded_figure_the_one_that_stands()
    {
        var page = await OpenAsync("/claims?lang=en");

        var disputed = Assert.Single(page.QuerySelectorAll("tr.disputed"));
        Assert.Contains("up to $300 million", disputed.TextContent, StringComparison.Ordinal);
        Assert.Equal("Disputed by: Ilse Brandt, head of technology", disputed.QuerySelector(".status a")!.GetAttribute("aria-label"));
        var old = Assert.Single(page.QuerySelectorAll("tr.old"));
        Assert.Contains("$180,000", old.TextContent, StringComparison.Ordinal);
        Assert.Equal("Superseded by: $220,000–$410,000", old.QuerySelector(".status a")!.GetAttribute("aria-label"));
        Assert.Contains("Denies that everyone gets it", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("employer=NORVANE", 7)]
    [InlineData("employer=ateliers", 2)]
    [InlineData("role=ostrava", 1)]
    [InlineData("role=CONFIRMES", 1)]
    [InlineData("component=base", 2)]
    [InlineData("status=anonymous_source", 1)]
    [InlineData("status=disputed", 1)]
    [InlineData("status=superseded", 1)]
    [InlineData("employer=norvane&component=base&status=reported", 1)]
    public async Task The_address_narrows_the_table(string query, int rows)
    {
        var page = await OpenAsync($"/claims?{query}");

        Assert.Equal(rows, Rows(page).Count);
    }

    [Fact]
    public async Task The_address_sorts_and_what_has_no_value_comes_last_either_way()
    {
        var rising = await FiguresAsync("amount");
        var falling = await FiguresAsync("-amount");

        Assert.Equal(["€8,000", "€58,000–€66,000 (median)", "$21.50", "$180,000", "$220,000–$410,000", "$79.1 million", "more than $100 million", "up to $300 million"], rising[..8]);
        Assert.Equal(rising[..8], falling[..8].Reverse().ToArray());
        Assert.Equal(rising[8..].Order(), falling[8..].Order());
    }

    [Fact]
    public async Task Heads_are_buttons_that_sort_without_a_script_and_say_how_it_is_sorted()
    {
        var page = await OpenAsync("/claims?lang=en&employer=norvane&sort=amount");

        var head = page.QuerySelectorAll("th[aria-sort]").Single(one => one.TextContent.Trim() == "Figure");
        Assert.Equal("ascending", head.GetAttribute("aria-sort"));
        Assert.Equal("-amount", head.QuerySelector("button")!.GetAttribute("value"));
        Assert.Equal("ledger-form", head.QuerySelector("button")!.GetAttribute("form"));
        Assert.Equal("norvane", page.QuerySelector("#ledger-form input[name=employer]")!.GetAttribute("value"));
        Assert.Equal(6, page.QuerySelectorAll("th[aria-sort=none]").Length);
    }

    [Fact]
    public async Task What_the_address_has_wrong_is_named_and_left_out()
    {
        var page = await OpenAsync("/claims?lang=en&component=prime&status=%3Cb%3E&sort=colour&page=-1");

        var notice = page.QuerySelector(".notice")!.TextContent;
        Assert.All((string[])["component=prime", "status=<b>", "sort=colour", "page=-1"], part => Assert.Contains(part, notice, StringComparison.Ordinal));
        Assert.Equal(10, Rows(page).Count);
    }

    [Fact]
    public async Task Nothing_of_articles_for_others_is_shown() =>
        Assert.DoesNotContain("Secretive", (await OpenAsync("/claims")).DocumentElement.OuterHtml, StringComparison.Ordinal);

    [Fact]
    public async Task Each_currency_and_stretch_of_time_has_a_chart_of_its_own()
    {
        var page = await OpenAsync("/claims?lang=en");

        var charts = page.QuerySelectorAll("figure > svg");
        Assert.Equal(
            ["USD, for one year", "USD, one-off or over several years", "EUR, for one year", "EUR, period not stated", "USD, per hour"],
            charts.Select(chart => chart.Children.First(element => element.LocalName == "title").TextContent));
        Assert.All(charts, chart => Assert.Equal("img", chart.GetAttribute("role")));
        var described = charts.SelectMany(chart => $"{chart.GetAttribute("aria-labelledby")} {chart.GetAttribute("aria-describedby")}".Split(' '));
        Assert.All(described, id => Assert.NotNull(page.GetElementById(id)));
        Assert.NotNull(page.QuerySelector("table caption#claims-caption"));
    }

    [Fact]
    public async Task Disputed_marks_are_hatched_superseded_ones_grey_and_open_ends_point_outwards()
    {
        var page = await OpenAsync("/claims?lang=en");

        var disputed = Assert.Single(page.QuerySelectorAll("figure .lane.disputed .mark"));
        var pattern = disputed.GetAttribute("fill")![5..^1];
        Assert.Equal("pattern", page.GetElementById(pattern)!.LocalName);
        Assert.Single(page.QuerySelectorAll("figure .lane.old .mark"));
        var tips = page.QuerySelectorAll("figure .lane").Where(lane => lane.QuerySelector(".tip") is not null)
            .ToDictionary(lane => lane.QuerySelector(".label")!.TextContent, lane => lane.QuerySelector(".tip")!.GetAttribute("d")!.Contains("L -8", StringComparison.Ordinal));
        Assert.Equal(new Dictionary<string, bool> { ["up to $300M · disputed"] = true, ["more than $100M"] = false }, tips);
    }

    [Fact]
    public async Task An_article_lists_its_own_claims_and_leads_to_all()
    {
        var page = await OpenAsync("/articles/beaumont?lang=en");
        var silent = await OpenAsync("/articles/norvane?lang=fr&sort=-amount");

        Assert.Equal(2, page.QuerySelectorAll("#claims tbody tr").Length);
        Assert.Equal("/claims?lang=en", page.QuerySelector("#claims p a")!.GetAttribute("href"));
        Assert.Equal("jusqu'à 300\u00A0millions de dollars", silent.QuerySelector("#claims td.amount strong")!.TextContent);
    }

    [Fact]
    public async Task A_corpus_without_pay_says_so_on_both_pages()
    {
        await using var host = new WebHost();
        await host.StoreAsync(new ArticleBuilder("leave").Draft());

        Assert.Contains("states anything about pay yet", (await OpenAsync("/claims?lang=en", host)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No statement about pay was found", (await OpenAsync("/articles/leave?lang=en", host)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_set_is_marked_and_nothing_a_claim_says_becomes_markup()
    {
        await using var host = new WebHost();
        await host.StoreAsync(new ArticleBuilder("nasty").WithText("It pays <b>$5M</b> a year.").With(article => article with { Outlet = "<i>Outlet</i>", Language = "en\" onload=\"x" })
            .Claiming("<b>$5M</b>", claim => claim with { Amount = new PayAmount(5_000_000m, 5_000_000m, "USD"), Employer = "\"><script>alert(1)</script>", Speaker = "<img src=x>" }).Draft());
        await host.Services.GetRequiredService<ClaimCurator>().SetAsync(new PayClaimId("nasty-1"), new Dictionary<string, string?> { ["role"] = "</td><script>alert(2)</script>" }, null, TestContext.Current.CancellationToken);
        await host.CatchUpAsync();

        var page = await OpenAsync("/claims?lang=en&employer=%22%3E%3Cscript%3E", host);

        Assert.All(page.QuerySelectorAll("script"), script => Assert.StartsWith("/assets/", script.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("main img, main b, main i, [onload]"));
        Assert.Contains("Set by hand: role", Assert.Single(Rows(page)).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Read by the model: year")]
    [InlineData("fr", "Lu par le modèle : year")]
    public async Task What_the_model_read_is_marked(string language, string mark)
    {
        await using var host = new WebHost();
        await host.StoreAsync(FillingDriver.EnglishDraft());
        var fillings = host.Services.GetRequiredService<FillingStore>();
        var (article, claims) = (await fillings.FindAsync(new ArticleId("norvane"), TestContext.Current.CancellationToken))!.Value;
        await fillings.SaveAsync(article, "1/writer", [new Filling(claims[0].Id, OpenField.Year, "2025", "the letter of 2025", false)], TestContext.Current.CancellationToken);
        await host.CatchUpAsync();

        var page = await OpenAsync($"/claims?lang={language}", host);

        Assert.Contains(mark, Assert.Single(Rows(page)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_ledger_comes_in_pages_that_keep_what_was_asked_for()
    {
        await using var host = new WebHost();
        var text = string.Join(' ', Enumerable.Range(1, 450).Select(i => $"It pays ${i}K."));
        var article = Enumerable.Range(1, 450).Aggregate(new ArticleBuilder("long").WithText(text), (builder, i) =>
            builder.Claiming($"${i}K.", claim => claim with { Amount = new PayAmount(i * 1000m, i * 1000m, "USD"), Employer = "Long & Co", Role = $"job {i}" }));
        await host.StoreAsync(article.Draft());

        var first = await OpenAsync("/claims?lang=en&employer=long&sort=amount", host);
        var last = await OpenAsync("/claims?lang=en&employer=long&sort=amount&page=3", host);

        Assert.Equal((200, 50), (Rows(first).Count, Rows(last).Count));
        Assert.Null(first.QuerySelector("table[data-whole]"));
        Assert.Contains("employer=long", first.QuerySelector("a[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("450 claims", first.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("410 more figures are in the table only", first.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_leads_to_the_ledger() =>
        Assert.NotNull((await OpenAsync("/?lang=fr")).QuerySelector("a[href='/claims?lang=fr']"));

    private static IReadOnlyList<IElement> Rows(IDocument page) => [.. page.QuerySelectorAll("table.ledger tbody tr")];

    private async Task<string[]> FiguresAsync(string sort) =>
        [.. (await OpenAsync($"/claims?lang=en&sort={sort}")).QuerySelectorAll("td.amount strong").Select(figure => figure.TextContent)];

    private async Task<IDocument> OpenAsync(string path, WebHost? host = null)
    {
        using var client = (host ?? ledger.Host).CreateClient();
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
