using System.Diagnostics;
using Bot.Channels.Teams.Invokes;
using Bot.Channels.Teams.Reading;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;
using Bot.Roles;

namespace Bot.Channels.Teams.Hr;

/// <summary>Somebody pressed a button about a question to HR.</summary>
/// <param name="Answer">What was filled in; null where there is no form.</param>
internal sealed record HrPress(HrButton Button, PersonId Person, ReplyLanguage Language, string? Answer);

/// <summary>Lists of questions to HR and their buttons. Anybody can post a verb with any number in it, so whose a question is and who is of HR is looked at here.</summary>
internal sealed class HrActions(TeamsRoles roles, EscalationStore escalations, QueueStore queue)
{
    private const int Most = 10;

    public async Task<ActionEnd> ListAsync(PersonId person, QueueList list, ReplyLanguage language, CancellationToken cancellationToken) => list switch
    {
        QueueList.Own => await OwnAsync(person, null, language, cancellationToken),
        QueueList.Waiting => await WaitingAsync(await roles.FindAsync(person, cancellationToken), language, cancellationToken),
        _ => throw new UnreachableException(),
    };

    public async Task<ActionEnd> RunAsync(HrPress press, CancellationToken cancellationToken)
    {
        if (press.Button.Verb == TeamsHrButtons.Withdraw)
        {
            return await WithdrawAsync(press, cancellationToken);
        }

        var actor = await roles.FindAsync(press.Person, cancellationToken);
        var item = new QueueItemId(press.Button.Number);
        return press.Button.Verb switch
        {
            _ when !actor.IsHr => Refuse(QueueRefusal.NotAllowed, press.Language),
            TeamsHrButtons.Take => await queue.TakeAsync(actor, item, cancellationToken) is QueueStep.Refused refused
                ? Refuse(refused.Reason, press.Language)
                : await WaitingAsync(actor, press.Language, cancellationToken),
            TeamsHrButtons.Answer => await FormAsync(actor, item, null, "", press.Language, cancellationToken),
            TeamsHrButtons.SendAnswer => await AnswerAsync(actor, item, press.Answer ?? "", press.Language, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<ActionEnd> WithdrawAsync(HrPress press, CancellationToken cancellationToken)
    {
        var end = await escalations.WithdrawAsync(press.Person, new EscalationId(press.Button.Number), cancellationToken);
        return end == Withdrawal.NotFound
            ? new ActionEnd.Said(Wording.Get(press.Language, "chat.notYours"))
            : await OwnAsync(press.Person, Wording.Get(press.Language, end == Withdrawal.Withdrawn ? "hr.withdraw.done" : "hr.withdraw.tooLate"), press.Language, cancellationToken);
    }

    private async Task<ActionEnd> OwnAsync(PersonId person, string? notice, ReplyLanguage language, CancellationToken cancellationToken) =>
        new ActionEnd.Shown(TeamsHrCards.Own(await escalations.OfAskerAsync(person, Most, cancellationToken), notice, language));

    private async Task<ActionEnd> WaitingAsync(Actor actor, ReplyLanguage language, CancellationToken cancellationToken)
    {
        if (!actor.IsHr)
        {
            return Refuse(QueueRefusal.NotAllowed, language);
        }

        var waiting = await queue.ListAtHandAsync(actor, Most, cancellationToken);
        return new ActionEnd.Shown(TeamsHrCards.Queue(waiting.Items, "hr.queue.title", actor.Person, language));
    }

    private async Task<ActionEnd> FormAsync(Actor actor, QueueItemId item, string? warning, string initial, ReplyLanguage language, CancellationToken cancellationToken) =>
        await queue.FindAsync(actor, item, cancellationToken) switch
        {
            null => Refuse(QueueRefusal.NotFound, language),
            { Item.State: QueueState.Answered or QueueState.Closed } => Refuse(QueueRefusal.WrongState, language),
            var detail => new ActionEnd.Shown(TeamsHrCards.AnswerForm(detail, warning, initial, language)),
        };

    private async Task<ActionEnd> AnswerAsync(Actor actor, QueueItemId item, string answer, ReplyLanguage language, CancellationToken cancellationToken) =>
        await queue.AnswerAsync(actor, item, answer, cancellationToken) switch
        {
            QueueStep.Done done => new ActionEnd.Said(HrLines.Sent(done.Item, language)),
            QueueStep.Refused { Reason: QueueRefusal.Empty or QueueRefusal.TooLong } bad => await FormAsync(actor, item, HrLines.Refusal(bad.Reason, language), answer, language, cancellationToken),
            QueueStep.Refused refused => Refuse(refused.Reason, language),
            _ => throw new UnreachableException(),
        };

    private static ActionEnd.Said Refuse(QueueRefusal reason, ReplyLanguage language) => new(HrLines.Refusal(reason, language));
}
