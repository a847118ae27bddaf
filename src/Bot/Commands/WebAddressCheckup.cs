using System.Runtime.CompilerServices;
using Bot.Diagnosis;
using Bot.Storage;

namespace Bot.Commands;

/// <summary>Looks whether <c>serve</c> runs in the data folder, and whether its addresses are free.</summary>
internal sealed class WebAddressCheckup(DataFolder folder, IConfiguration configuration) : ICheckup
{
    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var address in WebAddresses.Of(configuration))
        {
            yield return WebAddresses.Problem(address) switch
            {
                null => new Finding("web address", FindingStatus.Ok, $"{address} is free."),
                _ when ServeLock.Holder(folder) is { } holder => new Finding("web address", FindingStatus.Ok, $"{address} is in use; serve{holder} works in this data folder."),
                var problem => new Finding("web address", FindingStatus.Fail, problem),
            };
        }
    }
}
