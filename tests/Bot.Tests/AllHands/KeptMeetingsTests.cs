using System.Runtime.CompilerServices;
using Bot.AllHands;
using Bot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.AllHands;

public sealed class KeptMeetingsTests
{
    private static readonly AllHandsId Id = new("meeting");

    [Fact]
    public async Task What_is_kept_of_a_meeting_leaves_the_memory_in_its_time_though_nobody_asks_again()
    {
        var clock = new FakeTimeProvider();
        using var kept = new KeptMeetings<string>(clock, 8);
        var text = Keep(kept);
        clock.Advance(KeptMeetings<string>.Longest - TimeSpan.FromSeconds(1));
        Assert.NotNull(kept.Find(Id));

        clock.Advance(TimeSpan.FromSeconds(1));

        await Until.TrueAsync(() =>
        {
            GC.Collect();
            return Task.FromResult(!text.IsAlive);
        });
    }

    [Fact]
    public void What_is_dropped_or_beyond_the_bound_is_not_kept()
    {
        using var kept = new KeptMeetings<string>(new FakeTimeProvider(), 8);

        kept.Keep(Id, "questions", 8);
        kept.Keep(new AllHandsId("another"), "more questions", 1);
        Assert.Equal(("questions", null), (kept.Find(Id), kept.Find(new AllHandsId("another"))));

        kept.Drop(Id);
        Assert.Null(kept.Find(Id));
    }

    // Its own method, so that nothing of the test's holds the text.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Keep(KeptMeetings<string> kept)
    {
        var text = new string('a', 10);
        kept.Keep(Id, text, 1);
        return new WeakReference(text);
    }
}
