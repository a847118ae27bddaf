namespace Bot.Articles.Copies;

/// <summary>Joins a text with a longer one that holds most of it, which sketches of whole texts do not show. Candidates share sampled runs that few texts have.</summary>
internal sealed class ContainedTexts(CopyTexts texts, CancellationToken cancellationToken)
{
    // A run in more texts than this is a set phrase or page furniture.
    private const int CommonRun = 64;

    /// <summary>Fewer sampled runs in common are chance; the sample holds one run in eight.</summary>
    private const int LeastShared = 3;

    public void Join(UnionFind groups)
    {
        var holders = Holders();
        var holding = new SortedDictionary<int, List<int>>();
        var shared = new Dictionary<int, int>();
        for (var text = 0; text < texts.Count; text++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!texts.IsCompared(text))
            {
                continue;
            }

            shared.Clear();
            foreach (var run in texts.SampleOf(text))
            {
                foreach (var other in holders.Of(run))
                {
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                }
            }

            foreach (var (other, count) in shared)
            {
                // Half of what the rule asks: a sample errs, and the runs themselves are counted next.
                if (count >= Math.Max(LeastShared, CopyRule.Contained / 2 * texts.SampleOf(text).Length) && IsShorter(text, other)
                    && !groups.AreJoined(text, other) && CopyRule.HoldsMostOf(texts.RunsOf(other), texts.RunsOf(text)))
                {
                    holding.TryAdd(other, []);
                    holding[other].Add(text);
                }
            }
        }

        // A longer text that holds several stories is a digest, and would make one story of them all. Who holds what is settled before anything is joined.
        var held = holding.Where(pair => pair.Value.Select(groups.Find).Distinct().Count() == 1).ToList();
        foreach (var (longer, shorter) in held)
        {
            shorter.ForEach(text => groups.Join(longer, text));
        }
    }

    private bool IsShorter(int text, int other) => texts.SampleOf(text).Length is var mine && texts.SampleOf(other).Length is var others && (mine < others || (mine == others && text > other));

    private RunHolders Holders()
    {
        var compared = Enumerable.Range(0, texts.Count).Where(texts.IsCompared).ToArray();
        var size = compared.Sum(text => texts.SampleOf(text).Length);
        var (runs, owners) = (new uint[size], new int[size]);
        var at = 0;
        foreach (var text in compared)
        {
            texts.SampleOf(text).CopyTo(runs.AsSpan(at));
            owners.AsSpan(at, texts.SampleOf(text).Length).Fill(text);
            at += texts.SampleOf(text).Length;
        }

        Array.Sort(runs, owners);
        return new RunHolders(runs, owners);
    }

    /// <summary>Which texts have a sampled run.</summary>
    private sealed class RunHolders(uint[] runs, int[] owners)
    {
        /// <returns>Empty for a run that many have.</returns>
        public ReadOnlySpan<int> Of(uint run)
        {
            var start = FirstOf(run);
            var end = start;
            while (end < runs.Length && runs[end] == run && end - start <= CommonRun)
            {
                end++;
            }

            return end - start > CommonRun ? [] : owners.AsSpan(start..end);
        }

        private int FirstOf(uint run)
        {
            var (low, high) = (0, runs.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = runs[middle] < run ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
