using System.Globalization;

namespace Bot.Evaluation.Speed.Sizes;

/// <summary>Sizes and engines beside each other, as Markdown, so that it can be kept as it is.</summary>
internal static class SizeTable
{
    public static string Write(string heading, IEnumerable<SizeFigures> figures) => string.Join('\n',
    [
        .. heading.Split('\n').Select(line => line.Length > 0 ? line + "  " : line),
        "",
        "| engine | articles | passages | ingest, articles/s | build, s | index, MB | with texts, MB | start, s | query p50 / p95 / p99, ms | answer p50 / p95 / p99, ms | memory, MB |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
        .. figures.Select(Row),
        "",
    ]);

    private static string Row(SizeFigures of) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {of.Engine} | {of.Articles:N0} | {of.Passages:N0} | {of.IngestRate:N0} | {of.Build:0.0} | {of.IndexSize:0} | {of.FileSize:0} | {of.Start:0.00} | {Times(of.Query)} | {Times(of.Answer)} | {of.Memory:0} |");

    private static string Times(Latencies? times) =>
        times is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{times.P50:0.0} / {times.P95:0.0} / {times.P99:0.0}");
}
