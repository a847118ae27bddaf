using Bot.Channels.Slack.Api;
using Bot.Inbox;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack;

/// <summary>Answers a press to who pressed alone, beside what they pressed.</summary>
internal sealed class SlackAside(SlackOutbox outbox)
{
    /// <summary>Where the app's own message stands it may write; beneath a reply to a command it may be no member of the channel, and answers to the press.</summary>
    public async Task ShowAsync(SlackPlace place, string user, SlackIdentity us, SlackMessage message, SlackStamp stamp, CancellationToken cancellationToken)
    {
        var canRespond = place.ResponseUrl is not null;
        if (place is { Kind: not SlackPlaceKind.Alone, Channel: { } channel })
        {
            try
            {
                await outbox.WhisperAsync(us, channel, user, place.ThreadTs, message, stamp, cancellationToken);
                return;
            }
            catch (DeliveryException refusal) when (refusal.Failure == DeliveryFailure.Permanent && canRespond)
            {
                // As a last way, the press itself.
            }
        }

        if (canRespond)
        {
            await outbox.RespondAsync(place.ResponseUrl!, isPublic: false, message, stamp, cancellationToken);
        }
    }
}
