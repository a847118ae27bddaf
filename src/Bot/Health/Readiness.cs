namespace Bot.Health;

/// <summary>Asks every part whether it is up.</summary>
internal sealed class Readiness(IEnumerable<IReadinessCheck> checks, TimeProvider clock)
{
    // Platforms give a probe a few seconds; a part that hangs must not hang the probe.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly IReadOnlyList<IReadinessCheck> _checks = [.. checks];

    /// <returns>Why this process cannot answer; empty when it can.</returns>
    public async Task<IReadOnlyList<string>> CausesAsync(CancellationToken cancellationToken)
    {
        var causes = await Task.WhenAll(_checks.Select(check => CauseAsync(check, cancellationToken)));
        return [.. causes.OfType<string>()];
    }

    private async Task<string?> CauseAsync(IReadinessCheck check, CancellationToken cancellationToken)
    {
        try
        {
            return await check.CauseAsync(cancellationToken).WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return $"The {check.Part} did not answer within {Patience.TotalSeconds} seconds.";
        }
    }
}
