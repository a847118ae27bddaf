namespace Bot.Evaluation.Speed.Channels;

/// <summary>One program under one load.</summary>
/// <param name="AtOnce">Questions that are open at the same time: each asker waits for the answer before the next.</param>
/// <param name="Acknowledgement">From the request to its acknowledgement, in milliseconds.</param>
/// <param name="Answer">From the request to the answer's arrival at the platform, in milliseconds.</param>
/// <param name="ProcessorPerAnswer">Milliseconds of the program's process, all processors together.</param>
internal sealed record ChannelFigures(string Program, string Channel, int AtOnce, int Answers, Latencies Acknowledgement, Latencies Answer, double AnswersPerSecond, double ProcessorPerAnswer)
{
    public static ChannelFigures Of(string program, string channel, int atOnce, IReadOnlyList<(double Acknowledged, double Answered)> times, TimeSpan elapsed, TimeSpan processor) => new(
        program, channel, atOnce, times.Count, Latencies.Of(times.Select(time => time.Acknowledged)), Latencies.Of(times.Select(time => time.Answered)),
        times.Count / elapsed.TotalSeconds, processor.TotalMilliseconds / times.Count);
}
