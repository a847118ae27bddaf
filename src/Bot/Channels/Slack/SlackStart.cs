using Bot.Channels.Slack.Api;
using Bot.Inbox;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack;

/// <summary>Says at start whether Slack is connected, and learns who we are before the first question comes.</summary>
internal sealed partial class SlackStart(SlackWorkspace workspace, IOptions<SlackOptions> options, ILogger<SlackStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            Log.Off(logger, options.Value.Mode == SlackMode.Off ? "Slack:Mode is Off" : "no credentials are set");
            return;
        }

        try
        {
            var us = await workspace.GetAsync(stoppingToken);
            Log.On(logger, us.TeamId, options.Value.Mode, us.IsOrgWide);
        }
        catch (DeliveryException refusal)
        {
            // The next question asks again.
            Log.Unknown(logger, refusal.Code);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Slack is off: {Cause}")]
        public static partial void Off(ILogger logger, string cause);

        [LoggerMessage(2, LogLevel.Information, "Slack is on for {Team} in {Mode} mode; installed for a whole organisation: {OrgWide}")]
        public static partial void On(ILogger logger, string team, SlackMode mode, bool orgWide);

        [LoggerMessage(3, LogLevel.Error, "Slack is on, but auth.test failed: {Code}. Run: bot doctor")]
        public static partial void Unknown(ILogger logger, string code);
    }
}
