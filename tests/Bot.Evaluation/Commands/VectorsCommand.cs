using System.CommandLine;
using System.Globalization;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Vectors;
using Spectre.Console;

namespace Bot.Evaluation.Commands;

/// <summary><c>vectors [--count N] [--dimensions D]</c>: how fast, how true and how large the search by vectors is, on made-up ones.</summary>
internal static class VectorsCommand
{
    private const double Mebibyte = 1024 * 1024;

    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "Vectors in the index.", HelpName = "N", DefaultValueFactory = _ => 100_000 };
        var dimensions = new Option<int>("--dimensions") { Description = "Floats in a vector.", HelpName = "D", DefaultValueFactory = _ => 384 };
        var searches = new Option<int>("--searches") { Description = "Searches to time.", HelpName = "N", DefaultValueFactory = _ => 1_000 };
        var command = new Command("vectors", "Measure the search by vectors.") { count, dimensions, searches };
        command.SetAction(parsed =>
        {
            var (n, d, s) = (parsed.GetValue(count), parsed.GetValue(dimensions), parsed.GetValue(searches));
            var figures = VectorFigures.Measure(n, d, s, TimeProvider.System);
            var console = Terminal.Create();
            console.WriteLine(Machine.Describe(TimeProvider.System, $"vectors --count {n} --dimensions {d} --searches {s}"));
            var table = Terminal.NewTable("figure", "value", "");
            Add("build", figures.BuildSeconds, "0.00", "s");
            Add("one search, p50", figures.Milliseconds.P50, "0.0", "ms");
            Add("one search, p95", figures.Milliseconds.P95, "0.0", "ms");
            Add("recall@10 against exact floats", figures.Recall, "0.0000", "");
            Add("memory", figures.Bytes / Mebibyte, "0", "MB");
            console.Write(table);

            void Add(string name, double value, string format, string unit) => table.AddRow(name, value.ToString(format, CultureInfo.InvariantCulture), unit);
        });
        return command;
    }
}
