using System.Data.Common;
using System.Net;
using Bot.Articles;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Roles;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Desk;

/// <summary>HR's replies on the desk: written, reviewed, approved by somebody else, taken back, and compared.</summary>
public sealed class FaqPagesTests
{
    [Fact]
    public async Task A_reply_goes_from_its_writer_over_another_approver_to_what_the_bot_says()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        using var boris = await DeskDriver.EnterAsync(host, DeskDriver.Boris);

        var written = DeskDriver.Words(await anna.SendAsync("/desk/faqs/new", Form()));
        var submitted = DeskDriver.Words(await anna.SendAsync("/desk/faqs/faq-1/submit", Number(1)));
        var approved = DeskDriver.Words(await boris.SendAsync("/desk/faqs/faq-1/approve", Number(1)));

        Assert.Contains("Saved as a draft.", written, StringComparison.Ordinal);
        Assert.Contains("It waits for an approver.", submitted, StringComparison.Ordinal);
        Assert.Contains("Approved: the bot says it", approved, StringComparison.Ordinal);
        var said = Assert.Single(await host.Services.GetRequiredService<FaqStore>().ApprovedAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["What is a retention bonus?", "How does a stay bonus work?"], [said.Content.Texts[0].Question, .. said.Content.Texts[0].Alternatives]);
        Assert.Equal(("FR", "Bonuses", "Compensation team", Audience.Managers), (said.Content.Country, said.Content.Topic, said.Content.Owner, said.Content.Audience));
    }

    [Fact]
    public async Task Whoever_wrote_it_sees_no_button_and_cannot_go_around_the_page()
    {
        await using var host = DeskDriver.Open();
        using var boris = await DeskDriver.EnterAsync(host, DeskDriver.Boris);
        await boris.SendAsync("/desk/faqs/new", Form());
        await boris.SendAsync("/desk/faqs/faq-1/submit", Number(1));

        var page = await boris.ReadAsync("/desk/faqs/faq-1");
        using var forced = await boris.PostAsync("/desk/faqs/faq-1/approve", new(Number(1)) { ["form"] = await boris.FormTokenAsync() });

        Assert.DoesNotContain("/approve", page, StringComparison.Ordinal);
        Assert.Contains("You wrote some of this, so somebody else approves it.", DeskDriver.Words(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, forced.StatusCode);
        Assert.Empty(await host.Services.GetRequiredService<FaqStore>().ApprovedAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pages_say_when_four_eyes_are_switched_off()
    {
        await using var host = DeskDriver.Open(settings: new Dictionary<string, string?> { ["Faq:FourEyes"] = "false" });
        using var boris = await DeskDriver.EnterAsync(host, DeskDriver.Boris);
        await boris.SendAsync("/desk/faqs/new", Form());
        await boris.SendAsync("/desk/faqs/faq-1/submit", Number(1));

        var approved = DeskDriver.Words(await boris.SendAsync("/desk/faqs/faq-1/approve", Number(1)));

        Assert.All([await boris.ReadAsync("/desk"), await boris.ReadAsync("/desk/faqs"), approved], page => Assert.Contains("Four eyes are switched off", DeskDriver.Words(page), StringComparison.Ordinal));
        Assert.Contains("It was approved while four eyes were switched off.", approved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_of_this_machine_cannot_both_write_and_approve()
    {
        await using var host = DeskDriver.Open();
        using var console = await DeskDriver.EnterAsync(host, Bot.Desk.SignIn.DeskRoles.Console);
        await console.SendAsync("/desk/faqs/new", Form());
        await console.SendAsync("/desk/faqs/faq-1/submit", Number(1));

        using var forced = await console.PostAsync("/desk/faqs/faq-1/approve", new(Number(1)) { ["form"] = await console.FormTokenAsync() });

        Assert.Equal(HttpStatusCode.Forbidden, forced.StatusCode);
    }

    [Theory]
    [InlineData("/desk/faqs")]
    [InlineData("/desk/faqs/new")]
    [InlineData("/desk/told")]
    [InlineData("/desk/claims")]
    public async Task Who_runs_the_bot_does_not_see_what_is_HRs(string path)
    {
        await using var host = DeskDriver.Open();
        using var olga = await DeskDriver.EnterAsync(host, DeskDriver.Olga);

        using var refused = await olga.GetAsync(path);
        using var written = await olga.PostAsync("/desk/faqs/new", new(Form()) { ["form"] = await olga.FormTokenAsync() });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.StatusCode, written.StatusCode));
        Assert.DoesNotContain($"href=\"{path}\"", await olga.ReadAsync("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_cannot_approve_by_going_around_the_page()
    {
        await using var host = DeskDriver.Open();
        using var boris = await DeskDriver.EnterAsync(host, DeskDriver.Boris);
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        await boris.SendAsync("/desk/faqs/new", Form());
        await boris.SendAsync("/desk/faqs/faq-1/submit", Number(1));

        using var forced = await anna.PostAsync("/desk/faqs/faq-1/approve", new(Number(1)) { ["form"] = await anna.FormTokenAsync() });

        Assert.Equal(HttpStatusCode.Forbidden, forced.StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_nothing_typed_is_lost()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        var form = Form();
        (form["answer.en"], form["expires"]) = ("", "tomorrow");

        using var response = await anna.PostAsync("/desk/faqs/new", new(form) { ["form"] = await anna.FormTokenAsync() });

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("id=\"answer.en-problem\">The reply is empty.", html, StringComparison.Ordinal);
        Assert.Contains("id=\"expires-problem\">This is no day.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"What is a retention bonus?\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"tomorrow\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_readers_are_shown_must_be_there_before_it_is_reviewed()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        var form = Form();
        (form["owner"], form["reviewBy"]) = ("", "");
        await anna.SendAsync("/desk/faqs/new", form);

        var page = DeskDriver.Words(await anna.SendAsync("/desk/faqs/faq-1/submit", Number(1)));

        Assert.Contains("This is still missing: Name who answers for it", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_slower_keeps_their_text_and_saves_over_the_other_knowingly()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        using var boris = await DeskDriver.EnterAsync(host, DeskDriver.Boris);
        await anna.SendAsync("/desk/faqs/new", Form());
        await boris.SendAsync("/desk/faqs/faq-1/edit", Form("Boris was here.", basedOn: 1));

        var slow = await anna.SendAsync("/desk/faqs/faq-1/edit", Form("Anna was here.", basedOn: 1));
        await anna.SendAsync("/desk/faqs/faq-1/edit", Form("Anna was here.", basedOn: 2));

        Assert.Contains("Somebody was faster: version 2", DeskDriver.Words(slow), StringComparison.Ordinal);
        Assert.Contains("Anna was here.", slow, StringComparison.Ordinal);
        Assert.Contains("name=\"basedOn\" value=\"2\"", slow, StringComparison.Ordinal);
        var faq = await host.Services.GetRequiredService<FaqStore>().FindAsync(new FaqId("faq-1"), TestContext.Current.CancellationToken);
        Assert.Equal(["Anna was here.", "Boris was here.", "A sum for staying."], faq!.Versions.Select(version => version.Content.Texts[0].Answer));
    }

    [Fact]
    public async Task Two_versions_are_compared_word_by_word()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        await anna.SendAsync("/desk/faqs/new", Form("It lasts twelve months."));
        await anna.SendAsync("/desk/faqs/faq-1/edit", Form("It lasts eighteen months.", basedOn: 1));

        var page = await anna.ReadAsync("/desk/faqs/faq-1/history?from=1&to=2");

        Assert.Matches("It lasts <del>.*twelve.*</del><ins>.*eighteen.*</ins> months\\.", page);
    }

    [Fact]
    public async Task A_reply_whose_source_left_is_flagged()
    {
        await using var host = DeskDriver.Open();
        await host.StoreAsync(new ArticleBuilder("northwind").WithText("Northwind pays a retention bonus.").Draft());
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        await anna.SendAsync("/desk/faqs/new", Form("As [Northwind](article:northwind) says."));
        await host.Articles.WithdrawAsync([new ArticleId("northwind")], TestContext.Current.CancellationToken);

        Assert.Contains("The article “northwind”, which this reply cites, is no longer in the corpus.", DeskDriver.Words(await anna.ReadAsync("/desk/faqs/faq-1")), StringComparison.Ordinal);
        Assert.Contains("1 reply", DeskDriver.Words(await anna.ReadAsync("/desk/faqs?flagged=1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_typed_never_becomes_markup()
    {
        const string Nasty = "<script>alert(1)</script>";
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        var form = Form($"{Nasty} [x](javascript:alert(2)) \"><img src=x>");
        (form["question.en"], form["topic"], form["owner"]) = ($"What is {Nasty}?", Nasty, $"\"{Nasty}");
        form["do"] = "preview";
        var preview = await anna.SendAsync("/desk/faqs/new", form);
        form["do"] = "save";
        await anna.SendAsync("/desk/faqs/new", form);

        string[] pages = [preview, await anna.ReadAsync("/desk/faqs"), await anna.ReadAsync("/desk/faqs/faq-1"), await anna.ReadAsync("/desk/faqs/faq-1/edit"), await anna.ReadAsync("/desk/faqs/faq-1/history")];

        Assert.All(pages, page => Assert.DoesNotMatch("<script|<img src=x|href=\"javascript", page));
    }

    [Theory]
    [InlineData("/desk/faqs")]
    [InlineData("/desk/faqs?q=question+1234")]
    [InlineData("/desk/faqs/faq-1234")]
    [InlineData("/desk")]
    public async Task With_two_thousand_replies_a_page_takes_less_than_300_ms(string path)
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        await FillAsync(host, 2_000);
        await anna.ReadAsync(path);

        var best = await Quickest.OfAsync(7, () => anna.ReadAsync(path));

        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public async Task The_list_narrows_to_what_is_asked_for()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        await FillAsync(host, 60);

        Assert.Contains("60 replies", DeskDriver.Words(await anna.ReadAsync("/desk/faqs")), StringComparison.Ordinal);
        Assert.Contains("Page 1 of 2", DeskDriver.Words(await anna.ReadAsync("/desk/faqs")), StringComparison.Ordinal);
        Assert.Contains("1 reply", DeskDriver.Words(await anna.ReadAsync("/desk/faqs?q=number+42")), StringComparison.Ordinal);
        Assert.Contains("0 replies", DeskDriver.Words(await anna.ReadAsync("/desk/faqs?state=Approved")), StringComparison.Ordinal);
        Assert.Contains("30 replies", DeskDriver.Words(await anna.ReadAsync("/desk/faqs?topic=Even")), StringComparison.Ordinal);
    }

    internal static Dictionary<string, string> Form(string answer = "A sum for staying.", int basedOn = 0) => new()
    {
        ["basedOn"] = $"{basedOn}",
        ["do"] = "save",
        ["question.en"] = "What is a retention bonus?",
        ["alternatives.en"] = "How does a stay bonus work?\n\n",
        ["answer.en"] = answer,
        ["question.fr"] = "Qu'est-ce qu'une prime de rétention ?",
        ["alternatives.fr"] = "",
        ["answer.fr"] = "Une somme versée pour rester.",
        ["audience"] = "Managers",
        ["country"] = "fr",
        ["topic"] = "Bonuses",
        ["owner"] = "Compensation team",
        ["effectiveFrom"] = "",
        ["reviewBy"] = "2031-01-31",
        ["expires"] = "",
    };

    private static Dictionary<string, string> Number(int number) => new() { ["number"] = $"{number}" };

    private static async Task FillAsync(WebHost host, int count)
    {
        await using var connection = await host.Services.GetRequiredService<DbDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("INSERT INTO faqs (id, created_at) VALUES (@id, 0)", Enumerable.Range(1, count).Select(number => new { id = $"faq-{number}" }), transaction);
        await connection.ExecuteAsync("INSERT INTO faq_versions (faq_id, number, state, content, author, written_at) VALUES (@id, 1, 'draft', @content, 'x', 0)", Enumerable.Range(1, count).Select(number => new
        {
            id = $"faq-{number}",
            content = new FaqContent
            {
                Texts = [new FaqText("en", $"What does question number {number} ask?", [$"Another wording of question {number}"], string.Join(' ', Enumerable.Repeat($"Sentence of reply {number}.", 30)))],
                Topic = number % 2 == 0 ? "Even" : "Odd",
                Owner = "Compensation team",
            }.Write(),
        }), transaction);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }
}
