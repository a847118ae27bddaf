using System.CommandLine;
using System.Globalization;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Runs;
using Bot.Evaluation.Speed;
using Bot.Evaluation.Speed.Channels;
using Spectre.Console;

namespace Bot.Evaluation.Commands;

/// <summary><c>speed ARTICLES.jsonl --questions Q.jsonl</c>: times, memory and size of the built bot on this machine.</summary>
internal static class SpeedCommand
{
    public static Command Create()
    {
        var articles = new Argument<string>("ARTICLES") { Description = "Articles to ingest (JSONL, plain or gzipped); 'generate' makes some." };
        var questions = new Option<string>("--questions") { Description = "Questions to ask (JSONL).", HelpName = "FILE", Required = true };
        var count = new Option<int>("--count") { Description = "Questions to time; a tenth more warms up.", DefaultValueFactory = _ => 1000 };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var channels = new Option<bool>("--channels") { Description = "Measure answers through Slack's and Teams' addresses instead, beside a program that only echoes." };
        var command = new Command("speed", "Measure ingest, start, answers and memory.") { articles, questions, count, BotOption.Path, channels, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (warmUp, measured) = SpeedQuestion.Load(parsed.GetRequiredValue(questions), parsed.GetRequiredValue(count));
            var bot = new BotProgram(parsed.GetValue(BotOption.Path));
            var heading = Machine.Describe(TimeProvider.System, $"speed {parsed.GetValue(articles)} --questions {parsed.GetValue(questions)} --count {parsed.GetValue(count)}{(parsed.GetValue(channels) ? " --channels" : "")}");
            if (parsed.GetValue(channels))
            {
                var figures = await new ChannelMeasurement(bot, BotProgram.Evaluation, parsed.GetRequiredValue(articles), warmUp, measured).MeasureAsync(cancellationToken);
                Print(figures, heading, parsed.GetValue(json));
                return;
            }

            var report = await new SpeedMeasurement(bot, parsed.GetRequiredValue(articles), warmUp, measured).MeasureAsync(cancellationToken);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(FigureJson.Write(report.Figures));
                return;
            }

            var console = Terminal.Create();
            console.WriteLine(heading);
            var table = Terminal.NewTable("figure", "value", "");
            foreach (var (name, value, unit) in report.Figures)
            {
                table.AddRow(name, value.ToString(value == Math.Floor(value) ? "0" : "0.0", CultureInfo.InvariantCulture), unit);
            }

            console.Write(table);
        });
        return command;
    }

    private static void Print(IReadOnlyList<ChannelFigures> figures, string heading, bool isJson)
    {
        if (isJson)
        {
            Console.Out.WriteLine(FigureJson.Write(figures));
        }
        else
        {
            ChannelTable.Print(figures, heading);
        }
    }
}
