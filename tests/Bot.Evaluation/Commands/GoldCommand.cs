using System.CommandLine;
using Bot.Evaluation.Gold;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Scoring.Replies;

namespace Bot.Evaluation.Commands;

/// <summary><c>gold FOLDER</c>: reads a set's articles, asks its questions and traps, and scores claims, replies and confidence.</summary>
internal static class GoldCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Folder with articles/, claims.jsonl, questions.jsonl and traps.jsonl." };
        var failures = new Option<int>("--failures") { Description = "Wrong claims and failed replies to print, so many of each.", HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON; what has no value is null." };
        var replies = new Option<string?>("--replies") { Description = "Write what the bot replied to each question and trap, one line of answer-batch each.", HelpName = "FILE" };
        var command = new Command("gold", "Measure claims, replies, premise traps and confidence on one set of articles.") { folder, failures, json, replies };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var set = GoldSet.Load(parsed.GetRequiredValue(folder));
            using var bot = await GoldBot.OverAsync(set.Articles, cancellationToken);
            var given = new List<GoldReply>();

            // One after another: a time is that of a single asker.
            foreach (var asked in set.Questions.Concat(set.Traps))
            {
                given.Add(await bot.AskAsync(asked, cancellationToken));
            }

            if (parsed.GetValue(replies) is { } file)
            {
                await File.WriteAllLinesAsync(file, given.Select(reply => reply.Line), cancellationToken);
            }

            var score = GoldScore.Of(set with { Claims = [.. bot.WithOutlets(set.Claims)] }, bot.Claims(), given, SourceArticles.Of(bot.Articles, set.Articles));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(FigureJson.Write(score.ToJson()));
            }
            else
            {
                GoldTables.Print(set, score, parsed.GetValue(failures));
            }
        });
        return command;
    }
}
