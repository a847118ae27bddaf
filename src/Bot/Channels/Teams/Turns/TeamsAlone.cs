using Bot.Channels.Teams.Reading;
using Bot.Conversations;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Channels.Teams.Turns;

/// <summary>Finds the way to somebody who asked for what is theirs alone, wherever they asked.</summary>
internal sealed class TeamsAlone(OutsiderRule outsiders, TeamsOutbox outbox, PrivateChats chats)
{
    /// <returns>Who they are and their own chat; null for people from outside, who have been told.</returns>
    /// <exception cref="Inbox.DeliveryException">Their chat cannot be opened.</exception>
    public async Task<(PersonId Person, TeamsAddress To)?> ReachAsync(TeamsEvent asked, ReplyLanguage language, CancellationToken cancellationToken)
    {
        var to = new TeamsAddress(asked.Place, asked.Sender.UserId, asked.ActivityId);
        if (await outsiders.OutsideAsync(asked.Place, asked.Sender, cancellationToken) is { } refusal)
        {
            await outbox.SayAsync(to, Wording.Get(language, refusal), null, cancellationToken);
            return null;
        }

        // Who is not from outside has an id.
        var person = asked.Sender.Person(asked.Place.TenantId)!.Value;
        if (asked.Place.IsRoom())
        {
            return (person, to with { Place = await chats.OpenAsync(person, asked.Place, asked.Sender, cancellationToken) });
        }

        await chats.RememberAsync(person, asked.Place, asked.Sender, cancellationToken);
        return (person, to);
    }
}
