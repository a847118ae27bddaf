using System.Diagnostics;
using System.Text.Json.Nodes;
using Bot.Channels.Slack.Api;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack.Hr;

/// <summary>Buttons about questions to HR. Whose a question is, and who is of HR, is looked at here, whatever the page showed.</summary>
internal sealed class SlackHrPresses(SlackApi api, SlackAside aside, SlackHome home, SlackRoles roles, SlackWords words, TurnStore turns, EscalationStore escalations, QueueStore queue)
{
    public async Task HandleAsync(LeasedActivity activity, SlackActivity.HrPressed pressed, SlackIdentity us, CancellationToken cancellationToken)
    {
        var language = words.LanguageOf(pressed.User);
        var said = pressed.Action switch
        {
            SlackHrAction.Withdraw => await WithdrawAsync(pressed, us, language, cancellationToken),
            SlackHrAction.TellMe => await WishAsync(pressed, us, language, cancellationToken),
            SlackHrAction.Take => await TakeAsync(pressed, us, language, cancellationToken),
            _ => throw new UnreachableException(),
        };
        await ShowAsync(activity, pressed, us, said, language, cancellationToken);
    }

    private async Task<string> WithdrawAsync(SlackActivity.HrPressed pressed, SlackIdentity us, ReplyLanguage language, CancellationToken cancellationToken) =>
        await escalations.WithdrawAsync(us.Person(pressed.User), new EscalationId(pressed.Number), cancellationToken) switch
        {
            Withdrawal.Withdrawn => Wording.Get(language, "hr.withdraw.done"),
            Withdrawal.TooLate => Wording.Get(language, "hr.withdraw.tooLate"),
            Withdrawal.NotFound => Wording.Get(language, "chat.notYours"),
            _ => throw new UnreachableException(),
        };

    private async Task<string> WishAsync(SlackActivity.HrPressed pressed, SlackIdentity us, ReplyLanguage language, CancellationToken cancellationToken)
    {
        var person = us.Person(pressed.User);
        var turn = await turns.FindAsync(new TurnId(pressed.Number), cancellationToken);
        if (turn is not { Question: { } question, Asker: { } asker })
        {
            return Wording.Get(language, "chat.gone");
        }

        if (asker != person)
        {
            return Wording.Get(language, "chat.notYours");
        }

        var wish = new EscalatedQuestion(turn.Id, person, question, null, AnswerJson.Read(turn.AnswerJson).Language);
        return Wording.Get(language, await escalations.WishAsync(wish, cancellationToken) is null ? "hr.wish.already" : "hr.wish.done");
    }

    /// <returns>Empty where the page alone says it.</returns>
    private async Task<string> TakeAsync(SlackActivity.HrPressed pressed, SlackIdentity us, ReplyLanguage language, CancellationToken cancellationToken)
    {
        var actor = await roles.FindAsync(pressed.User, us, cancellationToken);
        return await queue.TakeAsync(actor, new QueueItemId(pressed.Number), cancellationToken) switch
        {
            QueueStep.Refused refused => HrLines.Refusal(refused.Reason, language),
            QueueStep.Done done => $"{done.Item.Question.ReplaceLineEndings(" ")}\n{HrLines.Standing(done.Item, actor.Person, language)}",
            _ => throw new UnreachableException(),
        };
    }

    private async Task ShowAsync(LeasedActivity activity, SlackActivity.HrPressed pressed, SlackIdentity us, string said, ReplyLanguage language, CancellationToken cancellationToken)
    {
        if (pressed.IsHome)
        {
            await home.PublishAsync(pressed.User, us, cancellationToken);
        }
        else if (pressed.View is { } view)
        {
            await api.WriteAsync("views.update", new JsonObject { ["view_id"] = view, ["view"] = SlackHrViews.Line("chat.askHr.title", said, language) }, us.TeamId, cancellationToken);
        }
        else
        {
            var message = SlackMessage.Of(Mrkdwn.Escape(said));
            await aside.ShowAsync(pressed.Place, pressed.User, us, message, new SlackStamp(activity.EventKey, pressed.Place.Ts, IsFinal: true), cancellationToken);
        }
    }
}
