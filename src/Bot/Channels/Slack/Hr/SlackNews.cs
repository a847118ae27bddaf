using Bot.Channels.Slack.Api;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack.Hr;

/// <summary>Tells askers what became of their questions to HR: where they asked if they chose so, else in their direct messages.</summary>
internal sealed class SlackNews(EscalationStore escalations, SlackOutbox outbox, SlackWords words)
{
    // The room is gone or closed to us; the answer still reaches the one who asked.
    private static readonly HashSet<string> Unreachable = ["channel_not_found", "not_in_channel", "is_archived", "thread_not_found", "restricted_action", "restricted_action_thread_locked", "cannot_reply_to_message"];

    public async Task HandleAsync(LeasedActivity activity, AskerNews news, SlackIdentity us, CancellationToken cancellationToken)
    {
        if (await escalations.FindMailAsync(news, cancellationToken) is not { } mail || us.UserOf(mail.Asker) is not { } user)
        {
            return;
        }

        var stamp = new SlackStamp(activity.EventKey, null, IsFinal: true);
        var language = ReplyLanguages.Parse(mail.Language) ?? words.LanguageOf(user);
        if (news.Kind == NewsKind.Answered && mail.Thread is { } thread && SlackConversation.ThreadOf(thread) is var (room, ts)
            && await TryPostAsync(activity, us, room, ts, SlackHrMessage.News(mail, isInThread: true, words.Contact(language), language), stamp, cancellationToken))
        {
            return;
        }

        var direct = await outbox.OpenDirectAsync(us, user, cancellationToken);
        await outbox.PostOnceAsync(activity, us, direct, null, SlackHrMessage.News(mail, isInThread: false, words.Contact(language), language), stamp, cancellationToken);
    }

    private async Task<bool> TryPostAsync(LeasedActivity activity, SlackIdentity us, string room, string ts, SlackMessage message, SlackStamp stamp, CancellationToken cancellationToken)
    {
        try
        {
            await outbox.PostOnceAsync(activity, us, room, ts, message, stamp, cancellationToken);
            return true;
        }
        catch (DeliveryException refusal) when (Unreachable.Contains(refusal.Code))
        {
            return false;
        }
    }
}
