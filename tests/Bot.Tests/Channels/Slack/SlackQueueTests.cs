using System.Net;
using System.Text.Json.Nodes;
using Bot.Escalation;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Slack;

/// <summary>A question on its way to HR and HR's answer on its way back, in Slack.</summary>
public sealed class SlackQueueTests
{
    private const string Question = "Is it true that Meta pays $100M signing bonuses?";
    private const string Unanswerable = "Who won the cup final yesterday evening?";
    private const string Ines = "UINES0001";
    private const string Bob = "UBOB00001";

    private static readonly string AlicesMessages = $"D{SlackDriver.Alice}";

    [Fact]
    public async Task A_question_is_sent_taken_answered_and_comes_back_to_its_asker_alone()
    {
        await using var alice = await StartAsync();
        await SendAsync(alice, await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question)));

        await PressHomeAsync(alice, await HomeAsync(alice, Ines), "hr_take", Ines);
        Assert.Contains("you have it", SlackDriver.Read(alice.Slack.Homes[Ines]), StringComparison.Ordinal);
        Assert.Contains("Somebody in HR has taken up your question.", SlackDriver.Read(Assert.Single(alice.Slack.Ours(AlicesMessages))), StringComparison.Ordinal);

        using var sent = await AnswerAsync(alice, Ines, "**Not here**, see [the policy](https://hr.example/pay) <!channel>.");
        await alice.SettleAsync();

        Assert.Contains("Sent. One person gets your answer.", await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var answer = alice.Slack.Ours(AlicesMessages)[1];
        var read = SlackDriver.Read(answer);
        Assert.Equal("HR has answered your question.", (string?)answer["text"]);
        Assert.Contains("*Not here*, see <https://hr.example/pay|the policy> &lt;!channel&gt;.", read, StringComparison.Ordinal);
        Assert.Contains("Answer by HR, ", read, StringComparison.Ordinal);
        Assert.Contains($"You asked: {Question}", read, StringComparison.Ordinal);
        Assert.Single(alice.Slack.Ours(SlackDriver.Room));
        Assert.DoesNotContain(SlackDriver.Alice, alice.Slack.Homes[Ines].ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asker_who_chose_so_has_the_answer_in_the_thread()
    {
        await using var alice = await StartAsync();
        var thread = await alice.MentionAsync(Question);
        await SendAsync(alice, await alice.ReplyAsync(SlackDriver.Room, thread), ("place", Chosen("thread")));

        (await AnswerAsync(alice, Ines, "Not here.")).Dispose();
        await alice.SettleAsync();

        var answer = alice.Slack.Ours(SlackDriver.Room)[1];
        Assert.Equal(thread, (string?)answer["thread_ts"]);
        Assert.Contains("HR has answered the question asked here.", SlackDriver.Read(answer), StringComparison.Ordinal);
        Assert.DoesNotContain(alice.Slack.Ours(AlicesMessages), message => SlackDriver.Read(message).Contains("Not here.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_concerns_the_asker_alone_never_comes_back_where_others_read()
    {
        await using var alice = await StartAsync();
        await alice.MentionAsync("Am I underpaid compared to the market?");
        var preview = await PreviewAsync(alice, await alice.WhisperAsync());

        Assert.DoesNotContain(preview["blocks"]!.AsArray(), block => (string?)block!["block_id"] == "place");
        (await alice.SubmitAsync(preview, new() { ["consent"] = Checked("agreed"), ["place"] = Chosen("thread") })).Dispose();
        (await AnswerAsync(alice, Ines, "Let us talk.")).Dispose();
        await alice.SettleAsync();

        Assert.DoesNotContain(alice.Slack.Ours(SlackDriver.Room), message => SlackDriver.Read(message).Contains("Let us talk.", StringComparison.Ordinal));
        Assert.Contains("Let us talk.", SlackDriver.Read(Assert.Single(alice.Slack.Ours(AlicesMessages))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_tells_of_an_outside_offer_is_told_first_who_will_read_it()
    {
        await using var alice = await StartAsync(new() { ["Contacts:HrPartner"] = "the HR lounge" });
        await alice.MentionAsync("I have an outside offer for $400k, should I take it?");

        var preview = SlackDriver.Read(await PreviewAsync(alice, await alice.WhisperAsync()));

        Assert.Contains("It will be read by HR of this company (the HR lounge).", preview, StringComparison.Ordinal);
        Assert.Contains("HR does not see who you are", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_can_be_taken_back_at_once_and_HR_no_longer_has_it()
    {
        await using var alice = await StartAsync();
        var sent = await SendAsync(alice, await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question)));
        var modal = alice.Slack.Views.Keys.Single();

        (await PressInViewAsync(alice, sent, "hr_withdraw", SlackDriver.Alice, modal, "modal")).Dispose();
        await alice.SettleAsync();

        Assert.Contains("Taken back.", SlackDriver.Read(alice.Slack.Views[modal]), StringComparison.Ordinal);
        Assert.DoesNotContain(Question, SlackDriver.Read(await HomeAsync(alice, Ines)), StringComparison.Ordinal);
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM escalations WHERE question <> ''"));
    }

    [Theory]
    [InlineData("my questions", "Your questions to HR")]
    [InlineData("Mes questions !", "Vos questions aux RH")]
    public async Task People_see_their_own_questions_to_HR_and_nobody_elses(string command, string title)
    {
        await using var alice = await StartAsync();
        await SendAsync(alice, await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question)));

        var mine = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(command));
        var bobs = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(command, user: Bob));
        (await alice.PressAsync(mine, "hr_withdraw", user: Bob, channel: SlackDriver.Direct)).Dispose();
        await alice.SettleAsync();

        Assert.Contains(title, SlackDriver.Read(mine), StringComparison.Ordinal);
        Assert.Contains(Question, SlackDriver.Read(mine), StringComparison.Ordinal);
        Assert.DoesNotContain(Question, SlackDriver.Read(bobs), StringComparison.Ordinal);
        Assert.StartsWith("Only the person who asked", (string?)alice.Slack.Whispers.Last()["text"], StringComparison.Ordinal);
        Assert.Contains(Question, SlackDriver.Read(await HomeAsync(alice, SlackDriver.Alice)), StringComparison.Ordinal);
        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM escalations WHERE state = 'waiting'"));
    }

    [Fact]
    public async Task Who_did_not_send_a_question_can_hear_of_HRs_answer_to_anothers()
    {
        await using var alice = await StartAsync();
        var reply = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Unanswerable));
        (await alice.PressAsync(reply, "hr_tell_me", channel: SlackDriver.Direct)).Dispose();
        Assert.StartsWith("Noted. Nothing was sent to HR", (string?)(await alice.WhisperAsync())["text"], StringComparison.Ordinal);
        Assert.DoesNotContain(Unanswerable, SlackDriver.Read(await HomeAsync(alice, Ines)), StringComparison.Ordinal);

        var bobs = await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Unanswerable, user: Bob));
        await SendAsync(alice, bobs, Bob);
        (await AnswerAsync(alice, Ines, "We did.")).Dispose();
        await alice.SettleAsync();

        Assert.Contains("a question that you wanted to hear about", SlackDriver.Read(Assert.Single(alice.Slack.Ours(AlicesMessages))), StringComparison.Ordinal);
        Assert.Contains("We did.", SlackDriver.Read(Assert.Single(alice.Slack.Ours($"D{Bob}"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_without_the_role_and_no_guest_works_on_the_queue_whatever_they_post(bool isGuestOnTheList)
    {
        var slack = new FakeSlack();
        slack.People[Bob] = FakeSlack.Person("en-GB", isGuest: isGuestOnTheList);
        await using var alice = await StartAsync(new() { ["Roles:HrEditors"] = isGuestOnTheList ? $"slack:{FakeSlack.Team}:{Bob}" : "" }, slack);
        await SendAsync(alice, await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question)));

        var button = new JsonObject { ["blocks"] = new JsonArray(new JsonObject { ["elements"] = new JsonArray(Button("hr_take"), Button("hr_answer")) }), ["ts"] = "1.1" };
        (await alice.PressAsync(button, "hr_take", user: Bob)).Dispose();
        (await alice.PressAsync(button, "hr_answer", user: Bob)).Dispose();
        var refusal = await alice.ViewAsync(view => SlackDriver.Read(view).Contains("That is for HR.", StringComparison.Ordinal));
        using var forged = await alice.SubmitAsync(new JsonObject { ["callback_id"] = "hr_answer", ["private_metadata"] = "1" }, new() { ["answer"] = Typed("No.") }, user: Bob);
        await alice.SettleAsync();

        Assert.DoesNotContain(Question, SlackDriver.Read(refusal), StringComparison.Ordinal);
        Assert.Contains("That is for HR.", await forged.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM queue_items WHERE state = 'open'"));
        Assert.Empty(alice.Slack.Ours(AlicesMessages));
    }

    [Fact]
    public async Task An_answer_whose_sending_was_cut_is_looked_for_before_it_is_sent_again()
    {
        await using var alice = await StartAsync();
        await SendAsync(alice, await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question)));
        alice.Slack.LoseAnswer("chat.postMessage");

        (await AnswerAsync(alice, Ines, "Not here.")).Dispose();
        await alice.SettleAsync();

        Assert.Single(alice.Slack.Ours(AlicesMessages));
    }

    [Fact]
    public async Task An_asker_who_reads_French_is_told_in_French()
    {
        await using var alice = await StartAsync();
        var reply = await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync("Est-il vrai que Meta verse des primes à la signature de 100 millions de dollars ?"));
        await SendAsync(alice, reply);

        await alice.Host.Services.GetRequiredService<QueueStore>().CloseAsync(
            new(new($"slack:{FakeSlack.Team}:{Ines}"), Bot.Roles.PersonRoles.HrEditor), new QueueItemId(1), "Voyez la politique salariale.", TestContext.Current.CancellationToken);
        await alice.SettleAsync();

        var told = SlackDriver.Read(Assert.Single(alice.Slack.Ours(AlicesMessages)));
        Assert.Contains("Les RH ont clos votre question sans réponse.", told, StringComparison.Ordinal);
        Assert.Contains("Les RH précisent : Voyez la politique salariale.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HR_is_reminded_of_what_waits_long_once_a_day()
    {
        await using var alice = await StartAsync(new() { ["Queue:RemindAfter"] = "00:00:00.001" });
        await SendAsync(alice, await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question)));
        var reminders = alice.Host.Services.GetRequiredService<QueueReminders>();

        await Until.TrueAsync(async () => await reminders.RemindAsync(TestContext.Current.CancellationToken) == 1);
        await reminders.RemindAsync(TestContext.Current.CancellationToken);
        await alice.SettleAsync();

        var reminder = Assert.Single(alice.Slack.Ours($"D{Ines}"));
        Assert.Equal("Questions wait for HR.", (string?)reminder["text"]);
        Assert.Contains(Question, SlackDriver.Read(reminder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_becomes_a_draft_once_and_for_HR_alone()
    {
        await using var alice = await StartAsync();

        (await alice.InteractAsync(Shortcut(Bob))).Dispose();
        await alice.ViewAsync(view => SlackDriver.Read(view).Contains("That is for HR.", StringComparison.Ordinal));
        (await alice.InteractAsync(Shortcut(Ines))).Dispose();
        var form = await alice.ViewAsync(view => (string?)view["callback_id"] == "hr_draft");
        using var denied = await alice.SubmitAsync(form, Draft(), user: Bob);
        using var saved = await alice.SubmitAsync(form, Draft(), user: Ines);
        using var again = await alice.SubmitAsync(form, Draft(), user: Ines);

        Assert.Equal("It is paid in March, says .", (string?)form["blocks"]!.AsArray().Single(block => (string?)block!["block_id"] == "answer")!["element"]!["initial_value"]);
        Assert.Contains("That is for HR.", await denied.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Saved as a draft", await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("saved before", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM faq_versions WHERE state = 'draft'"));
    }

    [Fact]
    public async Task Members_of_a_user_group_hold_its_role_as_long_as_Slack_says_so()
    {
        var slack = new FakeSlack();
        await using var alice = await StartAsync(new() { ["Roles:HrEditors"] = "slack-group:SHR000001" }, slack);
        await SendAsync(alice, await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question)));
        slack.Groups["SHR000001"] = [Ines];

        Assert.DoesNotContain("wait for HR", SlackDriver.Read(await HomeAsync(alice, Ines)), StringComparison.Ordinal);
        slack.Scopes += ",usergroups:read";
        Assert.Contains("wait for HR", SlackDriver.Read(await HomeAsync(alice, Ines)), StringComparison.Ordinal);
        Assert.DoesNotContain("wait for HR", SlackDriver.Read(await HomeAsync(alice, Bob)), StringComparison.Ordinal);
        slack.Groups["SHR000001"] = [Bob];
        Assert.DoesNotContain("wait for HR", SlackDriver.Read(await HomeAsync(alice, Ines)), StringComparison.Ordinal);
        slack.Refuse("usergroups.users.list", HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("wait for HR", SlackDriver.Read(await HomeAsync(alice, Bob)), StringComparison.Ordinal);
    }

    private static Task<SlackDriver> StartAsync(Dictionary<string, string?>? settings = null, FakeSlack? slack = null)
    {
        var all = new Dictionary<string, string?> { ["Roles:HrEditors"] = $"slack:{FakeSlack.Team}:{Ines}" };
        foreach (var (key, value) in settings ?? [])
        {
            all[key] = value;
        }

        return SlackDriver.StartAsync(slack, all);
    }

    private static async Task<JsonObject> PreviewAsync(SlackDriver slack, JsonObject answer, string user = SlackDriver.Alice)
    {
        (await slack.PressAsync(answer, "ask_hr", user: user)).Dispose();
        return await slack.ViewAsync(view => (string?)view["callback_id"] == "ask_hr");
    }

    /// <returns>What the modal shows then.</returns>
    private static Task<JsonObject> SendAsync(SlackDriver slack, JsonObject answer, params (string Block, JsonObject Value)[] filled) => SendAsync(slack, answer, SlackDriver.Alice, filled);

    internal static async Task<JsonObject> SendAsync(SlackDriver slack, JsonObject answer, string user, params (string Block, JsonObject Value)[] filled)
    {
        var values = filled.ToDictionary(value => value.Block, value => value.Value);
        values["consent"] = Checked("agreed");
        using var sent = await slack.SubmitAsync(await PreviewAsync(slack, answer, user), values, user);
        var body = JsonNode.Parse(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["view"]!.AsObject();
        Assert.Contains(SlackDriver.Read(body).Split('\n'), line => line.StartsWith("Sent.", StringComparison.Ordinal) || line.StartsWith("Envoyé.", StringComparison.Ordinal));
        return body;
    }

    /// <summary>Answers the oldest item through the modal.</summary>
    private static async Task<HttpResponseMessage> AnswerAsync(SlackDriver slack, string user, string answer)
    {
        var home = await HomeAsync(slack, user);
        (await PressInViewAsync(slack, home, "hr_answer", user, "VHOME0001", "home")).Dispose();
        var form = await slack.ViewAsync(view => (string?)view["callback_id"] == "hr_answer");
        return await slack.SubmitAsync(form, new() { ["answer"] = Typed(answer) }, user: user);
    }

    private static async Task<JsonObject> HomeAsync(SlackDriver slack, string user)
    {
        (await slack.EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = user, ["channel"] = $"D{user}", ["tab"] = "home", ["event_ts"] = "1772443000.1" })).Dispose();
        await slack.SettleAsync();
        return slack.Slack.Homes[user];
    }

    private static async Task PressHomeAsync(SlackDriver slack, JsonObject home, string action, string user)
    {
        (await PressInViewAsync(slack, home, action, user, "VHOME0001", "home")).Dispose();
        await slack.SettleAsync();
    }

    private static Task<HttpResponseMessage> PressInViewAsync(SlackDriver slack, JsonObject view, string action, string user, string id, string type) => slack.InteractAsync(new JsonObject
    {
        ["type"] = "block_actions",
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = FakeSlack.Team },
        ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = id },
        ["view"] = new JsonObject { ["id"] = id, ["type"] = type },
        ["trigger_id"] = $"trigger-{Guid.NewGuid():N}",
        ["actions"] = new JsonArray(new JsonObject { ["action_id"] = action, ["type"] = "button", ["value"] = (string?)SlackDriver.Elements(view).First(element => (string?)element["action_id"] == action)["value"] }),
    });

    private static JsonObject Shortcut(string user) => new()
    {
        ["type"] = "message_action",
        ["callback_id"] = "save_faq_draft",
        ["trigger_id"] = $"trigger-{user}",
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = FakeSlack.Team },
        ["channel"] = new JsonObject { ["id"] = SlackDriver.Room },
        ["message"] = new JsonObject { ["type"] = "message", ["user"] = Ines, ["ts"] = "1772443000.2", ["text"] = "It is paid in March, says <@UBOB00001>." },
    };

    private static Dictionary<string, JsonObject> Draft() => new() { ["question"] = Typed("When is the bonus paid?"), ["answer"] = Typed("With the March salary.") };

    private static JsonObject Button(string action) => new() { ["type"] = "button", ["action_id"] = action, ["value"] = "1" };

    private static JsonObject Typed(string text) => new() { ["type"] = "plain_text_input", ["value"] = text };

    private static JsonObject Checked(params string[] values) => new() { ["type"] = "checkboxes", ["selected_options"] = new JsonArray([.. values.Select(value => new JsonObject { ["value"] = value })]) };

    internal static JsonObject Chosen(string value) => new() { ["type"] = "radio_buttons", ["selected_option"] = new JsonObject { ["value"] = value } };
}
