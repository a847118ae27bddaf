using System.CommandLine;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Runs;

namespace Bot.Evaluation.Commands;

/// <summary><c>run SETDIR…</c>: has the bot work through sets, scores what came out and prints one table.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("SETDIR") { Description = "Folders with sets; the files in them say which kind.", Arity = ArgumentArity.OneOrMore };
        var outFolder = new Option<string>("--out") { Description = "Folder for the runs and scores.json.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("artifacts", "evaluation") };
        var articles = new Option<string?>("--articles") { Description = "Folder of the articles reply questions are about.", HelpName = "DIR" };
        var baselines = new Option<string>("--baselines") { Description = "Figures of other engines and aims (TSV).", HelpName = "FILE", DefaultValueFactory = _ => Baselines.DefaultPath };
        var reuse = new Option<bool>("--reuse") { Description = "Score the runs already in --out; make only those that are missing." };
        var command = new Command("run", "Have the bot work through sets of questions, pages or copies, and score it.") { folders, outFolder, articles, baselines, BotOption.Path, reuse };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var target = Directory.CreateDirectory(parsed.GetRequiredValue(outFolder)).FullName;
            var known = Baselines.Load(parsed.GetRequiredValue(baselines));
            var sets = parsed.GetRequiredValue(folders).SelectMany(folder => EvaluationSet.Recognise(folder, parsed.GetValue(articles))).ToList();
            var runner = new SetRunner(new BotProgram(parsed.GetValue(BotOption.Path)), target, parsed.GetValue(reuse));
            var (scored, problems) = (new List<SetFigures>(), new List<string>());
            foreach (var set in sets)
            {
                try
                {
                    await Console.Error.WriteLineAsync($"{set.Name} …");
                    scored.Add(await runner.RunAsync(set, cancellationToken));
                }
                catch (EvaluationException problem)
                {
                    // The other sets are still worth their time; the exit code tells.
                    problems.Add($"{set.Name}: {problem.Message}");
                }
            }

            RunTable.Print(scored, problems, known, Machine.Describe(TimeProvider.System, "run " + string.Join(' ', parsed.GetRequiredValue(folders))));
            await File.WriteAllTextAsync(Path.Combine(target, "scores.json"), FigureJson.Write(scored), cancellationToken);
            return problems.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
