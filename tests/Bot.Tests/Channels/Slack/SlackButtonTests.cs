using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Slack;

public sealed class SlackButtonTests
{
    private const string Question = "Is it true that Meta pays $100M signing bonuses?";
    private const string Bob = "UBOB00001";

    [Fact]
    public async Task The_quotes_open_for_who_pressed_in_the_same_thread()
    {
        await using var alice = await SlackDriver.StartAsync();
        var ts = await alice.MentionAsync(Question);
        var reply = await alice.ReplyAsync(SlackDriver.Room, ts);

        using var response = await alice.PressAsync(reply, "quotes", user: Bob);
        var whisper = await alice.WhisperAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((Bob, ts), ((string?)whisper["user"], (string?)whisper["thread_ts"]));
        Assert.Contains("is not a signing bonus", SlackDriver.Read(whisper), StringComparison.Ordinal);
        Assert.Single(alice.Slack.Ours(SlackDriver.Room));
    }

    [Fact]
    public async Task What_is_folded_away_opens_with_its_sources()
    {
        await using var alice = await SlackDriver.StartAsync();
        var reply = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync("What do AI researchers earn?"));

        (await alice.PressAsync(reply, "more", channel: SlackDriver.Direct)).Dispose();
        var whisper = await alice.WhisperAsync();

        Assert.Equal("More", (string?)whisper["text"]);
        Assert.Matches(@"• .* <https://answers\.example/articles/[^|]+\|\[\d+\]>", SlackDriver.Read(whisper));
    }

    [Fact]
    public async Task Beneath_a_reply_that_only_the_asker_sees_a_press_is_answered_by_its_own_address()
    {
        await using var alice = await SlackDriver.StartAsync();
        (await alice.CommandAsync(Question)).Dispose();
        var answer = await alice.WhisperAsync();

        (await alice.PressAsync(answer, "quotes", isEphemeral: true)).Dispose();
        var quotes = await alice.WhisperAsync(2);

        Assert.Equal("https://hooks.slack.com/actions/TPAYROLL1/1/fake", (string?)quotes["response_url"]);
        Assert.Equal("ephemeral", (string?)quotes["response_type"]);
    }

    [Fact]
    public async Task A_helpful_answer_is_noted_once_and_a_second_word_replaces_the_first()
    {
        await using var alice = await SlackDriver.StartAsync();
        var reply = await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question));

        (await alice.PressAsync(reply, "feedback")).Dispose();
        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM feedback WHERE is_helpful = 1 AND person = 'slack:TPAYROLL1:UALICE001'"));
        (await alice.PressAsync(reply, "feedback", value: value => value.StartsWith("down", StringComparison.Ordinal))).Dispose();

        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM feedback WHERE is_helpful = 0"));
        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM feedback"));
    }

    [Fact]
    public async Task An_answer_that_did_not_help_is_asked_about_and_the_reason_is_kept()
    {
        await using var alice = await SlackDriver.StartAsync();
        var reply = await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question));

        (await alice.PressAsync(reply, "feedback", value: value => value.StartsWith("down", StringComparison.Ordinal))).Dispose();
        var form = await alice.ViewAsync(view => (string?)view["callback_id"] == "feedback");
        using var response = await alice.SubmitAsync(form, new() { ["reason"] = Selected("outdated"), ["comment"] = Typed("The figures are from 2024.") });

        Assert.Equal("update", (string?)await BodyAsync(response, "response_action"));
        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM feedback WHERE is_helpful = 0 AND reason = 'outdated' AND comment = 'The figures are from 2024.'"));
    }

    [Fact]
    public async Task Feedback_on_an_answer_that_is_not_there_is_acknowledged_and_kept_nowhere()
    {
        await using var alice = await SlackDriver.StartAsync();
        var payload = SlackDriver.Fixture("block_actions_feedback_buttons");
        payload["actions"]![0]!["value"] = "up:999";

        using var response = await alice.InteractAsync(payload);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM feedback"));
    }

    [Fact]
    public async Task A_question_goes_to_HR_only_after_its_asker_saw_it_and_agreed()
    {
        await using var alice = await SlackDriver.StartAsync();
        var reply = await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question));

        (await alice.PressAsync(reply, "ask_hr")).Dispose();
        var preview = await alice.ViewAsync(view => view["submit"] is not null);
        Assert.Contains(Question, SlackDriver.Read(preview), StringComparison.Ordinal);
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM escalations"));

        using var without = await alice.SubmitAsync(preview, new() { ["note"] = Typed("Please."), ["consent"] = Checked() });
        Assert.Equal("errors", (string?)await BodyAsync(without, "response_action"));
        Assert.NotNull((await BodyAsync(without, "errors"))!["consent"]);
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM escalations"));

        using var with = await alice.SubmitAsync(preview, new() { ["note"] = Typed("Please."), ["consent"] = Checked("agreed") });
        Assert.Contains("Sent.", SlackDriver.Read((await BodyAsync(with, "view"))!), StringComparison.Ordinal);
        Assert.Equal(1, await alice.CountAsync($"SELECT count(*) FROM escalations WHERE question = '{Question}' AND note = 'Please.' AND asker = 'slack:TPAYROLL1:UALICE001'"));

        using var again = await alice.SubmitAsync(preview, new() { ["consent"] = Checked("agreed") });
        Assert.Contains("before", SlackDriver.Read((await BodyAsync(again, "view"))!), StringComparison.Ordinal);
        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM escalations"));
    }

    [Fact]
    public async Task A_modal_opens_before_anything_is_looked_up()
    {
        await using var alice = await SlackDriver.StartAsync();
        var reply = await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question));

        (await alice.PressAsync(reply, "ask_hr")).Dispose();
        await alice.ViewAsync(view => view["submit"] is not null);

        var opened = Assert.Single(alice.Slack.Calls, call => call.Method == "views.open");
        Assert.Equal("One moment…", SlackDriver.Read(opened.Arguments["view"]!["blocks"]!));
        Assert.Equal(1, alice.Slack.Count("views.update"));
    }

    [Fact]
    public async Task Nobody_sends_anothers_question_to_HR()
    {
        await using var alice = await SlackDriver.StartAsync();
        var reply = await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question));

        (await alice.PressAsync(reply, "ask_hr", user: Bob)).Dispose();
        var told = await alice.ViewAsync(view => SlackDriver.Read(view).Contains("Only the person who asked", StringComparison.Ordinal));
        var forged = new JsonObject { ["callback_id"] = "ask_hr", ["private_metadata"] = "1" };
        using var response = await alice.SubmitAsync(forged, new() { ["consent"] = Checked("agreed") }, user: Bob);

        Assert.DoesNotContain(Question, SlackDriver.Read(told), StringComparison.Ordinal);
        Assert.Contains("Only the person who asked", SlackDriver.Read((await BodyAsync(response, "view"))!), StringComparison.Ordinal);
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM escalations"));
    }

    [Fact]
    public async Task Who_gets_at_the_number_of_a_private_answer_sees_nothing_of_it()
    {
        await using var alice = await SlackDriver.StartAsync();
        await alice.MentionAsync("Am I underpaid compared to the market?");
        var whisper = await alice.WhisperAsync();

        (await alice.PressAsync(whisper, "ask_hr")).Dispose();
        var payload = SlackDriver.Fixture("block_actions_button");
        (payload["user"]!["id"], payload["actions"]![0]!["action_id"], payload["actions"]![0]!["value"]) = (Bob, "quotes", "1");
        (await alice.InteractAsync(payload)).Dispose();
        var bobs = await alice.WhisperAsync(2);

        Assert.StartsWith("Only the person who asked", (string?)bobs["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_is_answered_to_the_asker_alone_who_may_share_it()
    {
        await using var alice = await SlackDriver.StartAsync();

        using var response = await alice.CommandAsync(Question);
        Assert.Empty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var answer = await alice.WhisperAsync();
        (await alice.PressAsync(answer, "share", isEphemeral: true)).Dispose();
        await Until.TrueAsync(() => Task.FromResult(alice.Slack.Ours("shared").Count == 1));

        var shared = SlackDriver.Read(alice.Slack.Ours("shared")[0]);
        Assert.Equal(SlackDriver.ResponseUrl, (string?)answer["response_url"]);
        Assert.Contains("Shared by the person who asked", shared, StringComparison.Ordinal);
        Assert.Contains("Disputed.", shared, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_only_its_asker_sees_can_be_kept_in_their_direct_messages()
    {
        await using var alice = await SlackDriver.StartAsync();
        (await alice.CommandAsync(Question)).Dispose();
        var answer = await alice.WhisperAsync();

        (await alice.PressAsync(answer, "keep", isEphemeral: true)).Dispose();
        await alice.SettleAsync();

        var kept = SlackDriver.Read(Assert.Single(alice.Slack.Ours($"D{SlackDriver.Alice}")));
        Assert.Contains($"You asked: {Question}", kept, StringComparison.Ordinal);
        Assert.Contains("Disputed.", kept, StringComparison.Ordinal);
        Assert.StartsWith("It stands in your direct messages", (string?)(await alice.WhisperAsync(2))["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_kept_while_the_word_of_it_was_cut_is_kept_once()
    {
        await using var alice = await SlackDriver.StartAsync();
        await alice.MentionAsync("Am I underpaid compared to the market?");
        var answer = await alice.WhisperAsync();
        alice.Slack.LoseAnswer("response_url");

        (await alice.PressAsync(answer, "keep", isEphemeral: true)).Dispose();
        await alice.SettleAsync();

        Assert.Single(alice.Slack.Ours($"D{SlackDriver.Alice}"));
    }

    [Fact]
    public async Task Nobody_keeps_the_answer_of_another()
    {
        await using var alice = await SlackDriver.StartAsync();
        (await alice.CommandAsync(Question)).Dispose();
        var answer = await alice.WhisperAsync();

        (await alice.PressAsync(answer, "keep", user: Bob, isEphemeral: true)).Dispose();
        await alice.SettleAsync();

        Assert.StartsWith("Only the person who asked", (string?)(await alice.WhisperAsync(2))["text"], StringComparison.Ordinal);
        Assert.Empty(alice.Slack.Ours($"D{Bob}"));
    }

    [Fact]
    public async Task Nobody_shares_anothers_answer_and_a_personal_one_cannot_be_shared()
    {
        await using var alice = await SlackDriver.StartAsync();
        (await alice.CommandAsync(Question)).Dispose();
        var answer = await alice.WhisperAsync();
        (await alice.CommandAsync("Am I underpaid compared to the market?")).Dispose();
        var personal = await alice.WhisperAsync(2);

        (await alice.PressAsync(answer, "share", user: Bob, isEphemeral: true)).Dispose();
        var refused = await alice.WhisperAsync(3);

        Assert.StartsWith("Only the person who asked", (string?)refused["text"], StringComparison.Ordinal);
        Assert.DoesNotContain(SlackDriver.Elements(personal), element => (string?)element["action_id"] == "share");
        Assert.Empty(alice.Slack.Ours("shared"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  help ")]
    [InlineData("aide")]
    public async Task The_command_without_a_question_explains_itself_at_once(string text)
    {
        await using var alice = await SlackDriver.StartAsync(settings: new Dictionary<string, string?> { ["Slack:Command"] = "/marketpay" });

        using var response = await alice.CommandAsync(text, command: "/marketpay");

        Assert.Equal("ephemeral", (string?)await BodyAsync(response, "response_type"));
        Assert.StartsWith("Type /marketpay and your question", (string?)await BodyAsync(response, "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_whose_address_has_expired_comes_as_a_direct_message()
    {
        var slack = new FakeSlack();
        slack.Next("response_url", _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("""{"ok":false,"error":"expired_url"}""") }));
        await using var alice = await SlackDriver.StartAsync(slack);

        (await alice.CommandAsync(Question)).Dispose();
        await alice.SettleAsync();

        Assert.Contains("Disputed.", SlackDriver.Read(Assert.Single(slack.Ours("DUALICE001"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_Slacks_gets_nothing()
    {
        await using var alice = await SlackDriver.StartAsync();

        (await alice.CommandAsync(Question, change: form => form["response_url"] = "https://hooks.slack.com.evil.example/commands/1")).Dispose();
        await alice.SettleAsync();

        Assert.Single(alice.Slack.Ours("DUALICE001"));
        Assert.Equal(0, alice.Slack.Count("response_url"));
    }

    [Fact]
    public async Task A_message_of_anybody_can_be_asked_about_and_only_who_asks_sees_the_answer()
    {
        await using var alice = await SlackDriver.StartAsync();
        var payload = SlackDriver.Fixture("shortcut_message");
        payload["message"]!["text"] = "I heard that <https://meta.example|Meta> pays $100M signing bonuses, is it true?";

        (await alice.InteractAsync(payload)).Dispose();
        var whisper = await alice.WhisperAsync();

        Assert.Contains("Disputed.", SlackDriver.Read(whisper), StringComparison.Ordinal);
        Assert.Empty(alice.Slack.Ours(SlackDriver.Room));
    }

    [Fact]
    public async Task A_message_without_words_and_the_global_shortcut_open_a_form_whose_answer_comes_directly()
    {
        await using var alice = await SlackDriver.StartAsync();
        var wordless = SlackDriver.Fixture("shortcut_message");
        wordless["message"]!.AsObject().Remove("text");

        (await alice.InteractAsync(wordless)).Dispose();
        (await alice.InteractAsync(SlackDriver.Fixture("shortcut_global"))).Dispose();
        await Until.TrueAsync(() => Task.FromResult(alice.Slack.Views.Count == 2));
        var form = alice.Slack.Views.Values.First();
        using var empty = await alice.SubmitAsync(form, new() { ["question"] = Typed("  ") });
        using var response = await alice.SubmitAsync(form, new() { ["question"] = Typed(Question) });
        await alice.SettleAsync();

        Assert.Equal("errors", (string?)await BodyAsync(empty, "response_action"));
        Assert.Equal("update", (string?)await BodyAsync(response, "response_action"));
        var answer = SlackDriver.Read(Assert.Single(alice.Slack.Ours("DUALICE001")));
        Assert.Contains($"You asked: {Question}", answer, StringComparison.Ordinal);
        Assert.Contains("Disputed.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_sent_while_its_answer_was_cut_is_found_in_the_direct_messages()
    {
        var slack = new FakeSlack();
        slack.LoseAnswer("chat.postMessage");
        await using var alice = await SlackDriver.StartAsync(slack);

        (await alice.SubmitAsync(new JsonObject { ["callback_id"] = "ask" }, new() { ["question"] = Typed(Question) })).Dispose();
        await alice.SettleAsync();

        Assert.Single(slack.Ours("DUALICE001"));
        Assert.Equal(1, slack.Count("conversations.history"));
    }

    private static async Task<JsonNode?> BodyAsync(HttpResponseMessage response, string field) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))![field];

    private static JsonObject Typed(string text) => new() { ["type"] = "plain_text_input", ["value"] = text };

    private static JsonObject Selected(string value) => new() { ["type"] = "radio_buttons", ["selected_option"] = new JsonObject { ["value"] = value } };

    private static JsonObject Checked(params string[] values) =>
        new() { ["type"] = "checkboxes", ["selected_options"] = new JsonArray([.. values.Select(value => new JsonObject { ["value"] = value })]) };
}
