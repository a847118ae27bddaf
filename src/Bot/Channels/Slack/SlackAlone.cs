using Bot.Channels.Slack.Api;
using Bot.Inbox;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack;

/// <summary>Says something of ours to whoever wrote, for their eyes alone, wherever they wrote.</summary>
internal sealed class SlackAlone(SlackOutbox outbox)
{
    public async Task SayAsync(LeasedActivity activity, SlackActivity.Asked asked, SlackIdentity us, SlackMessage message, CancellationToken cancellationToken)
    {
        var stamp = new SlackStamp(activity.EventKey, asked.Place.Ts, IsFinal: true);
        switch (asked.Place)
        {
            case { Kind: SlackPlaceKind.Room, Channel: { } room }:
                await outbox.WhisperAsync(us, room, asked.User, asked.Place.ThreadTs, message, stamp, cancellationToken);
                break;
            case { ResponseUrl: { } responseUrl }:
                await outbox.RespondAsync(responseUrl, isPublic: false, message, stamp, cancellationToken);
                break;
            default:
                var direct = asked.Place.Channel ?? await outbox.OpenDirectAsync(us, asked.User, cancellationToken);
                await outbox.PostOnceAsync(activity, us, direct, asked.Place.Thread, message, stamp, cancellationToken);
                break;
        }
    }
}
