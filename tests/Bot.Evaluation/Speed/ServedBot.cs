using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Runs;

namespace Bot.Evaluation.Speed;

/// <summary>The bot as a host of its own process on this machine, asked over HTTP by one caller at a time.</summary>
internal sealed class ServedBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(10);

    private readonly long started = TimeProvider.System.GetTimestamp();
    private readonly Process process;
    private readonly HttpClient http;

    public ServedBot(BotProgram bot, string dataFolder)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        process = bot.StartAndDrop(["serve", "--data", dataFolder, "--Urls", address]);
        http = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
    }

    /// <summary>Asks until an answer comes that was looked up in a corpus.</summary>
    /// <returns>The time since the process was started.</returns>
    /// <exception cref="EvaluationException">The process ended, or no such answer came in ten minutes.</exception>
    public async Task<TimeSpan> FirstAnswerAsync(SpeedQuestion question, CancellationToken cancellationToken)
    {
        var lastProblem = "it accepted no connection";
        while (TimeProvider.System.GetElapsedTime(started) < Patience)
        {
            if (process.HasExited)
            {
                throw new EvaluationException($"'bot serve' ended with {process.ExitCode} before it answered; start it by hand to see why.");
            }

            try
            {
                using var response = await http.PostAsJsonAsync("/api/chat", Body(question), cancellationToken);
                if (response.IsSuccessStatusCode && await WasLookedUpAsync(response, cancellationToken))
                {
                    return TimeProvider.System.GetElapsedTime(started);
                }

                lastProblem = response.IsSuccessStatusCode ? "its answers rank no article" : $"POST /api/chat gave {(int)response.StatusCode}";
                if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)
                {
                    break;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(BetweenTries, TimeProvider.System, cancellationToken);
        }

        throw new EvaluationException($"'bot serve' gave no answer: {lastProblem}.");
    }

    /// <returns>Milliseconds the caller waited, and those the host says it took.</returns>
    public async Task<(double Waited, double Inside)> AskAsync(SpeedQuestion question, CancellationToken cancellationToken)
    {
        var asked = TimeProvider.System.GetTimestamp();
        using var response = await http.PostAsJsonAsync("/api/chat", Body(question), cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new EvaluationException($"POST /api/chat gave {(int)response.StatusCode}.");
        }

        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var waited = TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds;
        using var answer = JsonDocument.Parse(bytes);
        return (waited, answer.RootElement.Required("elapsedMs").GetDouble());
    }

    /// <summary>Memory of the process in megabytes: now, and the most it ever had. Zero where there is no /proc.</summary>
    public async Task<(double Resident, double Peak)> MemoryAsync(CancellationToken cancellationToken)
    {
        var file = $"/proc/{process.Id}/status";
        var lines = File.Exists(file) ? await File.ReadAllLinesAsync(file, cancellationToken) : [];
        return (Megabytes("VmRSS:"), Megabytes("VmHWM:"));

        double Megabytes(string field) =>
            lines.FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal))?.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, ..]
                ? double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024 : 0;
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        BotProgram.Stop(process);
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Dictionary<string, string> Body(SpeedQuestion question) =>
        question.Language is { } language ? new() { ["text"] = question.Text, ["lang"] = language } : new() { ["text"] = question.Text };

    private static async Task<bool> WasLookedUpAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        return answer.RootElement.Field("ranked") is { ValueKind: JsonValueKind.Array } ranked && ranked.GetArrayLength() > 0;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
