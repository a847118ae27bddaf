namespace Bot.Answering.Verification;

/// <summary>Denials: none dropped, added or turned.</summary>
internal static class DenialCheck
{
    // Of what a denied clause has in common with the nearest of the quotes, the nearest denied one has so much at least.
    private const double NearAsDenied = 0.5;

    // With less in common it is open which clause tells which.
    private const double Clear = 2;
    private const double Plain = 3;

    // Smaller ones count things by the way.
    private const decimal LeastNumber = 10;

    public static IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted, Telling telling)
    {
        if (IsDropped(stated, telling))
        {
            yield return new Fault(DropReason.Negation, "denial dropped");
        }

        if (stated.IsNegated && (!telling.Quoted.Any(clause => clause.IsNegated || clause.Marks.Overlaps(["steady", "open", "silent"]) || ((clause.MayBeNegated || clause.IsTurnOf(stated.Marks)) && telling.Shared(clause, telling.Stated) > 0)) || stated.Turns > Math.Max(1, quoted.Facts.Sum(facts => facts.Turns + facts.Count("silent") + facts.Count("without")))))
        {
            yield return new Fault(DropReason.Negation, "denial added");
        }

        if (telling.Stated.Any(clause => clause.Marks.Contains("not") && IsPlainThere(clause, telling)))
        {
            yield return new Fault(DropReason.Negation, "denial of something else");
        }

        // What somebody did not rule out is not ruled out.
        if (stated.Marks.Contains("shut") && quoted.Facts.Any(facts => facts.Marks.Contains("leftopen")) && !quoted.Facts.Any(facts => facts.Marks.Contains("shut")))
        {
            yield return new Fault(DropReason.Negation, "left open told as ruled out");
        }

        if (IsPlainNumber(telling))
        {
            yield return new Fault(DropReason.Negation, "denied of a number that is told plainly");
        }

        if (IsOtherAct(stated, telling))
        {
            yield return new Fault(DropReason.Negation, "act turned round");
        }

        if (stated.Marks.Contains("changes") && !telling.Stated.Any(clause => clause.IsNegated || clause.Marks.Contains("steady")) && telling.Told.Any(clause => clause.Marks.Contains("steady")))
        {
            yield return new Fault(DropReason.Negation, "standing still told as change");
        }

        if (telling.Stated.Any(clause => IsGrantedThere(clause, telling)))
        {
            yield return new Fault(DropReason.Negation, "granted told as denied");
        }

        if (stated.Marks.Contains("deny") && !stated.Marks.Contains("confirm") && !quoted.Facts.Any(facts => facts.Marks.Contains("deny")) && telling.ToldSentences.Any(sentence => sentence.Marks.Contains("confirm")))
        {
            yield return new Fault(DropReason.Negation, "confirmed told as denied");
        }

        if (!stated.Marks.Contains("deny") && stated.Marks.Contains("confirm") && telling.ToldSentences.Any(sentence => sentence.Marks.Contains("deny")))
        {
            yield return new Fault(DropReason.Negation, "denial told as confirmed");
        }
    }

    /// <summary>Who does not dispute that something is so does not deny it.</summary>
    private static bool IsGrantedThere(Clause stated, Telling telling) =>
        stated.Marks.Contains("deny") && MostSharedWith("granted", stated, telling) is > 0 and var granted && MostSharedWith("deny", stated, telling) < granted;

    private static double MostSharedWith(string mark, Clause stated, Telling telling) =>
        telling.Quoted.Where(clause => clause.Marks.Contains(mark)).Select(clause => telling.Shared(clause, [stated])).DefaultIfEmpty(0).Max();

    private static bool IsDropped(SentenceFacts stated, Telling telling)
    {
        var may = telling.Stated.Where(clause => clause.MayBeNegated).ToList();
        return (may.Count == 0 && !stated.Marks.Contains("only") && telling.Told.Any(clause => clause.Marks.Contains("out") && telling.Shared(clause, telling.Stated) >= Plain && telling.IsToldByItself(clause)))
            || telling.Told.Any(clause => clause.IsNegated && !(clause.Facts.Marks.Contains("all") && stated.Marks.Contains("only")) && ((may.Count == 0 && !clause.IsTurnedBy(stated.Marks) && telling.IsToldByItself(clause) && !(clause.IsDeniedBesides && telling.SharedOfDenied(clause, telling.Stated) == 0)) || (may.Count > 0 && clause.Marks.Contains("not") && IsToldPlainly(clause))));

        bool IsToldPlainly(Clause denied)
        {
            var most = telling.Stated.Max(clause => telling.SharedOfDenied(denied, [clause]));
            return most >= Clear && may.Max(clause => telling.SharedOfDenied(denied, [clause])) < NearAsDenied * most;
        }
    }

    /// <summary>True where the quotes say plainly what a clause denies.</summary>
    private static bool IsPlainThere(Clause stated, Telling telling)
    {
        var (nearest, shared) = telling.From(stated);
        var denied = telling.Quoted.Where(clause => clause.MayBeNegated || clause.IsTurnOf(stated.Marks)).Select(clause => Math.Max(telling.SharedWithBefore(clause, [stated]), clause.IsNegated ? telling.Shared(clause, telling.Stated) : 0)).DefaultIfEmpty(0).Max();
        return !nearest.MayBeNegated && !nearest.IsTurnOf(stated.Marks) && ((shared >= Plain && denied < NearAsDenied * shared) || (shared >= Clear && denied == 0));
    }

    /// <summary>"None has more than 250" where the quotes say that some have.</summary>
    private static bool IsPlainNumber(Telling telling) =>
        telling.Stated.Any(clause => clause.Marks.Contains("any") && clause.Marks.Contains("not") && clause.Numbers.Any(number => number >= LeastNumber
            && telling.Quoted.Where(other => other.Numbers.Contains(number)).ToList() is { Count: > 0 } there && there.TrueForAll(other => !other.MayBeNegated && !other.Facts.Marks.Contains("deny") && telling.Shared(other, [clause]) >= Clear)));

    /// <summary>An act that the quotes only deny told as done, or the other way round.</summary>
    private static bool IsOtherAct(SentenceFacts stated, Telling telling) =>
        stated.Marks.Where(mark => mark.StartsWith("act.", StringComparison.Ordinal) && mark[^1] != '+').Any(act =>
            telling.Quoted.Where(clause => clause.Marks.Contains(act) || clause.Marks.Contains($"{act}+")).ToList() is { Count: > 0 } there
            && telling.Stated.Where(clause => clause.Marks.Contains(act)).ToList() is { Count: > 0 } here
            && there.TrueForAll(clause => clause.Marks.Contains("not")) && here.TrueForAll(clause => !clause.MayBeNegated) && !stated.IsNegated);
}
