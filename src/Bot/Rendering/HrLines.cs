using System.Diagnostics;
using System.Globalization;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Faqs;
using Bot.Language;

namespace Bot.Rendering;

/// <summary>Lines about the queue that every channel says alike; not escaped.</summary>
internal static class HrLines
{
    /// <summary>What has happened to a question, in one line that a locked screen may show.</summary>
    public static string Headline(AskerMail mail, bool isInThread, ReplyLanguage language) => mail.Kind switch
    {
        NewsKind.Taken => Wording.Get(language, "hr.news.taken"),
        NewsKind.Answered when isInThread => Wording.Get(language, "hr.news.answered.thread"),
        NewsKind.Answered when mail.IsWish => Wording.Get(language, "hr.news.answered.wish"),
        NewsKind.Answered => Wording.Get(language, "hr.news.answered"),
        NewsKind.Closed => Wording.Get(language, "hr.news.closed"),
        _ => throw new UnreachableException(),
    };

    /// <summary>Replies to look at again, a line each: the question and why.</summary>
    public static IEnumerable<string> Reviews(IEnumerable<FaqSummary> reviews, ReplyLanguage language) => reviews.Select(faq =>
    {
        var (content, question) = (faq.Approved!.Content, faq.Approved.Content.In(language).Question);
        return faq.Flags.Count > 0 ? Wording.Get(language, faq.Flags.Any(flag => flag.IsGone) ? "hr.reviews.gone" : "hr.reviews.changed", question)
            : Wording.Get(language, "hr.reviews.line", question, content.ReviewBy is { } day ? DayText.Write(language, day) : "");
    });

    /// <summary>Whose words an answer is, and of which day.</summary>
    public static string Date(AskerMail mail, ReplyLanguage language) => Wording.Get(language, "hr.news.date", Day(mail.At));

    /// <summary>How an item stands: how many ask, since when, by when, who has it.</summary>
    public static string Standing(QueueItem item, PersonId? reader, ReplyLanguage language)
    {
        string?[] parts =
        [
            item.Askers == 1 ? Wording.Get(language, "hr.queue.asker") : Wording.Get(language, "hr.queue.askers", item.Askers.ToString(CultureInfo.InvariantCulture)),
            Wording.Get(language, "hr.queue.since", Day(item.AskedAt)),
            item.Due is { } due ? Wording.Get(language, "hr.queue.due", due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
            item.State != QueueState.Taken ? null : Wording.Get(language, item.Assignee == reader ? "hr.queue.yours" : "hr.queue.taken"),
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    public static string State(OwnQuestion own, ReplyLanguage language) => Wording.Get(language, $"hr.own.state.{own.State}");

    /// <summary>What HR may know beside the question: its own note, and what askers wrote.</summary>
    public static IEnumerable<string> Beside(QueueItemDetail detail, ReplyLanguage language)
    {
        if (detail.Item.Note.Length > 0)
        {
            yield return Wording.Get(language, "hr.queue.note", detail.Item.Note);
        }

        foreach (var words in detail.Words)
        {
            yield return words switch
            {
                { Name: { } name, Note: { } note } => Wording.Get(language, "hr.queue.words.named", name, note),
                { Name: { } name } => Wording.Get(language, "hr.queue.named", name),
                _ => Wording.Get(language, "hr.queue.words", words.Note ?? ""),
            };
        }
    }

    public static string Refusal(QueueRefusal reason, ReplyLanguage language) => Wording.Get(language, $"hr.refused.{reason}");

    public static string Sent(QueueItem answered, ReplyLanguage language) => answered.Askers == 1
        ? Wording.Get(language, "hr.answer.sent.one")
        : Wording.Get(language, "hr.answer.sent", answered.Askers.ToString(CultureInfo.InvariantCulture));

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
