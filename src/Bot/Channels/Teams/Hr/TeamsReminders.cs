using Bot.Channels.Teams.Turns;
using Bot.Escalation;
using Bot.Rendering;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.Hr;

/// <summary>Reminds people in HR of questions that have waited long.</summary>
internal sealed class TeamsReminders(QueueReminders reminders, TeamsRoles roles, PrivateChats chats, TeamsOutbox outbox, TeamsWords words)
{
    public async Task HandleAsync(ReminderNews news, CancellationToken cancellationToken)
    {
        // Whoever lost the role since is told nothing.
        if (await roles.FindAsync(news.Person, cancellationToken) is { IsHr: true } actor && await reminders.ItemsForAsync(actor, cancellationToken) is { Count: > 0 } items)
        {
            var language = words.LanguageOf("", null);
            var card = TeamsHrCards.Queue(items, "hr.reminder", null, actor.Person, language);
            await outbox.SendCardAsync(await chats.ReachAsync(actor.Person, cancellationToken), card, Wording.Get(language, "hr.reminder.summary"), cancellationToken);
        }
    }
}
