using System.Collections.Concurrent;

namespace Bot.Insights;

/// <summary>The questions that have the same values, and who asked them.</summary>
/// <param name="Askers">Each once.</param>
internal sealed record InsightCell(int Questions, IReadOnlySet<int> Askers);

/// <summary>Facts by their values. They are gone through once for each set of dimensions that is asked by, at its first use.</summary>
internal sealed class InsightCells
{
    private static readonly InsightDimension[] Dimensions = Enum.GetValues<InsightDimension>();

    private readonly IReadOnlyList<TurnFact> _facts;
    private readonly IReadOnlyList<string>[] _values;

    // A key is a number with a digit for each dimension: 0 where it is open, else one more than the place of its value. So no two filters have the same.
    private readonly Dictionary<string, long>[] _digits;
    private readonly ConcurrentDictionary<int, Lazy<Dictionary<long, InsightCell>>> _groupings = new();

    public InsightCells(IReadOnlyList<TurnFact> facts)
    {
        _facts = facts;
        _values = [.. Dimensions.Select(dimension => facts.Select(fact => fact.Values[dimension]).Distinct().Order(StringComparer.Ordinal).ToList())];
        _digits = new Dictionary<string, long>[Dimensions.Length];
        var place = 1L;
        foreach (var dimension in Dimensions)
        {
            _digits[(int)dimension] = _values[(int)dimension].Index().ToDictionary(value => value.Item, value => place * (value.Index + 1), StringComparer.Ordinal);
            place *= _values[(int)dimension].Count + 1;
        }
    }

    /// <summary>The values that occur, in their order.</summary>
    public IReadOnlyList<string> Values(InsightDimension dimension) => _values[(int)dimension];

    /// <summary>A number that stands for these values and for no others.</summary>
    /// <returns>Null where one of them does not occur.</returns>
    public long? KeyOf(IReadOnlyDictionary<InsightDimension, string> filter)
    {
        var key = 0L;
        foreach (var (dimension, value) in filter)
        {
            if (!_digits[(int)dimension].TryGetValue(value, out var digit))
            {
                return null;
            }

            key += digit;
        }

        return key;
    }

    /// <returns>Null where no question has all these values.</returns>
    public InsightCell? Find(IReadOnlyDictionary<InsightDimension, string> filter) =>
        KeyOf(filter) is { } key ? GroupedBy(filter.Keys).GetValueOrDefault(key) : null;

    private Dictionary<long, InsightCell> GroupedBy(IEnumerable<InsightDimension> dimensions)
    {
        var set = dimensions.Aggregate(0, (bits, dimension) => bits | (1 << (int)dimension));
        return _groupings.GetOrAdd(set, bits => new Lazy<Dictionary<long, InsightCell>>(() => Group(bits))).Value;
    }

    private Dictionary<long, InsightCell> Group(int set)
    {
        var by = Array.FindAll(Dimensions, dimension => (set & (1 << (int)dimension)) != 0);
        return _facts.GroupBy(fact => by.Sum(dimension => _digits[(int)dimension][fact.Values[dimension]]))
            .ToDictionary(cell => cell.Key, cell => new InsightCell(cell.Count(), cell.Select(fact => fact.Asker).ToHashSet()));
    }
}
