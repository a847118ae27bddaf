namespace Bot.Evaluation.Speed.Sizes;

/// <summary>One engine over one corpus. What was not measured is null.</summary>
/// <param name="Engine">In the table.</param>
/// <param name="IngestRate">Articles a second, from file to store or index; the bot reads pay claims too.</param>
/// <param name="Build">Seconds from the store or file to a searchable index on disk.</param>
/// <param name="IndexSize">Postings, positions and terms in megabytes.</param>
/// <param name="FileSize">The whole file or folder, with stored texts, in megabytes.</param>
/// <param name="Start">Seconds from the file on disk to a searchable index.</param>
/// <param name="Query">The bare search; the bot's with its second stage.</param>
/// <param name="Answer">The whole answer.</param>
/// <param name="Memory">Resident after all questions, in megabytes.</param>
internal sealed record SizeFigures(
    string Engine, int Articles, int? Passages, double? IngestRate, double Build, double? IndexSize, double FileSize, double Start, Latencies Query, Latencies? Answer, double Memory);
