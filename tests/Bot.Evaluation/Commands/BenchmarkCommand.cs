using System.CommandLine;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Runs;
using Bot.Evaluation.Speed.Sizes;

namespace Bot.Evaluation.Commands;

/// <summary><c>benchmark</c>: ingest, index, start, search, answers and memory by the size of the corpus, beside other engines where they are given.</summary>
internal static class BenchmarkCommand
{
    private static readonly Option<int[]> Sizes = new("--articles") { Description = "Sizes of corpus.", DefaultValueFactory = _ => [3_500, 10_000, 50_000, 100_000], AllowMultipleArgumentsPerToken = true };

    private static readonly Option<int> Count = new("--count") { Description = "Questions to time at each size; a tenth more warms up.", DefaultValueFactory = _ => 300 };

    private static readonly Option<string[]> Engines = new("--engine") { Description = "Program that measures another engine: takes articles, questions and a folder, prints a line of JSON.", HelpName = "COMMAND" };

    private static readonly Option<string?> Out = new("--out") { Description = "Keep the table in this file as well.", HelpName = "FILE" };

    private static readonly Option<string[]> Step = new("--step") { Hidden = true };

    private static readonly Option<string> StepResult = new("--step-result") { Hidden = true };

    public static Command Create()
    {
        var command = new Command("benchmark", "Measure by the size of the corpus: ingest, index, start, search, answers, memory.") { Sizes, Count, Engines, Out, BotOption.Path, Step, StepResult };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(StepResult) is { } file)
        {
            await File.WriteAllTextAsync(file, await SizeMeasurement.RunStepAsync(parsed.GetValue(Step) ?? [], cancellationToken), cancellationToken);
            return;
        }

        var engines = parsed.GetValue(Engines) ?? [];
        var sizes = parsed.GetRequiredValue(Sizes);
        var measurement = new SizeMeasurement(new BotProgram(parsed.GetValue(BotOption.Path)), engines);
        var figures = new List<SizeFigures>();
        foreach (var articles in sizes)
        {
            figures.AddRange(await measurement.MeasureAsync(articles, parsed.GetValue(Count), cancellationToken));
        }

        var table = SizeTable.Write(Machine.Describe(TimeProvider.System, $"benchmark --articles {string.Join(' ', sizes)} --count {parsed.GetValue(Count)}"), figures);
        await Console.Out.WriteLineAsync(table);
        if (parsed.GetValue(Out) is { } kept)
        {
            await File.WriteAllTextAsync(kept, table, cancellationToken);
        }
    }
}
