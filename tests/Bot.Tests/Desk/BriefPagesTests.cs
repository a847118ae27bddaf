using System.Net;
using System.Text.RegularExpressions;
using Bot.Articles;
using Bot.Audit;
using Bot.Conversations;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Desk;

/// <summary>Briefs on the desk: managers see them and nothing else, and a note is shown once and kept nowhere.</summary>
public sealed partial class BriefPagesTests
{
    private static readonly PersonId Mia = PersonId.OfSlack("TPAYROLL1", "UMIA00001");
    private static readonly PersonId Max = PersonId.OfTeams("tenant-1", "max-1");

    [Fact]
    public async Task A_manager_signs_in_like_hr_and_sees_the_briefs_and_nothing_else()
    {
        await using var host = Open();
        using var mia = await DeskDriver.EnterAsync(host, Mia);

        using var start = await mia.GetAsync("/desk");
        var page = DeskDriver.Words(await mia.ReadAsync("/desk/briefs"));

        Assert.Equal((HttpStatusCode.SeeOther, "/desk/briefs"), (start.StatusCode, start.Headers.Location?.ToString()));
        Assert.Contains("Signed in as manager.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Replies", page, StringComparison.Ordinal);
        foreach (var path in (string[])["/desk/queue", "/desk/faqs", "/desk/faqs/new", "/desk/told", "/desk/insights", "/desk/claims", "/desk/corpus", "/desk/contacts", "/desk/audit", "/desk/dead", "/desk/briefs/template"])
        {
            using var refused = await mia.GetAsync(path);
            Assert.True(refused.StatusCode == HttpStatusCode.Forbidden, path);
        }

        using var posted = await mia.PostAsync("/desk/briefs/template", new() { ["form"] = await mia.FormTokenAsync(), ["basedOn"] = "0", ["ask.en"] = "Mine." });
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
    }

    [Fact]
    public async Task A_brief_is_made_opened_saved_as_a_file_and_deleted()
    {
        await using var host = Open();
        await host.StoreAsync(LedgerArticles.All());
        using var mia = await DeskDriver.EnterAsync(host, Mia);

        var page = await MakeAsync(mia, new() { ["rival"] = "Norvane", ["role"] = "researcher", ["heard"] = "$300M", ["country"] = "fr" });
        var address = Address(page);
        var words = DeskDriver.Words(page);
        var markdown = await mia.ReadAsync($"{address}/file/md");
        var html = await mia.ReadAsync($"{address}/file/html");
        var list = DeskDriver.Words(await mia.ReadAsync("/desk/briefs"));
        var deleted = DeskDriver.Words(await mia.SendAsync($"{address}/delete", []));
        using var gone = await mia.GetAsync(address);

        Assert.Contains("The brief is made.", words, StringComparison.Ordinal);
        Assert.Contains("1. What the articles say", words, StringComparison.Ordinal);
        Assert.Contains("up to $300 million", words, StringComparison.Ordinal);
        Assert.Contains("7. Next step with HR", words, StringComparison.Ordinal);
        Assert.Contains("| researchers, Norvane |", markdown, StringComparison.Ordinal);
        Assert.Contains("<style>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/assets/", html, StringComparison.Ordinal);
        Assert.Contains("Role: researcher · Rival company: Norvane · Figure heard: $300 million · Country: FR", list, StringComparison.Ordinal);
        Assert.Contains("The brief is deleted.", deleted, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var steps = await host.Services.GetRequiredService<AuditLog>().FindAsync(null, 10, "brief.", "", TestContext.Current.CancellationToken);
        Assert.Equal(["brief.deleted", "brief.opened", "brief.opened", "brief.opened", "brief.made"], steps.Select(entry => entry.Step.Action));
    }

    [Fact]
    public async Task Nobody_else_opens_a_managers_brief_not_even_hr()
    {
        await using var host = Open();
        using var mia = await DeskDriver.EnterAsync(host, Mia);
        var address = Address(await MakeAsync(mia, new() { ["rival"] = "Meta" }));

        foreach (var person in (PersonId[])[Max, DeskDriver.Anna])
        {
            using var other = await DeskDriver.EnterAsync(host, person);
            using var opened = await other.GetAsync(address);
            using var file = await other.GetAsync($"{address}/file/md");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (opened.StatusCode, file.StatusCode));
        }

        using var olga = await DeskDriver.EnterAsync(host, DeskDriver.Olga);
        using var refused = await olga.GetAsync(address);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_note_stands_above_that_one_page_and_nowhere_else()
    {
        const string Note = "Ondine told me on Thursday that zirconium matters to her";
        await using var host = Open();
        await host.StoreAsync(LedgerArticles.All());
        using var mia = await DeskDriver.EnterAsync(host, Mia);
        var (form, id) = (await mia.FormTokenAsync(), await IdAsync(mia));
        var values = new Dictionary<string, string> { ["form"] = form, ["id"] = id, ["rival"] = "Norvane", ["role"] = "researcher", ["note"] = Note };

        using var made = await mia.PostAsync("/desk/briefs", values);
        var shown = await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var reloaded = await mia.PostAsync("/desk/briefs", values);
        var later = await mia.ReadAsync($"/desk/briefs/{id}");
        using var wrong = await mia.PostAsync("/desk/briefs", new(values) { ["id"] = "", ["rival"] = "", ["role"] = "" });
        var returned = await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (made.StatusCode, reloaded.StatusCode, wrong.StatusCode));
        Assert.Contains(Note, shown, StringComparison.Ordinal);
        Assert.Contains(Note, returned, StringComparison.Ordinal);
        Assert.DoesNotContain("zirconium", later, StringComparison.Ordinal);
        Assert.DoesNotContain("zirconium", await mia.ReadAsync($"/desk/briefs/{id}/file/md"), StringComparison.Ordinal);
        Assert.Equal(1, (await mia.ReadAsync("/desk/briefs")).Split("class=\"title\"").Length - 1);
        StoredWords.AssertNowhere(host, "zirconium");
    }

    [Fact]
    public async Task A_brief_says_when_a_source_has_changed_since()
    {
        await using var host = Open();
        await host.StoreAsync(LedgerArticles.All());
        await host.ApproveAsync("Do we make a counter-offer?", "No.");
        using var mia = await DeskDriver.EnterAsync(host, Mia);
        var address = Address(await MakeAsync(mia, new() { ["rival"] = "Norvane", ["role"] = "researcher" }));
        var fresh = await mia.ReadAsync(address);

        var changed = LedgerArticles.All()[0];
        await host.StoreAsync(changed with { Article = changed.Article with { Text = changed.Article.Text + "\n\nA word more.", ContentHash = "another" } });
        var replaced = DeskDriver.Words(await mia.ReadAsync(address));
        await host.Articles.WithdrawAsync([new ArticleId("norvane")], TestContext.Current.CancellationToken);
        await host.CatchUpAsync();
        var withdrawn = DeskDriver.Words(await mia.ReadAsync(address));
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        using var boris = await DeskDriver.EnterAsync(host, DeskDriver.Boris);
        await boris.SendAsync("/desk/faqs/faq-1/retire", new() { ["number"] = "1" });
        await anna.SendAsync("/desk/briefs/template", Guidance());
        await anna.SendAsync("/desk/briefs/template/submit", new() { ["number"] = "1" });
        await boris.SendAsync("/desk/briefs/template/approve", new() { ["number"] = "1" });
        var reworded = DeskDriver.Words(await mia.ReadAsync(address));

        Assert.DoesNotContain("has changed.", fresh, StringComparison.Ordinal);
        Assert.Contains("the article was replaced by another version.", replaced, StringComparison.Ordinal);
        Assert.Contains("the article was withdrawn.", withdrawn, StringComparison.Ordinal);
        Assert.Contains("HR has another reply now, or has taken it back.", reworded, StringComparison.Ordinal);
        Assert.Contains("HR's guidance has another version.", reworded, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/briefs", "/desk/briefs")]
    [InlineData("//evil.example", "/desk")]
    [InlineData("/desk/../articles", "/desk")]
    [InlineData("https://evil.example/desk/", "/desk")]
    public async Task A_link_leads_on_to_a_page_of_the_desk_and_nowhere_else(string to, string address)
    {
        await using var host = Open();
        using var anna = new DeskDriver(host);

        using var entered = await anna.PostAsync("/desk/enter", new() { ["token"] = await anna.LinkAsync(DeskDriver.Anna), ["to"] = to });

        Assert.Equal(address, entered.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_brief_is_gone_after_its_days()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = Open(clock);
        using var mia = await DeskDriver.EnterAsync(host, Mia);
        var address = Address(await MakeAsync(mia, new() { ["rival"] = "Meta" }));

        // A jump, past all timers: two weeks of their ticks would take minutes.
        clock.AdjustTime(clock.GetUtcNow() + TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1));
        using var again = await DeskDriver.EnterAsync(host, Mia);
        using var gone = await again.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Hr_words_the_guidance_and_another_person_approves_it()
    {
        await using var host = Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        using var boris = await DeskDriver.EnterAsync(host, DeskDriver.Boris);
        using var mia = await DeskDriver.EnterAsync(host, Mia);

        var wrong = DeskDriver.Words(await anna.SendAsync("/desk/briefs/template", new(Guidance()) { ["ask.en"] = "Ask {boss}." }));
        var saved = DeskDriver.Words(await anna.SendAsync("/desk/briefs/template", Guidance()));
        await anna.SendAsync("/desk/briefs/template/submit", new() { ["number"] = "1" });
        var own = DeskDriver.Words(await anna.SendAsync("/desk/briefs/template/approve", new() { ["number"] = "1" }));
        var approved = DeskDriver.Words(await boris.SendAsync("/desk/briefs/template/approve", new() { ["number"] = "1" }));
        var brief = DeskDriver.Words(await MakeAsync(mia, new() { ["rival"] = "Meta" }));

        Assert.Contains("{boss} stands for nothing.", wrong, StringComparison.Ordinal);
        Assert.Contains("Saved as a draft.", saved, StringComparison.Ordinal);
        Assert.Contains("Your role does not allow that.", own, StringComparison.Ordinal);
        Assert.Contains("Approved: new briefs use it.", approved, StringComparison.Ordinal);
        Assert.Contains("What would keep you here?", brief, StringComparison.Ordinal);
        Assert.Contains("HR's own guidance, version 1, approved on", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("Built-in guidance", brief, StringComparison.Ordinal);
    }

    internal static Dictionary<string, string> Guidance() => new()
    {
        ["basedOn"] = "0",
        ["frame.en"] = "Listen first.", ["ask.en"] = "What would keep you here?\nBy when?", ["avoid.en"] = "No promise.", ["next.en"] = "Talk to {hrPartner}.",
        ["frame.fr"] = "Écoutez d'abord.", ["ask.fr"] = "Qu'est-ce qui vous ferait rester ?", ["avoid.fr"] = "Aucune promesse.", ["next.fr"] = "Parlez à {hrPartner}.",
    };

    private static WebHost Open(FakeTimeProvider? clock = null) => DeskDriver.Open(clock, new Dictionary<string, string?> { ["Roles:Managers"] = $"{Mia},{Max}" });

    private static async Task<string> MakeAsync(DeskDriver who, Dictionary<string, string> values) => await who.SendAsync("/desk/briefs", new(values) { ["id"] = await IdAsync(who) });

    private static async Task<string> IdAsync(DeskDriver who) => IdField().Match(await who.ReadAsync("/desk/briefs")).Groups[1].Value;

    private static string Address(string page)
    {
        var start = page.IndexOf("/desk/briefs/", page.IndexOf("/file/html", StringComparison.Ordinal) - 60, StringComparison.Ordinal);
        return page[start..page.IndexOf("/file/html", StringComparison.Ordinal)];
    }

    [GeneratedRegex("name=\"id\" value=\"([^\"]+)\"")]
    private static partial Regex IdField();
}
