using System.Text.RegularExpressions;
using Bot.Tests.Drivers;

namespace Bot.Tests.Inbox.Faults;

/// <summary>A <c>serve</c> that is killed and started again on the same store.</summary>
/// <param name="folder">Its own data folder.</param>
internal sealed partial class KilledBot(string folder, IEnumerable<KeyValuePair<string, string?>> settings) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenStarts = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _changing = new(1);
    private readonly List<string> _complaints = [];
    private BotProcess? _process;

    public int Kills { get; private set; }

    /// <summary>Warnings and errors of all its lives.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints, .. Complain(_process)];

    public async Task StartAsync()
    {
        // As whoever looks after it would: where its database is away just then it ends at once, and is started again.
        var started = TimeProvider.System.GetTimestamp();
        while (!await TryStartAsync())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, _process!.Error);
            await Task.Delay(BetweenStarts, TimeProvider.System, TestContext.Current.CancellationToken);
            await _process!.DisposeAsync();
        }
    }

    private async Task<bool> TryStartAsync()
    {
        _process = BotProcess.Start(["serve", "--data", folder, "--Urls", "http://127.0.0.1:0", .. settings.SelectMany(setting => new[] { $"--{setting.Key}", setting.Value ?? "" })]);
        return await _process.ListensOrEndsAsync();
    }

    /// <summary>Where it listens now; waits while it is started again.</summary>
    public async Task<Uri> SiteAsync()
    {
        await _changing.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return new Uri(Address().Match(_process!.Output).Groups[1].Value);
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <param name="whileDead">Looks at what the killed process left.</param>
    public async Task KillAsync(Func<Task> whileDead)
    {
        await _changing.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await _process!.KillAsync();
            Kills++;
            await whileDead();
            _complaints.AddRange(Complain(_process));
            await _process.DisposeAsync();
            await StartAsync();
        }
        finally
        {
            _changing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _changing.Dispose();
    }

    private static IEnumerable<string> Complain(BotProcess? process) =>
        (process?.Output ?? "").Split('\n').Where(line => line.Contains(" warn: ", StringComparison.Ordinal) || line.Contains(" fail: ", StringComparison.Ordinal));

    [GeneratedRegex(@"listens on (\S+?);")]
    private static partial Regex Address();
}
