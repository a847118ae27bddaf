using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Channels.Slack.Api;
using Bot.Escalation;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack.Hr;

/// <summary>What of the queue stands on somebody's home: their own questions to HR, and for people in HR what waits for them.</summary>
internal sealed class SlackHomeHr(SlackRoles roles, EscalationStore escalations, QueueStore queue)
{
    private const int MostOwn = 5;
    private const int MostWaiting = 10;

    public async Task<IReadOnlyList<JsonObject>> BlocksAsync(string user, SlackIdentity us, ReplyLanguage language, CancellationToken cancellationToken)
    {
        var own = await escalations.OfAskerAsync(us.Person(user), MostOwn, cancellationToken);
        JsonObject[] mine = own.Count == 0 ? [] : [SlackBlocks.Divider(), Title("hr.own.title", language), .. SlackHrMessage.OwnBlocks(own, language)];

        var actor = await roles.FindAsync(user, us, cancellationToken);
        if (!actor.IsHr)
        {
            return mine;
        }

        var (waiting, total) = await queue.ListAtHandAsync(actor, MostWaiting, cancellationToken);
        return
        [
            .. mine,
            SlackBlocks.Divider(),
            Title("hr.queue.title", language),
            .. waiting.Count == 0 ? [SlackBlocks.Context(Mrkdwn.Escape(Wording.Get(language, "hr.queue.none")))] : SlackHrMessage.QueueBlocks(waiting, actor.Person, language),
            .. total <= waiting.Count ? Array.Empty<JsonObject>() : [SlackBlocks.Context(Mrkdwn.Escape(Wording.Get(language, "hr.queue.more", total.ToString(CultureInfo.InvariantCulture))))],
        ];
    }

    private static JsonObject Title(string wording, ReplyLanguage language) => SlackBlocks.Section($"*{Mrkdwn.Escape(Wording.Get(language, wording))}*");
}
