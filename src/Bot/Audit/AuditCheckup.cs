using System.Diagnostics;
using System.Runtime.CompilerServices;
using Bot.Diagnosis;
using Bot.Storage;

namespace Bot.Audit;

/// <summary>Follows the chain of the audit for <c>bot doctor</c>.</summary>
internal sealed class AuditCheckup(AuditLog audit, StoreState store) : ICheckup
{
    private const string Name = "audit";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await store.IsCurrentAsync(cancellationToken))
        {
            yield break;
        }

        yield return await audit.VerifyAsync(cancellationToken) switch
        {
            AuditVerdict.Whole { Entries: 0 } => new Finding(Name, FindingStatus.Ok, "No step is on record yet."),
            AuditVerdict.Whole whole => new Finding(Name, FindingStatus.Ok, $"{whole.Entries} steps on record and the chain holds; its last hash is {(await audit.RecentAsync(null, 1, cancellationToken))[0].Hash}."),
            AuditVerdict.Broken broken => new Finding(Name, FindingStatus.Fail, $"The chain breaks at step {broken.Sequence}: an entry was changed, removed or put in.", "Keep this store as evidence, restore the newest backup whose chain holds, and find out who can write the database beside the bot."),
            _ => throw new UnreachableException(),
        };
    }
}
