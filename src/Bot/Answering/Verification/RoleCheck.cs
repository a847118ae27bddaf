namespace Bot.Answering.Verification;

/// <summary>Of two organisations each does what it does in the quotes: who hires is not who loses, whichever verb is used.</summary>
internal sealed class RoleCheck(WordMeanings meanings)
{
    private const int Window = 6;

    // With less in common chance decides.
    private const int FewestCrossed = 2;
    private const int Margin = 2;

    public IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted)
    {
        var here = Names(stated).Where(name => name.Words.Any(quoted.IsOrganisation)).ToList();
        if (here.Count > 1 && quoted.Sentences.Concat(quoted.Facts).Select(Names).Any(there => AreExchanged(here, there)))
        {
            yield return new Fault(DropReason.Name, "roles exchanged");
        }
    }

    private static bool AreExchanged(List<Named> here, List<Named> there)
    {
        for (var a = 0; a < here.Count; a++)
        {
            for (var b = a + 1; b < here.Count; b++)
            {
                if (Find(here[a], there) is not { } first || Find(here[b], there) is not { } second || first == second)
                {
                    continue;
                }

                var same = Alike(here[a], first) + Alike(here[b], second);
                var crossed = Alike(here[a], second) + Alike(here[b], first);
                if (crossed >= FewestCrossed && crossed >= same + Margin)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Named? Find(Named name, List<Named> there) => there.Find(other => other.Words.Overlaps(name.Words));

    /// <summary>Words in common, and what is named with other words.</summary>
    private static int Alike(Named one, Named other) => one.Near.Count(word => word[0] != '#' && other.Near.Contains(word)) is > 0 and var words ? words : one.Near.Overlaps(other.Near) ? 1 : 0;

    /// <summary>The names of a text, each with what the words say that stand nearer to it than to the next.</summary>
    private List<Named> Names(SentenceFacts facts)
    {
        var names = facts.Names(meanings);
        var runs = new List<(int First, int End)>();
        for (var at = 0; at < facts.Words.Count; at++)
        {
            if (names.Contains(facts.Words[at]))
            {
                if (runs.Count > 0 && runs[^1].End == at && facts.GapBefore(at) is " " or " & ")
                {
                    runs[^1] = (runs[^1].First, at + 1);
                }
                else
                {
                    runs.Add((at, at + 1));
                }
            }
        }

        var found = new List<Named>();
        foreach (var (index, run) in runs.Index())
        {
            var words = facts.Words.Take(run.First..run.End).ToHashSet(StringComparer.Ordinal);
            var from = Math.Max(index > 0 ? Middle(runs[index - 1], run) : 0, run.First - Window);
            var to = Math.Min(index + 1 < runs.Count ? Middle(run, runs[index + 1]) : facts.Words.Count, run.End + Window);
            var near = meanings.Of(facts, from, to, Enumerable.Range(run.First, run.End - run.First).ToHashSet());
            if (found.Find(other => other.Words.Overlaps(words)) is { } same)
            {
                same.Words.UnionWith(words);
                same.Near.UnionWith(near);
            }
            else
            {
                found.Add(new Named(words, near));
            }
        }

        return found;
    }

    /// <summary>The first place that is nearer to the second.</summary>
    private static int Middle((int First, int End) one, (int First, int End) other) => ((one.End - 1 + other.First) / 2) + 1;

    /// <param name="Near">As by <see cref="WordMeanings.Of"/>.</param>
    private sealed record Named(HashSet<string> Words, HashSet<string> Near);
}
