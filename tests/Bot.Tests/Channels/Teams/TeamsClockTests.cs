using System.Net;
using Bot.Tests.Drivers;

namespace Bot.Tests.Channels.Teams;

/// <summary>A machine that starts with a wrong clock, which is set right while the program runs.</summary>
public sealed class TeamsClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Keys_are_asked_for_again_a_second_later_also_where_the_clock_was_set_back()
    {
        var clock = new SettableClock { Wall = Now.AddHours(1) };
        await using var teams = await TeamsDriver.StartAsync(clock: clock);
        teams.Teams.IsMetadataDown = true;
        using var closed = await teams.PostAsync(TeamsDriver.Fixture("message_personal"), teams.Teams.Signer.Token(clock.Wall));
        teams.Teams.IsMetadataDown = false;
        (clock.Wall, clock.Passed) = (Now, TimeSpan.FromSeconds(1));

        using var open = await teams.PostAsync(TeamsDriver.Fixture("message_personal"), teams.Teams.Signer.Token(clock.Wall));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (closed.StatusCode, open.StatusCode));
    }

    /// <summary>What the wall says is one thing, and how much time passed another.</summary>
    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Wall { get; set; }

        /// <summary>Beside what passes by itself.</summary>
        public TimeSpan Passed { get; set; }

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => TimeProvider.System.GetTimestamp() + (long)(Passed.TotalSeconds * TimestampFrequency);
    }
}
