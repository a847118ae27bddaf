using System.Net;
using System.Text.Json.Nodes;
using Bot.Escalation;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Teams;

/// <summary>A question on its way to HR and HR's answer on its way back, in Teams.</summary>
public sealed class TeamsQueueTests
{
    internal const string OmarId = "b7a9d3c2-3333-4aaa-9bbb-0c0c0c0c0c03";
    private const string Omar = "29:1omar-hr";
    internal const string OmarsChat = "a:1omar-and-the-bot";

    [Fact]
    public async Task A_question_is_sent_taken_answered_and_comes_back_to_its_asker_alone()
    {
        await using var maren = await StartAsync();
        await maren.WriteAsync(TeamsDriver.OwnPay);
        var sent = await SendAsync(maren, await maren.CardAsync());

        await OmarWritesAsync(maren, "HR queue");
        var queue = await maren.CardAsync(OmarsChat);
        var taken = await maren.InvokeAsync(AsOmar(TeamsDriver.Press(Button(queue, "pay.hr.take"))));
        var dialog = await maren.InvokeAsync(AsOmar(TeamsDriver.DialogInvoke("invoke_task_fetch", Button(queue, "pay.hr.answer")["data"]!)));
        var form = TeamsDriver.DialogCard(dialog);
        var empty = await maren.InvokeAsync(AsOmar(TeamsDriver.Filled(form, ("answer", " "))));
        var answered = await maren.InvokeAsync(AsOmar(TeamsDriver.Filled(form, ("answer", "**Let us talk** on Monday <at>all</at>."))));
        await maren.SettleAsync();

        Assert.Contains("Sent. HR has your question", TeamsDriver.Words(sent["value"]), StringComparison.Ordinal);
        Assert.Empty(TeamsRules.CardProblems(queue));
        Assert.Empty(TeamsRules.CardProblems(form));
        Assert.Contains(TeamsDriver.OwnPay, TeamsDriver.Words(queue), StringComparison.Ordinal);
        Assert.DoesNotContain("maren", queue.ToJsonString() + form.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("you have it", TeamsDriver.Words(taken["value"]), StringComparison.Ordinal);
        Assert.Contains("Please write an answer.", TeamsDriver.Words(empty), StringComparison.Ordinal);
        Assert.Equal("Sent. One person gets your answer.", (string?)answered["task"]!["value"]);
        var texts = (await maren.RepliesAsync(TeamsDriver.Chat)).Select(TeamsDriver.Text).ToList();
        Assert.Contains("Somebody in HR has taken up your question", texts[1], StringComparison.Ordinal);
        Assert.StartsWith("**HR has answered your question.**\n\n**Let us talk** on Monday &lt;at>all&lt;/at>.", texts[2], StringComparison.Ordinal);
        Assert.Contains($"You asked: {TeamsDriver.OwnPay}", texts[2], StringComparison.Ordinal);
        Assert.Equal(3, texts.Count);
        Assert.Null((await maren.RepliesAsync(TeamsDriver.Chat))[2]["entities"]);
    }

    [Fact]
    public async Task An_asker_who_chose_so_has_the_answer_in_the_thread()
    {
        await using var maren = await StartAsync();
        var id = await maren.MentionAsync(TeamsDriver.Claim);
        var thread = $"{TeamsDriver.Channel};messageid={id}";
        await SendAsync(maren, await maren.CardAsync(thread), ("place", "thread"));

        await AnswerAsync(maren, "Not here.");

        var answer = (await maren.RepliesAsync(thread))[^1];
        Assert.StartsWith("**HR has answered the question asked here.**\n\nNot here.", TeamsDriver.Text(answer), StringComparison.Ordinal);
        Assert.Equal(id, (string?)answer["replyToId"]);
        Assert.Empty(await maren.RepliesAsync(FakeTeams.ChatOf(TeamsDriver.Maren)));
    }

    [Fact]
    public async Task What_concerns_the_asker_alone_never_comes_back_where_others_read()
    {
        await using var maren = await StartAsync();
        await maren.MentionAsync(TeamsDriver.OwnPay);
        await SendAsync(maren, await maren.CardAsync(FakeTeams.ChatOf(TeamsDriver.Maren)), ("place", "thread"));

        await AnswerAsync(maren, "Let us talk.");

        Assert.Contains("Let us talk.", TeamsDriver.Text((await maren.RepliesAsync(FakeTeams.ChatOf(TeamsDriver.Maren)))[^1]), StringComparison.Ordinal);
        Assert.DoesNotContain(maren.Teams.All(), message => ((string)message["conversation"]!["id"]!).StartsWith("19:", StringComparison.Ordinal) && message.ToJsonString().Contains("Let us talk", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("my questions", "en-US", "Your questions to HR", "Taken back.")]
    [InlineData("mes questions", "fr-FR", "Vos questions aux RH", "C'est retiré.")]
    public async Task People_see_their_own_questions_to_HR_and_take_them_back(string command, string locale, string title, string takenBack)
    {
        await using var maren = await StartAsync();
        await maren.WriteAsync(TeamsDriver.OwnPay);
        await SendAsync(maren, await maren.CardAsync());

        await maren.WriteAsync(command);
        var own = await maren.CardAsync();
        var anothers = await maren.InvokeAsync(AsOmar(TeamsDriver.Press(Button(own, "pay.hr.withdraw"))));
        var press = TeamsDriver.Press(Button(own, "pay.hr.withdraw"));
        press["locale"] = locale;
        var after = await maren.InvokeAsync(press);

        Assert.Empty(TeamsRules.CardProblems(own));
        Assert.Contains(title, TeamsDriver.Words(own), StringComparison.Ordinal);
        Assert.Contains("Only the person who asked", (string)anothers["value"]!, StringComparison.Ordinal);
        Assert.Contains(takenBack, TeamsDriver.Words(after["value"]), StringComparison.Ordinal);
        Assert.DoesNotContain(TeamsDriver.OwnPay, TeamsDriver.Words(after["value"]), StringComparison.Ordinal);
        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM queue_items WHERE state = 'open'"));
    }

    [Fact]
    public async Task Who_did_not_send_a_question_can_hear_of_HRs_answer_to_anothers()
    {
        await using var maren = await StartAsync();
        await maren.WriteAsync("Who won the cup final yesterday evening?");
        var wished = await maren.InvokeAsync(TeamsDriver.Press(TeamsDriver.Action(await maren.CardAsync(), "pay.tellMe")));
        await OmarWritesAsync(maren, "Who won the cup final yesterday evening?");
        var ask = TeamsDriver.Action(await maren.CardAsync(OmarsChat), "pay.askHr");
        var form = (await maren.InvokeAsync(AsOmar(TeamsDriver.Press(ask))))["value"]!.AsObject();
        await maren.InvokeAsync(AsOmar(TeamsDriver.Press(TeamsDriver.Action(form, "pay.sendHr"), ("consent", "true"))));

        await AnswerAsync(maren, "We did.");

        Assert.Contains("Noted. Nothing was sent to HR", TeamsDriver.Words(wished["value"]), StringComparison.Ordinal);
        Assert.Contains("a question that you wanted to hear about", TeamsDriver.Text((await maren.RepliesAsync(TeamsDriver.Chat))[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_without_the_role_and_no_guest_works_on_the_queue_whatever_they_post()
    {
        await using var maren = await StartAsync();
        await maren.WriteAsync(TeamsDriver.OwnPay);
        await SendAsync(maren, await maren.CardAsync());
        await OmarWritesAsync(maren, "What do AI researchers earn?");

        await maren.WriteAsync("HR queue");
        var queue = TeamsDriver.Words(await maren.CardAsync());
        var take = await maren.InvokeAsync(TeamsDriver.Press(new JsonObject { ["verb"] = "pay.hr.take", ["data"] = new JsonObject { ["verb"] = "pay.hr.take", ["hr"] = "1" } }));
        var answer = await maren.InvokeAsync(TeamsDriver.DialogInvoke("invoke_task_submit", new JsonObject { ["verb"] = "pay.hr.sendAnswer", ["hr"] = "1", ["answer"] = "No." }));
        maren.Teams.Members[Omar] = new JsonObject { ["id"] = Omar, ["userRole"] = "guest", ["tenantId"] = FakeTeams.Tenant };
        var guest = await maren.InvokeAsync(AsOmar(TeamsDriver.DialogInvoke("invoke_task_submit", new JsonObject { ["verb"] = "pay.hr.sendAnswer", ["hr"] = "1", ["answer"] = "No." })));

        Assert.All(new[] { queue, TeamsDriver.Words(take), TeamsDriver.Words(answer), TeamsDriver.Words(guest) }, words => Assert.Contains("That is for HR.", words, StringComparison.Ordinal));
        Assert.DoesNotContain(TeamsDriver.OwnPay, queue, StringComparison.Ordinal);
        Assert.Equal(1, await maren.CountAsync("SELECT count(*) FROM queue_items WHERE state = 'open'"));
    }

    [Fact]
    public async Task Members_of_a_directory_group_hold_its_role_as_long_as_the_directory_says_so()
    {
        const string group = "5f1b8f0a-2222-4333-8444-155556666777";
        await using var maren = await StartAsync($"entra-group:{group}");
        await maren.WriteAsync(TeamsDriver.OwnPay);
        await SendAsync(maren, await maren.CardAsync());

        maren.Teams.Groups[group] = [OmarId];
        await OmarWritesAsync(maren, "HR queue");
        Assert.Contains(TeamsDriver.OwnPay, TeamsDriver.Words(await maren.CardAsync(OmarsChat)), StringComparison.Ordinal);
        maren.Teams.GraphRefusal = HttpStatusCode.Forbidden;
        await OmarWritesAsync(maren, "HR queue");
        Assert.Contains("That is for HR.", TeamsDriver.Words(await maren.CardAsync(OmarsChat)), StringComparison.Ordinal);
        (maren.Teams.GraphRefusal, maren.Teams.Groups[group]) = (null, [TeamsDriver.MarenId]);
        await OmarWritesAsync(maren, "HR queue");
        Assert.Contains("That is for HR.", TeamsDriver.Words(await maren.CardAsync(OmarsChat)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HR_is_reminded_of_what_waits_long()
    {
        await using var maren = await StartAsync(remindAfter: "00:00:00.001");
        await OmarWritesAsync(maren, "What do AI researchers earn?");
        await maren.WriteAsync(TeamsDriver.OwnPay);
        await SendAsync(maren, await maren.CardAsync());

        await Until.TrueAsync(async () => await maren.Host.Services.GetRequiredService<QueueReminders>().RemindAsync(TestContext.Current.CancellationToken) == 1);
        await maren.SettleAsync();

        var reminder = TeamsDriver.Words(await maren.CardAsync(OmarsChat));
        Assert.Contains("have waited for HR", reminder, StringComparison.Ordinal);
        Assert.Contains(TeamsDriver.OwnPay, reminder, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_becomes_a_draft_once_and_for_HR_alone()
    {
        await using var maren = await StartAsync();
        await OmarWritesAsync(maren, "What do AI researchers earn?");

        var denied = await maren.InvokeAsync(Action());
        var dialog = await maren.InvokeAsync(AsOmar(Action()));
        var form = TeamsDriver.DialogCard(dialog);
        var submit = AsOmar(TeamsDriver.Filled(form, ("question", "When is the bonus paid?"), ("answer", "With the March salary.")));
        (submit["name"], submit["value"]!["commandId"]) = ("composeExtension/submitAction", "saveFaqDraft");
        var saved = await maren.InvokeAsync(submit);
        var again = await maren.InvokeAsync(submit);

        Assert.Contains("That is for HR.", TeamsDriver.Words(denied), StringComparison.Ordinal);
        Assert.Empty(TeamsRules.CardProblems(form));
        Assert.Equal("It is paid in March, says .", (string?)form["body"]!.AsArray().Single(element => (string?)element!["id"] == "answer")!["value"]);
        Assert.Contains("Saved as a draft", TeamsDriver.Words(saved), StringComparison.Ordinal);
        Assert.Contains("saved before", TeamsDriver.Words(again), StringComparison.Ordinal);
        Assert.Equal(1, await maren.CountAsync("SELECT count(*) FROM faq_versions WHERE state = 'draft'"));
    }

    private static Task<TeamsDriver> StartAsync(string role = $"teams:{FakeTeams.Tenant}:{OmarId}", string remindAfter = "2.00:00:00") =>
        TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Roles:HrEditors"] = role, ["Queue:RemindAfter"] = remindAfter }, new FakeTeams { MayBeFirst = true });

    internal static async Task<JsonObject> SendAsync(TeamsDriver maren, JsonObject card, params (string Name, string Value)[] filled)
    {
        var form = (await maren.InvokeAsync(TeamsDriver.Press(TeamsDriver.Action(card, "pay.askHr"))))["value"]!.AsObject();
        Assert.Empty(TeamsRules.CardProblems(form));
        return await maren.InvokeAsync(TeamsDriver.Press(TeamsDriver.Action(form, "pay.sendHr"), [("consent", "true"), .. filled]));
    }

    private static async Task AnswerAsync(TeamsDriver maren, string answer)
    {
        await OmarWritesAsync(maren, "HR queue");
        var dialog = await maren.InvokeAsync(AsOmar(TeamsDriver.DialogInvoke("invoke_task_fetch", Button(await maren.CardAsync(OmarsChat), "pay.hr.answer")["data"]!)));
        await maren.InvokeAsync(AsOmar(TeamsDriver.Filled(TeamsDriver.DialogCard(dialog), ("answer", answer))));
        await maren.SettleAsync();
    }

    internal static async Task OmarWritesAsync(TeamsDriver maren, string text)
    {
        await maren.WriteAsync(text, activity => AsOmar(activity));
        await maren.SettleAsync();
    }

    private static JsonObject AsOmar(JsonObject activity)
    {
        (activity["from"]!["id"], activity["from"]!["aadObjectId"], activity["conversation"]!["id"]) = (Omar, OmarId, OmarsChat);
        return activity;
    }

    private static JsonObject Action()
    {
        var invoke = TeamsDriver.Fixture("invoke_task_fetch");
        invoke["name"] = "composeExtension/fetchTask";
        invoke["value"] = new JsonObject
        {
            ["commandId"] = "saveFaqDraft",
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject { ["id"] = "1772442904999", ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>It is paid in <b>March</b>, says <at id=\"0\">Maren Holt</at>.</p>" } },
        };
        return invoke;
    }

    /// <summary>The first button of this kind anywhere in a card.</summary>
    private static JsonObject Button(JsonNode card, string verb) => Buttons(card).First(button => (string?)button["data"]?["verb"] == verb);

    private static IEnumerable<JsonObject> Buttons(JsonNode? node) => node switch
    {
        JsonObject element => (element["data"] is not null ? [element] : Enumerable.Empty<JsonObject>()).Concat(element.SelectMany(property => Buttons(property.Value))),
        JsonArray items => items.SelectMany(Buttons),
        _ => [],
    };
}
