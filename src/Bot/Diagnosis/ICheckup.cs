namespace Bot.Diagnosis;

/// <summary>One feature's answer to <c>bot doctor</c>. It changes nothing: no folder, store or message comes into being by looking.</summary>
internal interface ICheckup
{
    IAsyncEnumerable<Finding> ExamineAsync(CancellationToken cancellationToken);
}
