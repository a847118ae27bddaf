using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Dapper;

namespace Bot.Tests.Inbox.Faults;

/// <summary>Carries a plan out: people write in all places at once, platforms redeliver to any of the processes and fail, and the processes are killed in turn meanwhile.</summary>
internal sealed class FaultRun : IAsyncDisposable
{
    // Conversations that go on at the same time.
    private const int AtOnce = 12;

    // Keys of events whose answer was about to be sent, or was sent and that not noted.
    private const string Sending = "SELECT event_key FROM inbox WHERE state = 'waiting' AND stage = 'sending_answer'";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly FaultPlan _plan;
    private readonly IReadOnlyList<IFaultChannel> _channels;
    private readonly TestStore _store;
    private readonly ConcurrentDictionary<FaultPlace, int> _deliveries = new();
    private readonly ConcurrentQueue<string> _underWay = new();
    private readonly ConcurrentQueue<string> _unnoted = new();

    private IReadOnlyList<Task> _killing = [];

    private FaultRun(FaultPlan plan, IReadOnlyList<IFaultChannel> channels, TestStore store, int replicas)
    {
        (_plan, _channels, _store) = (plan, channels, store);
        List<KeyValuePair<string, string?>> settings =
        [
            .. store.Settings.Where(setting => setting.Key != "Storage:Data"),
            .. channels.SelectMany(channel => channel.Settings).Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
            new("Web:PublicUrl", "https://answers.example"),
            new("Answers:DeadlineSeconds", "120"),

            // Where several processes share a store, what a killed one held is taken up when its lease ends.
            new("Inbox:LeaseSeconds", "4"),

            // So soon that many answers are announced.
            new("Inbox:PlaceholderAfterMilliseconds", "15"),
        ];
        Bots = [.. Enumerable.Range(0, replicas).Select(replica => new KilledBot(replicas == 1 ? store.Folder : Path.Combine(store.Folder, $"replica-{replica}"), settings))];
    }

    public IReadOnlyList<KilledBot> Bots { get; }

    /// <summary>How often one of them was killed.</summary>
    public int Kills => Bots.Sum(bot => bot.Kills);

    /// <summary>How often the database was started again.</summary>
    public int Restarts { get; private set; }

    public IReadOnlyList<string> Violations => [.. _channels.SelectMany(channel => channel.Violations)];

    public static async Task<FaultRun> StartAsync(FaultPlan plan, Engine engine, int seed, int replicas)
    {
        var store = await TestStore.CreateEmptyAsync(engine);
        var run = new FaultRun(plan, [await SlackFaults.StartAsync(seed), await TeamsFaults.StartAsync(seed + 1), new WebFaults(store)], store, replicas);
        try
        {
            await Task.WhenAll(run.Bots.Select(bot => bot.StartAsync()));
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when everything is accepted and nothing waits any more.</summary>
    public async Task CarryOutAsync()
    {
        using var hands = new SemaphoreSlim(AtOnce);
        _killing = [KillAsync(), RestartAsync()];
        await Task.WhenAll(_plan.Conversations.Select(async conversation =>
        {
            await hands.WaitAsync(TestContext.Current.CancellationToken);
            try
            {
                await ConverseAsync(conversation);
            }
            finally
            {
                hands.Release();
            }
        }));
        await Task.WhenAll(_killing);
        await Until.TrueAsync(async () => await CountAsync("SELECT count(*) FROM inbox WHERE state = 'waiting'") == 0, Patience);
    }

    public async Task<long> CountAsync(string sql) => (await ReadAsync<long>(sql))[0];

    public Task<IReadOnlyList<string>> ReadAsync(string sql) => ReadAsync<string>(sql);

    /// <summary>Waits while the database is started again.</summary>
    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sql)
    {
        while (true)
        {
            try
            {
                await using var connection = await _store.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
                return [.. await connection.QueryAsync<T>(sql)];
            }
            catch (DbException) when (_killing.Any(task => !task.IsCompleted))
            {
                await Task.Delay(BetweenTries, TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }
    }

    /// <summary>What became of each event.</summary>
    public async Task<IReadOnlyList<FaultFate>> FatesAsync()
    {
        var fates = new List<FaultFate>();
        foreach (var conversation in _plan.Conversations)
        {
            var channel = Of(conversation[0].Place);
            var answered = await channel.AnsweredAsync(conversation);
            var isInOrder = answered.Distinct().SequenceEqual(conversation.Select(written => written.Number).Where(answered.Contains));
            foreach (var written in conversation)
            {
                int Count(IEnumerable<string> keys) => keys.Count(key => key == channel.KeyOf(written));
                fates.Add(new FaultFate(written, answered.Count(number => number == written.Number), Count(_underWay), Count(_unnoted), Count(channel.Lost), isInOrder));
            }
        }

        return fates;
    }

    /// <summary>The figures of the run, for whoever asked for it.</summary>
    public string Describe(IReadOnlyList<FaultFate> fates)
    {
        var lines = fates.GroupBy(fate => fate.Event.Place).Select(place => string.Create(
            CultureInfo.InvariantCulture,
            $"{place.Key}: {place.Count()} events in {_plan.Conversations.Count(conversation => conversation[0].Place == place.Key)} conversations, {_deliveries.GetValueOrDefault(place.Key)} deliveries acknowledged, "
            + $"{place.Count(fate => fate.Answers > 0)} answered, {place.Count(fate => fate.Answers == 0)} lost, {place.Sum(fate => Math.Max(0, fate.Answers - 1))} second copies; "
            + $"answers under way at a kill {place.Sum(fate => fate.UnderWay)}, arrived and not yet noted {place.Sum(fate => fate.Unnoted)}, taken without our hearing of it {place.Sum(fate => fate.Lost)}, "
            + $"left placeholders {_plan.Conversations.Where(conversation => conversation[0].Place == place.Key).Sum(conversation => Of(place.Key).LeftPlaceholders(conversation))}"));
        var mishaps = _channels.SelectMany(channel => channel.Mishaps).GroupBy(mishap => mishap.Key).Select(mishap => $"{mishap.Key} {mishap.Sum(count => count.Value)}");
        return $"{fates.Count} events, {_deliveries.Values.Sum()} deliveries acknowledged, {Kills} kills of {Bots.Count} processes, {Restarts} restarts of the database\n{string.Join('\n', lines)}\nmishaps: {string.Join(", ", mishaps)}";
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in Bots)
        {
            await bot.DisposeAsync();
        }

        foreach (var channel in _channels)
        {
            await channel.DisposeAsync();
        }

        await _store.DisposeAsync();
    }

    private IFaultChannel Of(FaultPlace place) => _channels.Single(channel => channel.Has(place));

    /// <summary>One after another, as somebody writes: the next when the one before was accepted. Its redeliveries come whenever they come.</summary>
    private async Task ConverseAsync(IReadOnlyList<FaultEvent> conversation)
    {
        var deliveries = new List<Task>();
        foreach (var written in conversation)
        {
            var accepted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            deliveries.AddRange(written.Deliveries.Select((after, copy) => DeliverAsync(written, after, copy, accepted)));
            await accepted.Task;
        }

        await Task.WhenAll(deliveries);
    }

    private async Task DeliverAsync(FaultEvent written, TimeSpan after, int copy, TaskCompletionSource accepted)
    {
        await Task.Delay(after, TimeProvider.System, TestContext.Current.CancellationToken);
        while (!await TryDeliverAsync(written, copy))
        {
            // A process that did not come back takes nothing any more.
            if (_killing.FirstOrDefault(task => task.IsFaulted) is { } failed)
            {
                await failed;
            }

            await Task.Delay(BetweenTries, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        _deliveries.AddOrUpdate(written.Place, 1, (_, count) => count + 1);
        accepted.TrySetResult();
    }

    private async Task<bool> TryDeliverAsync(FaultEvent written, int copy)
    {
        try
        {
            return await Of(written.Place).DeliverAsync(await Bots[(written.Number + copy) % Bots.Count].SiteAsync(), written, copy);
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException and not (FileNotFoundException or DirectoryNotFoundException))
        {
            return false;
        }
    }

    /// <summary>Starts the database again where the run has one of its own.</summary>
    private async Task RestartAsync()
    {
        foreach (var answers in _plan.Restarts)
        {
            await Until.TrueAsync(() => Task.FromResult(_channels.Sum(channel => channel.Begun) >= answers), Patience);
            using var restarting = Process.Start("bash", ["-c", FaultPlan.RestartCommand!]);
            await restarting.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, restarting.ExitCode);
            Restarts++;
        }
    }

    private async Task KillAsync()
    {
        foreach (var (kill, (answers, wait)) in _plan.Kills.Index())
        {
            await Until.TrueAsync(() => Task.FromResult(_channels.Sum(channel => channel.Begun) >= answers), Patience);
            await Task.Delay(wait, TimeProvider.System, TestContext.Current.CancellationToken);
            await Bots[kill % Bots.Count].KillAsync(async () =>
            {
                var sending = await ReadAsync(Sending);
                foreach (var channel in _channels)
                {
                    channel.UnderWay.ToList().ForEach(_underWay.Enqueue);
                    channel.TakeTold().Intersect(sending).ToList().ForEach(_unnoted.Enqueue);
                }
            });
        }
    }
}

/// <summary>What became of one event.</summary>
/// <param name="Answers">Finished answers that stand where it was asked.</param>
/// <param name="UnderWay">How often the process was killed while its answer was on its way.</param>
/// <param name="Unnoted">How often it was killed between hearing that the answer arrived and noting it.</param>
/// <param name="Lost">How often its answer was taken without the program hearing of it.</param>
/// <param name="IsInOrder">The answers of its conversation stand in the order of the questions.</param>
internal sealed record FaultFate(FaultEvent Event, int Answers, int UnderWay, int Unnoted, int Lost, bool IsInOrder)
{
    public bool CanBeLookedUp => Event.Place is FaultPlace.SlackDirect or FaultPlace.SlackReadableRoom or FaultPlace.Web;
}
