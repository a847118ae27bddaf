using System.CommandLine;
using System.Globalization;
using Bot.Answering.Composition;
using Bot.Evaluation.Gold;
using Bot.Evaluation.Learning;
using Bot.Evaluation.Reporting;
using Spectre.Console;

namespace Bot.Evaluation.Commands;

/// <summary><c>sentences FOLDER…</c>: learns how likely a found sentence is the one that answers, and measures it on each set with weights learnt from the others.</summary>
internal static class SentencesCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Gold sets: folders with articles/, claims.jsonl, questions.jsonl and traps.jsonl.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { Description = "Where to write the weights.", HelpName = "FILE" };
        var command = new Command("sentences", "Learn how likely a found sentence is the one that answers.") { folders, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var examples = new List<SentenceExample>();
            foreach (var set in parsed.GetRequiredValue(folders).Select(GoldSet.Load).Where(set => set.Questions.Count > 0))
            {
                examples.AddRange(await SentenceExample.OfAsync(set, cancellationToken));
            }

            var heldBack = examples.Select(example => example.Set).Distinct()
                .ToDictionary(set => set, set => SentenceExample.Learn(examples.Where(example => example.Set != set)), StringComparer.Ordinal);
            var table = Terminal.NewTable("set, held back", "questions", "answer among all", "in the likeliest", "in two", "in three");
            foreach (var set in heldBack.Keys)
            {
                Add(set, [.. examples.Where(example => example.Set == set)]);
            }

            Add("all, facts and names", [.. examples.Where(example => example.IsFact)]);
            Add("all", examples);
            Terminal.Create().Write(table);
            if (parsed.GetValue(output) is { } file)
            {
                await WeightFile.WriteAsync(
                    file, "How likely a sentence is the one that answers: what speaks for it (SentenceChances) and its weight. Learnt by conditional logit over the sentences found for each question.", $"sentences {string.Join(' ', heldBack.Keys)}",
                    SentenceChances.Names, SentenceExample.Learn(examples), cancellationToken);
            }

            void Add(string label, IReadOnlyList<SentenceExample> some) => table.AddRow(
                label, some.Count.ToString(CultureInfo.InvariantCulture), Share(some, example => example.HasRight), Share(some, example => example.IsAmong(1, heldBack[example.Set])),
                Share(some, example => example.IsAmong(2, heldBack[example.Set])), Share(some, example => example.IsAmong(3, heldBack[example.Set])));
        });
        return command;
    }

    private static string Share(IReadOnlyList<SentenceExample> examples, Func<SentenceExample, bool> holds) =>
        ((double)examples.Count(holds) / Math.Max(1, examples.Count)).ToString("0.000", CultureInfo.InvariantCulture);
}
