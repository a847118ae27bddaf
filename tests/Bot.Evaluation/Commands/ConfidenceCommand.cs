using System.CommandLine;
using System.Globalization;
using Bot.Answering.Retrieval.Confidence;
using Bot.Evaluation.Learning;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Retrieval;
using Bot.Evaluation.Scoring.Questions;
using Spectre.Console;

namespace Bot.Evaluation.Commands;

/// <summary><c>confidence FOLDER…</c>: learns how likely it is that the corpus holds an answer, and measures it on questions held back.</summary>
internal static class ConfidenceCommand
{
    private const double Penalty = 1;
    private const int Rounds = 1_500;
    private const double Rate = 0.3;

    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders with queries.jsonl, qrels.tsv and corpus.jsonl; part of the questions without an answer there.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { Description = "Where to write the weights.", HelpName = "FILE" };
        var command = new Command("confidence", "Learn how likely it is that the corpus holds an answer.") { folders, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var examples = parsed.GetRequiredValue(folders).Select(SearchSet.Load).SelectMany(ConfidenceExample.Of).ToList();
            var table = Terminal.NewTable(["AUROC, held back", "all", .. Evidence.Names.Select(name => $"without {name}")]);
            var columns = Evidence.Names.Select((_, at) => HeldBack(examples, at + 1)).Prepend(HeldBack(examples, null)).ToList();
            foreach (var set in examples.Select(example => example.Set).Distinct())
            {
                table.AddRow([set, .. columns.Select(column => Separation.Of(Scores(column, set, true), Scores(column, set, false)).ToString("0.000", CultureInfo.InvariantCulture))]);
            }

            Terminal.Create().Write(table);
            if (parsed.GetValue(output) is { } file)
            {
                await WeightFile.WriteAsync(
                    file, "How likely it is that the corpus holds an answer: kind of evidence (Evidence), weight of a logistic model.", $"confidence {string.Join(' ', examples.Select(example => example.Set).Distinct())}",
                    Evidence.Names.Prepend(LogisticModel.Constant), Learn(examples, null), cancellationToken);
            }
        });
        return command;
    }

    private static List<(string Set, double Score, bool IsAnswerable)> HeldBack(List<ConfidenceExample> examples, int? without)
    {
        var weights = Enumerable.Range(0, Fold.Count).AsParallel().AsOrdered().Select(fold => Learn([.. examples.Where(example => Fold.Of(example.Question) != fold)], without)).ToList();
        return [.. examples.Select(example => (example.Set, example.Features.Zip(weights[Fold.Of(example.Question)], (feature, weight) => feature * weight).Sum(), example.IsAnswerable))];
    }

    private static List<double> Scores(List<(string Set, double Score, bool IsAnswerable)> rows, string set, bool isAnswerable) =>
        [.. rows.Where(row => row.Set == set && row.IsAnswerable == isAnswerable).Select(row => row.Score)];

    /// <summary>Each set counts the same, and in it what can be answered as much as what cannot.</summary>
    private static double[] Learn(List<ConfidenceExample> examples, int? without)
    {
        var counts = examples.CountBy(example => (example.Set, example.IsAnswerable)).ToDictionary();
        return LogisticRegression.Fit(
            [.. examples.Select(example => (example.Features.Select((value, at) => at == without ? 0 : value).ToArray(), example.IsAnswerable, (double)examples.Count / counts.Count / counts[(example.Set, example.IsAnswerable)]))],
            Penalty, Rounds, Rate);
    }
}
