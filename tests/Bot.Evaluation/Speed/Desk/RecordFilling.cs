using System.Data;
using Bot.Audit;

namespace Bot.Evaluation.Speed.Desk;

/// <summary>Fills in the audit, in its own chain, what could not be delivered, and who stands behind HR's pseudonyms.</summary>
internal sealed class RecordFilling(DeskWriting writing, AuditLog audit)
{
    private const int HrPeople = 12;

    // Of each item of the queue and each reply: taken and answered; written, submitted and approved twice over.
    private const int StepsOnItem = 2;
    private const int StepsOnReply = 6;

    private static readonly string[] OnItem = ["queue.taken", "queue.answered"];
    private static readonly string[] OnReply = ["faq.written", "faq.submitted", "faq.approved"];
    private static readonly string[] Failures = ["channel_not_found", "user_not_found", "expired", "TimeoutException"];

    private static readonly (string, DbType)[] People = [("person", DbType.String), ("pseudonym", DbType.String)];

    private static readonly (string, DbType)[] Inbox =
    [
        ("channel", DbType.String), ("event_key", DbType.String), ("conversation", DbType.String), ("state", DbType.String), ("stage", DbType.String), ("attempts", DbType.Int64), ("due_at", DbType.Int64),
        ("failure", DbType.String), ("accepted_at", DbType.Int64), ("ended_at", DbType.Int64), ("body", DbType.String),
    ];

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        await writing.InsertAsync("pseudonyms", People, Enumerable.Range(0, HrPeople).Select(number => (object?[])[DeskWriting.HrPerson(number), DeskWriting.HrPseudonym(number)]), cancellationToken);
        await writing.InsertAsync("inbox", Inbox, Enumerable.Range(1, writing.Sizes.DeadLetters).Select(Dead), cancellationToken);
        foreach (var step in Steps())
        {
            await audit.AppendAsync(step, writing.Connection, writing.Transaction, cancellationToken);
        }
    }

    private IEnumerable<AuditStep> Steps() =>
        Enumerable.Range(0, writing.Sizes.Items * StepsOnItem).Select(number => new AuditStep(Someone(), OnItem[number % StepsOnItem], $"queue-{1 + (number / StepsOnItem)}"))
            .Concat(Enumerable.Range(0, writing.Sizes.Replies * StepsOnReply)
                .Select(number => new AuditStep(Someone(), OnReply[number % OnReply.Length], $"faq-{1 + (number / StepsOnReply)}/{1 + (number % StepsOnReply / OnReply.Length)}")));

    private Pseudonym Someone() => new(DeskWriting.HrPseudonym(writing.Dice.Below(HrPeople)));

    private object?[] Dead(int number)
    {
        var accepted = writing.Now.AddHours(-number);
        return ["slack", $"dead-{number}", $"slack:T1:D{number}", "dead", "not_begun", 5, DeskWriting.Milliseconds(accepted), writing.Dice.Pick(Failures), DeskWriting.Milliseconds(accepted), DeskWriting.Milliseconds(accepted.AddMinutes(9)), "{}"];
    }
}
