using System.CommandLine;
using System.Globalization;
using Bot.Answering.Composition.Written;
using Bot.Answering.FaqMatching;
using Bot.Answering.Verification;
using Bot.Evaluation.Generation;
using Bot.Evaluation.Verification;
using Bot.Language;
using Bot.PayClaims.Reading;

namespace Bot.Evaluation.Commands;

/// <summary><c>verify FOLDER…</c>: how many faithful sentences are let through, and how many false ones, by what is false in them.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders with sources.jsonl, faithful.jsonl and false.jsonl.", Arity = ArgumentArity.OneOrMore };
        var failures = new Option<int>("--failures") { Description = "Wrong ends to print for each folder.", HelpName = "N" };
        var command = new Command("verify", "Measure the verification of sentences that a model writes.") { folders, failures };
        command.SetAction(parsed =>
        {
            var sets = parsed.GetRequiredValue(folders).Select(StatementSet.Load).ToList();
            var concepts = new ConceptIndex(Glossary.Load());
            foreach (var set in sets)
            {
                Print(set, concepts, parsed.GetValue(failures));
            }
        });
        return command;
    }

    private static void Print(StatementSet set, ConceptIndex concepts, int failures)
    {
        var dice = new Dice(1);
        var names = Names(set);
        var mutated = set.Cases.Where(one => one.IsFaithful).SelectMany(one => Mutations.Of(one, names, dice).Select(false_ => one with { Kind = $"made: {false_.Kind}", Written = one.Written with { Text = false_.Text } })).ToList();
        var ends = set.Cases.Concat(mutated).Select(one => (Case: one, End: new StatementVerifier(set.Sources, set.Ledger, one.Language, concepts).Verify(one.Written))).ToList();
        var faithful = ends.Where(end => end.Case.IsFaithful).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Name}: faithful let through {faithful.Count(end => end.End is Verified.Holds)} of {faithful.Count} ({faithful.Count(end => end.End is Verified.Holds) / (double)faithful.Count:0.000}), stopped for {string.Join(", ", faithful.Select(end => end.End).OfType<Verified.Fails>().GroupBy(fails => fails.Reason).Select(same => $"{same.Key} {same.Count()}"))}"));
        var wrong = ends.Where(end => !end.Case.IsFaithful).ToList();
        Console.WriteLine($"  false let through: {wrong.Count(end => end.End is Verified.Holds && !IsMade(end.Case))} of {wrong.Count(end => !IsMade(end.Case))} by hand, {wrong.Count(end => end.End is Verified.Holds && IsMade(end.Case))} of {wrong.Count(end => IsMade(end.Case))} made; {string.Join(", ", wrong.GroupBy(end => end.Case.Kind).Select(kind => $"{kind.Key} {kind.Count(end => end.End is Verified.Holds)}/{kind.Count()}"))}");
        foreach (var (one, end) in ends.Where(end => end.Case.IsFaithful != end.End is Verified.Holds).Take(failures))
        {
            Console.WriteLine($"  {(one.IsFaithful ? $"stopped ({((Verified.Fails)end).Reason})" : $"let through ({one.Kind})")} {one.Id}: {one.Written.Text}");
            foreach (var citation in one.Written.Citations)
            {
                Console.WriteLine($"        {citation.Quote}");
            }
        }
    }

    private static bool IsMade(StatementCase one) => one.Kind.StartsWith("made", StringComparison.Ordinal);

    /// <summary>The persons and organisations of the sources.</summary>
    private static IReadOnlyList<string> Names(StatementSet set) =>
        [.. set.Sources.SelectMany(article => Bot.PayClaims.Reading.NameReader.Read(new ClaimText(article))).Where(name => name.Kind is NameKind.Person or NameKind.Organisation).Select(name => name.Name).Distinct().Order(StringComparer.Ordinal)];
}
