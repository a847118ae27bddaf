namespace Bot.Articles.Copies;

/// <summary>Joins numbered things into groups.</summary>
/// <remarks>R. Tarjan, 1975; the smallest number stands for its group, so the order of joining leaves no trace.</remarks>
internal sealed class UnionFind(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (_parents[item] != item)
        {
            item = _parents[item] = _parents[_parents[item]];
        }

        return item;
    }

    public void Join(int first, int second)
    {
        var (a, b) = (Find(first), Find(second));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    public bool AreJoined(int first, int second) => Find(first) == Find(second);
}
