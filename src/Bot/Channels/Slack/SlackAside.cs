using Bot.Channels.Slack.Api;
using Bot.Inbox;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack;

/// <summary>Says a line of ours to the one who wrote, wherever they wrote it.</summary>
internal sealed class SlackAside(SlackOutbox outbox)
{
    public async Task TellAsync(LeasedActivity activity, SlackActivity.Asked asked, SlackIdentity us, SlackMessage line, CancellationToken cancellationToken)
    {
        var stamp = new SlackStamp(activity.EventKey, asked.Place.Ts, IsFinal: true);
        switch (asked.Place)
        {
            case { Kind: SlackPlaceKind.Room, Channel: { } room }:
                await outbox.WhisperAsync(us, room, asked.User, asked.Place.ThreadTs, line, stamp, cancellationToken);
                break;
            case { ResponseUrl: { } responseUrl }:
                await outbox.RespondAsync(responseUrl, isPublic: false, line, stamp, cancellationToken);
                break;
            default:
                var direct = asked.Place.Channel ?? await outbox.OpenDirectAsync(us, asked.User, cancellationToken);
                if (activity.Attempt == 1 || await outbox.FindAsync(us, direct, asked.Place.Thread, activity.EventKey, cancellationToken) is not SentBefore.Answer)
                {
                    await outbox.PostAsync(us, direct, asked.Place.Thread, line, stamp, cancellationToken);
                }

                break;
        }
    }
}
