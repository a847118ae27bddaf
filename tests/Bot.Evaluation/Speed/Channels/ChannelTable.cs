using System.Globalization;
using Bot.Evaluation.Reporting;
using Spectre.Console;

namespace Bot.Evaluation.Speed.Channels;

/// <summary>One row a program and load, and beneath each pair what the one is of the other.</summary>
internal static class ChannelTable
{
    public static void Print(IReadOnlyList<ChannelFigures> figures, string heading)
    {
        var console = Terminal.Create();
        console.WriteLine(heading);
        var table = Terminal.NewTable("channel", "at once", "program", "answers", "acknowledged p50 ms", "p99 ms", "answered p50 ms", "p99 ms", "answers/s", "CPU ms an answer");
        foreach (var pair in figures.GroupBy(row => (row.Channel, row.AtOnce)))
        {
            foreach (var row in pair)
            {
                table.AddRow(
                    row.Channel, Text(row.AtOnce, "0"), row.Program, Text(row.Answers, "0"), Text(row.Acknowledgement.P50), Text(row.Acknowledgement.P99), Text(row.Answer.P50), Text(row.Answer.P99),
                    Text(row.AnswersPerSecond, "0"), Text(row.ProcessorPerAnswer));
            }

            if (pair.ToList() is [var bot, var echo])
            {
                table.AddRow(
                    "", "", "bot / echo", "", Ratio(bot.Acknowledgement.P50, echo.Acknowledgement.P50), Ratio(bot.Acknowledgement.P99, echo.Acknowledgement.P99), Ratio(bot.Answer.P50, echo.Answer.P50),
                    Ratio(bot.Answer.P99, echo.Answer.P99), Ratio(bot.AnswersPerSecond, echo.AnswersPerSecond), Ratio(bot.ProcessorPerAnswer, echo.ProcessorPerAnswer));
            }
        }

        console.Write(table);
    }

    private static string Ratio(double bot, double echo) => Text(bot / echo);

    private static string Text(double value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);
}
