using System.Globalization;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Scoring.Calibration;
using Bot.Evaluation.Scoring.Replies;
using Spectre.Console;

namespace Bot.Evaluation.Gold;

/// <summary>Prints what was measured on a gold set.</summary>
internal static class GoldTables
{
    public static void Print(GoldSet set, GoldScore score, int failures)
    {
        var console = Terminal.Create();
        var table = Terminal.NewTable("part", "figure", "value");
        void Row(string part, string figure, object? value) => table.AddRow(part, Markup.Escape(figure), Markup.Escape(Write(value)));

        var claims = score.Claims;
        Row("claims", "wanted / found", $"{claims.Gold} / {claims.Found}");
        foreach (var (name, value) in (ReadOnlySpan<(string, double)>)[
            ("precision", claims.Precision), ("recall", claims.Recall), ("f1", claims.F1), ("component", claims.Component), ("period", claims.Period),
            ("employer", claims.Employer), ("status", claims.Status), ("full_f1", claims.FullF1)])
        {
            Row("", name, value);
        }

        Replies("questions", score.Questions, Row);
        Replies("traps", score.Traps, Row);
        Row("", "confirmed by echo", score.Echoed.Count);
        Calibration("confidence, all", score.All, Row);
        Calibration("confidence, answer or abstain", score.Corpus, Row);
        Row("time", "p50_ms", score.At(0.5));
        Row("", "p95_ms", score.At(0.95));
        console.WriteLine(Machine.Describe(TimeProvider.System, $"gold {set.Name}"));
        console.Write(table);
        ScoreTables.PrintCosts(claims.Costs);
        if (failures > 0)
        {
            ScoreTables.PrintLines(claims.Remarks.Take(failures));
            ScoreTables.PrintFailures(score.Questions.Failures.Concat(score.Traps.Failures).Take(failures));
            ScoreTables.PrintLines(score.Echoed.Select(id => $"echoed: {id}"));
        }
    }

    private static void Replies(string part, ReplyScore score, Action<string, string, object?> row)
    {
        row(part, "questions", score.Questions);
        row("", "pass", score.Pass);
        score.Checks.ToList().ForEach(check => row("", check.Check, check.Share));
        row("", "quote_precision", score.QuotePrecision);
        row("", "silent", score.Silent);
        score.Groups.ToList().ForEach(group => row("", group.Group, $"{Write(group.Pass)} of {group.Questions}"));
    }

    private static void Calibration(string part, CalibrationScore score, Action<string, string, object?> row)
    {
        row(part, "questions", score.Questions);
        row("", "ECE", score.Error);
        row("", "AUROC", score.Auroc);
        foreach (var bin in score.Bins)
        {
            row("", $"{Write(bin.From)} to {Write(bin.From + 0.1)}", $"{bin.Questions} questions, confidence {Write(bin.Confidence)}, answerable {Write(bin.Answerable)}");
        }
    }

    private static string Write(object? value) => value switch
    {
        null => "-",
        double number => number.ToString("0.0##", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
