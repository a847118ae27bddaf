using System.Globalization;
using Bot.Evaluation.Runs;
using Spectre.Console;

namespace Bot.Evaluation.Reporting;

/// <summary>The one table of a run over several sets.</summary>
internal static class RunTable
{
    /// <summary>The figures shown, in this order; the JSON file has all.</summary>
    private static readonly string[] Shown =
    [
        "chunk Hits@10", "chunk Hits@4", "chunk MRR@10", "Hits@10", "MRR@10", "AllRel@10", "nDCG@10", "EM", "F1", "precision", "recall", "citation P", "citation R", "abstain F1", "AUROC",
        "pass", "outcome", "documents", "evidence", "includes", "short", "verbatim", "cited", "numbers", "language", "silent", "quote_precision", "words_p50", "missing", "p50_ms", "p95_ms",
    ];

    public static void Print(IReadOnlyList<SetFigures> sets, IReadOnlyList<string> problems, Baselines baselines, string heading)
    {
        var console = Terminal.Create();
        console.WriteLine(heading);
        var table = Terminal.NewTable("set", "articles", "figure", "value", "best engine", "its figure", "aim", "");
        foreach (var set in sets)
        {
            var first = true;
            foreach (var (group, name, value) in Chosen(set, baselines))
            {
                var baseline = baselines.Find(set.Set, group, name);
                table.AddRow(
                    Markup.Escape(first ? set.Set : ""), first ? Whole(set.Size) : "", Markup.Escape(group == Figure.All ? name : $"{group} {name}"), Format(name, value),
                    Markup.Escape(baseline?.Engine ?? ""), Format(baseline?.Figure), Format(baseline?.Aim), Verdict(value, baseline));
                first = false;
            }

            if (set.Elapsed is { } elapsed)
            {
                table.AddRow("", "", "whole run, s", elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture), "", "", "", "");
            }
        }

        console.Write(table);
        foreach (var problem in problems)
        {
            console.WriteLine(problem);
        }
    }

    private static IEnumerable<Figure> Chosen(SetFigures set, Baselines baselines)
    {
        // Where every question has an answer, figures on declining say nothing: the first has no value and the second is 0.
        var isAllAnswerable = set.Figures.Any(figure => figure is { Group: Figure.All, Name: "AUROC", Value: double.NaN });
        return set.Figures
            .Where(figure => figure.Group == Figure.All ? Shown.Contains(figure.Name) : baselines.Find(set.Set, figure.Group, figure.Name) is not null)
            .Where(figure => !isAllAnswerable || figure.Name is not ("AUROC" or "abstain F1"))
            .OrderBy(figure => Array.IndexOf(Shown, figure.Name));
    }

    private static string Verdict(double value, Baseline? baseline) => baseline switch
    {
        { Aim: { } aim } when value >= aim => "aim reached",
        { Figure: { } figure } when value >= figure => "above best",
        { Figure: not null } => "below best",
        _ => "",
    };

    private static string Format(string name, double value) => name switch
    {
        "silent" or "missing" or "words_p50" => Whole((int)value),
        "p50_ms" or "p95_ms" => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => Format(value),
    };

    private static string Format(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
