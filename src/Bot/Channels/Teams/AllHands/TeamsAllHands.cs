using System.Text.Json.Nodes;
using Bot.AllHands;
using Bot.AllHands.Chat;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Invokes;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Turns;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.AllHands;

/// <summary>Company meetings in one's own chat and in dialogs: asking, voting, reading. Each press is an invoke and is done while the client waits, so nothing of it passes the inbox or becomes a turn, for both keep beside it who it came from.</summary>
internal sealed class TeamsAllHands(
    TeamsAllHandsScreen screen, OutsiderRule outsiders, TeamsAlone alone, TeamsOutbox outbox, ConnectorClient connector, TeamsWords words, AllHandsQuestions questions, AllHandsForms forms, TeamsAllHandsFollowing following)
{
    /// <summary>Somebody wrote the word: the card comes to them alone.</summary>
    public async Task HandleAsync(TeamsEvent asked, CancellationToken cancellationToken)
    {
        var language = AllHandsCommand.Read(asked.Text)?.Language ?? words.LanguageOf("", asked.Locale);
        if (await alone.ReachAsync(asked, language, cancellationToken) is var (person, to))
        {
            var visitor = new TeamsVisitor(person, asked.Sender.UserId, language);
            var shown = await screen.WriteAsync(visitor, new TeamsAllHandsAim(null, 0, IsDialog: false), cancellationToken);
            if (await outbox.SendCardAsync(to, shown.Card, Wording.Get(language, "allhands.chat.title"), cancellationToken) is { } message && shown.Page is { } page)
            {
                following.Follow(to, message, visitor, page, shown.Card);
            }
        }
    }

    /// <summary>A button of the card, or the client itself that brings it up to date.</summary>
    public async Task<JsonObject> PressAsync(InvokeCall call, AllHandsButton pressed, CancellationToken cancellationToken)
    {
        var (visitor, refusal) = await VisitorAsync(call, cancellationToken);
        if (visitor is null)
        {
            return InvokeReply.Toast(refusal);
        }

        var shown = await RunAsync(call, visitor, pressed, isDialog: false, cancellationToken);
        if (shown.Page is { } page && call is { IsByClient: false, MessageId: { } message, Place: { Kind: TeamsPlaceKind.Personal } place })
        {
            following.Follow(new TeamsAddress(place, visitor.UserId, null), message, visitor, page, shown.Card);
        }

        return InvokeReply.Card(shown.Card);
    }

    /// <summary>The dialog: opened, pressed in, or its question sent.</summary>
    public async Task<JsonObject> DialogAsync(InvokeCall call, AllHandsButton pressed, CancellationToken cancellationToken)
    {
        var (visitor, refusal) = await VisitorAsync(call, cancellationToken);
        return visitor is null ? InvokeReply.TaskMessage(refusal) : InvokeReply.Dialog(Wording.Get(visitor.Language, "allhands.chat.title"), (await RunAsync(call, visitor, pressed, isDialog: true, cancellationToken)).Card);
    }

    private async Task<TeamsShownCard> RunAsync(InvokeCall call, TeamsVisitor visitor, AllHandsButton pressed, bool isDialog, CancellationToken cancellationToken)
    {
        // What was written stays in the field whatever is pressed beside it.
        var aim = new TeamsAllHandsAim(pressed.Meeting, pressed.Page, isDialog) { Typed = pressed.Text, IsNamed = pressed.IsNamed, Shown = pressed.Shown };
        aim = pressed switch
        {
            { Verb: TeamsAllHandsButtons.Meetings } => aim with { IsList = true },
            { Verb: TeamsAllHandsButtons.Vote, Meeting: { } meeting, Question: { } question } => Voted(aim, await questions.VoteAsync(meeting, visitor.Person, question, cancellationToken), visitor.Language),
            { Verb: TeamsAllHandsButtons.TakeBack, Meeting: { } meeting, Question: { } question } => Voted(aim, await questions.TakeBackAsync(meeting, visitor.Person, question, cancellationToken), visitor.Language),
            { Verb: TeamsAllHandsButtons.Send, Meeting: { } meeting } => await SendAsync(call, visitor, pressed, meeting, aim, cancellationToken),
            { Verb: TeamsAllHandsButtons.Read } => aim with { Question = pressed.Question },
            _ => aim,
        };
        return await screen.WriteAsync(visitor, aim, cancellationToken);
    }

    private async Task<TeamsAllHandsAim> SendAsync(InvokeCall call, TeamsVisitor visitor, AllHandsButton pressed, AllHandsId meeting, TeamsAllHandsAim aim, CancellationToken cancellationToken)
    {
        string? name = null;
        if (pressed.IsNamed && (name = await NameAsync(call, cancellationToken)) is null)
        {
            return aim with { Notice = Wording.Get(visitor.Language, "allhands.chat.name.unknown"), IsWrong = true };
        }

        var sent = await forms.SendAsync(pressed.Form, meeting, visitor.Person, pressed.Text, visitor.Language, name);
        var said = AllHandsLines.Sent(sent, name, visitor.Language);
        return sent is AllHandsSent.Refused ? aim with { Notice = said, IsWrong = true } : aim with { Notice = said, Typed = "", IsNamed = false };
    }

    private static TeamsAllHandsAim Voted(TeamsAllHandsAim aim, VoteEnd end, ReplyLanguage language) => aim with { Notice = AllHandsLines.Voted(end, language), IsWrong = end != VoteEnd.Counted };

    /// <returns>What colleagues call them; null where Teams does not tell.</returns>
    private async Task<string?> NameAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        if (call.Name?.Any(char.IsLetterOrDigit) == true)
        {
            return call.Name;
        }

        try
        {
            return call is { Place: { } place, Sender: { } sender } && await connector.FindMemberAsync(place, sender, cancellationToken) is { Name: { } name } && name.Any(char.IsLetterOrDigit) ? name : null;
        }
        catch (DeliveryException)
        {
            return null;
        }
    }

    /// <returns>The visitor, or why there is none: guests and places shared with other companies have no part in the company's meetings, whatever else the settings give them.</returns>
    private async Task<(TeamsVisitor? Visitor, string Refusal)> VisitorAsync(InvokeCall call, CancellationToken cancellationToken) =>
        call is not { Place: { } place, Sender: { } sender, Person: { } person } ? (null, Wording.Get(call.Language, "chat.outsider.guest"))
        : await outsiders.OutsideAsync(place, sender, cancellationToken) is { } refusal ? (null, Wording.Get(call.Language, refusal))
        : (new TeamsVisitor(person, sender.UserId, call.Language), "");
}
