using System.Diagnostics;

namespace Bot.Tests.Drivers;

/// <summary>How long something takes at its best: other tests share the machine, and what is slow by itself is slow every time.</summary>
internal static class Quickest
{
    public static async Task<TimeSpan> OfAsync(int attempts, Func<Task> action)
    {
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var started = Stopwatch.GetTimestamp();
            await action();
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, Stopwatch.GetElapsedTime(started).Ticks));
        }

        return best;
    }
}
