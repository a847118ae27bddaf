using System.Text.Json;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Runs;

namespace Bot.Evaluation.Speed.Sizes;

/// <summary>Measures one size: the bot, each step in a process of its own, and other engines beside it over the same articles and questions.</summary>
/// <param name="engines">Commands that take a file of articles, a file of questions and an empty folder, and print one line of JSON.</param>
internal sealed class SizeMeasurement(BotProgram bot, IReadOnlyList<string> engines)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<IReadOnlyList<SizeFigures>> MeasureAsync(int articles, int count, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("bot-sizes-").FullName;
        try
        {
            var (corpus, questions, data) = (Path.Combine(folder, "articles.jsonl"), Path.Combine(folder, "questions.jsonl"), Path.Combine(folder, "data"));
            await BotProgram.Evaluation.RunAsync(["generate", $"{articles}", corpus, "--questions", questions, "--count", $"{count + (count / 10)}"], null, cancellationToken);
            var ingest = await bot.RunAsync(["ingest", corpus, "--data", data], null, cancellationToken);
            var build = await StepAsync<double>(["build", data], folder, cancellationToken);
            var own = await StepAsync<SizeFigures>(["ask", data, questions, $"{count}"], folder, cancellationToken);
            var figures = new List<SizeFigures> { own with { IngestRate = articles / ingest.TotalSeconds, Build = build } };
            foreach (var engine in engines)
            {
                figures.Add(JsonSerializer.Deserialize<SizeFigures>(await OtherEngine.RunAsync(engine, [corpus, questions, Directory.CreateDirectory(Path.Combine(folder, $"engine-{figures.Count}")).FullName], cancellationToken), Json)!);
            }

            return figures;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A step, in this program started anew: memory and compiled code of the step before would count.</summary>
    public static async Task<string> RunStepAsync(IReadOnlyList<string> step, CancellationToken cancellationToken)
    {
        if (step is ["build", var built])
        {
            return JsonSerializer.Serialize(await IndexedBot.BuildAsync(built, cancellationToken), Json);
        }

        if (step is ["ask", var data, var file, var count] && int.TryParse(count, out var number))
        {
            var (warmUp, questions) = SpeedQuestion.Load(file, number);
            return JsonSerializer.Serialize(await IndexedBot.AskAsync(data, warmUp, questions, cancellationToken), Json);
        }

        throw new EvaluationException("A step is 'build DATA' or 'ask DATA QUESTIONS COUNT'.");
    }

    private static async Task<T> StepAsync<T>(IReadOnlyList<string> step, string folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "step.json");
        await BotProgram.Evaluation.RunAsync(["benchmark", "--step-result", file, .. step.SelectMany(part => new[] { "--step", part })], null, cancellationToken);
        return JsonSerializer.Deserialize<T>(await File.ReadAllTextAsync(file, cancellationToken), Json)!;
    }
}
