using System.CommandLine;
using System.Globalization;
using Bot.Answering.Composition;
using Bot.Answering.Retrieval.Confidence;
using Bot.Evaluation.Learning;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Retrieval;
using Bot.Evaluation.Scoring.Questions;
using Spectre.Console;

namespace Bot.Evaluation.Commands;

/// <summary><c>support FOLDER…</c>: learns how likely it is that the sentence said first answers, and measures it on questions held back.</summary>
internal static class SupportCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders with queries.jsonl, qrels.tsv and corpus.jsonl, part of the questions without an answer there; or gold sets.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { Description = "Where to write the weights.", HelpName = "FILE" };
        var command = new Command("support", "Learn how likely it is that the sentence said first answers.") { folders, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var examples = new List<SupportExample>();
            foreach (var folder in parsed.GetRequiredValue(folders))
            {
                examples.AddRange(await SupportExample.OfAsync(folder, cancellationToken));
            }

            var table = Terminal.NewTable(["AUROC, held back", "questions", "retrieval alone", "all", .. SentenceSupport.Names.Select(name => $"without {name}")]);
            var columns = SentenceSupport.Names.Select((_, at) => HeldBack(examples, at + 1)).Prepend(HeldBack(examples, null)).Prepend([.. examples.Select(example => example.Given)]).ToList();
            foreach (var set in examples.Select(example => example.Set).Distinct())
            {
                var own = examples.Index().Where(example => example.Item.Set == set).ToList();
                table.AddRow([set, own.Count.ToString(CultureInfo.InvariantCulture), .. columns.Select(column => Separation.Of(Scores(column, true), Scores(column, false)).ToString("0.000", CultureInfo.InvariantCulture))]);

                List<double> Scores(List<double> column, bool isAnswerable) => [.. own.Where(example => example.Item.IsAnswerable == isAnswerable).Select(example => column[example.Index])];
            }

            Terminal.Create().Write(table);
            if (parsed.GetValue(output) is { } file)
            {
                await WeightFile.WriteAsync(
                    file, "How likely it is that the sentence said first answers a question that is not on pay: what speaks for it (SentenceSupport), weight of a logistic model beside the odds of retrieval.", $"support {string.Join(' ', parsed.GetRequiredValue(folders).Select(folder => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))))}",
                    SentenceSupport.Names.Prepend(LogisticModel.Constant), SupportExample.Learn(examples, null), cancellationToken);
            }
        });
        return command;
    }

    /// <returns>How likely each is, by weights learnt from the other parts.</returns>
    private static List<double> HeldBack(List<SupportExample> examples, int? without)
    {
        var weights = Enumerable.Range(0, Fold.Count).AsParallel().AsOrdered().Select(fold => SupportExample.Learn([.. examples.Where(example => Fold.Of(example.Question) != fold)], without)).ToList();
        return [.. examples.Select(example => example.Believed(weights[Fold.Of(example.Question)]))];
    }
}
