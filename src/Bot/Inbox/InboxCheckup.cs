using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Diagnosis;
using Bot.Storage;

namespace Bot.Inbox;

/// <summary>Looks at what waits for an answer and at what could not be delivered.</summary>
internal sealed class InboxCheckup(DeadLetters letters, StoreState store, TimeProvider clock) : ICheckup
{
    // An answer takes seconds; what waits longer waits for a platform, or nobody works.
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(2);

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The store itself is another checkup's; without its tables there is nothing to count.
        if (!await store.IsCurrentAsync(cancellationToken))
        {
            yield break;
        }

        var figures = await letters.CountAsync(cancellationToken);
        yield return Waiting(figures);
        if (figures.Dead > 0)
        {
            yield return new Finding(
                "dead letters", FindingStatus.Warn, string.Create(CultureInfo.InvariantCulture, $"{figures.Dead:N0} activities could not be delivered."),
                "See why with: inbox dead. Mend the cause, then: inbox resend ID.");
        }
    }

    private Finding Waiting(InboxFigures figures)
    {
        if (figures.OldestAcceptedAt is not { } oldest)
        {
            return new Finding("inbox", FindingStatus.Ok, "Nothing waits.");
        }

        var age = clock.GetUtcNow() - oldest;
        var cause = string.Create(CultureInfo.InvariantCulture, $"{figures.Waiting:N0} activities wait, the oldest for {age.TotalMinutes:0} minutes.");
        return age < LongWait
            ? new Finding("inbox", FindingStatus.Ok, cause)
            : new Finding("inbox", FindingStatus.Warn, cause, "Check that serve runs, that the channel they came from is on, and in its log which platform refuses.");
    }
}
