using Microsoft.Extensions.Caching.Memory;

namespace Bot.AllHands.Chat;

/// <summary>The questions of meetings, read anew when more than votes changed: in chat each press shows the list again, and a whole company presses.</summary>
internal sealed class AllHandsBoards(AllHandsStore store) : IDisposable
{
    // What is erased from the store is gone from here soon after, also where nobody looks for it again.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = 8, ExpirationScanFrequency = TimeSpan.FromMinutes(1) });

    /// <returns>The meeting and all its questions, the most votes first, with votes as they are now; null where there is none, or none any more.</returns>
    public async Task<(AllHandsSession Session, IReadOnlyList<AllHandsItem> Items)?> FindAsync(AllHandsId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } session)
        {
            _kept.Remove(id);
            return null;
        }

        if (!_kept.TryGetValue<Board>(id, out var board) || board!.Shape != session.Shape)
        {
            // The questions are read after the shape: what changes in between is read once more than needed, and never missed.
            board = new Board(session.Shape, await store.ItemsAsync(id, cancellationToken));
            _kept.Set(id, board, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Kept, Size = 1 });
        }

        var votes = await store.VotesAsync(id, cancellationToken);
        return (session, [.. AllHandsStore.InOrder(board.Items.Select(item => item with { Votes = votes.GetValueOrDefault(item.Id.Value) }))]);
    }

    public void Dispose() => _kept.Dispose();

    private sealed record Board(long Shape, IReadOnlyList<AllHandsItem> Items);
}
