using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Faqs;
using Bot.Language;

namespace Bot.Rendering.Slack;

/// <summary>Messages and blocks about questions to HR.</summary>
internal static class SlackHrMessage
{
    private const int LongestQuestion = 600;
    private const int LongestLine = 1_000;

    /// <summary>What an asker is told. The notification says nothing of the question or the answer.</summary>
    /// <param name="contact">Whom to turn to where there is no answer.</param>
    public static SlackMessage News(AskerMail mail, bool isInThread, string contact, ReplyLanguage language)
    {
        var headline = HrLines.Headline(mail, isInThread, language);
        var blocks = new List<JsonObject> { SlackBlocks.Section($"*{Mrkdwn.Escape(headline)}*") };
        if (mail is { Kind: NewsKind.Answered, Answer: { } answer })
        {
            blocks.AddRange(SlackBlocks.Sections(new SlackMarkdown().Write(answer)));
            blocks.Add(SlackBlocks.Context(Mrkdwn.Escape(HrLines.Date(mail, language))));
        }

        if (mail.Kind == NewsKind.Closed)
        {
            blocks.AddRange(mail.Reason is { } reason ? [SlackBlocks.Section(Mrkdwn.Fit(Wording.Get(language, "hr.news.closed.reason", reason), SlackBlocks.LongestSection))] : Array.Empty<JsonObject>());
            blocks.Add(SlackBlocks.Context(Mrkdwn.Fit(Wording.Get(language, "hr.news.closed.contact", contact), LongestLine)));
        }

        blocks.Add(SlackBlocks.Context(Mrkdwn.Fit(Wording.Get(language, isInThread ? "hr.news.asked" : "chat.youAsked", mail.Question), LongestQuestion)));
        if (mail.Kind == NewsKind.Taken)
        {
            blocks.Add(SlackBlocks.Actions([SlackHrButtons.OfWithdraw(mail.Escalation, language)]));
        }

        return new SlackMessage(Mrkdwn.Escape(headline), blocks);
    }

    /// <summary>A person's own questions to HR.</summary>
    public static SlackMessage Own(IReadOnlyList<OwnQuestion> own, ReplyLanguage language) => new(
        Mrkdwn.Escape(Wording.Get(language, own.Count > 0 ? "hr.own.title" : "hr.own.none")),
        own.Count == 0 ? [] : [SlackBlocks.Section($"*{Wording.Get(language, "hr.own.title")}*"), .. OwnBlocks(own, language), SlackBlocks.Context(Mrkdwn.Escape(Wording.Get(language, "hr.own.hint")))]);

    public static IEnumerable<JsonObject> OwnBlocks(IReadOnlyList<OwnQuestion> own, ReplyLanguage language)
    {
        foreach (var question in own)
        {
            yield return SlackBlocks.Section($"• {Mrkdwn.Fit(question.Question, LongestQuestion)}\n_{Mrkdwn.Escape(HrLines.State(question, language))}_");
            if (question.CanWithdraw)
            {
                yield return SlackBlocks.Actions([SlackHrButtons.OfWithdraw(question.Id, language)]);
            }
        }
    }

    /// <summary>Items of the queue, for HR's eyes.</summary>
    public static IEnumerable<JsonObject> QueueBlocks(IReadOnlyList<QueueItem> items, PersonId reader, ReplyLanguage language)
    {
        foreach (var item in items)
        {
            yield return SlackBlocks.Section($"*{Mrkdwn.Fit(item.Question, LongestQuestion)}*\n{Mrkdwn.Escape(HrLines.Standing(item, reader, language))}");
            yield return SlackBlocks.Actions(SlackHrButtons.Of(item, language));
        }
    }

    /// <summary>Reminds somebody in HR of what has waited long.</summary>
    public static SlackMessage Reminder(IReadOnlyList<QueueItem> items, IReadOnlyList<FaqSummary> reviews, PersonId reader, ReplyLanguage language)
    {
        JsonObject[] waiting = items.Count == 0 ? [] : [SlackBlocks.Section(Mrkdwn.Escape(Wording.Get(language, "hr.reminder"))), .. QueueBlocks(items, reader, language)];
        JsonObject[] due = reviews.Count == 0 ? [] : [SlackBlocks.Section(Mrkdwn.Escape(Wording.Get(language, "hr.reviews"))), SlackBlocks.Section(string.Join('\n', HrLines.Reviews(reviews, language).Select(line => $"• {Mrkdwn.Fit(line, 250)}")))];
        return new(Mrkdwn.Escape(Wording.Get(language, items.Count > 0 ? "hr.reminder.summary" : "hr.reviews.summary")), [.. waiting, .. due]);
    }
}
