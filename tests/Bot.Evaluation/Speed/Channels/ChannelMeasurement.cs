using System.Collections.Concurrent;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Runs;

namespace Bot.Evaluation.Speed.Channels;

/// <summary>Asks through Slack's and Teams' addresses, the bot and the echo in turn, against one stand-in for both platforms in this process.</summary>
/// <remarks>The bot answers from the samples and the given articles. No question is asked of a program twice; those that warm up are not counted.</remarks>
internal sealed class ChannelMeasurement(BotProgram bot, BotProgram echo, string articles, IReadOnlyList<SpeedQuestion> warmUp, IReadOnlyList<SpeedQuestion> questions)
{
    private static readonly int[] Loads = [1, 32];

    public async Task<IReadOnlyList<ChannelFigures>> MeasureAsync(CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("bot-channels-").FullName;
        try
        {
            await bot.RunAsync(["ingest", WriteSamples(Path.Combine(data, "samples")), articles, "--data", Path.Combine(data, "store")], null, cancellationToken);
            await using var platform = await PlatformServer.StartAsync(cancellationToken);
            var settings = PlatformSettings.Arguments(platform.Address);
            await using var answering = await ServedProgram.StartAsync("bot", bot, ["serve", "--data", Path.Combine(data, "store"), .. settings], cancellationToken);
            await using var echoing = await ServedProgram.StartAsync("echo", echo, ["echo", .. settings], cancellationToken);
            return await MeasureAsync(platform, [answering, echoing], cancellationToken);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private async Task<IReadOnlyList<ChannelFigures>> MeasureAsync(PlatformServer platform, IReadOnlyList<ServedProgram> programs, CancellationToken cancellationToken)
    {
        ChannelCaller[] callers = [new SlackCaller(), new TeamsCaller(platform)];
        foreach (var program in programs)
        {
            foreach (var (caller, part) in callers.Zip(Parts(warmUp, callers.Length)))
            {
                await AskAsync(platform, program, caller, part, Loads[^1], cancellationToken);
            }
        }

        var figures = new List<ChannelFigures>();
        var parts = new Queue<IReadOnlyList<SpeedQuestion>>(Parts(questions, callers.Length * Loads.Length));
        foreach (var caller in callers)
        {
            foreach (var atOnce in Loads)
            {
                var part = parts.Dequeue();
                foreach (var program in programs)
                {
                    figures.Add(await AskAsync(platform, program, caller, part, atOnce, cancellationToken));
                }
            }
        }

        return platform.Unexpected.TryPeek(out var surprise) ? throw new EvaluationException($"The stand-in met what it does not know: {surprise}.") : figures;
    }

    private static async Task<ChannelFigures> AskAsync(
        PlatformServer platform, ServedProgram program, ChannelCaller caller, IReadOnlyList<SpeedQuestion> part, int atOnce, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var waiting = new ConcurrentQueue<SpeedQuestion>(part);
        var times = new ConcurrentBag<(double, double)>();
        var (started, processor) = (TimeProvider.System.GetTimestamp(), program.ProcessorTime);
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (waiting.TryDequeue(out var question))
            {
                times.Add(await AskAsync(http, platform, program, caller, question, cancellationToken));
            }
        }));
        return ChannelFigures.Of(program.Name, caller.Name, atOnce, [.. times], TimeProvider.System.GetElapsedTime(started), program.ProcessorTime - processor);
    }

    private static async Task<(double Acknowledged, double Answered)> AskAsync(
        HttpClient http, PlatformServer platform, ServedProgram program, ChannelCaller caller, SpeedQuestion question, CancellationToken cancellationToken)
    {
        var (request, eventId) = caller.Ask(program.Site, question.Text);
        using (request)
        {
            var answer = platform.Expect(eventId);
            var asked = TimeProvider.System.GetTimestamp();
            using var response = await http.SendAsync(request, cancellationToken);
            var acknowledged = TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds;
            if (!response.IsSuccessStatusCode)
            {
                throw new EvaluationException($"The {program.Name} refused an event of {caller.Name}: {(int)response.StatusCode}.");
            }

            await answer.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
            return (acknowledged, TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds);
        }
    }

    private static IEnumerable<IReadOnlyList<SpeedQuestion>> Parts(IReadOnlyList<SpeedQuestion> all, int count) =>
        all.Select((question, number) => (question, number)).GroupBy(each => each.number % count, each => each.question).Select(part => part.ToList());

    /// <summary>The briefs that come with the program; they leave a store as soon as it gets articles of its own, so here they are given as such.</summary>
    private static string WriteSamples(string folder)
    {
        const string Prefix = "Bot.SampleCorpus.";
        Directory.CreateDirectory(folder);
        var program = typeof(Bot.Articles.ArticleStore).Assembly;
        foreach (var name in program.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var content = program.GetManifestResourceStream(name)!;
            using var file = File.Create(Path.Combine(folder, name[Prefix.Length..]));
            content.CopyTo(file);
        }

        return folder;
    }
}
