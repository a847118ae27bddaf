using System.CommandLine;
using Bot.Evaluation.Comparing;
using Bot.Evaluation.Gold;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Reporting;

namespace Bot.Evaluation.Commands;

/// <summary><c>compare FOLDER</c>: the same questions without a model and with one, and what the verification stops of what it writes.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Folder with articles/ and questions.jsonl (id, text, lang; as in a gold set where it should be scored), and traps.jsonl where there are any." };
        var articles = new Option<string?>("--articles") { Description = "Folder of the articles, where it is not FOLDER/articles.", HelpName = "DIR" };
        var record = new Option<string?>("--record") { Description = "File to write the model's replies to (JSONL; holds the questions).", HelpName = "FILE" };
        var replay = new Option<string?>("--replay") { Description = "Answer the bot's calls from such a file; no model is asked.", HelpName = "FILE" };
        var failures = new Option<int>("--failures") { Description = "Unsupported sentences and failed replies to print, so many of each.", HelpName = "N" };
        var command = new Command("compare", "Compare answers without and with a model; further options are the bot's settings, such as --OpenAI:Endpoint=….") { folder, articles, record, replay, failures };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(folder);
            if (parsed.GetValue(record) is not null && parsed.GetValue(replay) is not null)
            {
                throw new EvaluationException("--record and --replay exclude each other: what is replayed is recorded already.");
            }

            using var tape = parsed.GetValue(replay) is { } recording ? ModelTape.Replay(recording) : ModelTape.Live(parsed.GetValue(record));
            var comparison = await Comparison.RunAsync(
                parsed.GetValue(articles) ?? Path.Combine(path, "articles"), Questions(path), tape, Settings(tape, parsed.UnmatchedTokens), cancellationToken);
            ComparisonTables.Print(comparison, Machine.Describe(TimeProvider.System, $"compare {path}{(tape.IsReplay ? " --replay" : "")}"), parsed.GetValue(failures));
            return ComparisonTables.IsClean(comparison) ? 0 : 1;
        });
        return command;
    }

    /// <summary>The questions of a folder, and its traps.</summary>
    public static IReadOnlyList<GoldQuestion> Questions(string folder)
    {
        var traps = Path.Combine(folder, "traps.jsonl");
        return [.. JsonLines.Read(Path.Combine(folder, "questions.jsonl"), GoldQuestion.Parse), .. File.Exists(traps) ? JsonLines.Read(traps, GoldQuestion.Parse) : []];
    }

    /// <summary>For a replay, of a model that is nowhere; else those of the command line and, for secrets, of the environment.</summary>
    public static IReadOnlyList<string> Settings(ModelTape tape, IReadOnlyList<string> given) =>
        tape.IsReplay ? [.. given, "--OpenAI:Endpoint=https://replay.invalid/openai/v1/", "--OpenAI:ApiKey=replay", "--OpenAI:ChatDeployment=replay"] : given;
}
