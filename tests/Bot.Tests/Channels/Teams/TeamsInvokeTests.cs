using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Teams;

/// <summary>What a client waits for: forms, buttons, thumbs and the search in the compose box.</summary>
public sealed class TeamsInvokeTests
{
    private const string Yusuf = "b7a9d3c2-2222-4aaa-9bbb-0c0c0c0c0c02";

    [Fact]
    public async Task Thumbs_down_with_a_reason_is_kept_for_the_answer_it_stands_under()
    {
        await using var maren = await AskedAsync();
        var message = (string)(await maren.ReplyAsync())["id"]!;

        var dialog = await maren.InvokeAsync(About("invoke_message_fetchTask_feedback", message));
        var form = TeamsDriver.DialogCard(dialog);
        var submit = About("invoke_message_submitAction_feedback", message);
        (submit["value"]!["actionValue"]!["reaction"], submit["value"]!["actionValue"]!["feedback"]) = ("dislike", TeamsDriver.Merged(form["actions"]![0]!.AsObject(), ("reason", "outdated"), ("comment", "The figure is of last year")).ToJsonString());
        var reply = await maren.InvokeAsync(submit);

        Assert.Equal("continue", (string?)dialog["task"]!["type"]);
        Assert.Empty(TeamsRules.CardProblems(form));
        Assert.Contains("It is out of date", TeamsDriver.Words(form), StringComparison.Ordinal);
        Assert.Equal("{}", reply.ToJsonString());
        Assert.Equal("1|0|outdated|The figure is of last year", await maren.ReadAsync("SELECT turn_id || '|' || is_helpful || '|' || reason || '|' || comment FROM feedback"));
    }

    [Fact]
    public async Task The_form_of_thumbs_up_asks_for_no_reason()
    {
        await using var maren = await AskedAsync();
        var ask = About("invoke_message_fetchTask_feedback_wrapped", (string)(await maren.ReplyAsync())["id"]!);
        ask["value"]!["data"]!["actionValue"]!["reaction"] = "like";

        var dialog = await maren.InvokeAsync(ask);

        Assert.DoesNotContain("Input.ChoiceSet", dialog.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Helpful", (string?)dialog["task"]!["value"]!["title"]);
    }

    [Theory]
    [InlineData("invoke_message_submitAction_feedback_playground", "dislike", "plain text, not JSON, and no replyToId: this is what the Playground sends")]
    [InlineData("invoke_message_submitAction_feedback", "like", "Clear answer")]
    public async Task Feedback_is_understood_in_every_shape_it_comes_in(string fixture, string reaction, string comment)
    {
        await using var maren = await AskedAsync();
        var submit = TeamsDriver.Fixture(fixture);
        if (submit["replyToId"] is not null)
        {
            submit["replyToId"] = (string)(await maren.ReplyAsync())["id"]!;
        }

        var reply = await maren.InvokeAsync(submit);

        Assert.Equal("{}", reply.ToJsonString());
        Assert.Equal($"{(reaction == "like" ? 1 : 0)}|{comment}", await maren.ReadAsync("SELECT is_helpful || '|' || comment FROM feedback"));
    }

    [Theory]
    [InlineData("{\"actionName\":\"feedback\",\"actionValue\":{\"reaction\":\"like\",\"feedback\":\"[1,2\"}}")]
    [InlineData("{\"actionName\":\"feedback\",\"actionValue\":{\"reaction\":\"love\",\"feedback\":{}}}")]
    [InlineData("{\"actionName\":\"feedback\",\"actionValue\":7}")]
    [InlineData("{\"actionName\":\"other\"}")]
    [InlineData("[]")]
    public async Task Feedback_that_is_junk_is_taken_without_a_word(string value)
    {
        await using var maren = await TeamsDriver.StartAsync();
        var submit = TeamsDriver.Fixture("invoke_message_submitAction_feedback");
        submit["value"] = JsonNode.Parse(value);

        Assert.Equal("{}", (await maren.InvokeAsync(submit)).ToJsonString());
    }

    [Fact]
    public async Task Feedback_on_a_private_answer_to_a_question_from_a_channel_finds_it()
    {
        await using var maren = await TeamsDriver.StartAsync();
        await maren.MentionAsync(TeamsDriver.OwnPay);
        var answer = await maren.ReplyAsync(FakeTeams.ChatOf(TeamsDriver.Maren));
        var submit = About("invoke_message_submitAction_feedback", (string)answer["id"]!);
        submit["conversation"]!["id"] = FakeTeams.ChatOf(TeamsDriver.Maren);

        await maren.InvokeAsync(submit);

        Assert.Equal(1, await maren.CountAsync("SELECT count(*) FROM feedback"));
    }

    [Fact]
    public async Task More_shows_what_was_folded_away()
    {
        await using var maren = await AskedAsync("What do AI researchers earn?");

        var reply = await maren.InvokeAsync(TeamsDriver.Press(TeamsDriver.Action(await maren.CardAsync(), "pay.more")));

        var card = reply["value"]!.AsObject();
        Assert.Equal((200, TeamsRules.CardKind), ((int)reply["statusCode"]!, (string)reply["type"]!));
        Assert.Empty(TeamsRules.CardProblems(card));
        Assert.DoesNotContain(card["actions"]!.AsArray(), action => (string?)action!["verb"] == "pay.more");
        Assert.True(TeamsDriver.Words(card).Length > TeamsDriver.Words(await maren.CardAsync()).Length);
    }

    [Fact]
    public async Task Asking_HR_shows_exactly_what_would_be_sent_and_sends_it_only_with_consent()
    {
        await using var maren = await AskedAsync(TeamsDriver.OwnPay);

        var form = (await maren.InvokeAsync(TeamsDriver.Press(TeamsDriver.Action(await maren.CardAsync(), "pay.askHr"))))["value"]!.AsObject();
        var withoutConsent = await maren.InvokeAsync(TeamsDriver.Press(TeamsDriver.Action(form, "pay.sendHr"), ("note", "I would like to talk"), ("consent", "false")));
        var none = await maren.CountAsync("SELECT count(*) FROM escalations");
        var sent = await maren.InvokeAsync(TeamsDriver.Press(TeamsDriver.Action(form, "pay.sendHr"), ("note", "I would like to talk"), ("consent", "true")));
        var again = await maren.InvokeAsync(TeamsDriver.Press(TeamsDriver.Action(form, "pay.sendHr"), ("consent", "true")));

        Assert.Empty(TeamsRules.CardProblems(form));
        Assert.Contains(TeamsDriver.OwnPay, TeamsDriver.Words(form), StringComparison.Ordinal);
        Assert.Contains("Nothing is sent without your consent", TeamsDriver.Words(withoutConsent["value"]), StringComparison.Ordinal);
        Assert.Equal(0, none);
        Assert.Contains("Sent. HR has", TeamsDriver.Words(sent["value"]), StringComparison.Ordinal);
        Assert.Contains("not sent twice", TeamsDriver.Words(again["value"]), StringComparison.Ordinal);
        Assert.Equal($"{TeamsDriver.Person}|{TeamsDriver.OwnPay}|I would like to talk|en", await maren.ReadAsync("SELECT asker || '|' || question || '|' || note || '|' || language FROM escalations"));
    }

    [Fact]
    public async Task Asking_HR_goes_the_same_way_in_a_dialog()
    {
        await using var maren = await AskedAsync(TeamsDriver.OwnPay);
        var fallback = TeamsDriver.Action(await maren.CardAsync(), "pay.askHr")["fallback"]!["data"]!;

        var dialog = await maren.InvokeAsync(TeamsDriver.DialogInvoke("invoke_task_fetch", fallback));
        var form = TeamsDriver.DialogCard(dialog);
        var sent = await maren.InvokeAsync(TeamsDriver.Filled(form, ("consent", "true")));

        Assert.Equal("Ask HR", (string?)dialog["task"]!["value"]!["title"]);
        Assert.Equal("Action.Submit", (string?)form["actions"]![0]!["type"]);
        Assert.Equal(("message", "Sent. HR has your question and your note, and does not see who you are. The answer comes to you here."), ((string)sent["task"]!["type"]!, (string)sent["task"]!["value"]!));
        Assert.Equal(1, await maren.CountAsync("SELECT count(*) FROM escalations"));
    }

    [Fact]
    public async Task Nobody_sends_or_reads_the_question_of_another()
    {
        await using var maren = await AskedAsync(TeamsDriver.OwnPay);
        var ask = TeamsDriver.Press(TeamsDriver.Action(await maren.CardAsync(), "pay.askHr"));
        ask["from"]!["aadObjectId"] = Yusuf;
        var send = TeamsDriver.DialogInvoke("invoke_task_submit", new JsonObject { ["turn"] = "1", ["consent"] = "true" });
        send["from"]!["aadObjectId"] = Yusuf;
        var more = TeamsDriver.Press(new JsonObject { ["verb"] = "pay.more", ["data"] = new JsonObject { ["turn"] = "1" } });
        more["from"]!["aadObjectId"] = Yusuf;

        JsonObject[] replies = [await maren.InvokeAsync(ask), await maren.InvokeAsync(send), await maren.InvokeAsync(more)];

        Assert.All(replies, reply => Assert.Contains("Only the person who asked can do that", TeamsDriver.Words(reply), StringComparison.Ordinal));
        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM escalations"));
    }

    [Fact]
    public async Task Who_reads_a_public_answer_may_unfold_it()
    {
        await using var maren = await TeamsDriver.StartAsync();
        var id = await maren.MentionAsync("What do AI researchers earn?");
        var thread = $"{TeamsDriver.Channel};messageid={id}";
        var press = TeamsDriver.Press(TeamsDriver.Action(await maren.CardAsync(thread), "pay.more"));
        (press["from"]!["aadObjectId"], press["conversation"]!["id"], press["conversation"]!["conversationType"]) = (Yusuf, thread, "channel");

        var reply = await maren.InvokeAsync(press);

        Assert.Equal(TeamsRules.CardKind, (string?)reply["type"]);
    }

    [Fact]
    public async Task An_erased_question_can_no_longer_be_sent()
    {
        await using var maren = await AskedAsync(TeamsDriver.OwnPay);
        var press = TeamsDriver.Press(TeamsDriver.Action(await maren.CardAsync(), "pay.askHr"));
        await maren.CountAsync("UPDATE turns SET question = NULL, conversation = NULL, asker = NULL, message_id = NULL; SELECT 0");

        Assert.Contains("has been erased", TeamsDriver.Words(await maren.InvokeAsync(press)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"action\":{\"verb\":\"pay.more\",\"data\":{\"turn\":\"999\"}}}", 200)]
    [InlineData("{\"action\":{\"verb\":\"pay.steal\",\"data\":{\"turn\":\"1\"}}}", 400)]
    [InlineData("{\"action\":{\"verb\":\"pay.more\",\"data\":{\"turn\":\"x\"}}}", 400)]
    [InlineData("{\"action\":\"pay.more\"}", 400)]
    [InlineData("7", 400)]
    public async Task A_press_that_is_none_of_ours_is_answered_in_the_body_and_never_breaks(string value, int status)
    {
        await using var maren = await TeamsDriver.StartAsync();
        var press = TeamsDriver.Fixture("invoke_adaptiveCard_action");
        press["value"] = JsonNode.Parse(value);

        Assert.Equal(status, (int)(await maren.InvokeAsync(press))["statusCode"]!);
    }

    [Fact]
    public async Task A_client_that_only_knows_plain_submits_gets_the_same_as_messages()
    {
        await using var maren = await AskedAsync(TeamsDriver.OwnPay);
        var submit = TeamsDriver.Fixture("message_card_submit");
        submit["value"] = new JsonObject { ["verb"] = "pay.askHr", ["turn"] = "1" };

        using var response = await maren.PostAsync(submit);

        Assert.Contains("This is what HR will receive", TeamsDriver.Words(await maren.CardAsync()), StringComparison.Ordinal);
        Assert.Single(await maren.RepliesAsync(TeamsDriver.Chat));
    }

    [Fact]
    public async Task The_search_answers_from_public_articles_and_shows_ones_own_recent_answers()
    {
        await using var maren = await AskedAsync();

        var start = await maren.InvokeAsync(Search(""));
        var found = await maren.InvokeAsync(Search("Is it true that Meta pays signing bonuses of $100M?"));

        var own = Assert.Single(start["composeExtension"]!["attachments"]!.AsArray())!;
        Assert.Equal(TeamsDriver.Claim, (string?)own["preview"]!["content"]!["title"]);
        var first = found["composeExtension"]!["attachments"]![0]!["content"]!.AsObject();
        Assert.Equal(("result", "list"), ((string)found["composeExtension"]!["type"]!, (string)found["composeExtension"]!["attachmentLayout"]!));
        Assert.Empty(TeamsRules.CardProblems(first));
        Assert.Contains("Disputed.", TeamsDriver.Words(first), StringComparison.Ordinal);
        Assert.Equal(1, await maren.CountAsync("SELECT count(*) FROM turns"));
    }

    [Theory]
    [InlineData("", "Type a question")]
    [InlineData("Am I underpaid compared to the market?", "private chat")]
    [InlineData("zzqx vvbk wwpl", "do not answer that")]
    public async Task A_search_without_a_result_says_why(string words, string expected)
    {
        await using var maren = await TeamsDriver.StartAsync();

        var reply = await maren.InvokeAsync(Search(words));

        Assert.Equal("message", (string?)reply["composeExtension"]!["type"]);
        Assert.Contains(expected, (string)reply["composeExtension"]!["text"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Refuse", "message")]
    [InlineData("PublicArticles", "result")]
    public async Task A_guest_finds_by_the_search_what_they_would_be_told(string outsiders, string type)
    {
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Channels:Outsiders"] = outsiders });
        maren.Teams.Members[TeamsDriver.Maren] = new JsonObject { ["id"] = TeamsDriver.Maren, ["userRole"] = "guest", ["tenantId"] = FakeTeams.Tenant };

        var reply = await maren.InvokeAsync(Search(TeamsDriver.Claim));

        Assert.Equal(type, (string?)reply["composeExtension"]!["type"]);
    }

    [Fact]
    public async Task A_guest_who_searches_where_the_bot_is_not_is_still_known_where_it_is()
    {
        await using var maren = await TeamsDriver.StartAsync();
        maren.Teams.Members[TeamsDriver.Maren] = new JsonObject { ["id"] = TeamsDriver.Maren, ["userRole"] = "guest", ["tenantId"] = FakeTeams.Tenant };
        maren.Teams.Refuse(HttpStatusCode.Forbidden, "BotNotInConversationRoster");

        await maren.InvokeAsync(Search(TeamsDriver.Claim));
        await maren.WriteAsync(TeamsDriver.Claim);

        Assert.StartsWith("I answer only members of this company", TeamsDriver.Text(await maren.ReplyAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_found_stands_on_the_first_page()
    {
        await using var maren = await AskedAsync();
        var next = Search(TeamsDriver.Claim);
        next["value"]!["queryOptions"]!["skip"] = 25;

        Assert.Empty((await maren.InvokeAsync(next))["composeExtension"]!["attachments"]!.AsArray());
    }

    [Fact]
    public async Task What_was_personal_is_not_offered_for_others_to_read()
    {
        await using var maren = await AskedAsync(TeamsDriver.OwnPay);

        Assert.Equal("message", (string?)(await maren.InvokeAsync(Search("")))["composeExtension"]!["type"]);
    }

    private static async Task<TeamsDriver> AskedAsync(string question = TeamsDriver.Claim)
    {
        var maren = await TeamsDriver.StartAsync();
        await maren.WriteAsync(question);
        await maren.SettleAsync();
        return maren;
    }

    private static JsonObject About(string fixture, string message)
    {
        var invoke = TeamsDriver.Fixture(fixture);
        invoke["replyToId"] = message;
        return invoke;
    }

    private static JsonObject Search(string words)
    {
        var invoke = TeamsDriver.Fixture("invoke_composeExtension_query");
        invoke["value"]!["parameters"] = words.Length == 0
            ? new JsonArray(new JsonObject { ["name"] = "initialRun", ["value"] = "true" })
            : new JsonArray(new JsonObject { ["name"] = "question", ["value"] = words });
        return invoke;
    }
}
