using System.Globalization;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Reporting;

/// <summary>What other engines reach on the sets, and what we aim for.</summary>
internal sealed class Baselines
{
    private readonly Dictionary<(string Set, string Group, string Metric), Baseline> rows = [];

    /// <summary>The file that comes with the program; its figures were measured on the public halves of the sets.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "baselines.tsv");

    /// <param name="path">A heading line, then set, group, metric, engine, its figure and our aim, by tabs; the last three may be empty.</param>
    public static Baselines Load(string path)
    {
        var baselines = new Baselines();
        foreach (var line in JsonLines.Lines(path).Skip(1).Where(line => line.Length > 0))
        {
            var cells = line.Split('\t');
            if (cells.Length != 6)
            {
                throw new EvaluationException($"{path}: a line has {cells.Length} cells; wanted are set, group, metric, best engine, figure, aim, by tabs.");
            }

            baselines.rows[(cells[0], cells[1], cells[2])] = new Baseline(cells[3], Number(cells[4]), Number(cells[5]));
        }

        return baselines;
    }

    /// <returns>Null where nothing is known.</returns>
    public Baseline? Find(string set, string group, string metric) => rows.GetValueOrDefault((set, group, metric));

    private static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}

/// <param name="Engine">The best engine measured.</param>
internal sealed record Baseline(string Engine, double? Figure, double? Aim);
