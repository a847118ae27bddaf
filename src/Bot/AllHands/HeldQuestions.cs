namespace Bot.AllHands;

/// <summary>What employees hear of questions that are kept back.</summary>
internal static class HeldQuestions
{
    /// <returns>How many for each reason, the most first.</returns>
    public static IReadOnlyList<(HoldReason Reason, int Count)> Count(IEnumerable<AllHandsItem> items) =>
    [
        .. items.Where(item => item is { State: AllHandsItemState.Held, Reason: not null }).GroupBy(item => item.Reason!.Value).Select(group => (group.Key, Count: group.Count())).OrderByDescending(reason => reason.Count),
    ];
}
