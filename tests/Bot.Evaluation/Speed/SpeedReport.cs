namespace Bot.Evaluation.Speed;

/// <summary>What was measured of speed and size, in the order it was.</summary>
internal sealed class SpeedReport
{
    public List<SpeedFigure> Figures { get; } = [];

    public void Add(string name, double value, string unit) => Figures.Add(new SpeedFigure(name, value, unit));

    public void Add(string name, Latencies latencies)
    {
        Add($"{name}, p50", latencies.P50, "ms");
        Add($"{name}, p95", latencies.P95, "ms");
        Add($"{name}, p99", latencies.P99, "ms");
        Add($"{name}, longest", latencies.Longest, "ms");
    }
}

internal sealed record SpeedFigure(string Name, double Value, string Unit);
