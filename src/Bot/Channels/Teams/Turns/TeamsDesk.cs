using Bot.Channels.Teams.Reading;
using Bot.Desk.SignIn;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.Turns;

/// <summary>Somebody asks for HR's pages: a link for them alone, or a kind word why not.</summary>
internal sealed class TeamsDesk(DeskDoor door, OutsiderRule outsiders, TeamsOutbox outbox, PrivateChats chats, TeamsWords words)
{
    public async Task HandleAsync(TeamsEvent asked, CancellationToken cancellationToken)
    {
        var language = words.LanguageOf("", asked.Locale);
        var to = new TeamsAddress(asked.Place, asked.Sender.UserId, asked.ActivityId);
        if (await outsiders.OutsideAsync(asked.Place, asked.Sender, cancellationToken) is { } refusal)
        {
            await outbox.SayAsync(to, Wording.Get(language, refusal), null, cancellationToken);
            return;
        }

        // Who is not from outside has an id.
        var person = asked.Sender.Person(asked.Place.TenantId)!.Value;
        if (asked.Place.IsRoom())
        {
            to = to with { Place = await chats.OpenAsync(person, asked.Place, asked.Sender, cancellationToken) };
        }
        else
        {
            await chats.RememberAsync(person, asked.Place, asked.Sender, cancellationToken);
        }

        await outbox.SayAsync(to, Write(await door.AskAsync(person, cancellationToken), language), null, cancellationToken);
    }

    private static string Write(DeskReply reply, ReplyLanguage language)
    {
        var said = EscapedMarkdown.Escape(reply.Words(language));
        return reply is DeskReply.Invited invited ? $"{said}\n\n[{EscapedMarkdown.Escape(Wording.Get(language, "desk.chat.open"))}]({invited.Link})" : said;
    }
}
