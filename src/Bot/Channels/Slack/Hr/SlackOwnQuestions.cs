using Bot.Channels.Slack.Api;
using Bot.Escalation;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack.Hr;

/// <summary>Shows people what they sent HR and how it stands, and lets them take it back.</summary>
internal sealed class SlackOwnQuestions(EscalationStore escalations, SlackAlone alone)
{
    private const int Most = 10;

    public async Task ShowAsync(LeasedActivity activity, SlackActivity.Asked asked, SlackIdentity us, ReplyLanguage language, CancellationToken cancellationToken)
    {
        var own = await escalations.OfAskerAsync(us.Person(asked.User), Most, cancellationToken);
        await alone.SayAsync(activity, asked, us, SlackHrMessage.Own(own, language), cancellationToken);
    }
}
