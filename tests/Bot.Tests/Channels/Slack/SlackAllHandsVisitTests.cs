using System.Text.Json.Nodes;
using Bot.Language;
using Bot.Rendering;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Slack;

/// <summary>Who comes to company meetings in Slack, and by which ways.</summary>
public sealed class SlackAllHandsVisitTests
{
    private const string Bob = "UBOB00001";
    private const string Move = "When do we move to the new office?";
    private const string Inflation = "Will salaries follow inflation?";

    [Fact]
    public async Task The_home_leads_to_meetings_while_they_are_open_and_to_their_answers_afterwards()
    {
        await using var alice = await SlackDriver.StartAsync();
        Assert.DoesNotContain("Company meetings", SlackDriver.Read(await HomeAsync(alice)), StringComparison.Ordinal);
        var meeting = await HostedMeeting.OpenAsync(alice.Host);
        var question = await meeting.AskAsync(1, Move);

        var home = await HomeAsync(alice);
        Assert.Contains("All-hands, March", SlackDriver.Read(home), StringComparison.Ordinal);
        var modal = await SlackMeeting.PressAsync(alice, ButtonOf(home, "Ask and vote"), "home");
        Assert.Equal([(Move, "▲ 0")], modal.Questions());

        await meeting.PublishAsync(question, "In June.");
        modal = await SlackMeeting.PressAsync(alice, ButtonOf(await HomeAsync(alice), "Read the answers"), "home");
        Assert.Equal([(Move, "Read the answer")], modal.Questions());
    }

    [Fact]
    public async Task Who_speaks_French_meets_the_meetings_in_French_and_chooses_where_there_are_several()
    {
        var slack = new FakeSlack();
        slack.People[SlackDriver.Alice] = FakeSlack.Person("fr-FR");
        await using var alice = await SlackDriver.StartAsync(slack);
        await HostedMeeting.OpenAsync(alice.Host, title: "Town hall", languages: ReplyLanguage.English);
        await HostedMeeting.OpenAsync(alice.Host, title: "Réunion de mars", languages: ReplyLanguage.French);

        var modal = await SlackMeeting.OpenAsync(alice, "réunion");
        Assert.Contains("Réunion de mars", modal.Words, StringComparison.Ordinal);
        await modal.SendAsync("Quand déménage-t-on ?");
        await modal.SaysAsync("Merci. Votre question est dans la liste.");

        await HostedMeeting.OpenAsync(alice.Host, title: "Réunion d’avril");
        modal = await SlackMeeting.OpenAsync(alice, "réunion");
        await modal.SaysAsync(Wording.Get(ReplyLanguage.French, "allhands.chat.choose"));
        Assert.DoesNotContain("Town hall", modal.Words, StringComparison.Ordinal);
        await modal.PressAsync(modal.Beside("Réunion de mars"));
        await modal.SaysAsync("Quand déménage-t-on ?");
    }

    [Theory]
    [InlineData("Refuse")]
    [InlineData("PublicArticles")]
    public async Task A_guest_neither_sees_a_meeting_nor_votes_nor_asks_whatever_the_settings_give_them(string outsiders)
    {
        var slack = new FakeSlack();
        slack.People["UGUEST001"] = FakeSlack.Person("en-GB", isGuest: true);
        await using var alice = await SlackDriver.StartAsync(slack, new Dictionary<string, string?> { ["Channels:Outsiders"] = outsiders });
        var meeting = await HostedMeeting.OpenAsync(alice.Host);
        await meeting.AskAsync(1, Move);
        var own = await SlackMeeting.OpenAsync(alice);
        var forged = new SlackMeeting(alice, own.Id, "UGUEST001");
        var (button, submission) = ((JsonObject)own.Beside(Move).DeepClone(), forged.Submission(Inflation));

        var refusal = Wording.Get(ReplyLanguage.English, "chat.outsider.guest");
        Assert.Equal(refusal, (await SlackMeeting.OpenAsync(alice, user: "UGUEST001")).Words);
        await forged.PressAsync(button);
        Assert.Contains(refusal, (string)(await forged.DeliverAsync(submission))["errors"]!.AsObject().Single().Value!, StringComparison.Ordinal);
        await alice.WriteAsync("allhands", user: "UGUEST001");
        await alice.SettleAsync();
        (await alice.EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = "UGUEST001", ["channel"] = SlackDriver.Direct, ["tab"] = "home" })).Dispose();
        await alice.SettleAsync();

        Assert.Equal(refusal, (string?)slack.Ours(SlackDriver.Direct)[^1]["text"]);
        Assert.False(slack.Homes.TryGetValue("UGUEST001", out var home) && SlackDriver.Read(home).Contains("All-hands", StringComparison.Ordinal));
        Assert.Equal([(Move, 0)], (await meeting.ItemsAsync()).Select(item => (item.Lead.Question, item.Votes)));
    }

    [Fact]
    public async Task Without_a_meeting_that_is_said_and_HR_is_led_to_the_desk()
    {
        await using var alice = await SlackDriver.StartAsync(settings: new Dictionary<string, string?> { ["Roles:HrEditors"] = $"slack:{FakeSlack.Team}:{SlackDriver.Alice}" });
        var none = await SlackMeeting.OpenAsync(alice, "allhands what does Meta pay?");
        Assert.Contains("No company meeting takes questions at the moment.", none.Words, StringComparison.Ordinal);
        Assert.Contains("leave out the word “allhands”", none.Words, StringComparison.Ordinal);

        var meeting = await HostedMeeting.OpenAsync(alice.Host);

        Assert.Contains($"<https://answers.example/desk/all-hands/{meeting.Id}|", (await SlackMeeting.OpenAsync(alice)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("/desk/", (await SlackMeeting.OpenAsync(alice, user: Bob)).Words, StringComparison.Ordinal);
    }

    private static JsonObject ButtonOf(JsonObject home, string label) =>
        home["blocks"]!.AsArray().Select(block => block!["accessory"] as JsonObject).First(button => (string?)button?["text"]?["text"] == label)!;

    private static async Task<JsonObject> HomeAsync(SlackDriver alice)
    {
        (await alice.EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = SlackDriver.Alice, ["channel"] = SlackDriver.Direct, ["tab"] = "home", ["event_ts"] = "1772443000.1" })).Dispose();
        await alice.SettleAsync();
        return alice.Slack.Homes[SlackDriver.Alice];
    }
}
