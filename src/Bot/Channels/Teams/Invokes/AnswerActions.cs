using System.Diagnostics;
using System.Text.Json.Nodes;
using Bot.Articles;
using Bot.Channels.Teams.Hr;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Turns;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;
using Bot.Roles;

namespace Bot.Channels.Teams.Invokes;

/// <summary>Somebody pressed a button of an answer.</summary>
/// <param name="Conversation">Where they pressed it.</param>
/// <param name="Language">Of their client, for when there is no answer to take it from.</param>
internal sealed record CardPress(CardButton Button, PersonId Person, ConversationId Conversation, ReplyLanguage Language, CardForm? Form);

/// <summary>What a button brought about.</summary>
internal abstract record ActionEnd(string Text)
{
    /// <param name="Text">What was done, in words; empty where the card alone says it.</param>
    public sealed record Shown(JsonObject Card, string Text = "") : ActionEnd(Text);

    /// <summary>A line of ours, and nothing else changes.</summary>
    public sealed record Said(string Text) : ActionEnd(Text);
}

/// <summary>The buttons of an answer: what is folded away, and the way to a person in HR.</summary>
/// <remarks>Anybody can post a verb with any number in it, so each right is checked here.</remarks>
internal sealed class AnswerActions(TurnStore turns, EscalationStore escalations, EscalationPreview preview, TeamsOutbox outbox, TeamsRoles roles)
{
    /// <param name="isDialog">Forms in a dialog know only plain submits.</param>
    public async Task<ActionEnd> RunAsync(CardPress press, bool isDialog, CancellationToken cancellationToken)
    {
        if (await turns.FindAsync(press.Button.Turn, cancellationToken) is not { } turn)
        {
            return Refuse(press.Language, "chat.gone");
        }

        var answer = AnswerJson.Read(turn.AnswerJson);
        var language = ReplyLanguages.Parse(answer.Language) ?? press.Language;
        var isAskers = turn.Asker is { } asker && asker == press.Person;
        return press.Button.Verb switch
        {
            TeamsButtons.More when isAskers || (turn.Conversation == press.Conversation && !answer.Personal) => await UnfoldAsync(answer, turn, isAskers ? press.Person : null, cancellationToken),
            TeamsButtons.More => Refuse(language, turn.Conversation is null ? "chat.gone" : "chat.notYours"),

            // Who asked is erased together with what was asked.
            _ when turn.Question is null => Refuse(language, "chat.gone"),
            _ when !isAskers => Refuse(language, "chat.notYours"),
            TeamsButtons.AskHr => Ask(answer, turn, language, isDialog, mustAgree: false),
            TeamsButtons.SendHr when press.Form is not { HasConsent: true } => Ask(answer, turn, language, isDialog, mustAgree: true),
            TeamsButtons.TellMe => await WishAsync(answer, turn, press, language, cancellationToken),
            TeamsButtons.SendHr => await SendAsync(answer, turn, press, language, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What the links of an answer open for its asker: an answer from restricted articles is personal, and theirs alone.</summary>
    private async Task<Func<CitationLine, Uri?>> AddressesAsync(AnswerLine answer, PersonId? asker, CancellationToken cancellationToken) =>
        outbox.AddressesFor(answer.Personal && asker is { } person ? RoleDirectory.AudienceOf(await roles.FindAsync(person, cancellationToken)) : Audience.Everyone);

    private async Task<ActionEnd> UnfoldAsync(AnswerLine answer, RecordedTurn turn, PersonId? asker, CancellationToken cancellationToken) =>
        new ActionEnd.Shown(TeamsAnswerCard.Write(answer, turn.Id, await AddressesAsync(answer, asker, cancellationToken), new TeamsCardState(CanAskHr: turn.Question is not null, IsUnfolded: true))!);

    private ActionEnd.Shown Ask(AnswerLine answer, RecordedTurn turn, ReplyLanguage language, bool isDialog, bool mustAgree) =>
        new(TeamsForms.AskHr(turn.Question!, turn.Id, language, isDialog, mustAgree, preview.ReadersOf(turn.Question!, language), ThreadOf(answer, turn) is not null));

    /// <returns>The thread that an answer may go to: where others read it was asked, and it is not about the asker.</returns>
    private static ConversationId? ThreadOf(AnswerLine answer, RecordedTurn turn) =>
        !answer.Personal && turn.Conversation is { } conversation && TeamsPlace.RoomOf(conversation) is not null ? conversation : null;

    private async Task<ActionEnd> WishAsync(AnswerLine answer, RecordedTurn turn, CardPress press, ReplyLanguage language, CancellationToken cancellationToken)
    {
        var wish = await escalations.WishAsync(new EscalatedQuestion(turn.Id, press.Person, turn.Question!, null, language.Code()), cancellationToken);
        var text = Wording.Get(language, wish is null ? "hr.wish.already" : "hr.wish.done");
        return new ActionEnd.Shown(TeamsAnswerCard.Write(answer, turn.Id, await AddressesAsync(answer, press.Person, cancellationToken), new TeamsCardState(CanAskHr: true, Notice: text))!, text);
    }

    private async Task<ActionEnd> SendAsync(AnswerLine answer, RecordedTurn turn, CardPress press, ReplyLanguage language, CancellationToken cancellationToken)
    {
        var name = Cut(press.Form?.Name, TeamsForms.LongestName);
        var question = new EscalatedQuestion(turn.Id, press.Person, turn.Question!, Cut(press.Form?.Note, TeamsForms.LongestNote), language.Code())
        {
            Name = name,
            Thread = press.Form is { InThread: true } ? ThreadOf(answer, turn) : null,
        };
        var sent = await escalations.SendAsync(question, cancellationToken);
        var text = Wording.Get(language, (sent, name) switch { (null, _) => "chat.askHr.already", (_, null) => "hr.sent", _ => "hr.sent.named" });
        return new ActionEnd.Shown(TeamsAnswerCard.Write(answer, turn.Id, await AddressesAsync(answer, press.Person, cancellationToken), new TeamsCardState(CanAskHr: false, Notice: text, Sent: sent))!, text);
    }

    private static string? Cut(string? text, int longest) => text?.Trim() is { Length: > 0 } written ? EscapedMarkdown.Cut(written, longest) : null;

    private static ActionEnd.Said Refuse(ReplyLanguage language, string wording) => new(Wording.Get(language, wording));
}
