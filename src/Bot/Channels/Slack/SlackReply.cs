using System.Diagnostics;
using Bot.Articles;
using Bot.Channels.Slack.Api;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack;

/// <summary>One question as its reply needs it.</summary>
/// <param name="Language">Of lines that come before the answer.</param>
/// <param name="Audience">The most restricted text that may be shown where the reply goes, and so what its links open.</param>
internal sealed record SlackQuestion(SlackIdentity Us, SlackActivity.Asked Asked, string EventId, ConversationId Conversation, string Text, ReplyLanguage Language, Audience Audience)
{
    public PersonId Asker => Us.Person(Asked.User);
}

/// <summary>Replies to one question where it was asked, or to the asker alone.</summary>
/// <param name="stream">Null where the answer is not shown while it is written.</param>
internal sealed class SlackReply(SlackQuestion question, SlackOutbox outbox, SlackStream? stream, SlackStatus status, SlackWords words, ConversationReferences references, TurnStore turns, ReaderLinks links, IOptions<ChannelsOptions> channels) : IReplySender
{
    // Slack names no id for what is written to a response address; the address itself says where it stands.
    private const string AtResponseAddress = "response_url";

    private readonly SlackIdentity _us = question.Us;
    private readonly SlackPlace _place = question.Asked.Place;
    private string? _streamed;

    /// <remarks>What only the asker sees cannot be read back, so it is sent again.</remarks>
    public async Task<SentBefore> FindAsync(CancellationToken cancellationToken) => _place switch
    {
        { Kind: SlackPlaceKind.Direct, Channel: { } direct } => await outbox.FindAsync(_us, direct, _place.Thread, question.EventId, cancellationToken, stream is null ? null : _place.Ts),
        { Kind: SlackPlaceKind.Room, Channel: { } room } when _us.May("channels:history") || _us.May("groups:history") =>
            await outbox.FindAsync(_us, room, _place.Thread, question.EventId, cancellationToken),
        { Kind: SlackPlaceKind.Alone, ResponseUrl: null } =>
            await outbox.FindAsync(_us, await outbox.OpenDirectAsync(_us, question.Asked.User, cancellationToken), null, question.EventId, cancellationToken),
        _ => new SentBefore.Unknown(),
    };

    /// <remarks>A stream begins with the placeholder's words and stands in its place; where Slack shows none, the placeholder does.</remarks>
    public async Task<string?> SendPlaceholderAsync(CancellationToken cancellationToken)
    {
        if (stream is not null && await stream.StartAsync(cancellationToken) is { } streamed)
        {
            // Without the line that says so too: Slack hides what is streamed behind it.
            await status.SetWorkingAsync(_us, _place.Channel!, _place.Thread!, isWorking: true, cancellationToken);
            return _streamed = streamed;
        }

        var message = SlackMessage.Of(Mrkdwn.Escape(Wording.Get(question.Language, "chat.placeholder")));
        if (_place is { Kind: SlackPlaceKind.Alone, ResponseUrl: { } responseUrl })
        {
            await outbox.RespondAsync(responseUrl, isPublic: false, message, Stamp(isFinal: false), cancellationToken);
            return AtResponseAddress;
        }

        if (_place is not { Channel: { } channel, Thread: { } thread } || _place.Kind == SlackPlaceKind.Alone || Exposure.Of(channels.Value.Place, IsShared, isPersonal: false) == ReplyTo.AskerAlone)
        {
            return null;
        }

        var ts = await outbox.PostAsync(_us, channel, thread, message, Stamp(isFinal: false), cancellationToken);
        if (_place.Kind == SlackPlaceKind.Direct)
        {
            await status.SetAsync(_us, channel, thread, Wording.Get(question.Language, "slack.status"), cancellationToken);
            await status.SetWorkingAsync(_us, channel, thread, isWorking: true, cancellationToken);
        }

        return ts;
    }

    public Task ShowProgressAsync(Task answering, CancellationToken cancellationToken) =>
        _streamed is { } ts ? stream!.ShowAsync(ts, answering, cancellationToken) : Task.CompletedTask;

    public async Task<SentAnswer> SendAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken)
    {
        var isFirst = !await references.IsGreetedAsync(question.Asker, cancellationToken);
        var isPrivate = !IsShared || Exposure.Of(channels.Value.Place, IsShared, answer.Personal) == ReplyTo.AskerAlone;
        var language = ReplyLanguages.Parse(answer.Language) ?? question.Language;
        var frame = new SlackAnswerFrame(turn.Value, citation => links.Of(citation, question.Audience), isPrivate)
        {
            CanShare = _place is { Kind: SlackPlaceKind.Alone, ResponseUrl: not null },
            CanKeep = isPrivate && (IsShared || _place.ResponseUrl is not null),
            Heading = _place is { Kind: SlackPlaceKind.Alone, ResponseUrl: null } ? SlackAnswer.YouAsked(question.Text, language) : null,
            CanAskHr = question.Text.Any(char.IsLetterOrDigit),
            Footers = await FootersAsync(language, isFirst, isPrivate, cancellationToken),
        };
        var message = SlackAnswer.Write(answer, frame);
        var id = isPrivate ? await SendAloneAsync(message, placeholderId, language, cancellationToken) : await SendHereAsync(_place.Channel!, message, placeholderId, cancellationToken);
        if (isFirst)
        {
            // After the message, so that a message that is not taken leaves the greeting to the next. Sent is sent, even if the host is ending.
            await references.IsFirstGreetingAsync(question.Asker, CancellationToken.None);
        }

        return new SentAnswer(id);
    }

    public async Task SendFailureAsync(TurnFailure failure, string? placeholderId, CancellationToken cancellationToken)
    {
        var message = SlackMessage.Of(Mrkdwn.Escape(Wording.Get(question.Language, WordingOf(failure))));
        if (IsShared && Exposure.Of(channels.Value.Place, IsShared, isPersonal: false) == ReplyTo.Thread)
        {
            await SendHereAsync(_place.Channel!, message, placeholderId, cancellationToken);
        }
        else
        {
            await SendAloneAsync(message, placeholderId, question.Language, cancellationToken);
        }
    }

    private static string WordingOf(TurnFailure failure) => failure switch
    {
        TurnFailure.OutOfTime => "chat.outOfTime",
        TurnFailure.Stopped => "slack.stopped",
        TurnFailure.Broken => "chat.broken",
        _ => throw new UnreachableException(),
    };

    // Others read along in rooms alone.
    private bool IsShared => _place.Kind == SlackPlaceKind.Room;

    private async Task<IReadOnlyList<string>> FootersAsync(ReplyLanguage language, bool isFirst, bool isPrivate, CancellationToken cancellationToken)
    {
        var footers = new List<string>();
        if (IsShared && !isPrivate && (_place.ThreadTs is null || (await turns.HistoryAsync(question.Conversation, 2, cancellationToken)).Count < 2))
        {
            footers.Add(Mrkdwn.Escape(Wording.Get(language, "chat.followUp")));
        }

        if (isFirst)
        {
            footers.Add(words.Disclosure(language));
        }

        return footers;
    }

    private async Task<string?> SendAloneAsync(SlackMessage message, string? placeholderId, ReplyLanguage language, CancellationToken cancellationToken)
    {
        if (_place is { Kind: SlackPlaceKind.Direct, Channel: { } direct })
        {
            return await SendInDirectAsync(direct, message, placeholderId, cancellationToken);
        }

        if (_place.ResponseUrl is { } responseUrl)
        {
            try
            {
                await outbox.RespondAsync(responseUrl, isPublic: false, message, Stamp(isFinal: true), cancellationToken, isReplacement: placeholderId == AtResponseAddress);
                return null;
            }
            catch (DeliveryException refusal) when (refusal.Failure == DeliveryFailure.Permanent)
            {
                // Half an hour passed, or five messages were sent.
            }
        }
        else if (_place is { Kind: SlackPlaceKind.Room, Channel: { } room })
        {
            return await WhisperAsync(room, message, placeholderId, language, cancellationToken);
        }

        return await outbox.PostAsync(_us, await outbox.OpenDirectAsync(_us, question.Asked.User, cancellationToken), null, message, Stamp(isFinal: true), cancellationToken);
    }

    private async Task<string?> WhisperAsync(string room, SlackMessage message, string? placeholderId, ReplyLanguage language, CancellationToken cancellationToken)
    {
        if (placeholderId is not null)
        {
            // Not marked as final: should the next call be cut, the answer is sent again rather than lost.
            await SendHereAsync(room, SlackMessage.Of(Mrkdwn.Escape(Wording.Get(language, "chat.private"))), placeholderId, cancellationToken, isFinal: false);
        }

        try
        {
            // In a thread without a reply yet Slack shows such a message to nobody.
            var thread = placeholderId is null ? _place.ThreadTs : _place.Thread;
            return await outbox.WhisperAsync(_us, room, question.Asked.User, thread, message, Stamp(isFinal: true), cancellationToken);
        }
        catch (DeliveryException refusal) when (refusal.Code == "user_not_in_channel")
        {
            return await outbox.PostAsync(_us, await outbox.OpenDirectAsync(_us, question.Asked.User, cancellationToken), null, message, Stamp(isFinal: true), cancellationToken);
        }
    }

    private async Task<string?> SendInDirectAsync(string channel, SlackMessage message, string? placeholderId, CancellationToken cancellationToken)
    {
        if (placeholderId is not null && stream is not null)
        {
            await stream.CloseAsync(placeholderId, cancellationToken);
        }

        var ts = await SendHereAsync(channel, message, placeholderId, cancellationToken);
        if (placeholderId is not null)
        {
            await status.SetAsync(_us, channel, _place.Thread!, "", cancellationToken);
            await status.SetWorkingAsync(_us, channel, _place.Thread!, isWorking: false, cancellationToken);
        }

        if (_place.ThreadTs is null)
        {
            await status.SetTitleAsync(_us, channel, _place.Thread!, Wording.Get(question.Language, "slack.thread.title"), cancellationToken);
        }

        return ts;
    }

    private async Task<string?> SendHereAsync(string channel, SlackMessage message, string? placeholderId, CancellationToken cancellationToken, bool isFinal = true)
    {
        if (placeholderId is not null)
        {
            try
            {
                return await outbox.UpdateAsync(_us, channel, placeholderId, message, Stamp(isFinal), cancellationToken);
            }
            catch (DeliveryException refusal) when (refusal.Code is "message_not_found" or "cant_update_message" or "edit_window_closed")
            {
                // Somebody deleted it meanwhile.
            }
        }

        return await outbox.PostAsync(_us, channel, _place.Thread, message, Stamp(isFinal), cancellationToken);
    }

    private SlackStamp Stamp(bool isFinal) => new(question.EventId, _place.Ts, isFinal);
}
