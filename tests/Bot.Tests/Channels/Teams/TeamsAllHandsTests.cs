using System.Net;
using System.Text.Json.Nodes;
using Bot.AllHands;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Teams;

/// <summary>Company meetings in Teams: a card in one's own chat and a dialog, and nothing of it beside anybody's name.</summary>
public sealed class TeamsAllHandsTests
{
    private const string Move = "When do we move to the new office?";
    private const string Inflation = "Will salaries follow inflation?";

    [Fact]
    public async Task A_question_is_asked_in_the_dialog_and_voted_for_on_the_card_and_is_no_turn()
    {
        await using var driver = await TeamsDriver.StartAsync();
        var meeting = await HostedMeeting.OpenAsync(driver.Host);
        var maren = new TeamsMeeting(driver);
        await maren.AskAsync("All-hands");
        Assert.Contains("All-hands, March", maren.Words, StringComparison.Ordinal);
        Assert.Equal(TeamsDriver.Maren, (string?)maren.Card["refresh"]!["userIds"]!.AsArray().Single());

        await maren.OpenAsync(maren.Button("Ask a question"));
        Assert.Contains("nothing is stored that says who asked", maren.Words, StringComparison.Ordinal);
        await maren.SubmitAsync(maren.Button("Send"), ("text", Move), ("name", "false"));
        Assert.Contains("Thank you. Your question is on the list.", maren.Words, StringComparison.Ordinal);
        Assert.Null(maren.Field("text")!["value"]);

        // In a dialog a vote leaves what is being written where it is.
        await maren.SubmitAsync(maren.Beside(Move), ("text", Inflation), ("name", "true"));
        Assert.Equal(((Move, "✓ 1"), Inflation, "true"), (Assert.Single(maren.Questions()), (string?)maren.Field("text")!["value"], (string?)maren.Field("name")!["value"]));

        // The card of the chat comes up to date by itself.
        await maren.AskAsync();
        await maren.PressAsync(maren.Card["refresh"]!["action"]!.AsObject());
        Assert.Equal([(Move, "✓ 1")], maren.Questions());
        await maren.PressAsync(maren.Beside(Move));
        Assert.Equal([(Move, "▲ 0")], maren.Questions());

        Assert.Null((await meeting.ItemAsync(Move)).Lead.Name);
        Assert.Equal(0, await driver.CountAsync("SELECT count(*) FROM turns"));
        Assert.Equal(2, await driver.CountAsync("SELECT count(*) FROM inbox"));
    }

    [Fact]
    public async Task Pressed_twice_or_asked_twice_by_the_client_a_vote_counts_once_and_a_question_is_taken_once()
    {
        await using var driver = await TeamsDriver.StartAsync(Fast);
        var meeting = await HostedMeeting.OpenAsync(driver.Host);
        await meeting.AskAsync(1, Move);
        var maren = new TeamsMeeting(driver);
        await maren.AskAsync();
        var (vote, ask) = (maren.Beside(Move), maren.Button("Ask a question"));

        await maren.PressAsync(vote);
        await maren.PressAsync(vote);

        // A client that knows no Action.Execute opens a dialog with the same press.
        await maren.OpenAsync(vote["fallback"]!.AsObject());
        Assert.Equal(1, (await meeting.ItemAsync(Move)).Votes);
        await maren.OpenAsync(ask);
        var send = maren.Button("Send");
        await maren.SubmitAsync(send, ("text", Inflation));
        await maren.SubmitAsync(send, ("text", Inflation));

        Assert.Contains("Your question is on the list.", maren.Words, StringComparison.Ordinal);
        Assert.Equal(0, (await meeting.ItemAsync(Inflation)).Votes);
    }

    [Theory]
    [InlineData("message_personal", "allhands: why is the okapi so cold?")]
    [InlineData("message_channel_mention", "<at>Pay Answers</at> allhands: why is the okapi so cold?")]
    public async Task A_question_for_the_meeting_that_is_written_to_the_bot_is_not_even_kept_until_it_is_handled(string fixture, string text)
    {
        await using var driver = await TeamsDriver.StartAsync();
        await HostedMeeting.OpenAsync(driver.Host);
        RefuseNext(driver);

        await driver.SayAsync(fixture, text);
        await driver.SettleAsync();
        Assert.Equal((1, 0), (await driver.CountAsync("SELECT count(*) FROM inbox WHERE state = 'dead' AND body LIKE '%allhands%'"), await driver.CountAsync("SELECT count(*) FROM inbox WHERE body LIKE '%okapi%'")));

        await driver.SayAsync(fixture, text);
        await driver.SettleAsync();
        var card = driver.Teams.In(fixture == "message_personal" ? TeamsDriver.Chat : FakeTeams.ChatOf(TeamsDriver.Maren)).Single()["attachments"]![0]!["content"]!;
        Assert.Contains("All-hands, March", TeamsDriver.Words(card), StringComparison.Ordinal);
        Assert.Equal(0, await driver.CountAsync("SELECT count(*) FROM turns"));
    }

    [Fact]
    public async Task A_press_that_comes_as_a_message_is_not_written_down_and_is_answered_with_the_card()
    {
        await using var driver = await TeamsDriver.StartAsync();
        var meeting = await HostedMeeting.OpenAsync(driver.Host);
        var question = await meeting.AskAsync(1, Move);
        RefuseNext(driver);
        var data = TeamsAllHandsButtons.Data(TeamsAllHandsButtons.Vote, meeting.Id, 0, question);
        data["text"] = "okapi";

        for (var time = 0; time < 2; time++)
        {
            await driver.SayAsync("message_personal", "", activity => activity["value"] = data.DeepClone());
            await driver.SettleAsync();
        }

        Assert.Equal(1, await driver.CountAsync("SELECT count(*) FROM inbox WHERE state = 'dead'"));
        Assert.Equal(0, await driver.CountAsync($"SELECT count(*) FROM inbox WHERE body LIKE '%okapi%' OR body LIKE '%{question}%'"));
        Assert.Equal(0, (await meeting.ItemAsync(Move)).Votes);
        Assert.Contains(Move, TeamsDriver.Words(await driver.CardAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Please write a question.")]
    [InlineData("long", "Your question is too long.")]
    [InlineData("too soon", "Please wait a few seconds")]
    [InlineData("too many", "as many questions as one person may")]
    [InlineData("closed", "Your question was not sent.")]
    public async Task What_cannot_be_taken_is_named_and_stays_in_the_field(string what, string said)
    {
        await using var driver = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["AllHands:QuestionsPerPerson"] = "1", ["AllHands:LongestQuestion"] = "50", ["AllHands:BetweenQuestions"] = what == "too soon" ? "00:10:00" : "00:00:00" });
        var meeting = await HostedMeeting.OpenAsync(driver.Host);
        var maren = new TeamsMeeting(driver);
        await maren.AskAsync();
        await maren.OpenAsync(maren.Button("Ask a question"));
        if (what is "too soon" or "too many")
        {
            await maren.SubmitAsync(maren.Button("Send"), ("text", Move));
        }

        var send = maren.Button("Send");
        if (what == "closed")
        {
            await meeting.CloseAsync();
        }

        var text = what switch { "long" => new string('a', 51), "" => "?!", _ => Inflation };
        await maren.SubmitAsync(send, ("text", text), ("name", "true"));

        Assert.Contains(said, maren.Words, StringComparison.Ordinal);
        Assert.Equal("attention", (string?)maren.Card["body"]![0]!["color"]);
        if (what == "closed")
        {
            Assert.Contains(text, maren.Words, StringComparison.Ordinal);
        }
        else if (what != "long")
        {
            Assert.Equal((text, "true"), ((string?)maren.Field("text")!["value"], (string?)maren.Field("name")!["value"]));
        }
    }

    [Fact]
    public async Task A_question_bears_the_name_that_Teams_tells_only_where_its_asker_wants_it()
    {
        await using var driver = await TeamsDriver.StartAsync(Fast);
        var meeting = await HostedMeeting.OpenAsync(driver.Host);
        var maren = new TeamsMeeting(driver);
        await maren.AskAsync();
        await maren.OpenAsync(maren.Button("Ask a question"));

        await maren.SubmitAsync(maren.Button("Send"), ("text", Move), ("name", "true"));
        Assert.Contains("It bears your name: Maren Holt.", maren.Words, StringComparison.Ordinal);
        var nameless = new TeamsMeeting(driver, change: activity => activity["from"]!.AsObject().Remove("name"));
        await nameless.AskAsync();
        await nameless.OpenAsync(nameless.Button("Ask a question"));
        await nameless.SubmitAsync(nameless.Button("Send"), ("text", Inflation), ("name", "true"));

        Assert.Contains("I could not read your name just now.", nameless.Words, StringComparison.Ordinal);
        Assert.Equal(Inflation, (string?)nameless.Field("text")!["value"]);
        Assert.Equal([(Move, (string?)"Maren Holt")], (await meeting.ItemsAsync()).Select(item => (item.Lead.Question, item.Lead.Name)));
    }

    [Fact]
    public async Task Many_long_questions_come_in_pages_that_fit_a_card()
    {
        await using var driver = await TeamsDriver.StartAsync();
        var meeting = await HostedMeeting.OpenAsync(driver.Host);
        for (var number = 1; number <= 14; number++)
        {
            await meeting.AskAsync(number, $"Matter {number}: {new string('é', 380)}?");
        }

        var maren = new TeamsMeeting(driver);
        await maren.AskAsync();
        List<string> seen = [.. maren.Questions().Select(question => question.Text)];
        while (seen.Count < 14)
        {
            await maren.PressAsync(maren.Button("Next"));
            seen.AddRange(maren.Questions().Select(question => question.Text));
        }

        Assert.Equal(14, seen.Distinct().Count());
        Assert.Contains("Questions 13 to 14 of 14", maren.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_published_the_answers_are_read_with_their_sources()
    {
        await using var driver = await TeamsDriver.StartAsync();
        var meeting = await HostedMeeting.OpenAsync(driver.Host);
        var (answered, held) = (await meeting.AskAsync(1, "What signing bonus does Meta pay?"), await meeting.AskAsync(3, "Why is Bob so lazy?"));
        await meeting.HoldAsync(held, HoldReason.Personal);
        await Until.TrueAsync(async () => (await meeting.ItemsAsync()).Single(item => item.Id == answered).Draft is not null);
        await meeting.PublishAsync(answered, "Nobody says **how much**, see [1].");

        var maren = new TeamsMeeting(driver);
        await maren.AskAsync();
        Assert.Contains("Here is what was answered.", maren.Words, StringComparison.Ordinal);
        Assert.Contains("about a person who can be recognised (1)", maren.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("lazy", maren.Words, StringComparison.Ordinal);
        await maren.PressAsync(maren.Beside("What signing bonus"));
        Assert.Contains("Nobody says **how much**, see \\[1\\].", maren.Words, StringComparison.Ordinal);
        Assert.Contains("](https://answers.example/articles/", maren.Words, StringComparison.Ordinal);
        await maren.PressAsync(maren.Button("Back to the questions"));
        Assert.Contains("What signing bonus", maren.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_speaks_French_meets_the_meetings_in_French()
    {
        await using var driver = await TeamsDriver.StartAsync();
        await HostedMeeting.OpenAsync(driver.Host);
        var maren = new TeamsMeeting(driver, locale: "fr-FR");

        await maren.AskAsync("Réunion");
        await maren.OpenAsync(maren.Button("Poser une question"));
        await maren.SubmitAsync(maren.Button("Envoyer"), ("text", "Quand déménage-t-on ?"));

        Assert.Contains("Merci. Votre question est dans la liste.", maren.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guest")]
    [InlineData("nobody")]
    [InlineData("shared")]
    public async Task Guests_and_places_shared_with_others_have_no_part_in_it_whatever_the_settings_give_them(string who)
    {
        await using var driver = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Channels:Outsiders"] = "PublicArticles" });
        var meeting = await HostedMeeting.OpenAsync(driver.Host);
        var question = await meeting.AskAsync(1, Move);
        if (who == "guest")
        {
            driver.Teams.Members[TeamsDriver.Maren] = new JsonObject { ["id"] = TeamsDriver.Maren, ["userRole"] = "guest", ["tenantId"] = FakeTeams.Tenant };
        }

        var outsider = new TeamsMeeting(driver, change: activity =>
        {
            if (who == "nobody")
            {
                activity["from"]!.AsObject().Remove("aadObjectId");
            }

            if (who == "shared")
            {
                activity["conversation"]!["conversationType"] = "channel";
                activity["channelData"]!["channel"] = new JsonObject { ["id"] = TeamsDriver.Channel, ["type"] = "shared" };
            }
        });
        var refusal = Wording.Get(ReplyLanguage.English, who == "shared" ? "chat.outsider.room" : "chat.outsider.guest");

        await outsider.ExecuteAsync(TeamsAllHandsButtons.Vote, TeamsAllHandsButtons.Data(TeamsAllHandsButtons.Vote, meeting.Id, 0, question));
        Assert.Equal(refusal, outsider.Said);
        await outsider.DialogAsync("task/submit", TeamsAllHandsButtons.Data(TeamsAllHandsButtons.Send, meeting.Id), [("text", Inflation)]);
        Assert.Equal(refusal, outsider.Said);
        if (who != "shared")
        {
            await outsider.AskAsync();
            Assert.Equal(EscapedMarkdown.Escape(refusal), outsider.Said);
        }

        Assert.Equal([(Move, 0)], (await meeting.ItemsAsync()).Select(item => (item.Lead.Question, item.Votes)));
    }

    /// <summary>The roster does not say who asks, and what is said to them is not taken: the row stays with what it was written with.</summary>
    private static void RefuseNext(TeamsDriver driver)
    {
        driver.Teams.Refuse(HttpStatusCode.Forbidden, "Forbidden");
        driver.Teams.Refuse(HttpStatusCode.Forbidden, "Forbidden");
    }

    private static Dictionary<string, string?> Fast => new() { ["AllHands:BetweenQuestions"] = "00:00:00" };
}
