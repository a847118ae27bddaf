using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Turns;
using Bot.Escalation;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.Hr;

/// <summary>Tells askers what became of their questions to HR: where they asked if they chose so, else in their own chat.</summary>
internal sealed class TeamsNews(EscalationStore escalations, PrivateChats chats, TeamsOutbox outbox, TeamsWords words)
{
    public async Task HandleAsync(AskerNews news, CancellationToken cancellationToken)
    {
        if (await escalations.FindMailAsync(news, cancellationToken) is not { } mail)
        {
            return;
        }

        var language = ReplyLanguages.Parse(mail.Language) ?? ReplyLanguage.English;
        var chat = await chats.ReachAsync(mail.Asker, cancellationToken);
        if (news.Kind == NewsKind.Answered && mail.Thread is { } thread && TeamsPlace.RoomOf(thread) is { } room && await TryBringAsync(InRoom(chat, room), mail, language, cancellationToken))
        {
            return;
        }

        var text = TeamsHrCards.News(mail, isInThread: false, words.Contact(language), language);
        try
        {
            await (news.Kind == NewsKind.Answered ? outbox.BringAsync(chat, text, cancellationToken) : outbox.SayAsync(chat, text, null, cancellationToken));
        }
        catch (DeliveryException refused) when (ConnectorRefusal.Gone.Contains(refused.Code))
        {
            await chats.ForgetAsync(mail.Asker, cancellationToken);
            throw;
        }
    }

    private async Task<bool> TryBringAsync(TeamsAddress room, AskerMail mail, ReplyLanguage language, CancellationToken cancellationToken)
    {
        try
        {
            await outbox.BringAsync(room, TeamsHrCards.News(mail, isInThread: true, words.Contact(language), language), cancellationToken);
            return true;
        }
        catch (DeliveryException refused) when (ConnectorRefusal.Gone.Contains(refused.Code))
        {
            // The app is no longer there; the answer still reaches the one who asked.
            return false;
        }
    }

    private static TeamsAddress InRoom(TeamsAddress chat, string room) =>
        chat with { Place = chat.Place with { Conversation = room, Kind = TeamsPlaceKind.Channel }, ReplyToId = room.Split(";messageid=") is [_, var root] ? root : null };
}
