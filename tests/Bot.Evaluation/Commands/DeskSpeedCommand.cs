using System.CommandLine;
using System.Globalization;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Runs;
using Bot.Evaluation.Speed.Desk;
using Spectre.Console;

namespace Bot.Evaluation.Commands;

/// <summary><c>desk-speed</c>: how long each page of HR's desk takes with so many questions stored; 1 when one takes longer than is promised.</summary>
internal static class DeskSpeedCommand
{
    public static Command Create()
    {
        var stored = new Option<int>("--stored") { Description = "Questions in the store; all else is in proportion.", DefaultValueFactory = _ => 100_000 };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var command = new Command("desk-speed", "Measure every page of HR's desk over a full store.") { stored, BotOption.Path, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var questions = parsed.GetRequiredValue(stored);
            var figures = await new DeskMeasurement(new BotProgram(parsed.GetValue(BotOption.Path)), new DeskSizes(questions), TimeProvider.System).MeasureAsync(cancellationToken);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(FigureJson.Write(figures));
            }
            else
            {
                Print(figures, Machine.Describe(TimeProvider.System, $"desk-speed --stored {questions}"));
            }

            return figures.All(page => page.IsKept) ? 0 : 1;
        });
        return command;
    }

    private static void Print(IReadOnlyList<DeskFigures> figures, string heading)
    {
        var console = Terminal.Create();
        console.WriteLine(heading);
        var table = Terminal.NewTable("page", "p50 ms", "p95 ms", "longest ms", "first ms", "bytes", "");
        foreach (var page in figures)
        {
            table.AddRow(
                Markup.Escape(page.Page), Text(page.Latencies.P50), Text(page.Latencies.P95), Text(page.Latencies.Longest), Text(page.First), page.Bytes.ToString(CultureInfo.InvariantCulture),
                page.IsKept ? "" : $"over {Text(DeskFigures.Promised)} ms");
        }

        console.Write(table);
    }

    private static string Text(double milliseconds) => milliseconds.ToString("0", CultureInfo.InvariantCulture);
}
