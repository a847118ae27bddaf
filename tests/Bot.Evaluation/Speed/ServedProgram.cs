using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Runs;

namespace Bot.Evaluation.Speed;

/// <summary>A web program as a process of its own on this machine, whose processor time is read.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly Process process;

    private ServedProgram(string name, BotProgram program, IReadOnlyList<string> arguments)
    {
        Name = name;
        Site = new Uri($"http://127.0.0.1:{FreePort()}");
        process = program.StartAndDrop([.. arguments, "--Urls", Site.ToString()]);
    }

    /// <summary>In the table.</summary>
    public string Name { get; }

    public Uri Site { get; }

    /// <summary>All processors' time that the process has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <returns>The program once it says that it is ready.</returns>
    /// <exception cref="EvaluationException">It ended, or did not become ready in five minutes.</exception>
    public static async Task<ServedProgram> StartAsync(string name, BotProgram program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var served = new ServedProgram(name, program, arguments);
        try
        {
            await served.WaitAsync(cancellationToken);
            return served;
        }
        catch
        {
            await served.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        BotProgram.Stop(process);
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Site, Timeout = OneTry };
        var started = TimeProvider.System.GetTimestamp();
        while (!await IsReadyAsync(http, cancellationToken))
        {
            if (process.HasExited || TimeProvider.System.GetElapsedTime(started) > Patience)
            {
                throw new EvaluationException($"The {Name} did not become ready; start it by hand to see why.");
            }

            await Task.Delay(BetweenTries, TimeProvider.System, cancellationToken);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception notYet) when (notYet is HttpRequestException || (notYet is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
