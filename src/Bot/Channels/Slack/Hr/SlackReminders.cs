using Bot.Channels.Slack.Api;
using Bot.Escalation;
using Bot.Inbox;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack.Hr;

/// <summary>Reminds people in HR of questions that have waited long, and of replies to look at again.</summary>
internal sealed class SlackReminders(QueueReminders reminders, SlackRoles roles, SlackOutbox outbox, SlackWords words)
{
    public async Task HandleAsync(LeasedActivity activity, ReminderNews news, SlackIdentity us, CancellationToken cancellationToken)
    {
        // Whoever lost the role since is told nothing.
        if (us.UserOf(news.Person) is not { } user || await roles.FindAsync(user, us, cancellationToken) is not { IsHr: true } actor)
        {
            return;
        }

        var (items, reviews) = (await reminders.ItemsForAsync(actor, cancellationToken), await reminders.ReviewsForAsync(actor, cancellationToken));
        if (items.Count == 0 && reviews.Count == 0)
        {
            return;
        }

        var direct = await outbox.OpenDirectAsync(us, user, cancellationToken);
        var message = SlackHrMessage.Reminder(items, reviews, actor.Person, words.LanguageOf(user));
        await outbox.PostOnceAsync(activity, us, direct, null, message, new SlackStamp(activity.EventKey, null, IsFinal: true), cancellationToken);
    }
}
