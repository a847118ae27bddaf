using Bot.Evaluation.Reading;
using Bot.Evaluation.Runs;

namespace Bot.Evaluation.Speed;

/// <summary>Ingests articles, starts the host, asks questions one after another, and notes times and memory.</summary>
/// <remarks>Every question is new to the process that answers it, so no cache can help; the first tenth warms up and is not counted.</remarks>
internal sealed class SpeedMeasurement(BotProgram bot, string articles, IReadOnlyList<SpeedQuestion> warmUp, IReadOnlyList<SpeedQuestion> questions)
{
    private static readonly SpeedQuestion AboutSamples = new("What is a signing bonus?", "en");

    public async Task<SpeedReport> MeasureAsync(CancellationToken cancellationToken)
    {
        var report = new SpeedReport();
        var data = Directory.CreateTempSubdirectory("bot-speed-").FullName;
        try
        {
            await MeasureSamplesAsync(Path.Combine(data, "samples"), report, cancellationToken);
            await MeasureIngestAsync(Path.Combine(data, "store"), report, cancellationToken);
            await MeasureHostAsync(Path.Combine(data, "store"), report, cancellationToken);
            await MeasurePartsAsync(Path.Combine(data, "store"), report, cancellationToken);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }

        return report;
    }

    private async Task MeasureSamplesAsync(string data, SpeedReport report, CancellationToken cancellationToken)
    {
        await using var served = new ServedBot(bot, data);
        report.Add("start to first answer, new data folder with the samples", (await served.FirstAnswerAsync(AboutSamples, cancellationToken)).TotalSeconds, "s");
    }

    private async Task MeasureIngestAsync(string data, SpeedReport report, CancellationToken cancellationToken)
    {
        var count = JsonLines.Lines(articles).Count(line => line.Length > 0);
        var elapsed = await bot.RunAsync(["ingest", articles, "--data", data], null, cancellationToken);
        report.Add("articles", count, "");
        report.Add("ingest", elapsed.TotalSeconds, "s");
        report.Add("ingest", count / elapsed.TotalSeconds, "articles/s");
        report.Add("store on disk", Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1e6, "MB");
    }

    private async Task MeasureHostAsync(string data, SpeedReport report, CancellationToken cancellationToken)
    {
        await using var served = new ServedBot(bot, data);
        report.Add("start to first answer, these articles", (await served.FirstAnswerAsync(warmUp[0], cancellationToken)).TotalSeconds, "s");
        foreach (var question in warmUp.Skip(1))
        {
            await served.AskAsync(question, cancellationToken);
        }

        var (waited, inside) = (new List<double>(), new List<double>());
        foreach (var question in questions)
        {
            var (caller, host) = await served.AskAsync(question, cancellationToken);
            waited.Add(caller);
            inside.Add(host);
        }

        var (resident, peak) = await served.MemoryAsync(cancellationToken);
        report.Add("questions", questions.Count, "");
        report.Add("answer over HTTP", Latencies.Of(waited));
        report.Add("answer inside the host", Latencies.Of(inside));
        report.Add("memory of the host after", resident, "MB");
        report.Add("memory of the host, most", peak, "MB");
    }

    private async Task MeasurePartsAsync(string data, SpeedReport report, CancellationToken cancellationToken)
    {
        using var direct = new DirectBot(data);
        report.Add("index from the store", (await direct.BuildIndexAsync(cancellationToken)).TotalSeconds, "s");
        foreach (var question in warmUp)
        {
            await direct.AskAsync(question, cancellationToken);
        }

        var times = new List<double>();
        foreach (var question in questions)
        {
            times.Add(await direct.AskAsync(question, cancellationToken));
        }

        report.Add("answer without HTTP", Latencies.Of(times));
    }
}
