namespace Bot.Evaluation.Scoring.Replies;

/// <summary>A number in a text with the values it may have.</summary>
/// <param name="Written">The digits as they stand.</param>
/// <param name="Values">Every reading: "1.200" may be 1.2 or 1200, and a bare number before a scaled one may take its scale.</param>
/// <param name="Currency">ISO 4217, or null when none is named.</param>
internal sealed record Amount(string Written, IReadOnlySet<double> Values, string? Currency)
{
    /// <summary>Whether one of the sources names the same value (to one in a million) and no other currency.</summary>
    public bool IsIn(IEnumerable<Amount> sources) =>
        sources.Any(source => (Currency is null || source.Currency is null || Currency == source.Currency) && Values.Any(value => source.Values.Any(other => Same(value, other))));

    private static bool Same(double value, double other) => Math.Abs(value - other) <= 1e-6 * Math.Max(1, Math.Abs(other));
}
