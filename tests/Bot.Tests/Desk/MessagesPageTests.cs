using System.Net;
using Bot.Articles;
using Bot.Conversations;
using Bot.MessageChecks;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Desk;

/// <summary>The message check at the desk, without a script.</summary>
public sealed class MessagesPageTests
{
    private const string Secret = "xylophone";

    private static readonly string[] Works = ["engineers", "welders", "pilots", "cooks"];

    private const string Draft = $"Dear team, about the {Secret} article.\n\nNorthwind pays a signing bonus of $40,000. We will match any offer you get.\n\nPlease don't discuss your salary. The review takes place in March.";

    [Fact]
    public async Task Each_marked_sentence_has_its_kind_wording_and_what_articles_say()
    {
        await using var host = DeskDriver.Open();
        await host.StoreAsync(Northwind());
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        var words = DeskDriver.Words(await anna.SendAsync("/desk/messages", Form("check")));

        Assert.Contains("3 sentences of 5 are marked.", words, StringComparison.Ordinal);
        Assert.Contains("Promise of pay", words, StringComparison.Ordinal);
        Assert.Contains("Nothing has been decided yet. When something is, you will have it in writing from HR.", words, StringComparison.Ordinal);
        Assert.Contains("Keeps people from talking about pay", words, StringComparison.Ordinal);
        Assert.Contains("What articles say about this amount:", words, StringComparison.Ordinal);
        Assert.Contains("Northwind opens its books, The Payroll Post", words, StringComparison.Ordinal);
        Assert.Contains("Northwind Robotics pays senior engineers a signing bonus of $40,000.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_is_shown_what_is_for_managers_however_much_is_for_HR_alone()
    {
        var mia = PersonId.OfSlack("TPAYROLL1", "UMIA00001");
        await using var host = DeskDriver.Open(settings: new Dictionary<string, string?> { ["Roles:Managers"] = $"{mia}" });
        await host.StoreAsync([.. Enumerable.Range(1, 4).Select(number => Restricted($"a{number}", $"Sealed {number}", $"Northwind pays {Works[number - 1]} a signing bonus of $40,000, file {number} says.")), Northwind()]);
        using var manager = await DeskDriver.EnterAsync(host, mia);

        var words = DeskDriver.Words(await manager.SendAsync("/desk/messages", Form("check")));

        Assert.Contains("Northwind opens its books, The Payroll Post", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Sealed", words, StringComparison.Ordinal);
        Assert.DoesNotContain("file 1", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_message_keeps_its_language_whatever_the_page_is_in()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        var saved = await anna.SendAsync("/desk/messages", Form("save", "Bonjour à tous, voici un point sur la rémunération de l’équipe avant les congés."));
        var kept = Assert.Single(await host.Services.GetRequiredService<SavedChecks>().ListAsync(DeskDriver.Anna, TestContext.Current.CancellationToken));

        Assert.Equal(Bot.Language.ReplyLanguage.French, kept.Language);
        Assert.Contains("lang=\"fr\">Bonjour", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_articles_say_opens_by_a_signed_link_where_the_desk_is_reached_from_elsewhere()
    {
        await using var host = DeskDriver.Open(settings: new Dictionary<string, string?> { ["Web:PublicUrl"] = "https://answers.example" });
        await host.StoreAsync(Northwind());
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        var page = await anna.SendAsync("/desk/messages", Form("check"));

        Assert.Matches("href=\"https://answers\\.example/articles/northwind\\?start=[0-9]+&amp;end=[0-9]+&amp;audience=hr&amp;expires=[0-9]+&amp;signature=", page);
    }

    [Fact]
    public async Task Of_a_text_that_was_only_checked_nothing_is_in_the_store_and_nothing_in_any_log()
    {
        await using var host = DeskDriver.Open();
        await host.StoreAsync(Northwind());
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        await anna.SendAsync("/desk/messages", Form("check"));

        StoredWords.AssertNowhere(host, Secret);

        await anna.SendAsync("/desk/messages", Form("save"));

        StoredWords.AssertNotLogged(host, Secret);
        Assert.NotNull(StoredWords.FileWith(host, Secret));
    }

    [Fact]
    public async Task A_saved_draft_is_opened_and_deleted_by_its_owner_alone()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        using var boris = await DeskDriver.EnterAsync(host, DeskDriver.Boris);

        var saved = await anna.SendAsync("/desk/messages", Form("save"));
        var id = Assert.Single(await host.Services.GetRequiredService<SavedChecks>().ListAsync(DeskDriver.Anna, TestContext.Current.CancellationToken)).Id;
        using var asked = await boris.GetAsync($"/desk/messages/{id}");
        var refused = await boris.SendAsync($"/desk/messages/{id}/delete", []);

        Assert.Contains("Saved. Only you can open it.", DeskDriver.Words(saved), StringComparison.Ordinal);
        Assert.Contains("Promise of pay", DeskDriver.Words(saved), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        Assert.DoesNotContain("Deleted.", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await boris.ReadAsync("/desk/messages"), StringComparison.Ordinal);
        Assert.Contains("Deleted.", await anna.SendAsync($"/desk/messages/{id}/delete", []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_and_too_much_are_told_and_what_was_typed_is_not_lost()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        var longest = $"{Secret} " + new string('a', MessageChecker.LongestMessage);

        Assert.Contains("There is nothing to check.", await anna.SendAsync("/desk/messages", new() { ["text"] = " ... ", ["do"] = "check" }), StringComparison.Ordinal);
        var tooLong = await anna.SendAsync("/desk/messages", new() { ["text"] = longest, ["do"] = "save" });

        Assert.Contains("at most 12000 are checked at a time", tooLong, StringComparison.Ordinal);
        Assert.Contains(longest, tooLong, StringComparison.Ordinal);
        Assert.Empty(await host.Services.GetRequiredService<SavedChecks>().ListAsync(DeskDriver.Anna, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_only_runs_the_bot_has_no_such_page()
    {
        await using var host = DeskDriver.Open();
        using var olga = await DeskDriver.EnterAsync(host, DeskDriver.Olga);

        using var asked = await olga.GetAsync("/desk/messages");

        Assert.Equal(HttpStatusCode.Forbidden, asked.StatusCode);
        Assert.DoesNotContain("/desk/messages", await olga.ReadAsync("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_has_it_too()
    {
        await using var host = DeskDriver.Open(settings: new Dictionary<string, string?> { ["Roles:Managers"] = "slack:TPAYROLL1:UMONA0001" });
        using var mona = await DeskDriver.EnterAsync(host, PersonId.OfSlack("TPAYROLL1", "UMONA0001"));

        var page = await mona.ReadAsync("/desk/messages");

        Assert.Contains("Your draft", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/desk/queue\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mark_up_in_a_draft_stays_text()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        var page = await anna.SendAsync("/desk/messages", new() { ["text"] = "We will match any offer <script>alert(1)</script> you get.", ["do"] = "check" });

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_draft_is_cut_between_signs_and_never_through_one()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        await anna.SendAsync("/desk/messages", Form("save", $"{new string('a', 89)}🎉 and what follows."));
        var page = WebUtility.HtmlDecode(await anna.ReadAsync("/desk/messages"));

        Assert.Contains($">{new string('a', 89)}…<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_draft_is_kept_none_is_offered_to_be_saved()
    {
        await using var host = DeskDriver.Open(settings: new Dictionary<string, string?> { ["MessageChecks:Days"] = "0" });
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        var page = await anna.ReadAsync("/desk/messages");
        var sent = DeskDriver.Words(await anna.SendAsync("/desk/messages", Form("save")));

        Assert.DoesNotContain("value=\"save\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("unless you save it", page, StringComparison.Ordinal);
        Assert.Contains("Promise of pay", sent, StringComparison.Ordinal);
        StoredWords.AssertNowhere(host, Secret);
    }

    internal static ArticleDraft Northwind() => new ArticleBuilder("northwind").WithText("Northwind Robotics pays senior engineers a signing bonus of $40,000.\n\nIt is paid once.")
        .With(article => article with { Title = "Northwind opens its books", Outlet = "The Payroll Post" }).Read();

    private static ArticleDraft Restricted(string id, string title, string text) =>
        new ArticleBuilder(id).WithText(text).With(article => article with { Title = title, Outlet = title, Language = "en", Audience = Audience.Hr }).Read();

    private static Dictionary<string, string> Form(string does, string text = Draft) => new() { ["text"] = text, ["do"] = does };
}
