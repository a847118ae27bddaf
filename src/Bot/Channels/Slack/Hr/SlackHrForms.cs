using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Channels.Slack.Wire;
using Bot.Escalation;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack.Hr;

/// <summary>The modal in which somebody in HR answers an item. The role is looked up when it opens and again when it is sent.</summary>
internal sealed class SlackHrForms(SlackRoles roles, QueueStore queue)
{
    public async Task<JsonObject> AnswerFormAsync(string user, long item, ReplyLanguage language, CancellationToken cancellationToken)
    {
        if (await roles.FindAsync(user, cancellationToken) is not { IsHr: true } actor)
        {
            return Line(QueueRefusal.NotAllowed, language);
        }

        return await queue.FindAsync(actor, new QueueItemId(item), cancellationToken) switch
        {
            null => Line(QueueRefusal.NotFound, language),
            { Item.State: QueueState.Answered or QueueState.Closed } => Line(QueueRefusal.WrongState, language),
            var detail => SlackHrViews.AnswerForm(detail, language),
        };
    }

    public async Task<SlackReceipt> AnswerAsync(string user, SlackView view, ReplyLanguage language, CancellationToken cancellationToken)
    {
        if (await roles.FindAsync(user, cancellationToken) is not { } actor || !long.TryParse(view.PrivateMetadata, NumberStyles.None, CultureInfo.InvariantCulture, out var item))
        {
            return SlackReceipt.Show(Line(QueueRefusal.NotAllowed, language));
        }

        var answer = view.State?.Of(SlackHrViews.AnswerBlock)?.Value ?? "";
        return await queue.AnswerAsync(actor, new QueueItemId(item), answer, cancellationToken) switch
        {
            QueueStep.Done done => SlackReceipt.Show(SlackHrViews.Line("hr.answer.title", HrLines.Sent(done.Item, language), language)),
            QueueStep.Refused { Reason: QueueRefusal.Empty or QueueRefusal.TooLong } bad => SlackReceipt.Errors(SlackHrViews.AnswerBlock, HrLines.Refusal(bad.Reason, language)),
            QueueStep.Refused refused => SlackReceipt.Show(Line(refused.Reason, language)),
            _ => throw new UnreachableException(),
        };
    }

    private static JsonObject Line(QueueRefusal reason, ReplyLanguage language) => SlackHrViews.Line("hr.answer.title", HrLines.Refusal(reason, language), language);
}
