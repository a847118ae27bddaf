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

    public async Task<string?> SendAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken)
    {
        var to = Exposure.Of(channels.Value.Place, question.Place.IsRoom(), answer.Personal);
        return to == ReplyTo.Thread
            ? await AnswerAsync(_here, answer, turn, placeholderId, cancellationToken)
            : await AnswerPrivatelyAsync(answer, turn, placeholderId, cancellationToken);
    }

    public Task SendFailureAsync(TurnFailure failure, string? placeholderId, CancellationToken cancellationToken) =>
        outbox.SayAsync(_here, Wording.Get(Language(), failure == TurnFailure.OutOfTime ? "chat.outOfTime" : "chat.broken"), placeholderId, cancellationToken);

    private async Task<string?> AnswerPrivatelyAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken)
    {
        var language = ReplyLanguages.Parse(answer.Language) ?? Language();
        if (_asker is { } asker)
        {
            try
            {
                var chat = await chats.OpenAsync(asker, question.Place, question.Sender, cancellationToken);
                var message = await AnswerAsync(_here with { Place = chat }, answer, turn, null, cancellationToken);
                await outbox.PointElsewhereAsync(_here, Wording.Get(language, "chat.private"), placeholderId, cancellationToken);
                return message;
            }
            catch (DeliveryException refused) when (refused.Failure == DeliveryFailure.Permanent && ConnectorRefusal.Gone.Contains(refused.Code))
            {
                await chats.ForgetAsync(asker, cancellationToken);
            }
        }

        // The app is not theirs, or is no more: nothing of the answer may stand in the room instead.
        await outbox.SayAsync(_here, Wording.Get(language, "teams.private.blocked"), placeholderId, cancellationToken);
        return null;
    }

    private async Task<string?> AnswerAsync(TeamsAddress to, AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken)
    {
        var language = ReplyLanguages.Parse(answer.Language) ?? Language();
        var isFirst = _asker is { } person && !await references.IsGreetedAsync(person, cancellationToken);
        string[] disclosure = isFirst ? [words.Disclosure(language)] : [];
        string[] howToGoOn = to.Place.IsRoom() && await IsFirstHereAsync(cancellationToken) ? [Wording.Get(language, "chat.followUp")] : [];

        var message = await outbox.AnswerAsync(to, answer, [.. disclosure, .. howToGoOn], placeholderId, cancellationToken);
        if (isFirst)
        {
            // Only now: what did not arrive was not said.
            await references.IsFirstGreetingAsync(_asker!.Value, cancellationToken);
        }

        if (TeamsAnswerCard.Write(answer, turn, outbox.AddressOf, new TeamsCardState(CanAskHr(answer))) is { } card)
        {
            await outbox.ShowCardAsync(to, card, Wording.Get(language, "chat.ready"), cancellationToken);
        }

        return message;
    }

    // The turn itself is recorded already.
    private async Task<bool> IsFirstHereAsync(CancellationToken cancellationToken) => (await turns.HistoryAsync(question.Place.Id(), 2, cancellationToken)).Count <= 1;

    /// <summary>Where the articles do not help, or a figure may raise a question, a person may; not for a message without a question.</summary>
    private bool CanAskHr(AnswerLine answer) =>
        _asker is not null && (answer.Outcome is "abstained" or "routed" || answer.Figures.Count > 0)
        && question.Text.Any(char.IsLetterOrDigit) && question.Text.Length <= Answerer.LongestQuestion;

    private ReplyLanguage Language() => words.LanguageOf(question.Text, question.Locale);
}
