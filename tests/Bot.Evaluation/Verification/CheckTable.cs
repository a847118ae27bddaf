using System.Globalization;
using Bot.Answering.FaqMatching;
using Bot.Answering.Verification;

namespace Bot.Evaluation.Verification;

/// <summary>What each check of the verifier costs and what it is good for.</summary>
internal static class CheckTable
{
    /// <summary>Prints, for each check, faithful sentences stopped, by hand false ones and made ones, and of each how many no other check stops.</summary>
    public static void Print(IReadOnlyList<StatementSet> sets, ConceptIndex concepts)
    {
        var stopped = sets.SelectMany(set => set.Cases.Concat(Mutations.Of(set)).Select(one => (one.Kind, Checks: Checks(set, one)))).Where(one => one.Checks.Count > 0).ToList();
        Console.WriteLine($"{"check",-44} {"faithful",8} {"alone",6} {"by hand",8} {"alone",6} {"made",6} {"alone",6}");
        foreach (var check in stopped.SelectMany(one => one.Checks).Distinct().OrderByDescending(check => stopped.Count(one => one.Kind.Length == 0 && one.Checks.Contains(check))))
        {
            var here = stopped.Where(one => one.Checks.Contains(check)).ToList();
            var (faithful, byHand, made) = (here.Where(one => one.Kind.Length == 0).ToList(), here.Where(one => one.Kind.Length > 0 && !IsMade(one.Kind)).ToList(), here.Where(one => IsMade(one.Kind)).ToList());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{check,-44} {faithful.Count,8} {Alone(faithful),6} {byHand.Count,8} {Alone(byHand),6} {made.Count,6} {Alone(made),6}"));
        }

        HashSet<string> Checks(StatementSet set, StatementCase one) => [.. new StatementVerifier(set.Sources, set.Ledger, one.Language, concepts).Faults(one.Written).Select(fault => $"{fault.Reason}: {fault.Check}")];
    }

    private static bool IsMade(string kind) => kind.StartsWith("made: ", StringComparison.Ordinal);

    private static int Alone(List<(string Kind, HashSet<string> Checks)> stopped) => stopped.Count(one => one.Checks.Count == 1);
}
