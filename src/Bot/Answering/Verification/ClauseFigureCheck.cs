using Bot.Answering.FaqMatching;

namespace Bot.Answering.Verification;

/// <summary>Which figure stands in which clause: of two each keeps what its clause speaks of, and what was before is not told as what is now.</summary>
internal static class ClauseFigureCheck
{
    private const double Margin = 2;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private static readonly string[] Earlier =
    [
        "annee precedente", "an plus tot", "an auparavant", "an dernier", "annee derniere", "an passe", "annee passee", "exercice precedent", "annee d avant",
        "year earlier", "year before", "year ago", "last year", "previous year", "year previously",
    ];

    public static IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted, Telling telling)
    {
        if (AreExchanged(telling))
        {
            yield return new Fault(DropReason.Number, "figures of clauses exchanged");
        }

        var (now, before) = Times(telling.Stated);
        var (nowThere, beforeThere) = Times(telling.Quoted);
        if (before.Any(number => nowThere.Contains(number) && !beforeThere.Contains(number)) && now.Any(number => beforeThere.Contains(number) && !nowThere.Contains(number)))
        {
            yield return new Fault(DropReason.Number, "before told as now");
        }

        if (Change(telling) is { } change && !quoted.Facts.Any(facts => facts.Marks.Contains(change > 0 ? "down" : "up")) && stated.Marks.Contains(change > 0 ? "down" : "up") && !stated.Marks.Contains(change > 0 ? "up" : "down") && !stated.IsNegated)
        {
            yield return new Fault(DropReason.Number, "against the figures");
        }
    }

    private static bool AreExchanged(Telling telling)
    {
        var here = telling.Stated.Where(clause => Figures(clause).Any()).ToList();
        var there = telling.Quoted.Where(clause => Figures(clause).Any()).ToList();
        return here.Exists(one => here.Exists(other => other != one && Figures(one).Except(Figures(other)).Any(number => Figures(other).Except(Figures(one)).Any(second =>
            Only(number, second) is { } first && Only(second, number) is { } last
            && telling.SharedWords(first, other) > 0 && telling.SharedWords(last, one) > 0
            && ((telling.IsSubjectOf(first, other, one) && telling.IsSubjectOf(last, one, other)) || telling.SharedWords(first, other) + telling.SharedWords(last, one) >= telling.SharedWords(first, one) + telling.SharedWords(last, other) + Margin)))));

        Clause? Only(decimal number, decimal without) => there.Where(clause => Figures(clause).Contains(number)).ToList() is [var only] && !Figures(only).Contains(without) ? only : null;
    }

    /// <summary>The figures of clauses that speak of now, and of those that speak of a year before.</summary>
    private static (HashSet<decimal> Now, HashSet<decimal> Before) Times(IEnumerable<Clause> clauses)
    {
        var parted = clauses.ToLookup(IsEarlier);
        return (parted[false].SelectMany(Figures).ToHashSet(), parted[true].SelectMany(Figures).ToHashSet());
    }

    /// <summary>Above 0 where the figure that the quotes have of now is higher than the one of a year before, below where it is lower.</summary>
    private static int? Change(Telling telling)
    {
        var here = telling.Stated.SelectMany(Figures).ToHashSet();
        var clauses = telling.Quoted.SelectMany(clause => Figures(clause).Select(number => (Number: number, IsShare: IsShare(clause.Facts, number), IsEarlier: IsEarlier(clause)))).Distinct().ToList();
        if (clauses.Where(one => one.IsEarlier).ToList() is not [var before])
        {
            return null;
        }

        var now = clauses.Where(one => !one.IsEarlier && one.IsShare == before.IsShare).ToList();
        now = now.Count > 1 ? [.. now.Where(one => here.Contains(one.Number))] : now;
        return now is [var only] && only.Number != before.Number ? Math.Sign(only.Number - before.Number) : null;
    }

    private static bool IsShare(SentenceFacts facts, decimal number) => facts.Quantities.Any(quantity => quantity.Kind == QuantityKind.Percent && quantity.Value == number);

    private static IEnumerable<decimal> Figures(Clause clause) => clause.Numbers.Where(number => number is < FirstYear or > LastYear);

    private static bool IsEarlier(Clause clause) => $" {string.Join(' ', clause.Facts.Words.Take(clause.First..clause.End))} " is var text && Array.Exists(Earlier, phrase => text.Contains($" {phrase} ", StringComparison.Ordinal));
}
