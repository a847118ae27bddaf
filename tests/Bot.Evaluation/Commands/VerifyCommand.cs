using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bot.Answering.Composition.Written;
using Bot.Answering.FaqMatching;
using Bot.Answering.Verification;
using Bot.Evaluation.Verification;
using Bot.Language;

namespace Bot.Evaluation.Commands;

/// <summary><c>verify FOLDER…</c>: how many faithful sentences are let through, and how many false ones, by what is false in them.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders with sources.jsonl, faithful.jsonl and false.jsonl.", Arity = ArgumentArity.OneOrMore };
        var failures = new Option<int>("--failures") { Description = "Wrong ends to print for each folder.", HelpName = "N" };
        var checks = new Option<bool>("--checks") { Description = "Also a table of the checks: how many faithful sentences each stops, how many false ones, and how many it alone." };
        var command = new Command("verify", "Measure the verification of sentences that a model writes.") { folders, failures, checks };
        command.SetAction(parsed =>
        {
            var sets = parsed.GetRequiredValue(folders).Select(StatementSet.Load).ToList();
            var concepts = new ConceptIndex(Glossary.Load());
            foreach (var set in sets)
            {
                Print(set, concepts, parsed.GetValue(failures));
            }

            if (parsed.GetValue(checks))
            {
                CheckTable.Print(sets, concepts);
            }
        });
        return command;
    }

    private static void Print(StatementSet set, ConceptIndex concepts, int failures)
    {
        var made = Mutations.Of(set);
        var began = Stopwatch.GetTimestamp();
        var faithful = Ends(set.Cases.Where(one => one.IsFaithful));
        var byHand = Ends(set.Cases.Where(one => !one.IsFaithful));
        var byProgram = Ends(made);
        var milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds / (faithful.Count + byHand.Count + byProgram.Count);
        var stopped = faithful.Select(end => end.End).OfType<Verified.Fails>().GroupBy(fails => fails.Reason).Select(same => $"{same.Key} {same.Count()}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Name}: faithful let through {Through(faithful)} of {faithful.Count} ({Through(faithful) / (double)faithful.Count:0.000}), stopped for {string.Join(", ", stopped)}"));
        var kinds = byHand.Concat(byProgram).GroupBy(end => end.Case.Kind).Select(kind => $"{kind.Key} {Through(kind)}/{kind.Count()}");
        Console.WriteLine($"  false let through: {Through(byHand)} of {byHand.Count} by hand, {Through(byProgram)} of {byProgram.Count} made; {string.Join(", ", kinds)}; {milliseconds:0.0} ms a sentence");
        foreach (var (one, end) in faithful.Concat(byHand).Concat(byProgram).Where(end => end.Case.IsFaithful != end.End is Verified.Holds).Take(failures))
        {
            Console.WriteLine($"  {(end is Verified.Fails fails ? $"stopped ({fails.Reason}: {string.Join(", ", Verifier(one).Faults(one.Written).Select(fault => fault.Check))})" : $"let through ({one.Kind})")} {one.Id}: {one.Written.Text}");
            foreach (var citation in one.Written.Citations)
            {
                Console.WriteLine($"        {citation.Quote}");
            }
        }

        StatementVerifier Verifier(StatementCase one) => new(set.Sources, set.Ledger, one.Language, concepts);
        List<(StatementCase Case, Verified End)> Ends(IEnumerable<StatementCase> cases) => [.. cases.Select(one => (one, Verifier(one).Verify(one.Written)))];
    }

    private static int Through(IEnumerable<(StatementCase Case, Verified End)> ends) => ends.Count(end => end.End is Verified.Holds);
}
