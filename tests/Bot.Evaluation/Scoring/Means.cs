namespace Bot.Evaluation.Scoring;

/// <summary>Collects values by name; each figure is their mean.</summary>
internal sealed class Means
{
    private readonly Dictionary<string, (double Sum, int Count)> sums = [];

    public void Add(string name, double value)
    {
        var (sum, count) = sums.GetValueOrDefault(name);
        sums[name] = (sum + value, count + 1);
    }

    public void Add(IEnumerable<(string Name, double Value)> values)
    {
        foreach (var (name, value) in values)
        {
            Add(name, value);
        }
    }

    /// <summary>The means, in the order the names first appeared.</summary>
    public Dictionary<string, double> ToFigures() => sums.ToDictionary(sum => sum.Key, sum => sum.Value.Sum / sum.Value.Count);
}
