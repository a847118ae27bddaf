using Bot.Answering.Retrieval.Index;
using Bot.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Evaluation.Runs;

/// <summary>The bot's own parts over a store of their own in a folder that goes with them.</summary>
internal sealed class TemporaryBot : IDisposable
{
    private readonly string _folder;
    private readonly IHost _host;

    private TemporaryBot(string name, IReadOnlyList<string> settings, Action<IServiceCollection>? configure)
    {
        _folder = Directory.CreateTempSubdirectory($"bot-{name}-").FullName;
        _host = BotHost.CreateConsole([.. settings, "--Storage:Provider=Sqlite", "--Storage:ConnectionString=", $"--Storage:Data={_folder}"], configure);
    }

    public IServiceProvider Services => _host.Services;

    public CorpusIndex Index => Services.GetRequiredService<CorpusIndexHolder>().Current;

    /// <param name="name">Of what it is for, in the folder's name.</param>
    /// <param name="fill">Puts articles into the empty store; what it throws ends the bot.</param>
    /// <param name="settings">Of the bot, as on its command line; null for those of its file.</param>
    /// <param name="configure">Changes parts after they are put together.</param>
    public static async Task<TemporaryBot> FilledAsync(string name, Func<IServiceProvider, Task> fill, CancellationToken cancellationToken, IReadOnlyList<string>? settings = null, Action<IServiceCollection>? configure = null)
    {
        var bot = new TemporaryBot(name, settings ?? [], configure);
        try
        {
            await BotHost.PrepareAsync(bot.Services, cancellationToken);
            await fill(bot.Services);
            await bot.Services.GetRequiredService<CorpusIndexHolder>().UpdateAsync(cancellationToken);
            return bot;
        }
        catch
        {
            bot.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _host.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
