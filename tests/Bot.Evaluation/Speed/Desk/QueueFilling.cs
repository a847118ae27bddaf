using System.Data;
using Bot.Escalation;
using Bot.Evaluation.Generation;

namespace Bot.Evaluation.Speed.Desk;

/// <summary>Fills in HR's queue: what was sent, merged into items of every state, the late ones open or taken.</summary>
/// <param name="visitor">Whom some of the taken items belong to.</param>
internal sealed class QueueFilling(DeskWriting writing, string visitor)
{
    private const int HrPeople = 12;
    private const int RecentItems = 200;

    // The share of items that are old enough to have been dealt with.
    private const double Done = 0.7;

    private static readonly string[] OldStates = ["answered", "answered", "answered", "answered", "answered", "closed", "closed", "closed", "merged", "withdrawn"];
    private static readonly string[] LateStates = ["open", "open", "open", "open", "open", "open", "taken", "taken", "taken", "answered"];

    private static readonly (string, DbType)[] Items =
    [
        ("id", DbType.Int64), ("question", DbType.String), ("words", DbType.String), ("language", DbType.String), ("state", DbType.String), ("askers", DbType.Int64), ("asked_at", DbType.Int64),
        ("latest_at", DbType.Int64), ("assignee", DbType.String), ("note", DbType.String), ("due_on", DbType.String), ("answer", DbType.String), ("reason", DbType.String), ("ended_by", DbType.String),
        ("ended_at", DbType.Int64), ("merged_into", DbType.Int64),
    ];

    private static readonly (string, DbType)[] Escalations =
    [
        ("turn_id", DbType.Int64), ("asker", DbType.String), ("question", DbType.String), ("note", DbType.String), ("language", DbType.String), ("state", DbType.String), ("sent_at", DbType.Int64),
        ("item_id", DbType.Int64), ("words", DbType.String), ("name", DbType.String), ("is_wish", DbType.Boolean), ("knows_taken", DbType.Boolean),
    ];

    public async Task FillAsync(IReadOnlyList<SentTurn> sent, CancellationToken cancellationToken)
    {
        var items = Merge(sent);
        await writing.InsertAsync("queue_items", Items, items.Select(Row), cancellationToken);
        await writing.InsertAsync("escalations", Escalations, items.SelectMany(item => item.Sent.Select(turn => Row(item, turn))), cancellationToken);
    }

    /// <summary>A new item as often as leaves the wanted number of them, else one more asker of an item of late.</summary>
    private List<Item> Merge(IReadOnlyList<SentTurn> sent)
    {
        var items = new List<Item>();
        foreach (var (at, turn) in sent.Index())
        {
            var isNew = items.Count == 0 || items.Count < (long)(at + 1) * writing.Sizes.Items / sent.Count;
            var item = isNew ? null : items[Math.Max(0, items.Count - 1 - writing.Dice.ZipfBelow(RecentItems))];
            if (item is null)
            {
                items.Add(item = new Item(items.Count + 1L, State(items.Count)));
            }

            // One that was merged or taken back has the one asker; who came later belongs to what it became.
            while (item.Sent.Count > 0 && !item.IsShown && items.Find(other => other.IsShown) is { } shown)
            {
                item = shown;
            }

            item.Sent.Add(turn);
        }

        return items;
    }

    private string State(int number) => number < writing.Sizes.Items * Done ? OldStates[number % OldStates.Length] : LateStates[number % LateStates.Length];

    private object?[] Row(Item item)
    {
        var (first, dice) = (item.Sent[0], writing.Dice);
        var isEnded = item.State is "answered" or "closed";
        var ended = first.At.AddDays(1 + dice.Below(5));
        var due = item.State is "open" or "taken" && writing.Happens(0.3) ? DateOnly.FromDateTime(writing.Now.UtcDateTime).AddDays(dice.Below(20) - 10).ToString("yyyy-MM-dd", null) : null;
        return
        [
            item.Id, first.Question, QueueMatching.WordsOf(first.Question), first.Language, item.State, item.State == "withdrawn" ? 0 : item.Sent.Select(turn => turn.Asker).Distinct().Count(),
            DeskWriting.Milliseconds(first.At), DeskWriting.Milliseconds(item.Sent[^1].At), item.State is "open" or "merged" or "withdrawn" ? null : writing.Happens(0.1) ? visitor : DeskWriting.HrPerson(dice.Below(HrPeople)),
            writing.Happens(0.2) ? "Ask the team in charge before the answer goes out." : null, due,
            item.State == "answered" ? "It is paid **in March**, with the salary.\n\n- Once a year\n- To everybody who was here in December" : null, item.State == "closed" ? "It was asked twice." : null,
            isEnded ? DeskWriting.HrPseudonym(dice.Below(HrPeople)) : null, isEnded ? DeskWriting.Milliseconds(ended < writing.Now ? ended : writing.Now) : null, item.State == "merged" ? 1L : null,
        ];
    }

    private object?[] Row(Item item, SentTurn turn) =>
    [
        turn.Id, turn.Asker, turn.Question, writing.Happens(0.2) ? "I was told something else last year." : null, turn.Language,
        item.State is "open" or "taken" ? "waiting" : item.State is "merged" ? "answered" : item.State, DeskWriting.Milliseconds(turn.At), item.State == "merged" ? 1L : item.Id,
        QueueMatching.WordsOf(turn.Question), writing.Happens(0.1) ? MadeUpNames.Of(writing.Dice.Below(3_000)) : null, false, item.State == "taken",
    ];

    private sealed record Item(long Id, string State)
    {
        public List<SentTurn> Sent { get; } = [];

        public bool IsShown => State is not ("merged" or "withdrawn");
    }
}
