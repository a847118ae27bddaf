using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Bot.Tests.Drivers;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Inbox;

/// <summary>The program as a process of its own, killed again and again while people ask.</summary>
/// <remarks>A few questions by default; <c>BOT_TEST_FAULTS=500</c> asks as many and kills ten times.</remarks>
public sealed partial class FaultTests
{
    private const int Askers = 8;

    private static readonly int Questions = int.Parse(Environment.GetEnvironmentVariable("BOT_TEST_FAULTS") ?? "40", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_question_that_was_accepted_is_answered_once_however_often_the_process_is_killed()
    {
        using var folder = new TempFolder();
        await using var bot = new KilledBot(folder.At("data"), kills: Questions >= 500 ? 10 : 3, everyAccepted: Math.Max(1, Questions / (Questions >= 500 ? 11 : 4)));
        await bot.StartAsync();
        var waiting = new ConcurrentQueue<int>(Enumerable.Range(1, Questions));
        var accepted = new ConcurrentBag<string>();

        await Task.WhenAll(Enumerable.Range(0, Askers).Select(async _ =>
        {
            while (waiting.TryDequeue(out var number))
            {
                for (var attempt = 1; !await AskAsync(bot, $"What is a signing bonus, case {number} try {attempt}?", accepted); attempt++)
                {
                    Assert.True(attempt < 100);
                }
            }
        }));
        await Until.TrueAsync(async () => await bot.CountAsync("SELECT count(*) FROM inbox WHERE state = 'waiting'") == 0);

        Assert.Equal(bot.Kills, bot.Killed);
        Assert.Equal(0, await bot.CountAsync("SELECT count(*) FROM inbox WHERE state = 'dead'"));
        var answered = await bot.QuestionsAsync();
        Assert.Distinct(answered);
        Assert.Empty(accepted.Except(answered));
        Assert.Equal(Questions, answered.Select(text => Case().Match(text).Value).Distinct().Count());
    }

    /// <returns>True when the question was accepted, whether or not its answer came through.</returns>
    private static async Task<bool> AskAsync(KilledBot bot, string text, ConcurrentBag<string> accepted)
    {
        var isAccepted = false;
        try
        {
            var site = await bot.SiteAsync();
            using var client = new HttpClient { BaseAddress = site };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat") { Content = JsonContent.Create(new { text }) };
            request.Headers.Accept.ParseAdd("text/event-stream");
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
            using var events = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
            while (await events.ReadLineAsync(Cancellation) is { } line)
            {
                if (line == "event: working")
                {
                    isAccepted = true;
                    accepted.Add(text);
                    await bot.AcceptedOneAsync();
                }
            }
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            // The process was killed meanwhile.
        }

        return isAccepted;
    }

    [GeneratedRegex(@"case \d+")]
    private static partial Regex Case();

    /// <summary>A <c>serve</c> that is killed after every so many accepted questions and started again on the same folder.</summary>
    private sealed class KilledBot(string data, int kills, int everyAccepted) : IAsyncDisposable
    {
        private readonly SemaphoreSlim _changing = new(1);
        private readonly SqliteConnectionStringBuilder _store = new() { DataSource = Path.Combine(data, "bot.db"), Pooling = false };
        private BotProcess? _process;
        private int _accepted;

        public int Kills => kills;

        public int Killed { get; private set; }

        public async Task StartAsync()
        {
            _process = BotProcess.Start("serve", "--data", data, "--Urls", "http://127.0.0.1:0", "--Answers:DeadlineSeconds", "120");
            await _process.ListensAsync();
        }

        /// <summary>Where it listens now; waits while it is started again.</summary>
        public async Task<Uri> SiteAsync()
        {
            await _changing.WaitAsync(Cancellation);
            try
            {
                return new Uri(Regex.Match(_process!.Output, @"listens on (\S+?);").Groups[1].Value);
            }
            finally
            {
                _changing.Release();
            }
        }

        public async Task AcceptedOneAsync()
        {
            if (Interlocked.Increment(ref _accepted) % everyAccepted != 0)
            {
                return;
            }

            await _changing.WaitAsync(Cancellation);
            try
            {
                if (Killed < kills)
                {
                    await _process!.KillAsync();
                    await _process.DisposeAsync();
                    Killed++;
                    await StartAsync();
                }
            }
            finally
            {
                _changing.Release();
            }
        }

        public async Task<long> CountAsync(string sql)
        {
            await using var connection = new SqliteConnection(_store.ToString());
            return await connection.ExecuteScalarAsync<long>(sql);
        }

        public async Task<IReadOnlyList<string>> QuestionsAsync()
        {
            await using var connection = new SqliteConnection(_store.ToString());
            return [.. await connection.QueryAsync<string>("SELECT question FROM turns")];
        }

        public async ValueTask DisposeAsync()
        {
            if (_process is not null)
            {
                await _process.DisposeAsync();
            }

            _changing.Dispose();
        }
    }
}
