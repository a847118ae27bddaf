namespace Bot.Tests.Inbox.Faults;

/// <summary>One way in and out of the program, seen from the other side.</summary>
internal interface IFaultChannel : IAsyncDisposable
{
    /// <summary>What the program is told of it.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    bool Has(FaultPlace place);

    /// <param name="site">Where the program listens now.</param>
    /// <param name="copy">Which delivery of the event it is, from 0.</param>
    /// <returns>True when it was acknowledged.</returns>
    /// <exception cref="HttpRequestException">The program is not there.</exception>
    /// <exception cref="IOException">It went away meanwhile.</exception>
    Task<bool> DeliverAsync(Uri site, FaultEvent written, int copy);

    /// <summary>The events of a conversation whose finished answers stand there, in the order they stand; one that is answered twice comes twice.</summary>
    Task<IReadOnlyList<int>> AnsweredAsync(IReadOnlyList<FaultEvent> conversation);

    /// <summary>Announcements of an answer that nothing replaced.</summary>
    int LeftPlaceholders(IReadOnlyList<FaultEvent> conversation);

    /// <summary>The inbox's key of an event.</summary>
    string KeyOf(FaultEvent written);

    /// <summary>Answers that were on their way so far.</summary>
    int Begun { get; }

    /// <summary>Keys of events whose answers are on the way at this moment.</summary>
    IReadOnlyList<string> UnderWay { get; }

    /// <summary>Keys of events whose answers arrived without the program hearing of it.</summary>
    IReadOnlyList<string> Lost { get; }

    /// <summary>Keys of events whose answers arrived, and the program was told so, since this was last asked.</summary>
    IReadOnlyList<string> TakeTold();

    /// <summary>What only a mistake of ours can bring about.</summary>
    IReadOnlyList<string> Violations { get; }

    IReadOnlyDictionary<string, int> Mishaps { get; }
}
