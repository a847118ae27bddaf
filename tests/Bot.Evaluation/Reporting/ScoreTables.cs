using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Evaluation.Scoring.Claims;
using Bot.Evaluation.Scoring.Questions;
using Bot.Evaluation.Scoring.Replies;
using Spectre.Console;

namespace Bot.Evaluation.Reporting;

/// <summary>Prints the figures of one stored run.</summary>
internal static class ScoreTables
{
    public static void Print(QuestionScore score, bool byType)
    {
        string[] groups = byType ? [.. score.Metrics.Keys] : [QuestionScore.All];
        var console = Terminal.Create();
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{score.Queries} questions, {score.Missing} without a line in the run");
        var table = Terminal.NewTable(["figure", .. groups]);
        foreach (var name in QuestionScore.Order.Where(name => groups.Any(group => score.Metrics[group].ContainsKey(name))))
        {
            table.AddRow([name, .. groups.Select(group => score.Metrics[group].TryGetValue(name, out var value) ? Format(name, value) : "")]);
        }

        console.Write(table);
    }

    /// <summary>One row a figure; groups within are rows of their own.</summary>
    public static void PrintFigures(JsonObject figures)
    {
        var table = Terminal.NewTable("figure", "value");
        foreach (var (name, value) in figures)
        {
            if (value is JsonObject groups)
            {
                foreach (var (group, share) in groups)
                {
                    table.AddRow(Markup.Escape(group), $"{Format(share![0])} of {Format(share[1])}");
                }
            }
            else
            {
                table.AddRow(Markup.Escape(name), Format(value));
            }
        }

        Terminal.Create().Write(table);
    }

    /// <summary>One row a field of matched claims: how often it is wrong, and how often it alone is.</summary>
    public static void PrintCosts(IEnumerable<FieldCost> costs)
    {
        var table = Terminal.NewTable("field", "claims", "with a value", "wrong", "share wrong", "nothing else wrong");
        foreach (var cost in costs)
        {
            table.AddRow([cost.Field, .. new[] { cost.Pairs, cost.Wanted, cost.Wrong }.Select(count => count.ToString(CultureInfo.InvariantCulture)),
                ((double)cost.Wrong / Math.Max(1, cost.Pairs)).ToString("0.000", CultureInfo.InvariantCulture), cost.Alone.ToString(CultureInfo.InvariantCulture)]);
        }

        Terminal.Create().Write(table);
    }

    public static void PrintFailures(IEnumerable<ReplyFailure> failures)
    {
        foreach (var (question, reasons, said) in failures)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine($"- {question.Id} [{question.Language} {question.Kind}] {question.Text}");
            Console.Out.WriteLine($"  {reasons}");
            Console.Out.WriteLine($"  said: {said.ReplaceLineEndings(" / ")[..Math.Min(400, said.ReplaceLineEndings(" / ").Length)]}");
        }
    }

    public static void PrintLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.Out.WriteLine(line);
        }
    }

    private static string Format(string name, double value) => value.ToString(name == "n" ? "0" : "0.0000", CultureInfo.InvariantCulture);

    private static string Format(JsonNode? value) => value is null ? "-" : value.GetValueKind() == JsonValueKind.Number && double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) is var number
        ? number.ToString(number == Math.Floor(number) ? "0" : "0.0000", CultureInfo.InvariantCulture)
        : value.ToString();
}
