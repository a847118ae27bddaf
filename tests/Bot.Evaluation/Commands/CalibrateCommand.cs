using System.CommandLine;
using System.Globalization;
using Bot.Answering.Composition;
using Bot.Answering.Retrieval.Confidence;
using Bot.Evaluation.Gold;
using Bot.Evaluation.Learning;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Scoring.Calibration;
using Spectre.Console;

namespace Bot.Evaluation.Commands;

/// <summary><c>calibrate FOLDER…</c>: learns how likely it is that an answer on pay is one, and measures it on each set with weights learnt from the others.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Gold sets: folders with articles/, claims.jsonl, questions.jsonl and traps.jsonl.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { Description = "Where to write the weights.", HelpName = "FILE" };
        var command = new Command("calibrate", "Learn how likely it is that an answer on pay is one.") { folders, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var examples = new List<GroundsExample>();
            foreach (var set in parsed.GetRequiredValue(folders).Select(GoldSet.Load).Where(set => set.Questions.Count > 0))
            {
                examples.AddRange(await GroundsExample.OfAsync(set, cancellationToken));
            }

            var table = Terminal.NewTable("set, held back", "questions", "ECE", "AUROC", "AUROC, answers taken away");
            foreach (var set in examples.Select(example => example.Set).Distinct())
            {
                var weights = GroundsExample.Learn([.. examples.Where(example => example.Set != set)]);
                var own = examples.Where(example => example.Set == set).ToList();
                var asked = Score(own.Where(example => example.IsAsked), weights);
                table.AddRow(set, Write(asked.Questions), Write(asked.Error), Write(asked.Auroc), Write(Score(own, weights).Auroc));
            }

            Terminal.Create().Write(table);
            if (parsed.GetValue(output) is { } file)
            {
                await WeightFile.WriteAsync(
                    file, "How likely it is that an answer on pay is one: what speaks for it (Grounds), weight of a logistic model.", $"calibrate {string.Join(' ', examples.Select(example => example.Set).Distinct())}",
                    Grounds.Names.Prepend(LogisticModel.Constant), GroundsExample.Learn(examples), cancellationToken);
            }
        });
        return command;
    }

    private static CalibrationScore Score(IEnumerable<GroundsExample> examples, double[] weights) =>
        CalibrationScore.Of([.. examples.Select(example => new Belief(example.Believed(weights), example.IsAnswerable))]);

    private static string Write(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
