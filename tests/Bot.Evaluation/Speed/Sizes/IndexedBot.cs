using System.Diagnostics;
using Bot.Answering;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Index.Snapshots;
using Bot.Articles;
using Bot.Commands;
using Bot.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Evaluation.Speed.Sizes;

/// <summary>The bot's own parts over a store, in a process that does nothing else.</summary>
internal static class IndexedBot
{
    private const int PassagesAsked = 10;

    /// <summary>Builds the index from the store and saves it.</summary>
    /// <returns>Seconds.</returns>
    public static async Task<double> BuildAsync(string data, CancellationToken cancellationToken)
    {
        using var host = await HostAsync(data, cancellationToken);
        var holder = host.Services.GetRequiredService<CorpusIndexHolder>();
        var started = TimeProvider.System.GetTimestamp();
        await holder.UpdateAsync(cancellationToken);
        await holder.SaveAsync(cancellationToken);
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Starts with the snapshot, then asks.</summary>
    public static async Task<SizeFigures> AskAsync(string data, IReadOnlyList<SpeedQuestion> warmUp, IReadOnlyList<SpeedQuestion> questions, CancellationToken cancellationToken)
    {
        using var host = await HostAsync(data, cancellationToken);
        var holder = host.Services.GetRequiredService<CorpusIndexHolder>();
        var started = TimeProvider.System.GetTimestamp();
        await holder.UpdateAsync(cancellationToken);
        var start = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        var (searches, answers) = (new List<double>(), new List<double>());
        foreach (var (at, question) in warmUp.Concat(questions).Index())
        {
            var search = Search(host.Services.GetRequiredService<QueryReader>(), holder.Current, question);
            var asked = TimeProvider.System.GetTimestamp();
            await host.Services.GetRequiredService<Answerer>().AnswerAsync(new Question { Text = question.Text, ReplyIn = ReplyLanguages.Parse(question.Language) }, cancellationToken);
            if (at >= warmUp.Count)
            {
                searches.Add(search);
                answers.Add(TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds);
            }
        }

        var file = host.Services.GetRequiredService<SnapshotFolder>().Files()[0];
        var index = holder.Current;
        return new SizeFigures(
            "Pay Answers", index.ArticleCount, index.PassageCount, null, 0, SnapshotFile.Open(file).IndexLength / 1e6, new FileInfo(file).Length / 1e6, start,
            Latencies.Of(searches), Latencies.Of(answers), Process.GetCurrentProcess().WorkingSet64 / 1e6);
    }

    /// <summary>From the question's text to the best ten passages, second stage included; other engines are asked for the best ten by the words alone.</summary>
    private static double Search(QueryReader reader, CorpusIndex index, SpeedQuestion question)
    {
        var started = TimeProvider.System.GetTimestamp();
        var query = reader.Read(question.Text, null, ReplyLanguages.Parse(question.Language) ?? ReplyLanguage.English, index);
        var search = new PassageSearch(index);
        search.Search(query, search.Weights(query), Audience.Everyone, PassagesAsked);
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<IHost> HostAsync(string data, CancellationToken cancellationToken)
    {
        var host = BotHost.CreateConsole([$"--Storage:Data={data}"]);
        await BotHost.PrepareAsync(host.Services, cancellationToken);
        return host;
    }
}
