namespace Bot.Inbox;

/// <summary>How long to wait before the next attempt.</summary>
internal static class Backoff
{
    /// <summary>No wait is longer, whoever asks for it: what is due later than this was written by a clock that has been set back since.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    // What may arrive twice is not repeated every minute; with the attempts there are it is tried for longer than ten.
    private static readonly TimeSpan LongestAfterAttempt = TimeSpan.FromMinutes(4);

    // A platform that comes back must not find everybody asleep.
    private static readonly TimeSpan LongestWhileDown = TimeSpan.FromMinutes(1);

    /// <summary>Twice as long each time, up to four minutes, and between half and all of it, so that what failed together does not come back together.</summary>
    /// <param name="attempt">The one that failed, from 1.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan After(int attempt, double chance) => Spread(First * Math.Pow(2, Math.Min(attempt, 30) - 1), LongestAfterAttempt, chance);

    /// <summary>As long as it has waited already, up to a minute, and between half and all of it.</summary>
    /// <param name="waited">Since the activity was accepted; negative after a clock was set back.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan AfterWaiting(TimeSpan waited, double chance) => Spread(waited < First ? First : waited, LongestWhileDown, chance);

    private static TimeSpan Spread(TimeSpan full, TimeSpan longest, double chance) => (full < longest ? full : longest) * (0.5 + (chance / 2));
}
