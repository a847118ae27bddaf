using System.Security.Cryptography;
using System.Text.Json;
using Bot.AllHands.Chat;
using Bot.Briefs;
using Bot.Channels.Slack.AllHands;
using Bot.Channels.Slack.Api;
using Bot.Channels.Slack.Briefs;
using Bot.Channels.Slack.Checks;
using Bot.Channels.Slack.Wire;
using Bot.Inbox;
using Bot.MessageChecks;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack;

/// <summary>Takes verified events and commands into the inbox. It never thinks: when it returns, Slack is answered.</summary>
internal sealed partial class SlackIntake(InboxStore inbox, SlackWorkspace workspace, SlackStops stops, SlackWords words, SlackAllHands allHands, SlackBriefs briefs, SlackChecks checks, IOptions<SlackOptions> options, ILogger<SlackIntake> logger)
{
    public const string Channel = "slack";

    /// <param name="body">The whole body, verified.</param>
    public async Task<SlackReceipt> EventAsync(JsonElement body, CancellationToken cancellationToken)
    {
        if (SlackRead.Object(body, SlackJson.Default.SlackEnvelope) is not { } envelope)
        {
            return SlackReceipt.Malformed;
        }

        return envelope.Type switch
        {
            "url_verification" => envelope.Challenge is { } challenge ? SlackReceipt.With(new() { ["challenge"] = challenge }) : SlackReceipt.Malformed,
            "event_callback" => await CallbackAsync(envelope, cancellationToken),
            "app_rate_limited" => RateLimited(),
            _ => SlackReceipt.Nothing,
        };
    }

    /// <param name="raw">What arrived, by which a repetition is known.</param>
    public async Task<SlackReceipt> CommandAsync(SlackCommandCall call, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        if (call.Command != options.Value.Command || call.UserId is not { Length: > 0 } user || !IsOurs(call.TeamId, call.EnterpriseId, call.ApiAppId))
        {
            return SlackReceipt.Nothing;
        }

        var text = call.Text?.Trim() ?? "";
        if (text.Length == 0 || text.Equals("help", StringComparison.OrdinalIgnoreCase) || text.Equals("aide", StringComparison.OrdinalIgnoreCase))
        {
            return SlackReceipt.With(words.CommandHelp(user));
        }

        if (call.TriggerId is { } check && CheckAccess.IsAskedFor(text))
        {
            checks.Open(user, check, null);
            return SlackReceipt.Nothing;
        }

        if (AllHandsCommand.ReadTyped(SlackText.Plain(text, "")) is { } meeting && call.TriggerId is { Length: > 0 } trigger)
        {
            allHands.Open(trigger, user, call.TeamId, call.EnterpriseId, null, meeting.Rest);
            return SlackReceipt.Nothing;
        }

        if (call.TriggerId is { } opens && BriefWord.IsAskedFor(text))
        {
            briefs.Open(opens, user);
            return SlackReceipt.Nothing;
        }

        var place = new SlackPlace(SlackPlaceKind.Alone, call.ChannelId, ResponseUrl: call.ResponseUrl);
        var asked = new SlackActivity.Asked(user, text, place) { Team = call.TeamId, Enterprise = call.EnterpriseId };
        await AcceptAsync(asked, Repetition("command", raw), null, cancellationToken);
        return SlackReceipt.Nothing;
    }

    /// <summary>Whether it is for this installation. What cannot be told yet, because Slack has not said who we are, is told when it is handled.</summary>
    public bool IsOurs(string? team, string? enterprise, string? app)
    {
        var isOurs = (options.Value.AppId.Length == 0 || app == options.Value.AppId)
            && (workspace.Known is { } us ? us.Owns(team, enterprise) : options.Value.TeamId.Length == 0 || options.Value.TeamId == team || options.Value.TeamId == enterprise);
        if (!isOurs)
        {
            Log.OfAnother(logger);
        }

        return isOurs;
    }

    public Task<Acceptance> AcceptAsync(SlackActivity activity, string eventKey, string? messageKey, CancellationToken cancellationToken)
    {
        // A question for a meeting does not lie here beside who asks it, not even until it is handled.
        var kept = activity is SlackActivity.Asked asked && AllHandsCommand.Read(SlackText.WithoutFirstMention(asked.Text)) is { } meeting ? asked with { Text = meeting.Word } : activity;
        return inbox.AcceptAsync(new AcceptedActivity(Channel, eventKey, messageKey, SlackConversation.OrderOf(kept), kept.Write()), cancellationToken);
    }

    /// <summary>Names something that has no id of Slack's: a repetition is the same to the byte.</summary>
    public static string Repetition(string kind, ReadOnlyMemory<byte> raw) => $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(raw.Span))}";

    private async Task<SlackReceipt> CallbackAsync(SlackEnvelope envelope, CancellationToken cancellationToken)
    {
        if (envelope.EventId is not { Length: > 0 } id || SlackRead.Object(envelope.Event, SlackJson.Default.SlackEvent) is not { } told)
        {
            return envelope.Event.ValueKind == JsonValueKind.Object ? SlackReceipt.Nothing : SlackReceipt.Malformed;
        }

        if (!IsOurs(envelope.TeamId, envelope.Enterprise, envelope.ApiAppId))
        {
            return SlackReceipt.Nothing;
        }

        if (told is { Type: "agent_session_stopped", Channel: { } stopped, ThreadTs: { } thread })
        {
            // Not through the inbox: there it would wait behind what it is to stop.
            await stops.StopAsync(stopped, thread, cancellationToken);
            return SlackReceipt.Nothing;
        }

        if (SlackEventReader.Read(told, envelope.IsExtSharedChannel) is not { } activity)
        {
            return SlackReceipt.Nothing;
        }

        // One message may be told of in two events, as a mention and as a message.
        var messageKey = activity is SlackActivity.Asked { Place: { Channel: { } channel, Ts: { } ts } } ? $"{channel}:{ts}" : null;
        await AcceptAsync(activity with { Team = envelope.TeamId, Enterprise = envelope.Enterprise }, id, messageKey, cancellationToken);
        return SlackReceipt.Nothing;
    }

    private SlackReceipt RateLimited()
    {
        Log.RateLimited(logger);
        return SlackReceipt.Nothing;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Slack sent something for another team or app; it was ignored. See Slack:TeamId and Slack:AppId")]
        public static partial void OfAnother(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "Slack holds events back: more than it sends in an hour. Questions asked meanwhile do not arrive")]
        public static partial void RateLimited(ILogger logger);
    }
}
