using Bot.Answering;
using Bot.Answering.Retrieval.Index;
using Bot.Commands;
using Bot.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Evaluation.Speed;

/// <summary>The bot's own parts in this process: what an answer costs without HTTP.</summary>
internal sealed class DirectBot(string dataFolder) : IDisposable
{
    private readonly IHost host = BotHost.CreateConsole([$"--Storage:Data={dataFolder}"]);

    /// <summary>Builds the index from the store.</summary>
    public async Task<TimeSpan> BuildIndexAsync(CancellationToken cancellationToken)
    {
        await BotHost.PrepareAsync(host.Services, cancellationToken);
        var started = TimeProvider.System.GetTimestamp();
        await host.Services.GetRequiredService<CorpusIndexHolder>().UpdateAsync(cancellationToken);
        return TimeProvider.System.GetElapsedTime(started);
    }

    /// <returns>Milliseconds.</returns>
    public async Task<double> AskAsync(SpeedQuestion question, CancellationToken cancellationToken)
    {
        var answerer = host.Services.GetRequiredService<Answerer>();
        var started = TimeProvider.System.GetTimestamp();
        await answerer.AnswerAsync(new Question { Text = question.Text, ReplyIn = ReplyLanguages.Parse(question.Language) }, cancellationToken);
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }

    public void Dispose() => host.Dispose();
}
