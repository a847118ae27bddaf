using System.Net;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Faqs;
using Bot.Rendering;
using Bot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Desk;

/// <summary>The queue on the desk: who sent a question is counted and never listed, and every step of HR's is there.</summary>
public sealed class QueuePagesTests
{
    private const string Question = "Is there a bonus for learning French?";

    [Fact]
    public async Task Askers_of_the_same_question_are_counted_and_not_listed()
    {
        await using var host = DeskDriver.Open();
        await SendAsync(host, "UALICE001", Question, "I would need it for the Lyon team.");
        await SendAsync(host, "UBOB00001", Question);
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        var (list, item) = (await anna.ReadAsync("/desk/queue"), await anna.ReadAsync("/desk/queue/1"));

        Assert.Contains("1 question", DeskDriver.Words(list), StringComparison.Ordinal);
        Assert.Contains("sent by 2 people", DeskDriver.Words(item), StringComparison.Ordinal);
        Assert.Contains("I would need it for the Lyon team.", item, StringComparison.Ordinal);
        Assert.All([list, item], page => Assert.DoesNotMatch("UALICE001|UBOB00001", page));
    }

    [Fact]
    public async Task A_question_is_taken_answered_and_kept_as_a_draft()
    {
        await using var host = DeskDriver.Open();
        await SendAsync(host, "UALICE001", Question);
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        var taken = DeskDriver.Words(await anna.SendAsync("/desk/queue/1/take", []));
        await anna.SendAsync("/desk/queue/1/note", new() { ["note"] = "Ask Lyon." });
        var due = DeskDriver.Words(await anna.SendAsync("/desk/queue/1/due", new() { ["due"] = "2031-05-01" }));
        var preview = await anna.SendAsync("/desk/queue/1/answer", new() { ["do"] = "preview", ["answer"] = "**Yes**, 500 euros." });
        var answered = DeskDriver.Words(await anna.SendAsync("/desk/queue/1/answer", new() { ["do"] = "send", ["answer"] = "**Yes**, 500 euros." }));
        var draft = await anna.SendAsync("/desk/queue/1/draft", []);

        Assert.Contains("taken", taken, StringComparison.Ordinal);
        Assert.Contains("Day set.", due, StringComparison.Ordinal);
        Assert.Contains("<strong>Yes</strong>, 500 euros.", preview, StringComparison.Ordinal);
        Assert.Contains(">**Yes**, 500 euros.</textarea>", preview.Replace("&#xA;", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Sent to everybody who asked it.", answered, StringComparison.Ordinal);
        Assert.Contains("Saved as a draft. Complete it", DeskDriver.Words(draft), StringComparison.Ordinal);
        var faq = await host.Services.GetRequiredService<FaqStore>().FindAsync(new FaqId("faq-q1"), TestContext.Current.CancellationToken);
        Assert.Equal((Question, "**Yes**, 500 euros."), (faq!.Latest.Content.Texts[0].Question, faq.Latest.Content.Texts[0].Answer));
    }

    [Fact]
    public async Task An_answer_becomes_one_draft_however_often_that_is_asked_for()
    {
        await using var host = DeskDriver.Open();
        await SendAsync(host, "UALICE001", Question);
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        await anna.SendAsync("/desk/queue/1/take", []);
        var before = await anna.SendAsync("/desk/queue/1/answer", new() { ["do"] = "send", ["answer"] = "Yes." });

        await anna.SendAsync("/desk/queue/1/draft", []);
        var after = await anna.ReadAsync("/desk/queue/1");
        var again = DeskDriver.Words(await anna.SendAsync("/desk/queue/1/draft", []));

        Assert.Contains("Save as a draft reply", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Save as a draft reply", after, StringComparison.Ordinal);
        Assert.Contains("href=\"/desk/faqs/faq-q1\"", after, StringComparison.Ordinal);
        Assert.DoesNotContain("you are at it", DeskDriver.Words(after), StringComparison.Ordinal);
        Assert.Contains("It was not saved twice.", again, StringComparison.Ordinal);
        Assert.Single(await host.Services.GetRequiredService<FaqStore>().AllAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_question_is_given_to_somebody_merged_and_closed()
    {
        await using var host = DeskDriver.Open();
        await SendAsync(host, "UALICE001", Question);
        await SendAsync(host, "UBOB00001", "When are the offices in Lyon painted?");
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        var given = DeskDriver.Words(await anna.SendAsync("/desk/queue/1/assign", new() { ["person"] = DeskDriver.Boris.Value }));
        var stranger = DeskDriver.Words(await anna.SendAsync("/desk/queue/1/assign", new() { ["person"] = DeskDriver.Olga.Value }));
        var merged = DeskDriver.Words(await anna.SendAsync("/desk/queue/2/merge", new() { ["into"] = "1" }));
        var closed = DeskDriver.Words(await anna.SendAsync("/desk/queue/1/close", new() { ["reason"] = "Asked elsewhere." }));

        Assert.Contains("somebody else is at it", given, StringComparison.Ordinal);
        Assert.Contains("Your role, or theirs, does not allow that.", stranger, StringComparison.Ordinal);
        Assert.Contains("sent by 2 people", merged, StringComparison.Ordinal);
        Assert.Contains("Asked elsewhere.", closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_runs_the_bot_neither_sees_the_queue_nor_answers_it()
    {
        await using var host = DeskDriver.Open();
        await SendAsync(host, "UALICE001", Question);
        using var olga = await DeskDriver.EnterAsync(host, DeskDriver.Olga);

        using var list = await olga.GetAsync("/desk/queue");
        using var item = await olga.GetAsync("/desk/queue/1");
        using var answered = await olga.PostAsync("/desk/queue/1/answer", new() { ["form"] = await olga.FormTokenAsync(), ["answer"] = "No." });

        Assert.All([list, item, answered], response => Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode));
    }

    internal static async Task SendAsync(WebHost host, string user, string question, string? note = null)
    {
        var asker = PersonId.OfSlack("TPAYROLL1", user);
        var answer = AnswerJson.Write(new AnswerLine
        {
            Outcome = "abstained", Abstained = true, Language = "en", Text = "The articles say nothing about that.", Answer = "", Confidence = 0, Citations = [], Ranked = [], Passages = [], ElapsedMs = 1, Lines = [], Suggestions = [],
        });
        var turn = await host.Services.GetRequiredService<TurnStore>().RecordAsync(new Turn(new ConversationId("c"), question, "en", "abstained", answer, 1) { Asker = asker }, TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<EscalationStore>().SendAsync(new EscalatedQuestion(turn, asker, question, note, "en"), TestContext.Current.CancellationToken);
    }
}
