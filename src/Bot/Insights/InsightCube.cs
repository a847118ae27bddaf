using System.Collections.Concurrent;

namespace Bot.Insights;

/// <summary>A count that may be shown.</summary>
internal abstract record InsightCount
{
    private InsightCount() { }

    /// <param name="Questions">Rounded down to a multiple of <see cref="InsightCube.Rounding"/>.</param>
    public sealed record Shown(int Questions) : InsightCount;

    /// <summary>Too few people are behind it, or behind what is left when it is taken from a count that is shown.</summary>
    public sealed record Hidden : InsightCount;

    /// <summary>Nobody asked.</summary>
    public sealed record None : InsightCount;
}

/// <summary>Counts questions so that no count, and no difference of counts, is about fewer than <see cref="Floor"/> people.</summary>
/// <remarks>
/// Cell suppression as statistical offices do it (Willenborg, de Waal: Elements of Statistical Disclosure Control, 2001): a cell below the floor is hidden, and within each
/// row of cells that add up to a shown one further cells are hidden, the smallest first, until the hidden ones together reach the floor. Rounding keeps the same count, read
/// again after somebody was forgotten, from telling how much that somebody asked.
/// </remarks>
internal sealed class InsightCube(IReadOnlyList<TurnFact> facts)
{
    /// <summary>The fewest people a count may be about.</summary>
    public const int Floor = 5;

    /// <summary>Counts are shown in steps of this many.</summary>
    public const int Rounding = 5;

    private static readonly IReadOnlyDictionary<InsightDimension, string> Everything = new Dictionary<InsightDimension, string>();

    private readonly InsightCells _cells = new(facts);
    private readonly ConcurrentDictionary<long, InsightCount> _counts = new();
    private readonly ConcurrentDictionary<(InsightDimension Dimension, long Others), HashSet<string>> _hidden = new();

    /// <summary>The values that occur, in their order.</summary>
    public IReadOnlyList<string> Values(InsightDimension dimension) => _cells.Values(dimension);

    /// <summary>Counts the questions that have all these values.</summary>
    public InsightCount Count(IReadOnlyDictionary<InsightDimension, string> filter) =>
        _cells.KeyOf(filter) is { } key ? _counts.GetOrAdd(key, _ => CountAnew(filter)) : CountAnew(filter);

    private InsightCount CountAnew(IReadOnlyDictionary<InsightDimension, string> filter)
    {
        if (_cells.Find(filter) is not { } cell)
        {
            // That nobody did something is about everybody else: it is told only where that is enough people anyway.
            return _cells.Find(Everything)?.Askers.Count >= Floor && filter.Keys.All(dimension => Count(Without(filter, dimension)) is not InsightCount.Hidden) ? new InsightCount.None() : new InsightCount.Hidden();
        }

        return cell.Askers.Count >= Floor && filter.All(condition => !HiddenAlong(condition.Key, Without(filter, condition.Key)).Contains(condition.Value) && Count(Without(filter, condition.Key)) is InsightCount.Shown)
            ? new InsightCount.Shown(cell.Questions / Rounding * Rounding)
            : new InsightCount.Hidden();
    }

    /// <summary>The values of a dimension whose cells are hidden, the other conditions being given.</summary>
    /// <param name="others">Of values that occur.</param>
    private HashSet<string> HiddenAlong(InsightDimension dimension, IReadOnlyDictionary<InsightDimension, string> others) =>
        _hidden.GetOrAdd((dimension, _cells.KeyOf(others)!.Value), _ =>
        {
            var cells = Values(dimension)
                .Select(value => (Value: value, People: _cells.Find(new Dictionary<InsightDimension, string>(others) { [dimension] = value })?.Askers))
                .Where(cell => cell.People is not null)
                .Select(cell => (cell.Value, People: cell.People!))
                .OrderBy(cell => cell.People.Count).ThenBy(cell => cell.Value, StringComparer.Ordinal).ToList();
            var hidden = cells.Where(cell => cell.People.Count < Floor).ToList();
            var people = hidden.SelectMany(cell => cell.People).ToHashSet();
            foreach (var cell in cells.Skip(hidden.Count))
            {
                // One hidden cell alone is what the others leave of the whole, however many are behind it.
                if (hidden.Count == 0 || (people.Count >= Floor && hidden.Count > 1))
                {
                    break;
                }

                hidden.Add(cell);
                people.UnionWith(cell.People);
            }

            return [.. hidden.Select(cell => cell.Value)];
        });

    private static Dictionary<InsightDimension, string> Without(IReadOnlyDictionary<InsightDimension, string> filter, InsightDimension dimension) =>
        filter.Where(condition => condition.Key != dimension).ToDictionary();
}
