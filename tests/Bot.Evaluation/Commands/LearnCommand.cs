using System.CommandLine;
using System.Globalization;
using Bot.Evaluation.Learning;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Scoring.Claims;
using Bot.PayClaims.Reading.Choices;
using Spectre.Console;

namespace Bot.Evaluation.Commands;

/// <summary><c>learn FOLDER…</c>: learns the weights of the claim reader's decisions from sets with known claims.</summary>
internal static class LearnCommand
{
    private const int Folds = 5;

    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders as for gold; each is held back once, a few together, to see how well the others serve it.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { Description = "Where to write the weights.", HelpName = "FILE" };
        var penalty = new Option<float>("--penalty") { Description = "How dear large weights are.", HelpName = "P", DefaultValueFactory = _ => 5 };
        var failures = new Option<int>("--failures") { Description = "Claims of each held-back set that are missed or wrong to print.", HelpName = "N" };
        var only = new Option<bool>("--only") { Description = "Learn without holding sets back, which takes most of the time." };
        var command = new Command("learn", "Learn how the claim reader weighs its decisions.") { folders, output, penalty, failures, only };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var sets = new List<LearningSet>();
            foreach (var folder in parsed.GetRequiredValue(folders))
            {
                sets.Add(await LearningSet.LoadAsync(folder, cancellationToken));
            }

            var dear = parsed.GetValue(penalty);
            if (!parsed.GetValue(only) && sets.Count > 1)
            {
                var scores = HeldBack(sets, dear);
                Print(sets, scores);
                ScoreTables.PrintCosts(FieldCost.Sum(scores.Select(score => score.Learnt)));
                for (var i = 0; i < scores.Length; i++)
                {
                    foreach (var remark in scores[i].Learnt.Remarks.Take(parsed.GetValue(failures)))
                    {
                        Console.Out.WriteLine($"{sets[i].Name}\t{remark}");
                    }
                }
            }

            if (parsed.GetValue(output) is { } file)
            {
                string[] head = [
                    "# Weights of the decisions that the claim reader weighs (Choices/ChoiceModel.cs), learnt from the sets below. A row: decision, feature, a weight for each label.",
                    $"# {TimeProvider.System.GetUtcNow():yyyy-MM-dd} learn {string.Join(' ', sets.Select(set => set.Name))} --penalty {dear.ToString(CultureInfo.InvariantCulture)}"];
                await File.WriteAllLinesAsync(file, head.Concat(WeightLearner.Learn(sets, dear).Select(row => string.Join('\t', row))), cancellationToken);
            }
        });
        return command;
    }

    /// <summary>Each set read by rules alone, and with weights learnt from the others.</summary>
    private static (ClaimScore Rules, ClaimScore Learnt)[] HeldBack(List<LearningSet> sets, float penalty)
    {
        var scores = new (ClaimScore Rules, ClaimScore Learnt)[sets.Count];
        var folds = Math.Min(Folds, sets.Count);
        Parallel.For(0, folds, fold =>
        {
            var models = ChoiceModels.From(WeightLearner.Learn([.. sets.Where((_, other) => other % folds != fold)], penalty));
            for (var i = fold; i < sets.Count; i += folds)
            {
                scores[i] = (sets[i].Score(ChoiceModels.None), sets[i].Score(models));
            }
        });
        return scores;
    }

    private static void Print(List<LearningSet> sets, (ClaimScore Rules, ClaimScore Learnt)[] scores)
    {
        var table = Terminal.NewTable("held back", "claims", "f1 by rules", "f1", "component", "period", "employer", "status", "full_f1 by rules", "full_f1");
        for (var i = 0; i < scores.Length; i++)
        {
            Add(sets[i].Name, [scores[i]]);
        }

        Add("all, by claims", scores);
        Terminal.Create().Write(table);

        void Add(string name, (ClaimScore Rules, ClaimScore Learnt)[] some)
        {
            table.AddRow(name, some.Sum(score => score.Learnt.Gold).ToString(CultureInfo.InvariantCulture), Mean(score => score.Rules.F1), Mean(score => score.Learnt.F1), Mean(score => score.Learnt.Component),
                Mean(score => score.Learnt.Period), Mean(score => score.Learnt.Employer), Mean(score => score.Learnt.Status), Mean(score => score.Rules.FullF1), Mean(score => score.Learnt.FullF1));

            string Mean(Func<(ClaimScore Rules, ClaimScore Learnt), double> figure) =>
                (some.Sum(score => figure(score) * score.Learnt.Gold) / Math.Max(1, some.Sum(score => score.Learnt.Gold))).ToString("0.000", CultureInfo.InvariantCulture);
        }
    }
}
