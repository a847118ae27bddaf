using Bot.AllHands.Chat;
using Bot.Articles;
using Bot.Briefs;
using Bot.Channels.Slack.Api;
using Bot.Channels.Slack.Hr;
using Bot.Conversations;
using Bot.Desk.SignIn;
using Bot.Escalation;
using Bot.Inbox;
using Bot.Privacy;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Bot.Roles;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack;

/// <summary>A question from Slack to its reply, or to a kind refusal of somebody from outside.</summary>
internal sealed class SlackQuestions(
    SlackPeople people, SlackOutbox outbox, SlackAlone alone, SlackDesk desk, SlackStatus status, SlackStops stops, SlackStreams streams, SlackWords words, TurnDelivery delivery, ConversationReferences references, TurnStore turns, ReaderLinks links, SlackOwnQuestions own, PersonalReply privacy, SlackRoles roles, IOptions<ChannelsOptions> channels, IOptions<SlackOptions> options)
{
    // Of a person's own data in one message, beside our words.
    private const int MostData = 2_400;

    public async Task HandleAsync(LeasedActivity activity, SlackActivity.Asked asked, SlackIdentity us, CancellationToken cancellationToken)
    {
        if (asked.User == us.BotUserId || await people.FindAsync(asked.User, us, cancellationToken) is not { IsBot: false } person)
        {
            return;
        }

        var text = SlackText.Plain(asked.Text, us.BotUserId);
        if (DeskDoor.IsAskedFor(text))
        {
            // One word does not tell a language.
            await desk.HandleAsync(activity, asked, us, words.LanguageOf(person), RefusalOf(asked, person, us), cancellationToken);
            return;
        }

        if (AllHandsCommand.Read(text) is { } meeting)
        {
            var refused = RefusalOf(asked, person, us);
            var ofPerson = meeting.Language ?? words.LanguageOf(person);
            var reply = refused is null ? SlackAllHandsViews.Invitation(meeting.Word, ofPerson) : SlackMessage.Of(Mrkdwn.Escape(Wording.Get(ofPerson, refused)));
            await alone.SayAsync(activity, asked, us, reply, cancellationToken);
            return;
        }

        if (channels.Value.Outsiders == Outsiders.Refuse && RefusalOf(asked, person, us) is { } wording)
        {
            await alone.SayAsync(activity, asked, us, SlackMessage.Of(Mrkdwn.Escape(Wording.Get(words.LanguageOf(text, person), wording))), cancellationToken);
            return;
        }

        // Where others read along these words are a question like any other.
        if (asked.Place.Kind != SlackPlaceKind.Room && QueueCommand.Read(text) is { List: QueueList.Own, Language: var inLanguage })
        {
            await own.ShowAsync(activity, asked, us, inLanguage, cancellationToken);
            return;
        }

        if (asked.Place.Kind != SlackPlaceKind.Room && BriefWord.IsAskedFor(text))
        {
            // A form opens from a command alone.
            var (mayUse, spoken) = ((await roles.FindAsync(asked.User, us, cancellationToken)).MayUseBriefs, words.LanguageOf(person));
            await alone.SayAsync(activity, asked, us, SlackMessage.Of(Mrkdwn.Escape(mayUse ? Wording.Get(spoken, "brief.chat.slack", options.Value.Command) : Wording.Get(spoken, "brief.notAllowed"))), cancellationToken);
            return;
        }

        if (asked.Place.Kind != SlackPlaceKind.Room && PersonalCommand.Read(text) is { } personal)
        {
            var (told, data) = await privacy.AnswerAsync(us.Person(asked.User), personal.Request, personal.Language, MostData, cancellationToken);
            var message = Mrkdwn.Escape(told) + (data is null ? "" : $"\n```{Mrkdwn.Fit(data, MostData, keepLines: true)}```");
            await alone.SayAsync(activity, asked, us, SlackMessage.Of(message), cancellationToken);
            return;
        }

        var conversation = SlackConversation.Of(asked);
        var audience = asked.Place.Kind == SlackPlaceKind.Room ? Audience.Everyone : RoleDirectory.AudienceOf(await roles.FindAsync(asked.User, us, cancellationToken));
        var question = new SlackQuestion(us, asked, activity.EventKey, conversation, text, words.LanguageOf(text, person), audience);
        using var running = asked.Place is { Kind: SlackPlaceKind.Direct, Channel: { } direct, Thread: { } thread } ? stops.Begin(direct, thread) : null;
        var stream = streams.Of(us, asked.Place, question.Language);
        var incoming = new IncomingQuestion(conversation, question.Asker, text, null, person.Locale, audience)
        {
            BeginsConversation = asked.Place is { Kind: SlackPlaceKind.Room, ThreadTs: null },
            Stopped = running?.Stopped ?? CancellationToken.None,
            Heard = stream is null ? null : stream.Hear,
        };
        await delivery.RunAsync(activity, incoming, new SlackReply(question, outbox, stream, status, words, references, turns, links, channels), cancellationToken);
    }

    private static string? RefusalOf(SlackActivity.Asked asked, SlackPerson person, SlackIdentity us)
    {
        // Within an organisation a colleague may belong to another of its workspaces.
        var isOfAnother = us.EnterpriseId is null && asked.AuthorTeam is { } team && team != us.TeamId;
        return asked.IsByGuest || person.IsOutsider || isOfAnother ? "chat.outsider.guest" : asked.IsInSharedRoom ? "chat.outsider.room" : null;
    }
}
