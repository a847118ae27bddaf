using System.Globalization;

namespace Bot.Tests.Inbox.Faults;

/// <summary>Where somebody asks.</summary>
internal enum FaultPlace
{
    SlackDirect,

    /// <summary>A public channel, which the token may read: what arrived there can be looked up.</summary>
    SlackReadableRoom,

    /// <summary>A private channel, which it may not.</summary>
    SlackClosedRoom,

    TeamsChat,

    TeamsChannel,

    Web,
}

/// <summary>One thing that somebody writes.</summary>
/// <param name="Number">Names it in the whole run, from 1.</param>
/// <param name="Asker">Who writes it; each conversation has its own.</param>
/// <param name="Root">The number of the first event of its conversation.</param>
/// <param name="Deliveries">When each delivery begins, after the first.</param>
internal sealed record FaultEvent(FaultPlace Place, int Number, int Asker, int Root, IReadOnlyList<TimeSpan> Deliveries)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{(Asker % 3 == 0 ? "Qu'est-ce qu'une prime à la signature" : "What is a signing bonus")}, case {Number}?");

    /// <summary>The platform redelivers the same event, and a page asks anew.</summary>
    public bool IsRedelivered => Place != FaultPlace.Web;
}

/// <summary>Who writes what where, and when the process is killed: all of it follows from the seed.</summary>
internal sealed class FaultPlan
{
    private const int LongestConversation = 6;

    /// <summary>Starts the database again, which other tests may not share; null where it is not to be.</summary>
    public static string? RestartCommand { get; } = Environment.GetEnvironmentVariable("BOT_TEST_POSTGRES_RESTART") is { Length: > 0 } command ? command : null;

    public FaultPlan(int events, int kills, int restarts, int seed)
    {
        var dice = new Random(seed);
        var places = Enum.GetValues<FaultPlace>();
        var conversations = new List<IReadOnlyList<FaultEvent>>();
        for (var number = 1; number <= events;)
        {
            var place = places[conversations.Count % places.Length];
            var length = place == FaultPlace.Web ? 1 : Math.Min(dice.Next(1, LongestConversation + 1), events - number + 1);
            var (root, asker) = (number, conversations.Count + 1);
            conversations.Add([.. Enumerable.Range(root, length).Select(each => new FaultEvent(place, each, asker, root, Deliveries(place, dice)))]);
            number += length;
        }

        Conversations = conversations;

        // Spread over the run, and while answers are on their way: a process that has just begun has nothing to lose.
        var answers = conversations.Where(conversation => conversation[0].Place != FaultPlace.Web).Sum(conversation => conversation.Count);
        var step = answers / (kills + 1);
        Kills = [.. Enumerable.Range(1, kills).Select(kill => ((kill * step) - dice.Next(Math.Max(1, step / 2)), TimeSpan.FromMilliseconds(dice.Next(150))))];
        Restarts = [.. Enumerable.Range(1, restarts).Select(restart => restart * answers / (restarts + 1))];
    }

    public IReadOnlyList<IReadOnlyList<FaultEvent>> Conversations { get; }

    /// <summary>Each after so many answers were sent or under way, and so much time.</summary>
    public IReadOnlyList<(int Answers, TimeSpan Wait)> Kills { get; }

    /// <summary>When the database is started again: after so many answers.</summary>
    public IReadOnlyList<int> Restarts { get; }

    // One at once, and up to three more: at the same moment, or up to two seconds later.
    private static List<TimeSpan> Deliveries(FaultPlace place, Random dice) => place == FaultPlace.Web
        ? [TimeSpan.Zero]
        : [TimeSpan.Zero, .. Enumerable.Range(0, dice.Next(4)).Select(_ => dice.Next(3) == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(dice.Next(2_000)))];
}
