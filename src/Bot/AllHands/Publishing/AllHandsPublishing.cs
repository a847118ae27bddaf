using System.Globalization;
using Bot.Conversations;
using Bot.Audit;
using Bot.Escalation;
using Bot.Inbox;

namespace Bot.AllHands.Publishing;

/// <summary>What becomes of a meeting's questions that nobody answered in writing: each goes to HR's queue, once.</summary>
internal sealed class AllHandsPublishing(AuditLog audit, QueueMatching matching, InboxStore inbox, TimeProvider clock)
{
    private const string SetQueued = "UPDATE allhands_questions SET queue_item = @item, version = version + 1 WHERE id = @id";

    /// <returns>How many went there.</returns>
    public async Task<int> HandOverAsync(AllHandsTransaction change, PersonId actor)
    {
        var items = await AllHandsStore.ItemsAsync(change.Session.Id, change.Connection, change.Transaction, CancellationToken.None);
        var open = items.Where(item => item is { State: AllHandsItemState.Shown, HasWrittenAnswer: false, QueueItem: null }).ToList();
        var queue = new QueueTransaction(audit, matching, inbox, change.Connection, change.Transaction, actor, clock.GetUtcNow().ToUnixTimeMilliseconds());
        foreach (var item in open)
        {
            var note = string.Create(CultureInfo.InvariantCulture, $"{change.Session.Plan.Title}, {change.Session.Plan.MeetsAt.UtcDateTime:yyyy-MM-dd}");
            var queued = await queue.AddFromMeetingAsync(item.Lead.Question, item.Lead.Language, Math.Max(1, item.Votes), note);
            await change.ExecuteAsync(SetQueued, new { item = queued.Value, id = item.Id.Value });
        }

        return open.Count;
    }
}
