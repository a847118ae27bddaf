using Bot.Articles.Web.Fetching;

namespace Bot.Articles.Web;

/// <summary>What is in the corpus from an address.</summary>
internal enum WebState
{
    /// <summary>Nothing yet.</summary>
    New = 0,

    /// <summary>What its page holds.</summary>
    Read = 1,

    /// <summary>What a feed carries of it, because the page itself may not be read.</summary>
    FromFeed = 2,

    /// <summary>Nothing any more; the page may come back.</summary>
    Withdrawn = 3,

    /// <summary>Nothing any more, because the publisher took it away for good or somebody here took it out.</summary>
    Closed = 4,
}

/// <summary>A page or feed that was asked for, and how the last look at it ended.</summary>
internal sealed record WebSource(Uri Address, DateTimeOffset FirstReadAt)
{
    // A page younger than ten intervals is looked at in each; older ones change less and less.
    private const double ShareOfAge = 0.1;

    private const int MissesOfTheGone = 3;

    private static readonly TimeSpan TimeOfTheGone = TimeSpan.FromDays(1);

    public bool IsFeed { get; init; }

    /// <summary>Asked for on the command line, and not only by a feed or a setting.</summary>
    public bool IsNamed { get; init; }

    public WebState State { get; init; }

    /// <summary>Null before the first look.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    /// <summary>Of the last reading.</summary>
    public Validators Validators { get; init; } = new(null, null);

    /// <summary>Looks in a row that found no such page, or another in its place.</summary>
    public int Misses { get; init; }

    public DateTimeOffset? MissingSince { get; init; }

    /// <summary>What was wrong at the last look; null when nothing was.</summary>
    public string? Problem { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>What whoever named it said of every article there; null to believe the page.</summary>
    public string? Language { get; init; }

    public string? Outlet { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>Whether a missing page has been missing often and long enough to be no accident.</summary>
    public bool IsSurelyMissing(DateTimeOffset now) => Misses >= MissesOfTheGone && now - MissingSince >= TimeOfTheGone;

    /// <param name="every">Time between two looks.</param>
    /// <param name="follow">Age up to which it is looked at again.</param>
    public bool IsDue(DateTimeOffset now, TimeSpan every, TimeSpan follow)
    {
        var age = now - FirstReadAt;
        var wait = IsFeed || Misses > 0 || age * ShareOfAge < every ? every : age * ShareOfAge;
        return State != WebState.Closed && age <= follow && !(now - LookedAt < wait);
    }

    public WebSource Failing(string problem, DateTimeOffset now) => this with { Problem = problem, FailingSince = FailingSince ?? now, LookedAt = now };

    public WebSource Sound(DateTimeOffset now) => this with { Problem = null, FailingSince = null, Misses = 0, MissingSince = null, LookedAt = now };

    public WebSource Missed(DateTimeOffset now) => this with { Misses = Misses + 1, MissingSince = MissingSince ?? now, LookedAt = now };
}
