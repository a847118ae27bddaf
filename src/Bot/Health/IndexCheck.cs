using Bot.Answering.Retrieval.Index;

namespace Bot.Health;

/// <summary>The index has caught up with the store once.</summary>
internal sealed class IndexCheck(CorpusIndexHolder index) : IReadinessCheck
{
    public string Part => "index";

    public Task<string?> CauseAsync(CancellationToken cancellationToken) =>
        Task.FromResult(
            index.IsBuilt ? index.Current.HasLedger ? null : "The ledger of pay claims is still being put together."
            : index.SnapshotProblem is { } problem ? $"The index is being rebuilt from the store, because {problem}."
            : "The index is still being built from the store.");
}
