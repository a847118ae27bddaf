using System.Diagnostics;
using Bot.Channels.Slack.Api;
using Bot.Channels.Slack.Hr;
using Bot.Escalation;
using Bot.Inbox;

namespace Bot.Channels.Slack;

/// <summary>What becomes of each activity that came in from Slack.</summary>
internal sealed partial class SlackHandler(
    SlackWorkspace workspace, SlackQuestions questions, SlackUnfolding unfolding, SlackHome home, SlackNews news, SlackReminders reminders, SlackHrPresses hrPresses, ILogger<SlackHandler> logger) : IActivityHandler
{
    public string Channel => SlackIntake.Channel;

    public async Task HandleAsync(LeasedActivity activity, CancellationToken cancellationToken)
    {
        if (AskerNews.Of(activity) is { } forAsker)
        {
            await news.HandleAsync(activity, forAsker, await workspace.GetAsync(cancellationToken), cancellationToken);
            return;
        }

        if (ReminderNews.Of(activity) is { } forHr)
        {
            await reminders.HandleAsync(activity, forHr, await workspace.GetAsync(cancellationToken), cancellationToken);
            return;
        }

        var told = SlackActivity.Read(activity.Body);
        if (told is SlackActivity.Withdrawn)
        {
            Log.Withdrawn(logger);
            workspace.Forget();
            return;
        }

        var us = await workspace.GetAsync(cancellationToken);
        if (!us.Owns(told.Team, told.Enterprise))
        {
            Log.OfAnother(logger, activity.Id.Value);
            return;
        }

        await (told switch
        {
            SlackActivity.Asked asked => questions.HandleAsync(activity, asked, us, cancellationToken),
            SlackActivity.Pressed pressed => unfolding.HandleAsync(activity, pressed, us, cancellationToken),
            SlackActivity.HrPressed pressed => hrPresses.HandleAsync(activity, pressed, us, cancellationToken),
            SlackActivity.HomeOpened opened => home.HandleAsync(opened, us, cancellationToken),
            _ => throw new UnreachableException(),
        });
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The app was removed from the workspace, or its bot token was withdrawn: nothing can be answered until it is installed again and Slack:BotToken is set")]
        public static partial void Withdrawn(ILogger logger);

        [LoggerMessage(2, LogLevel.Warning, "Activity {Activity} was of another workspace and was ignored. See Slack:TeamId")]
        public static partial void OfAnother(ILogger logger, long activity);
    }
}
