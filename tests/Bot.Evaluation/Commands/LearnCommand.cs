using System.CommandLine;
using System.Globalization;
using Bot.Evaluation.Gold;
using Bot.Evaluation.Learning;
using Bot.Evaluation.Reporting;
using Spectre.Console;

namespace Bot.Evaluation.Commands;

/// <summary><c>learn FOLDER…</c>: learns the weights of the claim reader's decisions from sets with known claims.</summary>
internal static class LearnCommand
{
    // Smaller ones change no decision and would triple the file.
    private const float LeastWeight = 0.04f;

    private static readonly string[] Decisions = ["pay", "component", "period", "status"];

    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders as for gold; each is held back once to see how well the others serve it.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { Description = "Where to write the weights.", HelpName = "FILE" };
        var penalty = new Option<float>("--penalty") { Description = "How dear large weights are.", HelpName = "P", DefaultValueFactory = _ => 1.5f };
        var command = new Command("learn", "Learn how the claim reader weighs its decisions.") { folders, output, penalty };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var examples = new List<(string Decision, Example Example)>();
            foreach (var folder in parsed.GetRequiredValue(folders))
            {
                var set = GoldSet.Load(folder);
                using var bot = await GoldBot.OverAsync(set.Articles, cancellationToken);
                examples.AddRange(ExampleReader.Read(set, bot.Read));
            }

            var console = Terminal.Create();
            var table = Terminal.NewTable("decision", "examples", "rules", "held back", "learnt from");
            var lines = new List<string> { "# Weights of the decisions that the claim reader weighs (Choices/ChoiceModel.cs), learnt from the sets below. A row: decision, feature, a weight for each label.",
                $"# {TimeProvider.System.GetUtcNow():yyyy-MM-dd} learn {string.Join(' ', examples.Select(entry => entry.Example.Set).Distinct())} --penalty {parsed.GetValue(penalty).ToString(CultureInfo.InvariantCulture)}" };
            foreach (var decision in Decisions)
            {
                List<Example> own = [.. examples.Where(entry => entry.Decision == decision).Select(entry => entry.Example)];
                var trainer = LogisticTrainer.Train(own, parsed.GetValue(penalty));
                table.AddRow(decision, own.Count.ToString(CultureInfo.InvariantCulture), Share(own.Count(example => example.Rule == example.Right), own.Count), Share(HeldBack(own, parsed.GetValue(penalty)), own.Count), Share(own.Count(example => trainer.Choose(example) == example.Right), own.Count));
                lines.AddRange(Rows(decision, trainer));
            }

            console.Write(table);
            if (parsed.GetValue(output) is { } file)
            {
                await File.WriteAllLinesAsync(file, lines, cancellationToken);
            }
        });
        return command;
    }

    private static int HeldBack(List<Example> examples, float penalty) => examples.GroupBy(example => example.Set).Sum(held =>
    {
        List<Example> others = [.. examples.Where(example => example.Set != held.Key)];
        if (others.Count == 0)
        {
            return 0;
        }

        var trainer = LogisticTrainer.Train(others, penalty);
        return held.Count(example => trainer.Choose(example) == example.Right);
    });

    private static IEnumerable<string> Rows(string decision, LogisticTrainer trainer)
    {
        yield return $"labels\t{decision}\t{string.Join('\t', trainer.Labels)}";
        foreach (var (feature, weights) in trainer.Rows())
        {
            if (weights.Any(weight => MathF.Abs(weight) >= LeastWeight))
            {
                yield return $"{decision}\t{feature}\t{string.Join('\t', weights.Select(weight => MathF.Abs(weight) < LeastWeight ? "" : weight.ToString("0.00", CultureInfo.InvariantCulture)))}";
            }
        }
    }

    private static string Share(int part, int whole) => ((double)part / Math.Max(1, whole)).ToString("0.000", CultureInfo.InvariantCulture);
}
