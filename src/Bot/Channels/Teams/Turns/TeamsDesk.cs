using Bot.Channels.Teams.Reading;
using Bot.Desk.SignIn;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.Turns;

/// <summary>Somebody asks for HR's pages: a link for them alone, or a kind word why not.</summary>
internal sealed class TeamsDesk(DeskDoor door, TeamsAlone alone, TeamsOutbox outbox, TeamsWords words)
{
    public async Task HandleAsync(TeamsEvent asked, CancellationToken cancellationToken)
    {
        var language = words.LanguageOf("", asked.Locale);
        if (await alone.ReachAsync(asked, language, cancellationToken) is var (person, to))
        {
            await outbox.SayAsync(to, Write(await door.AskAsync(person, cancellationToken), language), null, cancellationToken);
        }
    }

    private static string Write(DeskReply reply, ReplyLanguage language)
    {
        var said = EscapedMarkdown.Escape(reply.Words(language));
        return reply is DeskReply.Invited invited ? $"{said}\n\n[{EscapedMarkdown.Escape(Wording.Get(language, "desk.chat.open"))}]({invited.Link})" : said;
    }
}
