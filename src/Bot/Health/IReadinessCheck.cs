namespace Bot.Health;

/// <summary>One part that must be up before this process can answer: the store, the index, the workers.</summary>
internal interface IReadinessCheck
{
    /// <summary>What an operator calls the part.</summary>
    string Part { get; }

    /// <returns>Null when it is up, else why not, in words for an operator and without secrets.</returns>
    Task<string?> CauseAsync(CancellationToken cancellationToken);
}
