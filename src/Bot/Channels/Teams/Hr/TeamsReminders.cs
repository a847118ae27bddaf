using Bot.Channels.Teams.Turns;
using Bot.Escalation;
using Bot.Rendering;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.Hr;

/// <summary>Reminds people in HR of questions that have waited long, and of replies to look at again.</summary>
internal sealed class TeamsReminders(QueueReminders reminders, TeamsRoles roles, PrivateChats chats, TeamsOutbox outbox, TeamsWords words)
{
    public async Task HandleAsync(ReminderNews news, CancellationToken cancellationToken)
    {
        // Whoever lost the role since is told nothing.
        if (await roles.FindAsync(news.Person, cancellationToken) is not { IsHr: true } actor)
        {
            return;
        }

        var (items, reviews) = (await reminders.ItemsForAsync(actor, cancellationToken), await reminders.ReviewsForAsync(actor, cancellationToken));
        var language = words.LanguageOf("", null);
        if (items.Count > 0)
        {
            var card = TeamsHrCards.Queue(items, "hr.reminder", actor.Person, language);
            await outbox.SendCardAsync(await chats.ReachAsync(actor.Person, cancellationToken), card, Wording.Get(language, "hr.reminder.summary"), cancellationToken);
        }
        else if (reviews.Count > 0)
        {
            // One message a reminder, so that a crash between two sends none twice; questions come first, replies wait for the next week.
            var lines = string.Join("\n", HrLines.Reviews(reviews, language).Select(line => $"- {EscapedMarkdown.Escape(line)}"));
            await outbox.SayAsync(await chats.ReachAsync(actor.Person, cancellationToken), $"{EscapedMarkdown.Escape(Wording.Get(language, "hr.reviews"))}\n\n{lines}", null, cancellationToken);
        }
    }
}
