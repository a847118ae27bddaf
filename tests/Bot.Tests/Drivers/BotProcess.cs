using System.Diagnostics;
using System.Text;

namespace Bot.Tests.Drivers;

/// <summary>The built program as a process of its own, as an operator runs it.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    // Seconds where nothing else runs; tests beside it and other builds stretch them.
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    private BotProcess(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Bot.exe" : "Bot"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_error, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    public bool HasExited => _process.HasExited;

    public string Output => Read(_output);

    public string Error => Read(_error);

    public static BotProcess Start(params IEnumerable<string> arguments) => new(arguments);

    /// <param name="environment">Beside what this process has.</param>
    public static BotProcess StartIn(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments) => new(arguments, environment);

    /// <summary>Runs a command to its end.</summary>
    public static Task<BotProcess> RunAsync(params IEnumerable<string> arguments) => RunInAsync(new Dictionary<string, string>(), arguments);

    public static async Task<BotProcess> RunInAsync(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var process = new BotProcess(arguments, environment);
        await process._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process;
    }

    /// <summary>Waits until <c>serve</c> says that it listens.</summary>
    public async Task ListensAsync() => Assert.True(await ListensOrEndsAsync(), Error);

    /// <summary>Waits until <c>serve</c> says that it listens, or gives up.</summary>
    /// <returns>False when it gave up.</returns>
    public async Task<bool> ListensOrEndsAsync()
    {
        await Until.TrueAsync(() => Task.FromResult(HasExited || Output.Contains("listens on", StringComparison.Ordinal)), PatienceAtStart);
        return !HasExited;
    }

    /// <summary>Ends it as a power cut would: it gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
