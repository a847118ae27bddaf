using System.Globalization;
using Bot.Audit;
using Bot.Conversations;

namespace Bot.Escalation;

/// <summary>One row of the queue as the engines give it.</summary>
/// <remarks>By properties: a column of which SQLite has only a NULL is of no type that a constructor takes.</remarks>
internal sealed class QueueRow
{
    public const string Columns = """
        id AS Id, question AS Question, language AS Language, state AS State, askers AS Askers, asked_at AS AskedAt, latest_at AS LatestAt, assignee AS Assignee,
        note AS Note, due_on AS DueOn, answer AS Answer, reason AS Reason, ended_by AS EndedBy, ended_at AS EndedAt
        """;

    public long Id { get; init; }

    public string Question { get; init; } = "";

    public string Language { get; init; } = "";

    public string State { get; init; } = "";

    public long Askers { get; init; }

    public long AskedAt { get; init; }

    public long LatestAt { get; init; }

    public string? Assignee { get; init; }

    public string? Note { get; init; }

    public string? DueOn { get; init; }

    public string? Answer { get; init; }

    public string? Reason { get; init; }

    public string? EndedBy { get; init; }

    public long? EndedAt { get; init; }

    public QueueItem Read() => new(
        new QueueItemId(Id), Question, Language, Enum.Parse<QueueState>(State, ignoreCase: true), (int)Askers, Instant(AskedAt), Instant(LatestAt),
        Assignee is null ? null : new PersonId(Assignee), Note ?? "", DueOn is null ? null : DateOnly.ParseExact(DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture))
    {
        Answer = Answer,
        Reason = Reason,
        EndedBy = EndedBy is null ? null : new Pseudonym(EndedBy),
        EndedAt = EndedAt is { } at ? Instant(at) : null,
    };

    public static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
