using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Articles;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Reading;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Teams.Turns;

/// <summary>The reply to one question: in its thread, or to the asker alone with a neutral line in the thread.</summary>
/// <param name="audience">The most restricted text that may be shown where the reply goes, and so what its links open.</param>
/// <param name="stream">Null where the answer is not shown while it is written.</param>
internal sealed class TeamsReply(TeamsEvent question, Audience audience, TeamsOutbox outbox, TeamsStream? stream, PrivateChats chats, TeamsWords words, ConversationReferences references, TurnStore turns, IOptions<ChannelsOptions> channels) : IReplySender
{
    private const int LongestRecall = 300;

    private readonly TeamsAddress _here = new(question.Place, question.Sender.UserId, question.ActivityId);
    private readonly PersonId? _asker = question.Sender.Person(question.Place.TenantId);

    // Teams does not let a bot read what is in a conversation.
    public Task<SentBefore> FindAsync(CancellationToken cancellationToken) => Task.FromResult<SentBefore>(new SentBefore.Unknown());

    /// <remarks>A stream begins with the placeholder's words and stands in its place; where Teams shows none, the placeholder does.</remarks>
    public async Task<string?> SendPlaceholderAsync(CancellationToken cancellationToken)
    {
        var line = Wording.Get(Language(), "chat.placeholder");
        if (stream is not null && await stream.StartAsync(line, cancellationToken) is { } streamed)
        {
            return streamed;
        }

        if (!question.Place.IsRoom())
        {
            await outbox.ShowTypingAsync(_here, cancellationToken);
        }

        return await outbox.SayAsync(_here, line, null, cancellationToken);
    }

    public Task ShowProgressAsync(Task answering, CancellationToken cancellationToken) => stream?.ShowAsync(Language(), answering, cancellationToken) ?? Task.CompletedTask;

    public async Task<SentAnswer> SendAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken) => IsForAll(answer)
        ? new SentAnswer(await AnswerAsync(_here, answer, PlaceholderOf(placeholderId), cancellationToken), IsFollowed: !IsStopped && CardOf(answer, turn) is not null)
        : await AnswerPrivatelyAsync(answer, placeholderId, cancellationToken);

    /// <remarks>In a room the card; for the asker alone first the line that says so in the room, then the card in their chat.</remarks>
    public async Task<bool> FollowUpAsync(int number, AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken)
    {
        var card = CardOf(answer, turn);
        if (!IsForAll(answer) && number == 0)
        {
            await outbox.FollowUpAsync("line", () => outbox.SayAsync(_here, Wording.Get(LanguageOf(answer), "chat.private"), PlaceholderOf(placeholderId), cancellationToken));
            return card is not null;
        }

        if (card is not null)
        {
            await outbox.FollowUpAsync("card", async () => await outbox.SendCardAsync(await PlaceOfAsync(answer, cancellationToken), card, Wording.Get(LanguageOf(answer), "chat.ready"), cancellationToken));
        }

        return false;
    }

    /// <remarks>Whoever stops a stream sees that it has stopped: the platform takes nothing more of it, and no line is needed.</remarks>
    public Task SendFailureAsync(TurnFailure failure, string? placeholderId, CancellationToken cancellationToken) => failure == TurnFailure.Stopped
        ? Task.CompletedTask
        : outbox.SayAsync(_here, Wording.Get(Language(), failure == TurnFailure.OutOfTime ? "chat.outOfTime" : "chat.broken"), PlaceholderOf(placeholderId), cancellationToken);

    private bool IsStopped => stream is { Stopped.IsCancellationRequested: true };

    private TeamsPlaceholder? PlaceholderOf(string? id) => id is null ? null : new TeamsPlaceholder(id, stream);

    private bool IsForAll(AnswerLine answer) => Exposure.Of(channels.Value.Place, question.Place.IsRoom(), answer.Personal) == ReplyTo.Thread;

    private async Task<TeamsAddress> PlaceOfAsync(AnswerLine answer, CancellationToken cancellationToken) =>
        IsForAll(answer) || _asker is not { } asker ? _here : _here with { Place = await chats.OpenAsync(asker, question.Place, question.Sender, cancellationToken) };

    private async Task<SentAnswer> AnswerPrivatelyAsync(AnswerLine answer, string? placeholderId, CancellationToken cancellationToken)
    {
        if (_asker is { } asker)
        {
            try
            {
                return new SentAnswer(await AnswerAsync(await PlaceOfAsync(answer, cancellationToken), answer, null, cancellationToken), IsFollowed: true);
            }
            catch (DeliveryException refused) when (refused.Failure == DeliveryFailure.Permanent && ConnectorRefusal.Gone.Contains(refused.Code))
            {
                await chats.ForgetAsync(asker, cancellationToken);
            }
        }

        // The app is not theirs, or is no more: nothing of the answer may stand in the room instead.
        await outbox.SayAsync(_here, Wording.Get(LanguageOf(answer), "teams.private.blocked"), PlaceholderOf(placeholderId), cancellationToken);
        return new SentAnswer(null);
    }

    private async Task<string?> AnswerAsync(TeamsAddress to, AnswerLine answer, TeamsPlaceholder? placeholder, CancellationToken cancellationToken)
    {
        var language = LanguageOf(answer);
        var isFirst = _asker is { } person && !await references.IsGreetedAsync(person, cancellationToken);
        string[] disclosure = isFirst ? [words.Disclosure(language)] : [];

        // Beneath, so that what a locked screen shows of a message is not the question.
        string[] recall = to.Place != _here.Place ? [EscapedMarkdown.Escape(Wording.Get(language, "chat.youAsked", EscapedMarkdown.Cut(question.Text.ReplaceLineEndings(" "), LongestRecall)))] : [];

        string[] howToGoOn = to.Place.IsRoom() && await IsFirstHereAsync(cancellationToken) ? [Wording.Get(language, "chat.followUp")] : [];

        var message = await outbox.AnswerAsync(to, answer, audience, [.. recall, .. disclosure, .. howToGoOn], placeholder, cancellationToken);
        if (isFirst && !IsStopped)
        {
            // Only now: what did not arrive was not said.
            await references.IsFirstGreetingAsync(_asker!.Value, cancellationToken);
        }

        return message;
    }

    private JsonObject? CardOf(AnswerLine answer, TurnId turn) => TeamsAnswerCard.Write(answer, turn, outbox.AddressesFor(audience), new TeamsCardState(CanAskHr(answer)));

    // The turn itself is recorded already.
    private async Task<bool> IsFirstHereAsync(CancellationToken cancellationToken) => (await turns.HistoryAsync(question.Place.Id(), 2, cancellationToken)).Count <= 1;

    /// <summary>Where the articles do not help, or a figure may raise a question, a person may; not for a message without a question.</summary>
    private bool CanAskHr(AnswerLine answer) =>
        _asker is not null && (answer.Outcome is "abstained" or "routed" || answer.Figures.Count > 0)
        && question.Text.Any(char.IsLetterOrDigit) && question.Text.Length <= Answerer.LongestQuestion;

    private ReplyLanguage LanguageOf(AnswerLine answer) => ReplyLanguages.Parse(answer.Language) ?? Language();

    private ReplyLanguage Language() => words.LanguageOf(question.Text, question.Locale);
}
