using System.Text.Json.Nodes;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Slack;

/// <summary>What concerns the asker alone is seen by the asker alone.</summary>
public sealed class SlackPrivacyTests
{
    private const string OwnPay = "Am I underpaid compared to the market, and should I ask for more?";
    private const string Public = "Is it true that Meta pays $100M signing bonuses?";

    [Theory]
    [InlineData(OwnPay)]
    [InlineData("How much does my colleague Sarah earn?")]
    [InlineData("Should I accept the offer I got from another company?")]
    [InlineData("Is it legal for my employer to forbid me to talk about my salary?")]
    [InlineData("Combien gagne ma collègue Sarah ?")]
    public async Task A_personal_question_in_a_room_is_answered_to_the_asker_alone(string question)
    {
        await using var alice = await SlackDriver.StartAsync();

        await alice.MentionAsync(question);
        var whisper = await alice.WhisperAsync();
        await alice.SettleAsync();

        Assert.Equal(SlackDriver.Alice, (string?)whisper["user"]);
        Assert.Equal(SlackDriver.Room, (string?)whisper["channel"]);
        Assert.Contains((string)whisper["text"]!, new[] { "Your answer is ready.", "Votre réponse est prête." });
        Assert.Empty(alice.Slack.Ours(SlackDriver.Room));
    }

    [Fact]
    public async Task Nothing_of_a_personal_answer_appears_before_others_even_when_it_was_announced()
    {
        await using var alice = await SlackDriver.StartAsync(settings: Slow());

        var ts = await alice.MentionAsync(OwnPay);
        var whisper = await alice.WhisperAsync();
        await alice.SettleAsync();

        var seen = Assert.Single(alice.Slack.Ours(SlackDriver.Room));
        Assert.Equal("I answered the person who asked privately.", (string?)seen["text"]);
        Assert.False(SlackDriver.IsFinal(seen));
        Assert.Equal(ts, (string?)whisper["thread_ts"]);
        Assert.True(SlackDriver.IsFinal(whisper));
    }

    [Fact]
    public async Task Where_answers_are_private_by_setting_a_room_sees_nothing_at_all()
    {
        var settings = Slow();
        settings["Channels:Place"] = "Private";
        await using var alice = await SlackDriver.StartAsync(settings: settings);

        await alice.MentionAsync(Public);
        var whisper = await alice.WhisperAsync();
        await alice.SettleAsync();

        Assert.Contains("Disputed.", SlackDriver.Read(whisper), StringComparison.Ordinal);
        Assert.Empty(alice.Slack.Ours(SlackDriver.Room));

        // In a thread that has no reply yet, Slack shows such a message to nobody.
        Assert.Null(whisper["thread_ts"]);
    }

    [Fact]
    public async Task Who_left_the_room_meanwhile_is_answered_directly()
    {
        var slack = new FakeSlack();
        slack.Refuse("chat.postEphemeral", "user_not_in_channel");
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.MentionAsync(OwnPay);
        await alice.SettleAsync();

        Assert.True(SlackDriver.IsFinal(Assert.Single(slack.Ours("DUALICE001"))));
        Assert.Empty(slack.Ours(SlackDriver.Room));
    }

    [Theory]
    [InlineData("a guest by profile", "chat.outsider.guest")]
    [InlineData("a guest by event", "chat.outsider.guest")]
    [InlineData("another company by profile", "chat.outsider.guest")]
    [InlineData("another company by event", "chat.outsider.guest")]
    [InlineData("unknown here", "chat.outsider.guest")]
    [InlineData("a shared room", "chat.outsider.room")]
    public async Task Outsiders_get_one_kind_refusal_that_nobody_else_sees(string who, string wording)
    {
        var slack = new FakeSlack();
        var user = who == "unknown here" ? "UNOBODY01" : SlackDriver.Alice;
        slack.People[SlackDriver.Alice] = FakeSlack.Person("en-GB", who == "another company by profile" ? "TANOTHER1" : FakeSlack.Team, isGuest: who == "a guest by profile");
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.MentionAsync(Public, user, change: envelope => Make(who, envelope));
        var whisper = await alice.WhisperAsync();
        await alice.SettleAsync();

        Assert.Equal(Bot.Rendering.Wording.Get(Bot.Language.ReplyLanguage.English, wording), (string?)whisper["text"]);
        Assert.Single(slack.Whispers);
        Assert.Empty(slack.Ours(SlackDriver.Room));
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM turns"));
    }

    [Fact]
    public async Task A_guest_who_writes_directly_is_refused_there_once()
    {
        var slack = new FakeSlack();
        slack.People[SlackDriver.Alice] = FakeSlack.Person("fr-FR", isGuest: true);
        slack.LoseAnswer("chat.postMessage");
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.WriteAsync("Meta OpenAI ?");
        await alice.SettleAsync();

        Assert.StartsWith("Je réponds aux membres", (string?)Assert.Single(slack.Ours(SlackDriver.Direct))["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outsiders_may_have_public_articles_by_setting()
    {
        var slack = new FakeSlack();
        slack.People[SlackDriver.Alice] = FakeSlack.Person("en-GB", isGuest: true);
        await using var alice = await SlackDriver.StartAsync(slack, new Dictionary<string, string?> { ["Channels:Outsiders"] = "PublicArticles" });

        var reply = await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Public, change: envelope => envelope["is_ext_shared_channel"] = true));

        Assert.Contains("Disputed.", SlackDriver.Read(reply), StringComparison.Ordinal);
    }

    /// <summary>Guests who may ask still hold no role, so HR's own replies are not for them even where a list names them.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_guest_on_the_list_of_HR_hears_what_everyone_hears(bool isGuest)
    {
        var slack = new FakeSlack();
        slack.People[SlackDriver.Alice] = FakeSlack.Person("en-GB", isGuest: isGuest);
        await using var alice = await SlackDriver.StartAsync(slack, new Dictionary<string, string?> { ["Channels:Outsiders"] = "PublicArticles", ["Roles:HrEditors"] = $"slack:{FakeSlack.Team}:{SlackDriver.Alice}" });
        await alice.Host.StoreAsync(new Builders.ArticleBuilder("guide").WithText("Okapi keepers earn a quokka bonus of $9,000 a year.").With(article => article with { Audience = Bot.Articles.Audience.Hr }).Draft());

        var reply = SlackDriver.Read(await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync("What bonus do Okapi keepers earn?")));

        Assert.Equal(!isGuest, reply.Contains("9,000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_taken_for_an_outsider_because_the_app_may_not_look()
    {
        var slack = new FakeSlack();
        slack.Refuse("users.info", "missing_scope");
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Public));
    }

    /// <summary>Everything the bot handles in a day, errors included, with planted words in every text and name.</summary>
    [Fact]
    public async Task No_log_at_any_level_holds_what_was_asked_what_was_answered_or_who_asked()
    {
        var slack = new FakeSlack();
        slack.People["UZEBRA001"] = FakeSlack.Person("en-GB", isGuest: true);
        slack.Refuse("chat.postMessage", "internal_error");
        slack.Refuse("views.open", "expired_trigger_id");
        await using var alice = await SlackDriver.StartAsync(slack, Slow());
        await alice.Host.StoreAsync(new Builders.ArticleBuilder("okapi").WithText("Okapi keepers earn a quokka bonus of $9,000 a year.").Draft());

        var reply = await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync("Do okapi keepers earn a quokka bonus?"));
        await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync("okapi quokka"));
        await alice.MentionAsync("okapi quokka?", user: "UZEBRA001");
        (await alice.CommandAsync("okapi quokka bonus?")).Dispose();
        (await alice.PressAsync(reply, "quotes")).Dispose();
        (await alice.PressAsync(reply, "ask_hr")).Dispose();
        (await alice.PressAsync(reply, "feedback", value: value => value.StartsWith("down", StringComparison.Ordinal))).Dispose();
        (await alice.EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = SlackDriver.Alice, ["channel"] = SlackDriver.Direct, ["tab"] = "home" })).Dispose();
        (await alice.PostAsync("/slack/events", "okapi quokka"u8.ToArray(), "application/json")).Dispose();
        await alice.WhisperAsync(3);
        await alice.SettleAsync();

        string[] planted = ["okapi", "quokka", SlackDriver.Alice, "UZEBRA001", "hooks.slack.com/", FakeSlack.Token, SlackDriver.Secret];
        Assert.NotEmpty(alice.Host.Logs);
        Assert.DoesNotContain(alice.Host.Logs, line => planted.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static Dictionary<string, string?> Slow() => new() { ["Inbox:PlaceholderAfterMilliseconds"] = "0" };

    private static void Make(string who, JsonObject envelope)
    {
        switch (who)
        {
            case "a guest by event":
                envelope["event"]!["user_profile"] = new JsonObject { ["is_restricted"] = false, ["is_ultra_restricted"] = true };
                break;
            case "another company by event":
                envelope["event"]!["user_team"] = "TANOTHER1";
                break;
            case "a shared room":
                envelope["is_ext_shared_channel"] = true;
                break;
        }
    }
}
