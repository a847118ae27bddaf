namespace Bot.PayClaims.Reading;

/// <summary>Finds for each figure of a sentence the stretch of time it covers.</summary>
internal static class PeriodReader
{
    private const float Farthest = 14;

    // "$45 an hour" is plainer than "each year … $45,000".
    private const float BeforePenalty = 1.5f;

    private const float OfGovernor = 0.6f;

    /// <param name="governors">The governing cue of each figure.</param>
    /// <returns>For each figure its period; null when the sentence states none for it.</returns>
    public static PayPeriod?[] Read(CueSentence sentence, List<Cue?> governors)
    {
        var figures = sentence.Figures;
        var found = new PayPeriod?[figures.Count];
        var costs = new float[figures.Count];
        Array.Fill(costs, Farthest);
        if (figures.Count == 0)
        {
            return found;
        }

        foreach (var cue in sentence.Cues)
        {
            if (cue.Meaning is not { Kind: CueKind.Period, Period: { } period })
            {
                continue;
            }

            if (IsOfPeople(sentence, cue))
            {
                continue;
            }

            if (!IsOfWhole(sentence, cue) && Governed(sentence, cue) is { } noun)
            {
                for (var i = 0; i < figures.Count; i++)
                {
                    if (governors[i] == noun && OfGovernor < costs[i])
                    {
                        (found[i], costs[i]) = (period, OfGovernor);
                    }
                }
            }

            // However far: "a pool of 45 million for the crews, to be granted in May and vesting over two years".
            else if (Owner(sentence, cue) is var (owner, cost) && (cost < costs[owner] || (figures.Count == 1 && found[owner] is null && StatedPeriod.IsOverYears(period))))
            {
                (found[owner], costs[owner]) = (period, cost);
            }
        }

        Share(governors, found);
        return found;
    }

    /// <summary>"First-year associates", « des ingénieurs exceptionnels »: who they are, not what they are paid for.</summary>
    public static bool IsOfPeople(CueSentence sentence, Cue period) => period.Meaning.Period switch
    {
        PayPeriod.FirstYear => period.End < sentence.Words.Count && RoleNouns.Contains(sentence.Words[period.End].Text, ""),
        PayPeriod.OneTime => period.First > 0 && RoleNouns.Contains(sentence.Words[period.First - 1].Text, "fr"),
        _ => false,
    };

    /// <summary>The noun that a period is an adjective of.</summary>
    private static Cue? Governed(CueSentence sentence, Cue period)
    {
        foreach (var cue in sentence.Cues)
        {
            if (cue.IsOfPay && cue.Meaning.Kind != CueKind.Verb && SenseReader.Touches(sentence, period, cue))
            {
                return cue;
            }
        }

        return null;
    }

    private static (int Figure, float Cost) Owner(CueSentence sentence, Cue cue)
    {
        var (owner, best) = (0, float.MaxValue);
        var isOfWhole = IsOfWhole(sentence, cue);
        for (var i = 0; i < sentence.Figures.Count; i++)
        {
            var figure = sentence.Figures[i];
            if (isOfWhole && figure.First > cue.First)
            {
                continue;
            }

            var cost = sentence.Gap(cue, figure) + (cue.End <= figure.First ? BeforePenalty : 0);
            if (cost < best)
            {
                (owner, best) = (i, cost);
            }
        }

        return (owner, best);
    }

    /// <summary>"2 million for the first year of a package of 9 million", « la première année d'un contrat de… »: the year is that of the sum before, of which the one behind is the whole.</summary>
    private static bool IsOfWhole(CueSentence sentence, Cue cue) =>
        cue.Meaning.Period == PayPeriod.FirstYear && cue.End < sentence.Words.Count && sentence.Words[cue.End].Text is "of" or "d" or "de" or "du" && sentence.Figures.Exists(figure => figure.End <= cue.First);

    /// <summary>"Nurses earn $50 and doctors $200 an hour": figures of one cue are of one period.</summary>
    private static void Share(List<Cue?> governors, PayPeriod?[] found)
    {
        var own = found.ToArray();
        for (var i = 0; i < found.Length; i++)
        {
            for (var step = 1; found[i] is null && governors[i] is not null && step < found.Length; step++)
            {
                found[i] = Shared(i - step) ?? Shared(i + step);
            }

            PayPeriod? Shared(int other) => other >= 0 && other < own.Length && governors[other] == governors[i] ? own[other] : null;
        }
    }
}
