using System.Globalization;
using Bot.Evaluation.Reporting;
using Spectre.Console;

namespace Bot.Evaluation.Comparing;

/// <summary>Prints a comparison: the two ways side by side, then what became of the sentences the model wrote.</summary>
internal static class ComparisonTables
{
    private const string Dropped = "dropped.";
    private const string Failed = "failed.";

    public static void Print(Comparison comparison, string machine, int failures)
    {
        var console = Terminal.Create();
        var table = Terminal.NewTable("", "without a model", "with it");
        Row("questions", side => Text(side.Answers.Count));
        Row("outcomes", side => string.Join(", ", side.Outcomes.Select(one => $"{one.Outcome} {Text(one.Count)}")));
        Row("pass", side => side.Score.Pass is { } pass ? $"{Text(pass)} over {Text(side.Score.Questions)}" : "no gold");
        Row("quote precision", side => side.Score.Questions > 0 ? Text(side.Score.QuotePrecision) : "no gold");
        Row("citations", side => $"{Text(side.Citations)}, answers without any {Text(side.Uncited)}");
        Row("ms p50 / p95", side => $"{Text(side.At(0.5))} / {Text(side.At(0.95))}");
        table.AddRow("tokens in / out", "0 / 0", $"{Count("tokens.in")} / {Count("tokens.out")}");
        table.AddRow("calls, without an answer", "0, 0", $"{Count("calls.chat")}, {Reasons(Failed)}");
        console.Write(table);
        foreach (var line in Lines(comparison))
        {
            Console.Out.WriteLine(line);
        }

        foreach (var (sentence, problems) in comparison.Left.Where(one => one.Problems.Count > 0).Take(failures))
        {
            Console.Out.WriteLine($"  left, and unsupported ({string.Join(", ", problems)}): {sentence}");
        }

        foreach (var failure in comparison.With.Score.Failures.Take(failures))
        {
            Console.Out.WriteLine($"  failed {failure.Question.Id}: {failure.Reasons}");
        }

        Console.Out.WriteLine(machine);

        void Row(string name, Func<ComparedSide, string> value) => table.AddRow(name, value(comparison.Without), value(comparison.With));
        string Count(string name) => Text(comparison.Counts.GetValueOrDefault(name));
        string Reasons(string prefix) => ComparisonTables.Reasons(comparison, prefix);
    }

    /// <summary>What was written, stopped and let through, in whole lines.</summary>
    public static IReadOnlyList<string> Lines(Comparison comparison)
    {
        var kept = comparison.Counts.GetValueOrDefault("statements.kept");
        var dropped = comparison.Counts.Where(count => count.Key.StartsWith(Dropped, StringComparison.Ordinal)).Sum(count => count.Value);
        return
        [
            $"Sentences written: {Text(comparison.Written.Count)}; the verifier kept {Text(kept)} and dropped {Reasons(comparison, Dropped)}: unsupported before verification {Share(dropped, kept + dropped)} as it judges, {Unsupported(comparison.Written)} as the independent check does.",
            $"Sentences that left: {Text(comparison.Left.Count)}; unsupported after verification, as the independent check finds (figures, names, quotes against the sources): {Unsupported(comparison.Left)}.",
        ];
    }

    /// <summary>True where nothing unsupported left.</summary>
    public static bool IsClean(Comparison comparison) => comparison.Left.All(one => one.Problems.Count == 0);

    private static string Unsupported(IReadOnlyList<(string Sentence, IReadOnlyList<string> Problems)> sentences)
    {
        var found = sentences.Where(one => one.Problems.Count > 0).ToList();
        var kinds = string.Join(", ", found.SelectMany(one => one.Problems).CountBy(kind => kind).OrderByDescending(kind => kind.Value).Select(kind => $"{kind.Key} {Text(kind.Value)}"));
        return $"{Share(found.Count, sentences.Count)}{(kinds.Length > 0 ? $" [{kinds}]" : "")}";
    }

    private static string Reasons(Comparison comparison, string prefix)
    {
        var counts = comparison.Counts.Where(count => count.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).ToList();
        return $"{Text(counts.Sum(count => count.Value))}{(counts.Count > 0 ? $" ({string.Join(", ", counts.Select(count => $"{count.Key[prefix.Length..]} {Text(count.Value)}"))})" : "")}";
    }

    private static string Share(long some, long all) => all == 0 ? "0 of 0" : string.Create(CultureInfo.InvariantCulture, $"{some} of {all} ({(double)some / all:0.000})");

    private static string Text(double? value) => value is { } number ? number.ToString("0.###", CultureInfo.InvariantCulture) : "-";
}
