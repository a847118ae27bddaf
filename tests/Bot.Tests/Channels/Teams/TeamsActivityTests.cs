using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Conventions;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Teams;

/// <summary>Every kind of activity that Teams sends.</summary>
public sealed class TeamsActivityTests
{
    public static TheoryData<string> Payloads => new(Repository.Files("tests/Bot.Tests/Fixtures/Teams", "*.json").Select(file => Path.GetFileNameWithoutExtension(file)));

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Every_kind_of_payload_is_taken_and_leaves_nothing_undone(string name)
    {
        await using var maren = await TeamsDriver.StartAsync();

        using var response = await maren.PostAsync(TeamsDriver.Fixture(name));
        await maren.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM inbox WHERE state = 'dead'"));
    }

    [Theory]
    [InlineData("message_edited")]
    [InlineData("message_deleted")]
    [InlineData("messageReaction_added")]
    [InlineData("messageReaction_removed")]
    [InlineData("typing")]
    [InlineData("conversationUpdate_channel_renamed")]
    [InlineData("conversationUpdate_member_removed")]
    [InlineData("message_card_submit")]
    public async Task What_asks_nothing_of_the_bot_gets_no_reply(string name)
    {
        await using var maren = await TeamsDriver.StartAsync();

        using var response = await maren.PostAsync(TeamsDriver.Fixture(name));
        await maren.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(maren.Teams.Calls);
    }

    [Fact]
    public async Task An_unknown_invoke_and_an_unknown_kind_are_told_apart()
    {
        await using var maren = await TeamsDriver.StartAsync();
        var invoke = TeamsDriver.Fixture("invoke_task_fetch");
        invoke["name"] = "signin/verifyState";
        var kind = TeamsDriver.Fixture("typing");
        kind["type"] = "handoff";

        using var unknownInvoke = await maren.PostAsync(invoke);
        using var unknownKind = await maren.PostAsync(kind);

        Assert.Equal((HttpStatusCode.NotImplemented, HttpStatusCode.OK), (unknownInvoke.StatusCode, unknownKind.StatusCode));
    }

    [Fact]
    public async Task The_same_activity_twice_is_answered_once()
    {
        await using var maren = await TeamsDriver.StartAsync();
        var activity = TeamsDriver.Fixture("message_personal");

        var posts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => maren.PostAsync((JsonObject)activity.DeepClone())));
        var again = await maren.PostAsync(activity);

        Assert.All(posts.Append(again), post => Assert.Equal(HttpStatusCode.OK, post.StatusCode));
        Assert.Single(await maren.RepliesAsync(TeamsDriver.Chat));
    }

    [Fact]
    public async Task Equal_ids_in_two_conversations_are_two_questions()
    {
        await using var maren = await TeamsDriver.StartAsync();

        await maren.WriteAsync(TeamsDriver.Claim, activity => activity["id"] = "1");
        await maren.WriteAsync(TeamsDriver.Claim, activity => (activity["id"], activity["conversation"]!["id"]) = ("1", "a:another"));

        Assert.Single(await maren.RepliesAsync(TeamsDriver.Chat));
        Assert.Single(await maren.RepliesAsync("a:another"));
    }

    [Fact]
    public async Task An_answer_stands_in_the_thread_of_its_question()
    {
        await using var maren = await TeamsDriver.StartAsync();

        var top = await maren.MentionAsync(TeamsDriver.Claim);
        var bare = await maren.SayAsync("message_channel_mention", $"<at>Pay Answers</at> {TeamsDriver.Claim}", activity => activity["conversation"]!["id"] = TeamsDriver.Channel);
        await maren.SayAsync("message_channel_thread_reply", "<at>Pay Answers</at>  and at OpenAI?", activity => activity["conversation"]!["id"] = $"{TeamsDriver.Channel};messageid={top}");

        Assert.Equal(2, (await maren.RepliesAsync($"{TeamsDriver.Channel};messageid={top}")).Count);
        Assert.Single(await maren.RepliesAsync($"{TeamsDriver.Channel};messageid={bare}"));
    }

    [Fact]
    public async Task A_group_chat_is_answered_where_it_is()
    {
        await using var maren = await TeamsDriver.StartAsync();

        var id = await maren.SayAsync("message_groupchat_mention", $"<at>Pay Answers</at> {TeamsDriver.Claim}\n");

        var reply = await maren.ReplyAsync("19:lunchgroup2b@thread.v2");
        Assert.StartsWith("Disputed.", TeamsDriver.Text(reply), StringComparison.Ordinal);
        Assert.Equal(id, (string?)reply["replyToId"]);
    }

    [Fact]
    public async Task A_follow_up_is_understood_from_what_was_asked_before()
    {
        await using var maren = await TeamsDriver.StartAsync();
        await maren.WriteAsync("What signing bonus does Meta offer?");
        await maren.SettleAsync();

        await maren.WriteAsync("and who denies it?");
        await maren.WriteAsync("and who denies it?", activity => activity["conversation"]!["id"] = "a:another");

        var followed = TeamsDriver.Text((await maren.RepliesAsync(TeamsDriver.Chat))[^1]);
        var alone = TeamsDriver.Text(await maren.ReplyAsync("a:another"));
        Assert.Contains("signing bonus", followed, StringComparison.Ordinal);
        Assert.DoesNotContain("signing bonus", alone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gets_the_app_is_welcomed_once()
    {
        await using var maren = await TeamsDriver.StartAsync();

        using var installed = await maren.PostAsync(TeamsDriver.Fixture("installationUpdate_add_personal"));
        using var joined = await maren.PostAsync(TeamsDriver.Fixture("conversationUpdate_personal_first"));
        await maren.SettleAsync();
        await maren.WriteAsync(TeamsDriver.Claim);

        var texts = (await maren.RepliesAsync(TeamsDriver.Chat)).Select(TeamsDriver.Text).ToList();
        Assert.Equal(2, texts.Count);
        Assert.Contains("I am an automated assistant", texts[0], StringComparison.Ordinal);
        Assert.Contains("your HR partner", texts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("I am an automated assistant", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_welcome_speaks_the_language_of_the_client()
    {
        await using var maren = await TeamsDriver.StartAsync();
        var added = TeamsDriver.Fixture("installationUpdate_add_personal");
        added["locale"] = "fr-CA";

        using var installed = await maren.PostAsync(added);

        Assert.Contains("Je suis un assistant automatique", TeamsDriver.Text(await maren.ReplyAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_brings_the_bot_into_a_team_does_not_make_it_speak_there()
    {
        await using var maren = await TeamsDriver.StartAsync();

        using var installed = await maren.PostAsync(TeamsDriver.Fixture("installationUpdate_add_team"));
        using var added = await maren.PostAsync(TeamsDriver.Fixture("conversationUpdate_bot_added_to_team"));
        await maren.SettleAsync();

        Assert.Empty(maren.Teams.All());
        Assert.Contains(TeamsDriver.Maren, await maren.ReadAsync($"SELECT reference FROM conversation_references WHERE person = '{TeamsDriver.Person}'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_the_app_out_is_forgetting_how_to_write()
    {
        await using var maren = await TeamsDriver.StartAsync();
        using var installed = await maren.PostAsync(TeamsDriver.Fixture("installationUpdate_add_personal"));
        await maren.SettleAsync();
        Assert.Equal(1, await maren.CountAsync("SELECT count(*) FROM conversation_references"));

        using var removed = await maren.PostAsync(TeamsDriver.Fixture("installationUpdate_remove_personal"));
        await maren.SettleAsync();

        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM conversation_references"));
    }

    [Fact]
    public async Task The_inbox_keeps_no_words_once_they_are_answered()
    {
        await using var maren = await TeamsDriver.StartAsync();

        await maren.WriteAsync(TeamsDriver.Claim);
        await maren.SettleAsync();

        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM inbox WHERE body IS NOT NULL"));
        Assert.Equal($"{TeamsDriver.Person}", await maren.ReadAsync("SELECT asker FROM turns"));
    }
}
