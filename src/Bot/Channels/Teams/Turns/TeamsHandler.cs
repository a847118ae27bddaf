using System.Diagnostics;
using System.Text.Json;
using Bot.AllHands.Chat;
using Bot.Articles;
using Bot.Briefs;
using Bot.Channels.Teams.AllHands;
using Bot.Channels.Teams.Briefs;
using Bot.Channels.Teams.Checks;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Hr;
using Bot.Channels.Teams.Invokes;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Wire;
using Bot.Conversations;
using Bot.Desk.SignIn;
using Bot.Escalation;
using Bot.Inbox;
using Bot.Language;
using Bot.MessageChecks;
using Bot.Privacy;
using Bot.Rendering;
using Bot.Rendering.Teams;
using Bot.Roles;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Teams.Turns;

/// <summary>What becomes of each activity that came in from Teams.</summary>
internal sealed class TeamsHandler(
    OutsiderRule outsiders, TeamsDesk desk, TeamsOutbox outbox, TeamsStreams streams, PrivateChats chats, TeamsWords words, AnswerActions actions, HrActions hrActions, TeamsNews news, TeamsReminders reminders, TurnDelivery delivery,
    ConversationReferences references, TurnStore turns, PersonalReply privacy, TeamsChecks checks, TeamsAllHands allHands, TeamsRoles roles, TeamsBriefs briefs, IOptions<ChannelsOptions> channels) : IActivityHandler
{
    // Of a person's own data in one message, beside our words.
    private const int MostData = 12_000;

    public string Channel => TeamsChannelName.Value;

    public async Task HandleAsync(LeasedActivity activity, CancellationToken cancellationToken)
    {
        if (AskerNews.Of(activity) is { } forAsker)
        {
            await news.HandleAsync(forAsker, cancellationToken);
            return;
        }

        if (ReminderNews.Of(activity) is { } forHr)
        {
            await reminders.HandleAsync(forHr, cancellationToken);
            return;
        }

        var happened = JsonSerializer.Deserialize(activity.Body, TeamsJson.Wire.TeamsEvent)!;
        await (happened.Kind switch
        {
            TeamsEventKind.Question when DeskDoor.IsAskedFor(happened.Text) => desk.HandleAsync(happened, cancellationToken),
            TeamsEventKind.Question when AllHandsCommand.Read(happened.Text) is not null => allHands.HandleAsync(happened, cancellationToken),
            TeamsEventKind.Question => AnswerAsync(activity, happened, cancellationToken),
            TeamsEventKind.Button => PressAsync(happened, cancellationToken),
            TeamsEventKind.Added => WelcomeAsync(happened, cancellationToken),
            TeamsEventKind.Removed => ForgetAsync(happened, cancellationToken),
            _ => throw new UnreachableException(),
        });
    }

    private async Task AnswerAsync(LeasedActivity activity, TeamsEvent question, CancellationToken cancellationToken)
    {
        if (await outsiders.RefusalOfAsync(question.Place, question.Sender, isOurs: true, cancellationToken) is { } refusal)
        {
            await outbox.SayAsync(AddressOf(question), Wording.Get(words.LanguageOf(question.Text, question.Locale), refusal), null, cancellationToken);
            return;
        }

        var asker = question.Sender.Person(question.Place.TenantId);
        if (asker is { } person)
        {
            await chats.RememberAsync(person, question.Place, question.Sender, cancellationToken);
        }

        // Where others read along these words are a question like any other.
        if (!question.Place.IsRoom() && asker is { } lister && QueueCommand.Read(question.Text) is { } command)
        {
            var end = await hrActions.ListAsync(lister, command.List, command.Language, cancellationToken);
            await ShowAsync(AddressOf(question), end, command.Language, cancellationToken);
            return;
        }

        if (!question.Place.IsRoom() && asker is { } writer && CheckAccess.IsAskedFor(question.Text))
        {
            // One word does not tell a language.
            var inLanguage = words.LanguageOf("", question.Locale);
            await outbox.SendCardAsync(AddressOf(question), await checks.OfferAsync(writer, inLanguage, cancellationToken), Wording.Get(inLanguage, "messages.title"), cancellationToken);
            return;
        }

        if (!question.Place.IsRoom() && asker is { } maker && BriefWord.IsAskedFor(question.Text))
        {
            var spoken = words.LanguageOf("", question.Locale);
            await outbox.SendCardAsync(AddressOf(question), await briefs.BeginAsync(maker, spoken, cancellationToken), Wording.Get(spoken, "brief.chat.title"), cancellationToken);
            return;
        }

        if (!question.Place.IsRoom() && asker is { } owner && PersonalCommand.Read(question.Text) is { } personal)
        {
            var (told, data) = await privacy.AnswerAsync(owner, personal.Request, personal.Language, MostData, cancellationToken);
            var code = data is null ? "" : $"\n\n```\n{data.Replace('`', '\'')}\n```";
            await outbox.SayAsync(AddressOf(question), EscapedMarkdown.Escape(told) + code, null, cancellationToken);
            return;
        }

        var audience = asker is { } known && !question.Place.IsRoom() ? RoleDirectory.AudienceOf(await roles.FindAsync(known, cancellationToken)) : Audience.Everyone;
        using var stream = streams.Of(AddressOf(question));
        var incoming = new IncomingQuestion(question.Place.Id(), asker, question.Text, null, ReplyLanguages.Parse(question.Locale)?.Code(), audience)
        {
            BeginsConversation = question.Place.Kind == TeamsPlaceKind.Channel && question.Place.Conversation.EndsWith($"={question.ActivityId}", StringComparison.Ordinal),
            Stopped = stream?.Stopped ?? CancellationToken.None,
            Heard = stream is null ? null : stream.Hear,
        };
        try
        {
            await delivery.RunAsync(activity, incoming, new TeamsReply(question, audience, outbox, stream, chats, words, references, turns, channels), cancellationToken);
        }
        catch (DeliveryException refused) when (asker is { } gone && !question.Place.IsRoom() && ConnectorRefusal.Gone.Contains(refused.Code))
        {
            await chats.ForgetAsync(gone, cancellationToken);
            throw;
        }
    }

    /// <summary>A card of ours in a client that knows only plain submits: what it opens comes as a card of its own, to who pressed.</summary>
    private async Task PressAsync(TeamsEvent pressed, CancellationToken cancellationToken)
    {
        if (pressed.Sender.Person(pressed.Place.TenantId) is not { } person)
        {
            return;
        }

        var language = words.LanguageOf("", pressed.Locale);
        if (pressed is { Hr: { } hr, Place.IsSharedWithOthers: false, Sender.IsGuest: false })
        {
            var done = await hrActions.RunAsync(new HrPress(hr, person, language, null), cancellationToken);
            var alone = pressed.Place.IsRoom() ? AddressOf(pressed) with { Place = await chats.OpenAsync(person, pressed.Place, pressed.Sender, cancellationToken) } : AddressOf(pressed);
            await ShowAsync(alone, done, language, cancellationToken);
            return;
        }

        if (pressed.Button is not { } button)
        {
            return;
        }

        var end = await actions.RunAsync(new CardPress(button, person, pressed.Place.Id(), language, pressed.Form), isDialog: false, cancellationToken);
        var card = end is ActionEnd.Shown shown ? shown.Card : TeamsForms.Line(end.Text);
        var to = AddressOf(pressed);

        // A form holds a question of one person; the rest of an answer is for whoever could read the answer.
        if (pressed.Place.IsRoom() && button.Verb != TeamsButtons.More)
        {
            to = to with { Place = await chats.OpenAsync(person, pressed.Place, pressed.Sender, cancellationToken) };
        }

        await outbox.SendCardAsync(to, card, Wording.Get(language, "chat.ready"), cancellationToken);
    }

    private async Task ShowAsync(TeamsAddress to, ActionEnd end, ReplyLanguage language, CancellationToken cancellationToken) =>
        await outbox.SendCardAsync(to, end is ActionEnd.Shown shown ? shown.Card : TeamsForms.Line(end.Text), Wording.Get(language, "hr.own.title"), cancellationToken);

    private async Task WelcomeAsync(TeamsEvent added, CancellationToken cancellationToken)
    {
        if (added.Sender.Person(added.Place.TenantId) is not { } person)
        {
            return;
        }

        await chats.RememberAsync(person, added.Place, added.Sender, cancellationToken);

        // Who brings us into a team did it for others, and learns the rest with the first answer.
        if (added.Place.IsRoom() || await references.IsGreetedAsync(person, cancellationToken))
        {
            return;
        }

        var language = words.LanguageOf("", added.Locale);
        await outbox.SayAsync(AddressOf(added), $"{EscapedMarkdown.Escape(Wording.Get(language, "teams.welcome"))}\n\n{words.Disclosure(language)}", null, cancellationToken);
        await references.IsFirstGreetingAsync(person, cancellationToken);
    }

    private async Task ForgetAsync(TeamsEvent removed, CancellationToken cancellationToken)
    {
        if (removed.Sender.Person(removed.Place.TenantId) is { } person)
        {
            await chats.ForgetAsync(person, cancellationToken);
        }
    }

    private static TeamsAddress AddressOf(TeamsEvent happened) => new(happened.Place, happened.Sender.UserId, happened.ActivityId);
}
