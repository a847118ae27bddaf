using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Teams;

/// <summary>What concerns the asker alone is seen by the asker alone, and outsiders see nothing.</summary>
public sealed class TeamsPrivacyTests
{
    private const string Neutral = "I answered the person who asked privately.";

    private static string Private => FakeTeams.ChatOf(TeamsDriver.Maren);

    [Theory]
    [InlineData(TeamsDriver.OwnPay)]
    [InlineData("How much does my colleague Sarah earn?")]
    [InlineData("Should I accept the offer I got from another company?")]
    [InlineData("Is it legal for my employer to forbid me to talk about my salary?")]
    public async Task A_personal_question_in_a_channel_is_answered_to_the_asker_alone(string question)
    {
        await using var maren = await TeamsDriver.StartAsync();

        var id = await maren.MentionAsync(question);
        var seen = await maren.ReplyAsync($"{TeamsDriver.Channel};messageid={id}");
        var answer = await maren.ReplyAsync(Private);

        Assert.Equal(Neutral, TeamsDriver.Text(seen));
        Assert.Equal((id, id), ((string?)seen["replyToId"], (string?)answer["replyToId"]));
        Assert.Contains($"You asked: {question}", TeamsDriver.Text(answer), StringComparison.Ordinal);
        Assert.DoesNotContain(maren.Teams.In($"{TeamsDriver.Channel};messageid={id}"), message => message["attachments"] is not null);
    }

    [Fact]
    public async Task A_personal_question_in_French_has_its_neutral_line_in_French()
    {
        await using var maren = await TeamsDriver.StartAsync();

        var id = await maren.MentionAsync("Combien gagne ma collègue Sarah ?");

        Assert.StartsWith("J'ai répondu en privé", TeamsDriver.Text(await maren.ReplyAsync($"{TeamsDriver.Channel};messageid={id}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_announcement_in_a_channel_becomes_the_neutral_line()
    {
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Inbox:PlaceholderAfterMilliseconds"] = "0" });

        var id = await maren.MentionAsync(TeamsDriver.OwnPay);

        Assert.Equal(Neutral, TeamsDriver.Text(await maren.ReplyAsync($"{TeamsDriver.Channel};messageid={id}")));
        Assert.NotEmpty(await maren.RepliesAsync(Private));
    }

    [Fact]
    public async Task Where_answers_are_private_by_setting_a_channel_sees_only_the_neutral_line()
    {
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Channels:Place"] = "Private" });

        var id = await maren.MentionAsync(TeamsDriver.Claim);

        Assert.Equal(Neutral, TeamsDriver.Text(await maren.ReplyAsync($"{TeamsDriver.Channel};messageid={id}")));
        Assert.StartsWith("Disputed.", TeamsDriver.Text(await maren.ReplyAsync(Private)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_is_known_is_used_and_none_is_opened()
    {
        await using var maren = await TeamsDriver.StartAsync();
        await maren.WriteAsync("hello");
        await maren.SettleAsync();

        await maren.MentionAsync(TeamsDriver.OwnPay);

        Assert.Equal(2, (await maren.RepliesAsync(TeamsDriver.Chat)).Count);
        Assert.Empty(maren.Teams.In(Private));
    }

    [Fact]
    public async Task Where_no_private_chat_can_be_had_nothing_of_the_answer_is_shown()
    {
        await using var maren = await TeamsDriver.StartAsync();
        maren.Teams.Unreachable.Add(TeamsDriver.Maren);

        var id = await maren.MentionAsync(TeamsDriver.OwnPay);
        var seen = await maren.ReplyAsync($"{TeamsDriver.Channel};messageid={id}");

        Assert.StartsWith("I answer that only in a private chat", TeamsDriver.Text(seen), StringComparison.Ordinal);
        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM inbox WHERE state = 'dead'"));
    }

    [Fact]
    public async Task A_neutral_line_that_Teams_does_not_take_does_not_bring_the_answer_twice()
    {
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Channels:Outsiders"] = "PublicArticles" });
        LetTheAnswerThrough(maren);
        maren.Teams.Refuse(HttpStatusCode.Forbidden, "NotEnoughPermissions");

        await maren.MentionAsync(TeamsDriver.OwnPay);

        Assert.Single(await maren.RepliesAsync(Private));
        Assert.Equal(2, maren.Teams.In(Private).Count);
        Assert.Contains(maren.Host.Logs, line => line.Contains("did not take a line", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_neutral_line_that_Teams_asks_to_wait_with_comes_later_and_the_answer_is_not_sent_again()
    {
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Channels:Outsiders"] = "PublicArticles" });
        LetTheAnswerThrough(maren);
        maren.Teams.Refuse(HttpStatusCode.TooManyRequests, "Throttled", retryAfter: 1);

        var id = await maren.MentionAsync(TeamsDriver.OwnPay);

        Assert.Equal(Neutral, TeamsDriver.Text(await maren.ReplyAsync($"{TeamsDriver.Channel};messageid={id}")));
        Assert.Single(await maren.RepliesAsync(Private));
        Assert.Equal(2, maren.Teams.In(Private).Count);
    }

    /// <summary>The opening of the chat and the answer in it; the next call is the line in the room.</summary>
    private static void LetTheAnswerThrough(TeamsDriver maren)
    {
        maren.Teams.Next(happen => Task.FromResult(happen()));
        maren.Teams.Next(happen => Task.FromResult(happen()));
    }

    [Fact]
    public async Task A_personal_answer_in_ones_own_chat_stays_there()
    {
        await using var maren = await TeamsDriver.StartAsync();

        await maren.WriteAsync(TeamsDriver.OwnPay);

        Assert.StartsWith("That decision is yours", TeamsDriver.Text(await maren.ReplyAsync()), StringComparison.Ordinal);
    }

    public static TheoryData<string> Outsiders => ["no directory id", "guest by role", "guest by roster", "guest by name", "person of another tenant", "anonymous"];

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task Somebody_from_outside_gets_one_polite_line_and_no_answer(string kind)
    {
        await using var maren = await TeamsDriver.StartAsync();
        Enlist(maren.Teams, kind);

        await maren.WriteAsync(TeamsDriver.Claim, activity => Estrange(activity, kind));

        Assert.StartsWith("I answer only members of this company", TeamsDriver.Text(await maren.ReplyAsync()), StringComparison.Ordinal);
        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM turns"));
    }

    [Fact]
    public async Task A_shared_channel_gets_one_polite_line_and_no_answer()
    {
        await using var maren = await TeamsDriver.StartAsync();

        var id = await maren.MentionAsync(TeamsDriver.Claim, activity => activity["channelData"]!["channel"]!["type"] = "shared");

        Assert.StartsWith("I do not answer in rooms shared", TeamsDriver.Text(await maren.ReplyAsync($"{TeamsDriver.Channel};messageid={id}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_public_articles_are_for_everybody_a_guest_is_answered()
    {
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Channels:Outsiders"] = "PublicArticles" });

        await maren.WriteAsync(TeamsDriver.Claim, activity => activity["from"]!.AsObject().Remove("aadObjectId"));

        Assert.StartsWith("Disputed.", TeamsDriver.Text(await maren.ReplyAsync()), StringComparison.Ordinal);
        Assert.Null(await maren.ReadAsync("SELECT asker FROM turns"));
    }

    /// <summary>Guests who may ask still hold no role, so what is for HR is not for them even where a list names them.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_guest_on_the_list_of_HR_hears_what_everyone_hears(bool isGuest)
    {
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Channels:Outsiders"] = "PublicArticles", ["Roles:HrEditors"] = $"teams:{FakeTeams.Tenant}:{TeamsDriver.MarenId}" });
        maren.Teams.Members[TeamsDriver.Maren] = new JsonObject { ["id"] = TeamsDriver.Maren, ["userRole"] = isGuest ? "guest" : "user", ["tenantId"] = FakeTeams.Tenant };
        await maren.Host.StoreAsync(new Builders.ArticleBuilder("guide").WithText("Okapi keepers earn a quokka bonus of $9,000 a year.").With(article => article with { Audience = Bot.Articles.Audience.Hr }).Draft());

        await maren.WriteAsync("What bonus do Okapi keepers earn?");

        Assert.Equal(!isGuest, TeamsDriver.Text(await maren.ReplyAsync()).Contains("9,000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_roster_is_asked_once_for_a_person()
    {
        await using var maren = await TeamsDriver.StartAsync();

        await maren.WriteAsync("hello");
        await maren.SettleAsync();
        await maren.WriteAsync("hello");
        await maren.SettleAsync();

        Assert.Single(maren.Teams.Calls, call => call.Method == "GET");
    }

    [Fact]
    public async Task No_log_line_holds_a_word_of_anybodys_or_an_id()
    {
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Inbox:PlaceholderAfterMilliseconds"] = "0" });
        maren.Teams.Refuse(System.Net.HttpStatusCode.Forbidden, "ForbiddenOperationException");
        maren.Teams.Refuse(System.Net.HttpStatusCode.InternalServerError, "ServiceError");
        maren.Teams.LoseAnswer();

        foreach (var name in TeamsActivityTests.Payloads.Select(row => row.Data))
        {
            using var response = await maren.PostAsync(TeamsDriver.Fixture(name));
        }

        await maren.MentionAsync("Plantedword: how much does my colleague Plantedname earn?");
        await maren.WriteAsync("Plantedword: is it true that Meta pays $100M signing bonuses?");
        await maren.InvokeAsync(Feedback("{\"comment\":\"Plantedcomment\",\"reason\":\"wrong\"}"));
        await Until.TrueAsync(async () => await maren.CountAsync("SELECT count(*) FROM turns") >= 2);

        string[] planted = ["Planted", "Maren", "maren", "Yusuf", "yusuf", TeamsDriver.MarenId, "29:1", "a:1", "19:lounge", "Bosworth", "fake-client-secret", "outbound-"];
        Assert.NotEmpty(maren.Host.Logs);
        Assert.DoesNotContain(maren.Host.Logs, line => planted.Any(word => line.Contains(word, StringComparison.Ordinal)));
    }

    private static JsonObject Feedback(string form)
    {
        var invoke = TeamsDriver.Fixture("invoke_message_submitAction_feedback");
        invoke["value"]!["actionValue"]!["feedback"] = form;
        return invoke;
    }

    private static void Enlist(FakeTeams teams, string kind)
    {
        var member = kind switch
        {
            "guest by roster" => new JsonObject { ["userRole"] = "guest", ["tenantId"] = FakeTeams.Tenant },
            "guest by name" => new JsonObject { ["userRole"] = "user", ["userPrincipalName"] = "maren_elsewhere.example#EXT#@fabrikam.example" },
            "person of another tenant" => new JsonObject { ["userRole"] = "user", ["tenantId"] = "0000aaaa-1111-4222-8333-944445555666" },
            "anonymous" => new JsonObject { ["userRole"] = "anonymous" },
            _ => null,
        };
        if (member is not null)
        {
            teams.Members[TeamsDriver.Maren] = member;
        }
    }

    private static void Estrange(JsonObject activity, string kind)
    {
        if (kind == "no directory id")
        {
            activity["from"]!.AsObject().Remove("aadObjectId");
        }
        else if (kind == "guest by role")
        {
            activity["from"]!["role"] = "guest";
        }
    }
}
