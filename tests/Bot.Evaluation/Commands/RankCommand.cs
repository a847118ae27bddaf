using System.CommandLine;
using System.Globalization;
using Bot.Answering.Retrieval.Ranking;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Retrieval;
using Spectre.Console;

namespace Bot.Evaluation.Commands;

/// <summary><c>rank FOLDER…</c>: learns how found passages are ordered, and measures it on questions held back.</summary>
internal static class RankCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders with queries.jsonl, qrels.tsv and corpus.jsonl.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { Description = "Where to write the weights.", HelpName = "FILE" };
        var ablate = new Option<bool>("--ablate") { Description = "Also without each kind of evidence in turn." };
        var command = new Command("rank", "Learn how found passages are ordered.") { folders, output, ablate };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var examples = parsed.GetRequiredValue(folders).Select(SearchSet.Load).SelectMany(RankingExample.Of).ToList();
            var sets = examples.Select(example => example.Set).Distinct().ToList();
            var table = Terminal.NewTable(["MRR@10 · AllRel@10 · right passage in 4 · in 10", .. sets]);
            Add(table, "the weights of the program", examples, sets, example => example.Asks ? RankingWeights.OfQuestions : RankingWeights.OfTopics);
            HeldBack(table, "held back", examples, sets, null);
            foreach (var name in parsed.GetValue(ablate) ? RankingEvidence.Names : [])
            {
                HeldBack(table, $"  without {name}", examples, sets, name);
            }

            Terminal.Create().Write(table);
            if (parsed.GetValue(output) is { } file)
            {
                var (questions, topics) = RankingLearner.Learn(examples, null);
                await File.WriteAllLinesAsync(file,
                [
                    "# How found passages are ordered: kind of evidence (RankingEvidence), weight for a question, weight for a topic. Learnt by conditional logit over the passages found for each question.",
                    $"# {TimeProvider.System.GetUtcNow():yyyy-MM-dd} rank {string.Join(' ', sets)}",
                    .. RankingEvidence.Names.Select((name, at) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{questions.Values[at]:0.###}\t{topics.Values[at]:0.###}")),
                ], cancellationToken);
            }
        });
        return command;
    }

    /// <summary>Each question ordered by weights learnt from the questions of the other folds.</summary>
    private static void HeldBack(Table table, string label, List<RankingExample> examples, List<string> sets, string? without)
    {
        var weights = Enumerable.Range(0, Fold.Count).Select(fold => RankingLearner.Learn([.. examples.Where(example => Fold.Of(example.Question) != fold)], without)).ToList();
        Add(table, label, examples, sets, example => example.Asks ? weights[Fold.Of(example.Question)].Questions : weights[Fold.Of(example.Question)].Topics);
    }

    private static void Add(Table table, string label, List<RankingExample> examples, List<string> sets, Func<RankingExample, RankingWeights> weights) =>
        table.AddRow([label, .. sets.Select(set => RankingFigures.Of([.. examples.Where(example => example.Set == set)], weights)).Select(figures =>
            string.Create(CultureInfo.InvariantCulture, $"{figures.ReciprocalRank:0.000} · {figures.All:0.000} · {figures.InFour:0.000} · {figures.InTen:0.000}"))]);
}
