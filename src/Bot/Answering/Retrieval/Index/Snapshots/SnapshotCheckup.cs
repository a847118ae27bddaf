using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Diagnosis;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>Looks at the snapshot that the next start begins with.</summary>
internal sealed class SnapshotCheckup(SnapshotFolder snapshots) : ICheckup
{
    private const string Name = "index snapshot";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = await Task.Run(() => (Segment: snapshots.Open(out var problem), Problem: problem), cancellationToken);
        yield return found switch
        {
            { Problem: { } problem } => new Finding(
                Name, FindingStatus.Warn, $"{char.ToUpperInvariant(problem[0])}{problem[1..]}.", "Nothing is lost: the next serve builds the index from the store and writes a sound snapshot. If it comes again, check the disk."),
            { Segment: { } segment } => new Finding(
                Name, FindingStatus.Ok, string.Create(CultureInfo.InvariantCulture, $"Sound, {segment.Tables.ArticleCount:N0} articles up to version {segment.StoreVersion} of the store.")),
            _ => new Finding(Name, FindingStatus.Ok, "None yet; serve writes one from 1,000 articles on."),
        };
    }
}
