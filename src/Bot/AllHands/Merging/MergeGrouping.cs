namespace Bot.AllHands.Merging;

/// <summary>Questions that ask the same.</summary>
/// <param name="Members">Their places in the list, ascending.</param>
/// <param name="Probability">The mean over their pairs.</param>
internal sealed record MergeGroup(IReadOnlyList<int> Members, double Probability);

/// <summary>From pairs to groups, so that one doubtful pair does not chain two matters together.</summary>
/// <remarks>Agglomerative clustering by average linkage: https://en.wikipedia.org/wiki/UPGMA</remarks>
internal static class MergeGrouping
{
    // Pairs less likely than this never bring a group together and are not kept.
    private const double Least = 0.02;

    /// <param name="probability">Of two places; null where they must not stand together.</param>
    /// <param name="from">The least mean probability between two parts of one group.</param>
    public static IReadOnlyList<MergeGroup> Of(int count, Func<int, int, double?> probability, double from)
    {
        var links = new Dictionary<int, Dictionary<int, (double Sum, bool IsBarred)>>();
        for (var one = 0; one < count; one++)
        {
            for (var other = one + 1; other < count; other++)
            {
                var of = probability(one, other);
                if (of is null or >= Least)
                {
                    Link(links, one, other, (of ?? 0, of is null));
                }
            }
        }

        var members = Enumerable.Range(0, count).ToDictionary(at => at, at => new List<int> { at });
        while (Best(links, members) is { } best && best.Mean >= from)
        {
            Join(links, members, best.One, best.Other);
        }

        return
        [
            .. members.Values.Where(group => group.Count > 1).Select(group => group.Order().ToList())
                .Select(group => new MergeGroup(group, Mean(group, probability)))
                .OrderByDescending(group => group.Probability),
        ];
    }

    private static (int One, int Other, double Mean)? Best(Dictionary<int, Dictionary<int, (double Sum, bool IsBarred)>> links, Dictionary<int, List<int>> members)
    {
        (int One, int Other, double Mean)? best = null;
        foreach (var (one, others) in links)
        {
            foreach (var (other, link) in others)
            {
                var mean = link.Sum / (members[one].Count * members[other].Count);
                if (one < other && !link.IsBarred && mean > (best?.Mean ?? 0))
                {
                    best = (one, other, mean);
                }
            }
        }

        return best;
    }

    private static void Join(Dictionary<int, Dictionary<int, (double Sum, bool IsBarred)>> links, Dictionary<int, List<int>> members, int one, int other)
    {
        members[one].AddRange(members[other]);
        members.Remove(other);
        links.Remove(other, out var moved);
        links[one].Remove(other);
        foreach (var (third, link) in moved!.Where(link => link.Key != one))
        {
            links[third].Remove(other);
            var before = links[one].GetValueOrDefault(third);
            Link(links, one, third, (before.Sum + link.Sum, before.IsBarred || link.IsBarred));
        }
    }

    private static void Link(Dictionary<int, Dictionary<int, (double Sum, bool IsBarred)>> links, int one, int other, (double Sum, bool IsBarred) link)
    {
        foreach (var (from, to) in ((int, int)[])[(one, other), (other, one)])
        {
            if (!links.TryGetValue(from, out var of))
            {
                links.Add(from, of = []);
            }

            of[to] = link;
        }
    }

    private static double Mean(List<int> group, Func<int, int, double?> probability) =>
        group.SelectMany((one, at) => group.Skip(at + 1).Select(other => probability(one, other) ?? 0)).Average();
}
