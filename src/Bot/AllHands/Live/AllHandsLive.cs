using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Bot.AllHands.Live;

/// <summary>Tells who looks on what a meeting is like with each change, well within a second: at once of this process, and by a look into the store of the others on it.</summary>
/// <remarks>However many look on, one loop for each meeting reads the store, and only while somebody looks.</remarks>
internal sealed class AllHandsLive(AllHandsBoards boards, TimeProvider clock)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(400);

    // Of a thousand votes in a moment nobody needs to hear one by one.
    private static readonly TimeSpan LeastGap = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<AllHandsId, Board> _boards = new();

    /// <summary>Says that this process changed something in a meeting.</summary>
    public void Touch(AllHandsId session)
    {
        if (_boards.TryGetValue(session, out var board))
        {
            board.Touch();
        }
    }

    /// <summary>What is now, then every change. Ends when the meeting is erased.</summary>
    public async IAsyncEnumerable<AllHandsBoard> WatchAsync(AllHandsId session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var board = Join(session);
        try
        {
            var shown = -1L;
            while (true)
            {
                var next = board.Next;
                if (board.Current is { } current && current.Session.Revision != shown)
                {
                    shown = current.Session.Revision;
                    yield return current;
                    continue;
                }

                if (!await next.WaitAsync(cancellationToken))
                {
                    yield break;
                }
            }
        }
        finally
        {
            Leave(session, board);
        }
    }

    private Board Join(AllHandsId session)
    {
        lock (_boards)
        {
            var board = _boards.GetOrAdd(session, _ => new Board());
            if (board.Watchers++ == 0)
            {
                _ = RunAsync(session, board);
            }

            return board;
        }
    }

    private void Leave(AllHandsId session, Board board)
    {
        lock (_boards)
        {
            if (--board.Watchers == 0)
            {
                _boards.TryRemove(KeyValuePair.Create(session, board));
                if (!board.HasEnded)
                {
                    board.Stop();
                }
            }
        }
    }

    private async Task RunAsync(AllHandsId session, Board board)
    {
        try
        {
            while (!board.Stopping.IsCancellationRequested)
            {
                if (await boards.FindAsync(session, board.Stopping) is not { } found)
                {
                    _boards.TryRemove(KeyValuePair.Create(session, board));
                    board.End();
                    return;
                }

                if (found.Session.Revision != board.Current?.Session.Revision)
                {
                    board.Show(found);
                    await Task.Delay(LeastGap, clock, board.Stopping);
                }

                await board.TouchedAsync(BetweenLooks, clock);
            }
        }
        catch (OperationCanceledException)
        {
            // The last one who looked on left.
        }
#pragma warning disable CA1031 // Not caught for good: whoever looks on hears of it, and their page asks again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _boards.TryRemove(KeyValuePair.Create(session, board));
            board.Fail(failure);
        }
        finally
        {
            lock (_boards)
            {
                board.Dispose();
            }
        }
    }

    /// <summary>What those who look on at one meeting share.</summary>
    private sealed class Board : IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();
        private readonly SemaphoreSlim _touched = new(0, 1);
        private TaskCompletionSource<bool> _next = New();
        private AllHandsBoard? _current;

        public int Watchers { get; set; }

        /// <summary>Nobody looks at the store for it any more.</summary>
        public bool HasEnded { get; private set; }

        public CancellationToken Stopping => _stopping.Token;

        public AllHandsBoard? Current => Volatile.Read(ref _current);

        /// <summary>True with the next change; false when there is no meeting any more.</summary>
        public Task<bool> Next => Volatile.Read(ref _next).Task;

        public void Touch()
        {
            try
            {
                _touched.Release();
            }
            catch (SemaphoreFullException)
            {
                // Two touches before a look are one.
            }
            catch (ObjectDisposedException)
            {
                // It ended just now.
            }
        }

        public async Task TouchedAsync(TimeSpan atMost, TimeProvider clock)
        {
            using var due = new CancellationTokenSource(atMost, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, Stopping);
            try
            {
                await _touched.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!Stopping.IsCancellationRequested)
            {
                // Time to look at what others did.
            }
        }

        public void Show(AllHandsBoard now)
        {
            Volatile.Write(ref _current, now);
            Interlocked.Exchange(ref _next, New()).TrySetResult(true);
        }

        public void End() => _next.TrySetResult(false);

        public void Fail(Exception failure) => _next.TrySetException(failure);

        public void Stop() => _stopping.Cancel();

        public void Dispose()
        {
            HasEnded = true;
            _touched.Dispose();
            _stopping.Dispose();
        }

        private static TaskCompletionSource<bool> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
