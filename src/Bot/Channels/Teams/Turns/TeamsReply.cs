using System.Text.Json.Nodes;
using Bot.Answering;
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
internal sealed class TeamsReply(TeamsEvent question, TeamsOutbox outbox, PrivateChats chats, TeamsWords words, ConversationReferences references, TurnStore turns, IOptions<ChannelsOptions> channels) : IReplySender
{
    private readonly TeamsAddress _here = new(question.Place, question.Sender.UserId, question.ActivityId);
    private readonly PersonId? _asker = question.Sender.Person(question.Place.TenantId);

    // Teams does not let a bot read what is in a conversation.
    public Task<SentBefore> FindAsync(CancellationToken cancellationToken) => Task.FromResult<SentBefore>(new SentBefore.Unknown());

    public async Task<string?> SendPlaceholderAsync(CancellationToken cancellationToken)
    {
        if (!question.Place.IsRoom())
        {
            await outbox.ShowTypingAsync(_here, cancellationToken);
        }

        return await outbox.SayAsync(_here, Wording.Get(Language(), "chat.placeholder"), null, cancellationToken);
    }

    public async Task<SentAnswer> SendAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken) => To(answer) == ReplyTo.Thread
        ? await AnswerAsync(_here, answer, turn, placeholderId, cancellationToken)
        : await AnswerPrivatelyAsync(answer, turn, placeholderId, cancellationToken);

    public async Task FollowAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken)
    {
        if (_asker is { } asker && !await references.IsGreetedAsync(asker, cancellationToken))
        {
            // Only now: what did not arrive was not said.
            await references.IsFirstGreetingAsync(asker, cancellationToken);
        }

        try
        {
            await ShowRestAsync(answer, turn, placeholderId, cancellationToken);
        }
        catch (DeliveryException refused) when (refused.Failure == DeliveryFailure.Permanent && ConnectorRefusal.Gone.Contains(refused.Code))
        {
            // They took the app out as soon as they had their answer.
        }
    }

    public Task SendFailureAsync(TurnFailure failure, string? placeholderId, CancellationToken cancellationToken) =>
        outbox.SayAsync(_here, Wording.Get(Language(), failure == TurnFailure.OutOfTime ? "chat.outOfTime" : "chat.broken"), placeholderId, cancellationToken);

    private async Task ShowRestAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken)
    {
        var language = LanguageOf(answer);
        var isHere = To(answer) == ReplyTo.Thread || _asker is null;
        var to = isHere ? _here : _here with { Place = await chats.OpenAsync(_asker!.Value, question.Place, question.Sender, cancellationToken) };
        if (Card(answer, turn) is { } card)
        {
            await outbox.ShowCardAsync(to, card, Wording.Get(language, "chat.ready"), cancellationToken);
        }

        if (!isHere)
        {
            await outbox.PointElsewhereAsync(_here, Wording.Get(language, "chat.private"), placeholderId, cancellationToken);
        }
    }

    private async Task<SentAnswer> AnswerPrivatelyAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken)
    {
        if (_asker is { } asker)
        {
            try
            {
                var chat = await chats.OpenAsync(asker, question.Place, question.Sender, cancellationToken);
                return await AnswerAsync(_here with { Place = chat }, answer, turn, null, cancellationToken) with { HasMore = true };
            }
            catch (DeliveryException refused) when (refused.Failure == DeliveryFailure.Permanent && ConnectorRefusal.Gone.Contains(refused.Code))
            {
                await chats.ForgetAsync(asker, cancellationToken);
            }
        }

        // The app is not theirs, or is no more: nothing of the answer may stand in the room instead.
        await outbox.SayAsync(_here, Wording.Get(LanguageOf(answer), "teams.private.blocked"), placeholderId, cancellationToken);
        return new SentAnswer(null, HasMore: false);
    }

    private async Task<SentAnswer> AnswerAsync(TeamsAddress to, AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken)
    {
        var language = LanguageOf(answer);
        var isFirst = _asker is { } person && !await references.IsGreetedAsync(person, cancellationToken);
        string[] disclosure = isFirst ? [words.Disclosure(language)] : [];
        string[] howToGoOn = to.Place.IsRoom() && await IsFirstHereAsync(cancellationToken) ? [Wording.Get(language, "chat.followUp")] : [];
        var message = await outbox.AnswerAsync(to, answer, [.. disclosure, .. howToGoOn], placeholderId, cancellationToken);
        return new SentAnswer(message, HasMore: isFirst || Card(answer, turn) is not null);
    }

    private ReplyTo To(AnswerLine answer) => Exposure.Of(channels.Value.Place, question.Place.IsRoom(), answer.Personal);

    private JsonObject? Card(AnswerLine answer, TurnId turn) => TeamsAnswerCard.Write(answer, turn, outbox.AddressOf, new TeamsCardState(CanAskHr(answer)));

    // The turn itself is recorded already.
    private async Task<bool> IsFirstHereAsync(CancellationToken cancellationToken) => (await turns.HistoryAsync(question.Place.Id(), 2, cancellationToken)).Count <= 1;

    /// <summary>Where the articles do not help, or a figure may raise a question, a person may; not for a message without a question.</summary>
    private bool CanAskHr(AnswerLine answer) =>
        _asker is not null && (answer.Outcome is "abstained" or "routed" || answer.Figures.Count > 0)
        && question.Text.Any(char.IsLetterOrDigit) && question.Text.Length <= Answerer.LongestQuestion;

    private ReplyLanguage LanguageOf(AnswerLine answer) => ReplyLanguages.Parse(answer.Language) ?? Language();

    private ReplyLanguage Language() => words.LanguageOf(question.Text, question.Locale);
}
