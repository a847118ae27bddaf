namespace Bot.AllHands.Chat;

/// <summary>The questions of meetings, read anew when more than votes changed: each press in chat and each visit of the page shows the list again, and a whole company presses.</summary>
internal sealed class AllHandsBoards(AllHandsStore store, TimeProvider clock) : IDisposable
{
    private const int MostMeetings = 8;

    private readonly KeptMeetings<Board> _kept = new(clock, MostMeetings);

    /// <returns>The meeting and all its questions, the most votes first, with votes as they are now; null where there is none, or none any more.</returns>
    public async Task<(AllHandsSession Session, IReadOnlyList<AllHandsItem> Items)?> FindAsync(AllHandsId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } session)
        {
            _kept.Drop(id);
            return null;
        }

        if (_kept.Find(id) is not { } board || board.Shape != session.Shape)
        {
            // The questions are read after the shape: what changes in between is read once more than needed, and never missed.
            board = new Board(session.Shape, await store.ItemsAsync(id, cancellationToken));
            _kept.Keep(id, board, 1);
        }

        var votes = await store.VotesAsync(id, cancellationToken);
        return (session, [.. AllHandsStore.InOrder(board.Items.Select(item => item with { Votes = votes.GetValueOrDefault(item.Id.Value) }))]);
    }

    public void Dispose() => _kept.Dispose();

    private sealed record Board(long Shape, IReadOnlyList<AllHandsItem> Items);
}
