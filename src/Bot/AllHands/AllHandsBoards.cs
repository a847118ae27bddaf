using System.Collections.Concurrent;

namespace Bot.AllHands;

/// <summary>The questions of meetings, read anew when more than votes changed: each press in chat, each visit of a page and each change of an open one shows them again, and a whole company looks on.</summary>
internal sealed class AllHandsBoards(AllHandsStore store, TimeProvider clock) : IDisposable
{
    private const int MostMeetings = 8;

    private readonly KeptMeetings<AllHandsBoard> _kept = new(clock, MostMeetings);

    // Those who come for the same change at the same time wait for one reading of it.
    private readonly ConcurrentDictionary<(AllHandsId Id, long Revision), Lazy<Task<AllHandsBoard?>>> _readings = new();

    /// <returns>The meeting and all its questions, the most votes first, as they are now; null where there is none, or none any more.</returns>
    public async Task<AllHandsBoard?> FindAsync(AllHandsId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } session)
        {
            _kept.Drop(id);
            return null;
        }

        if (_kept.Find(id) is { } kept && kept.Session.Revision == session.Revision)
        {
            return kept;
        }

        var key = (id, session.Revision);
        var reading = _readings.GetOrAdd(key, _ => new(() => ReadAsync(session)));
        try
        {
            return await reading.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            _readings.TryRemove(KeyValuePair.Create(key, reading));
        }
    }

    public void Dispose() => _kept.Dispose();

    private async Task<AllHandsBoard?> ReadAsync(AllHandsSession session)
    {
        // Votes are read after the revision: what comes in between is read once more than needed, and never missed.
        var board = _kept.Find(session.Id) is { } kept && kept.Session.Shape == session.Shape
            ? kept.With(session, await store.VotesAsync(session.Id, CancellationToken.None))
            : await store.BoardAsync(session.Id, CancellationToken.None);
        if (board is not null)
        {
            _kept.Keep(session.Id, board, 1);
        }

        return board;
    }
}
