using System.Data.Common;
using System.Net;
using System.Text;
using Bot.Articles;
using Bot.Audit;
using Bot.Conversations;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Desk;

/// <summary>The other pages of the desk: articles, claims, what was not delivered, the audit, what was told.</summary>
public sealed class DeskPagesTests
{
    [Fact]
    public async Task A_file_that_is_uploaded_is_in_the_corpus_and_on_record()
    {
        await using var host = DeskDriver.Open();
        using var olga = await DeskDriver.EnterAsync(host, DeskDriver.Olga);

        var page = DeskDriver.Words(await olga.UploadAsync("norvane.md", "---\ntitle: Norvane opens its books\n---\nNorvane pays engineers a signing bonus of $40,000.\n"));

        Assert.Contains("Added 1, replaced 0, unchanged 0, withdrawn 0, rejected 0.", page, StringComparison.Ordinal);
        Assert.Contains("Norvane opens its books", page, StringComparison.Ordinal);
        Assert.NotNull(await host.Articles.FindAsync(new ArticleId("norvane"), TestContext.Current.CancellationToken));
        Assert.Equal("corpus.uploaded", (await LastStepAsync(host)).Action);
    }

    [Theory]
    [InlineData("tool.exe")]
    [InlineData("../../etc/passwd")]
    [InlineData(".md")]
    public async Task Other_kinds_of_files_are_not_taken(string name)
    {
        await using var host = DeskDriver.Open();
        using var olga = await DeskDriver.EnterAsync(host, DeskDriver.Olga);

        var page = DeskDriver.Words(await olga.UploadAsync(name, "Some text."));

        Assert.Contains("This kind of file, or its name, cannot be taken.", page, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(host.Folder, "uploads")));
    }

    [Fact]
    public async Task A_name_that_no_file_may_have_is_refused_in_words()
    {
        await using var host = DeskDriver.Open();
        using var olga = await DeskDriver.EnterAsync(host, DeskDriver.Olga);

        // Few letters, and each takes three bytes where files are kept.
        var page = DeskDriver.Words(await olga.UploadAsync($"{new string('給', 90)}.md", "# Pay\n\nNorvane pays a bonus."));

        Assert.Contains("This kind of file, or its name, cannot be taken.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_in_a_files_name_leads_nowhere()
    {
        await using var host = DeskDriver.Open();
        using var olga = await DeskDriver.EnterAsync(host, DeskDriver.Olga);

        await olga.UploadAsync("../../../evil name.md", "# Evil\n\nNorvane pays a bonus.");

        Assert.Equal("evil-name.md", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(host.Folder, "uploads")))));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        await using var host = DeskDriver.Open();
        using var olga = await DeskDriver.EnterAsync(host, DeskDriver.Olga);

        var page = DeskDriver.Words(await olga.UploadAsync("large.txt", new string('x', 6 << 20)));

        Assert.Contains("This is too large", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_withdrawn_only_after_a_yes_and_that_is_on_record()
    {
        await using var host = DeskDriver.Open();
        await host.StoreAsync(new ArticleBuilder("north/wind").WithText("Northwind pays a retention bonus.").Draft());
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        await anna.SendAsync("/desk/corpus/north%2Fwind/withdraw", []);
        var kept = await host.Articles.FindAsync(new ArticleId("north/wind"), TestContext.Current.CancellationToken);
        await anna.SendAsync("/desk/corpus/north%2Fwind/withdraw", new() { ["sure"] = "1" });

        Assert.NotNull(kept);
        Assert.Null(await host.Articles.FindAsync(new ArticleId("north/wind"), TestContext.Current.CancellationToken));
        Assert.Equal(("article.withdrawn", "north/wind"), ((await LastStepAsync(host)).Action, (await LastStepAsync(host)).Subject));
    }

    [Fact]
    public async Task Copies_and_old_articles_are_marked()
    {
        await using var host = DeskDriver.Open();
        var text = string.Join(' ', Enumerable.Repeat("Northwind pays engineers a retention bonus every spring when the snow melts over the valley.", 8));
        await host.StoreAsync(
            new ArticleBuilder("one").WithText(text).With(article => article with { Title = "One", Published = new DateOnly(2019, 1, 1) }).Draft(),
            new ArticleBuilder("two").WithText(text).With(article => article with { Title = "Two" }).Draft());
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        Assert.Contains("2 articles", DeskDriver.Words(await anna.ReadAsync("/desk/corpus?state=copy")), StringComparison.Ordinal);
        Assert.Contains("1 article One", DeskDriver.Words(await anna.ReadAsync("/desk/corpus?state=stale")).Replace("Articles Article Published Language Passages Health ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("href=\"/desk/corpus/two\"", await anna.ReadAsync("/desk/corpus/one"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_is_set_by_hand_under_a_pseudonym_and_can_be_let_stand_as_read()
    {
        await using var host = DeskDriver.Open();
        await host.StoreAsync(LedgerArticles.All());
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        const string claim = "/desk/claims/norvane-1";
        Assert.Contains($"href=\"{claim}\"", await anna.ReadAsync("/desk/claims?q=norvane"), StringComparison.Ordinal);

        var set = await anna.SendAsync(claim, new() { ["do"] = "set", ["role"] = "staff engineers", ["was.role"] = "researchers" });
        var step = await LastStepAsync(host);
        var wrong = DeskDriver.Words(await anna.SendAsync(claim, new() { ["do"] = "set", ["currency"] = "dollars", ["was.currency"] = "USD" }));
        var cleared = await anna.SendAsync(claim, new() { ["do"] = "clear" });

        Assert.Contains("value=\"staff engineers\"", set, StringComparison.Ordinal);
        Assert.Equal(("claim.set", "role"), (step.Action, step.Detail));
        Assert.Contains("currency=dollars is not possible", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"staff engineers\"", cleared, StringComparison.Ordinal);
        Assert.Equal("claim.cleared", (await LastStepAsync(host)).Action);
    }

    [Fact]
    public async Task Only_who_runs_the_bot_sees_and_resends_what_was_not_delivered()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        using var olga = await DeskDriver.EnterAsync(host, DeskDriver.Olga);
        await ExecuteAsync(host, """
            INSERT INTO inbox (id, channel, event_key, conversation, state, stage, attempts, due_at, failure, accepted_at, ended_at, body)
            VALUES (7, 'nowhere', 'e', 'c', 'dead', 'not_begun', 12, 0, 'channel_not_found', 0, 1, '{"secret":"words of somebody"}')
            """);

        using var refused = await anna.PostAsync("/desk/dead/7/resend", new() { ["form"] = await anna.FormTokenAsync() });
        using var unseen = await anna.GetAsync("/desk/dead");
        var list = DeskDriver.Words(await olga.ReadAsync("/desk/dead"));
        var resent = DeskDriver.Words(await olga.SendAsync("/desk/dead/7/resend", []));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.StatusCode, unseen.StatusCode));
        Assert.Contains("channel_not_found", list, StringComparison.Ordinal);
        Assert.DoesNotContain("words of somebody", list, StringComparison.Ordinal);
        Assert.Contains("It is tried again within a second.", resent, StringComparison.Ordinal);
        Assert.Equal(("inbox.resent", "7"), ((await LastStepAsync(host)).Action, (await LastStepAsync(host)).Subject));
    }

    [Fact]
    public async Task The_audit_shows_its_steps_and_whether_its_chain_holds()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        await anna.SendAsync("/desk/faqs/new", FaqPagesTests.Form());

        var whole = DeskDriver.Words(await anna.ReadAsync("/desk/audit"));
        var narrowed = DeskDriver.Words(await anna.ReadAsync("/desk/audit?action=faq."));
        await ExecuteAsync(host, "DROP TRIGGER audit_unchanged");
        await ExecuteAsync(host, "UPDATE audit SET subject = 'faq-2/1' WHERE action = 'faq.written'");
        var broken = DeskDriver.Words(await anna.ReadAsync("/desk/audit"));

        Assert.Contains("The chain of 2 entries holds", whole, StringComparison.Ordinal);
        Assert.Contains("desk.entered", whole, StringComparison.Ordinal);
        Assert.Contains("faq.written", narrowed, StringComparison.Ordinal);
        Assert.DoesNotContain("desk.entered", narrowed, StringComparison.Ordinal);
        Assert.DoesNotContain(DeskDriver.Anna.Value, whole, StringComparison.Ordinal);
        Assert.Contains("The chain breaks at entry 2", broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_is_found_by_its_words_without_the_question_or_who_asked()
    {
        await using var host = DeskDriver.Open();
        await host.StoreAsync(new ArticleBuilder("norvane").WithText("Norvane Labs pays engineers a signing bonus of $40,000.").With(article => article with { Title = "Norvane opens its books" }).Draft());
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        await AskAsync(host, "Tell me quickly, what signing bonus does Norvane Labs pay?");
        await AskAsync(host, "How large is the signing bonus at Norvane Labs for engineers?");

        var page = DeskDriver.Words(await anna.ReadAsync("/desk/told?q=norv+bonus"));
        var other = DeskDriver.Words(await anna.ReadAsync("/desk/told?q=zeppelin"));

        Assert.Contains("Norvane opens its books", page, StringComparison.Ordinal);
        Assert.Contains("$40,000", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tell me quickly", page, StringComparison.Ordinal);
        Assert.Contains("0 different answers", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_concerns_one_person_alone_is_shown_once_five_were_told_the_same()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        for (var told = 0; told < 4; told++)
        {
            await AskAsync(host, "Am I underpaid compared to the market?");
        }

        var four = DeskDriver.Words(await anna.ReadAsync("/desk/told"));
        await AskAsync(host, "Am I underpaid compared to the market?");
        var five = DeskDriver.Words(await anna.ReadAsync("/desk/told"));

        Assert.Contains("0 different answers", four, StringComparison.Ordinal);
        Assert.Contains("given 5 times", five, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contacts_are_shown_with_the_settings_that_change_them()
    {
        await using var host = DeskDriver.Open(settings: new Dictionary<string, string?> { ["Contacts:HrPartner"] = "#people-team", ["Contacts:Countries:FR:Legal"] = "Me Dupont" });
        using var olga = await DeskDriver.EnterAsync(host, DeskDriver.Olga);

        var page = DeskDriver.Words(await olga.ReadAsync("/desk/contacts"));

        Assert.Contains("#people-team", page, StringComparison.Ordinal);
        Assert.Contains("Me Dupont", page, StringComparison.Ordinal);
        Assert.Contains("Contacts:Countries:FR:Legal", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_hundred_thousand_turns_what_was_told_is_found_in_less_than_300_ms()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        await AskAsync(host, "What is the weather?");
        await anna.ReadAsync("/desk/told");
        await ExecuteAsync(host, """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
            INSERT INTO told_answers (id, digest, is_personal, times, first_at, latest_at, latest_turn)
            SELECT i + 100, 'd' || i, 0, 1, 0, 0, 1 FROM n
            """);
        await ExecuteAsync(host, """
            WITH RECURSIVE w(j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM w WHERE j < 9)
            INSERT INTO told_words (word, answer_id) SELECT CASE w.j WHEN 0 THEN 'bonus' || (a.id - 100) ELSE 'filler' || (a.id * w.j % 5000) || 'x' || w.j END, a.id FROM told_answers a, w WHERE a.id > 100
            """);
        await anna.ReadAsync("/desk/told?q=bonus99");

        var page = "";
        var best = await Quickest.OfAsync(7, async () => page = await anna.ReadAsync("/desk/told?q=bonus99999"));

        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromMilliseconds(300));
        Assert.Contains("1 different answer", DeskDriver.Words(page), StringComparison.Ordinal);
    }

    private static async Task AskAsync(WebHost host, string question)
    {
        using var client = host.CreateClient();
        using var content = new StringContent(System.Text.Json.JsonSerializer.Serialize(new { text = question }), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/chat", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<AuditStep> LastStepAsync(WebHost host) =>
        (await host.Services.GetRequiredService<AuditLog>().RecentAsync(null, 1, TestContext.Current.CancellationToken))[0].Step;

    private static async Task ExecuteAsync(WebHost host, string sql)
    {
        await using var connection = await host.Services.GetRequiredService<DbDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync(sql);
    }
}
