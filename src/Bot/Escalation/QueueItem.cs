using Bot.Audit;
using Bot.Conversations;

namespace Bot.Escalation;

/// <summary>Names one item of the queue.</summary>
internal readonly record struct QueueItemId(long Value)
{
    public override string ToString() => $"queue-{Value}";
}

/// <summary>Where an item stands.</summary>
internal enum QueueState
{
    Open,

    /// <summary>Somebody in HR is at it.</summary>
    Taken,

    Answered,

    /// <summary>Done with: after its answer, or without one.</summary>
    Closed,
}

/// <summary>One question that people sent to HR, however many of them. Nothing here says who they are.</summary>
/// <param name="Question">As it was first asked.</param>
/// <param name="Language">ISO 639-1 code of the reply that was first given.</param>
/// <param name="Askers">How many sent it and did not withdraw.</param>
/// <param name="LatestAt">When the last of them sent it.</param>
/// <param name="Assignee">Who in HR is at it; null for nobody.</param>
/// <param name="Note">For HR alone; empty for none.</param>
internal sealed record QueueItem(
    QueueItemId Id, string Question, string Language, QueueState State, int Askers, DateTimeOffset AskedAt, DateTimeOffset LatestAt, PersonId? Assignee, string Note, DateOnly? Due)
{
    /// <summary>HR's answer, Markdown; null while there is none.</summary>
    public string? Answer { get; init; }

    /// <summary>Why it was closed without an answer, as the askers were told; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Who answered, or closed it without an answer.</summary>
    public Pseudonym? EndedBy { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>What an asker wrote beside the question, for HR to read.</summary>
/// <param name="Name">What they want to be called; null for those who stay anonymous.</param>
/// <param name="Note">Null where they wrote none.</param>
internal sealed record AskerWords(string? Name, string? Note);

/// <summary>An item with what HR may know of its askers.</summary>
/// <param name="Wordings">The question as its askers put it, each wording once.</param>
/// <param name="Words">Of those who wrote a note or gave a name; the others are only counted.</param>
internal sealed record QueueItemDetail(QueueItem Item, IReadOnlyList<string> Wordings, IReadOnlyList<AskerWords> Words);

/// <summary>How a list of the queue is ordered.</summary>
internal enum QueueOrder
{
    Newest,
    Oldest,
    MostAsked,
}

/// <summary>One page of the queue.</summary>
/// <param name="State">Null for all.</param>
/// <param name="Assignee">Only what this person is at; null for everybody's.</param>
/// <param name="Page">From 1.</param>
internal sealed record QueueQuery(QueueState? State = null, QueueOrder Order = QueueOrder.Newest, PersonId? Assignee = null, int Page = 1, int PageSize = 25);

/// <param name="Total">How many items there are on all pages together.</param>
internal sealed record QueuePage(IReadOnlyList<QueueItem> Items, long Total);

/// <summary>How a step on an item ended.</summary>
internal abstract record QueueStep
{
    private QueueStep() { }

    public sealed record Done(QueueItem Item) : QueueStep;

    public sealed record Refused(QueueRefusal Reason) : QueueStep;
}

internal enum QueueRefusal
{
    /// <summary>There is no such item: it never was, or all its askers withdrew.</summary>
    NotFound,

    /// <summary>The role does not hold, the assignee's included.</summary>
    NotAllowed,

    /// <summary>The item is not where the step begins: somebody was faster.</summary>
    WrongState,

    /// <summary>There is no word in it.</summary>
    Empty,

    TooLong,
}
