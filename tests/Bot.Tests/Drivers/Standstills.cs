using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bot.Tests.Drivers;

/// <summary>Notes when this process, or an empty page beside those that are watched, could not run: the garbage of thousands of tests, or a machine that gave its cores to others.</summary>
/// <remarks>What is measured across a standstill says nothing of the bot.</remarks>
internal sealed class Standstills : IAsyncDisposable
{
    private const int BeatMilliseconds = 20;

    // Far more than somebody who only sleeps waits for a turn on a machine that is merely busy.
    private const int LongestMilliseconds = 150;

    private readonly ConcurrentQueue<Span> _ofThisProcess = new();
    private readonly ManualResetEventSlim _isDone = new();
    private readonly IPage _empty;
    private readonly Thread _heart;

    private Standstills(IPage empty)
    {
        _empty = empty;
        _heart = new Thread(Listen) { IsBackground = true, Priority = ThreadPriority.Highest };
        _heart.Start();
    }

    public static async Task<Standstills> ListenAsync(IBrowser browser)
    {
        // The bot's own garbage is of this moment; what is older belongs to other tests.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var window = await browser.NewContextAsync();
        var empty = await window.NewPageAsync();
        await empty.EvaluateAsync("""
            ([beat, longest]) => {
              let last = Date.now();
              window.still = [];
              setInterval(() => { const now = Date.now(); if (now - last > longest) window.still.push([last, now]); last = now; }, beat);
            }
            """, new[] { BeatMilliseconds, LongestMilliseconds });
        return new Standstills(empty);
    }

    /// <summary>What fell into no standstill.</summary>
    public async Task<IReadOnlyList<Span>> WithoutAsync(IEnumerable<Span> measured)
    {
        var ofThePage = await _empty.EvaluateAsync<long[][]>("() => window.still");
        List<Span> still = [.. _ofThisProcess, .. ofThePage.Select(ends => new Span(DateTimeOffset.FromUnixTimeMilliseconds(ends[0]), DateTimeOffset.FromUnixTimeMilliseconds(ends[1])))];
        return [.. measured.Where(span => !still.Exists(span.Meets))];
    }

    public async ValueTask DisposeAsync()
    {
        _isDone.Set();
        _heart.Join();
        _isDone.Dispose();
        await _empty.Context.DisposeAsync();
    }

    private void Listen()
    {
        var last = TimeProvider.System.GetUtcNow();
        while (!_isDone.Wait(BeatMilliseconds))
        {
            var now = TimeProvider.System.GetUtcNow();
            if ((now - last).TotalMilliseconds > LongestMilliseconds)
            {
                _ofThisProcess.Enqueue(new Span(last, now));
            }

            last = now;
        }
    }

    /// <summary>A time from one moment to another.</summary>
    internal readonly record struct Span(DateTimeOffset From, DateTimeOffset Until)
    {
        public TimeSpan Length => Until - From;

        public bool Meets(Span other) => From < other.Until && other.From < Until;
    }
}
