using System.Text.RegularExpressions;
using Bot.Channels.Web;
using Bot.Language;
using Bot.Rendering;
using Bot.Tests.Builders;
using Bot.Tests.Channels.Slack;
using Bot.Tests.Channels.Teams;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Bot.Tests.Desk;

/// <summary>A question that the articles do not answer, from the first who asks it to the reply that the bot gives to the next: both chats, HR's browsers and one program.</summary>
public sealed partial class WholeRoundTests : IAsyncLifetime
{
    private const string Ines = "UINES0001";
    private const string Bob = "UBOB00001";
    private const string ReviewBy = "2099-12-31";

    private readonly FakeSlack _slack = new();
    private readonly FakeTeams _teams = new() { MayBeFirst = true };
    private IBrowser? _browser;
    private WebHost? _host;
    private Uri? _site;

    public async ValueTask InitializeAsync()
    {
        _browser = await BrowserDriver.StartAsync();
        _host = new WebHost(new Dictionary<string, string?>([.. SlackDriver.Settings(), .. TeamsDriver.Settings().Where(setting => setting.Key.StartsWith("Teams:", StringComparison.Ordinal))])
        {
            ["Roles:HrEditors"] = $"slack:{FakeSlack.Team}:{Ines}",
            ["Roles:HrApprovers"] = $"teams:{FakeTeams.Tenant}:{TeamsQueueTests.OmarId}",
        }, services =>
        {
            SlackDriver.Connect(services, _slack);
            TeamsDriver.Connect(services, _teams);
        });
        _site = _host.Listen();

        // Which port is free, and so the address for links, is known only once it listens.
        _host.Services.GetRequiredService<IOptions<WebOptions>>().Value.PublicUrl = _site.ToString();
        await _host.StoreAsync(new ArticleBuilder("northwind").WithText("Northwind Robotics pays senior engineers a signing bonus of $40,000.").With(article => article with { Title = "Northwind opens its books" }).Draft());
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("en", "When will the 2026 bonus be paid?", "When is the 2026 bonus paid out?", "when do we get the 2026 bonus paid", "With the **March** salary.", "With the *March* salary.", "Compensation team")]
    [InlineData("fr", "Quand le bonus 2026 sera-t-il versé ?", "Quand est payé le bonus 2026 ?", "quand sera payé le bonus 2026", "Avec la paie de **mars**.", "Avec la paie de *mars*.", "Équipe rémunération")]
    public async Task A_question_without_an_answer_goes_to_HR_and_comes_back_as_a_reply_for_the_next_who_asks(
        string language, string asked, string askedAgain, string askedLater, string answer, string answerInSlack, string owner)
    {
        var locale = language == "fr" ? "fr-FR" : "en-GB";
        string Say(string key) => Wording.Get(ReplyLanguages.Parse(language)!.Value, key);
        foreach (var user in new[] { SlackDriver.Alice, Bob, Ines })
        {
            _slack.People[user] = FakeSlack.Person(locale);
        }

        await using var slack = SlackDriver.At(_host!, _slack);
        await using var teams = TeamsDriver.At(_host!, _teams);

        // Two people ask the same in two chats, and both choose to send it on.
        var thread = await slack.MentionAsync(asked);
        var abstained = await slack.ReplyAsync(SlackDriver.Room, thread);
        Assert.Equal(1, await slack.CountAsync("SELECT count(*) FROM turns WHERE outcome = 'abstained'"));
        await SlackQueueTests.SendAsync(slack, abstained, SlackDriver.Alice, ("place", SlackQueueTests.Chosen("thread")));
        await teams.WriteAsync(askedAgain, activity => activity["locale"] = locale);
        await TeamsQueueTests.SendAsync(teams, await teams.CardAsync());

        // An editor comes in by the link from Slack, sees one question of two people, and answers it.
        (await slack.CommandAsync(language == "fr" ? "bureau" : "desk", user: Ines)).Dispose();
        await slack.SettleAsync();
        await using var ines = await EnterAsync(SlackDriver.Read(await slack.WhisperAsync()), locale, Say("desk.enter.continue"));
        await ines.Page.GetByRole(AriaRole.Link, new() { Name = Say("desk.section.queue"), Exact = true }).ClickAsync();
        var row = ines.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = asked });
        Assert.Equal("2", (await row.GetByRole(AriaRole.Cell).Nth(2).InnerTextAsync()).Trim());
        await ines.PhotographAsync($"round-1-queue-{language}", isWhole: true);
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await ines.Page.GetByText(string.Format(null, Say("desk.queue.sent.many"), 2)).WaitForAsync();
        await ines.Page.GetByText(askedAgain, new() { Exact = true }).WaitForAsync();
        Assert.DoesNotMatch("(?i)alice|maren", await ines.Page.ContentAsync());
        await Button(ines, Say("desk.queue.take")).ClickAsync();
        await ines.Page.GetByText(Say("desk.queue.byYou"), new() { Exact = true }).WaitForAsync();
        await ines.PhotographAsync($"round-2-taken-{language}", isWhole: true);
        await ines.Page.GetByLabel(Say("desk.queue.answer"), new() { Exact = true }).And(ines.Page.GetByRole(AriaRole.Textbox)).FillAsync(answer);
        await Button(ines, Say("desk.queue.send")).ClickAsync();
        await Button(ines, Say("desk.queue.saveDraft")).WaitForAsync();
        await ines.PhotographAsync($"round-3-answered-{language}", isWhole: true);

        // Each has it where they chose.
        await slack.SettleAsync();
        var inThread = _slack.Ours(SlackDriver.Room)[^1];
        Assert.Equal(thread, (string?)inThread["thread_ts"]);
        Assert.Contains(Say("hr.news.answered.thread"), SlackDriver.Read(inThread), StringComparison.Ordinal);
        Assert.Contains(answerInSlack, SlackDriver.Read(inThread), StringComparison.Ordinal);
        Assert.StartsWith($"**{Say("hr.news.answered")}**\n\n{answer}", TeamsDriver.Text((await teams.RepliesAsync(TeamsDriver.Chat))[^1]), StringComparison.Ordinal);

        // The answer becomes a draft, which lacks what only a person knows.
        await Button(ines, Say("desk.queue.saveDraft")).ClickAsync();
        await ines.Page.GetByLabel(Say("desk.faqs.owner")).WaitForAsync();
        await ines.PhotographAsync($"round-4-draft-{language}", isWhole: true);
        Assert.Equal(asked, await ines.Page.Locator($"[name='question.{language}']").InputValueAsync());
        Assert.Equal(askedAgain, await ines.Page.Locator($"[name='alternatives.{language}']").InputValueAsync());
        await ines.Page.GetByLabel(Say("desk.faqs.owner")).FillAsync(owner);
        await ines.Page.GetByLabel(Say("desk.faqs.review")).FillAsync(ReviewBy);
        await Button(ines, Say("desk.edit.save")).ClickAsync();
        await Button(ines, Say("desk.faq.submit")).ClickAsync();
        await ines.Page.GetByText(Say("desk.faq.waits"), new() { Exact = true }).WaitForAsync();
        Assert.Equal(0, await Button(ines, Say("desk.faq.approve")).CountAsync());
        await ines.PhotographAsync($"round-5-submitted-{language}", isWhole: true);

        // Somebody else approves it, with a link from Teams.
        await TeamsQueueTests.OmarWritesAsync(teams, language == "fr" ? "bureau" : "desk");
        await using var omar = await EnterAsync(TeamsDriver.Text((await teams.RepliesAsync(TeamsQueueTests.OmarsChat))[^1]), locale, Say("desk.enter.continue"));
        await omar.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(Regex.Escape(Say("desk.start.inReview.one"))) }).ClickAsync();
        await omar.Page.GetByRole(AriaRole.Link, new() { Name = asked }).ClickAsync();
        await omar.PhotographAsync($"round-6-review-{language}", isWhole: true);
        await Button(omar, Say("desk.faq.approve")).ClickAsync();
        await Button(omar, Say("desk.faq.retire")).WaitForAsync();
        await omar.PhotographAsync($"round-7-approved-{language}", isWhole: true);

        // The next who asks has it, as HR's.
        await _host!.CatchUpAsync();
        var reply = SlackDriver.Read(await slack.ReplyAsync(SlackDriver.Direct, await slack.WriteAsync(askedLater, user: Bob)));
        Assert.Equal(1, await slack.CountAsync("SELECT count(*) FROM turns WHERE outcome = 'faq'"));
        Assert.Contains(string.Format(null, Say("faq.from"), owner, asked), reply, StringComparison.Ordinal);
        Assert.Contains(answerInSlack, reply, StringComparison.Ordinal);
        Assert.Contains("2099", reply, StringComparison.Ordinal);
        Assert.Empty(ines.Problems);
        Assert.Empty(omar.Problems);
    }

    private static ILocator Button(Visitor visitor, string button) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });

    /// <summary>Opens the link that somebody was sent, in a browser of their own.</summary>
    private async Task<Visitor> EnterAsync(string message, string locale, string toContinue)
    {
        var visitor = await Visitor.ArriveAsync(_browser!, _site!, new() { Locale = locale });
        await visitor.Page.GotoAsync(Link().Match(message).Value);
        await Button(visitor, toContinue).ClickAsync();
        await visitor.Page.WaitForURLAsync(new Uri(_site!, "desk").ToString());
        return visitor;
    }

    [GeneratedRegex(@"http://[a-z0-9.]+:\d+/desk/enter\?token=[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
