namespace Bot.Evaluation.Speed;

/// <summary>How long answers took, in milliseconds: half of them at most <paramref name="P50"/>, and so on.</summary>
internal sealed record Latencies(double P50, double P95, double P99, double Longest)
{
    /// <param name="milliseconds">At least one.</param>
    public static Latencies Of(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return new Latencies(At(0.5), At(0.95), At(0.99), sorted[^1]);

        double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}
