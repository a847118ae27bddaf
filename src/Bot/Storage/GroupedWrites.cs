using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;

namespace Bot.Storage;

/// <summary>Small writes that must be quick while many come at once.</summary>
/// <remarks>
/// Where the engine takes one writer at a time, those of this process line up here, and all that wait share one transaction: waiting for the engine's lock
/// instead sleeps in growing steps, and a commit costs more than a write. Other engines order their writers themselves.
/// </remarks>
internal sealed class GroupedWrites(DbDataSource source, Dialect dialect) : IDisposable
{
    private const int MostTogether = 200;

    private readonly ConcurrentQueue<Write> _waiting = new();
    private readonly CancellationTokenSource _stopping = new();
    private KeptStatements? _kept;
    private int _isWriting;
    private volatile bool _hasEnded;

    /// <summary>Runs the work in a transaction that is committed when the task ends. A failure is the work's own; others of the group go on without it.</summary>
    /// <param name="work">May run twice, the first time without a trace.</param>
    /// <param name="mustReachDisk">The commit survives a power cut, not only the end of the process.</param>
    /// <remarks>Who stops waiting by <paramref name="cancellationToken"/> cannot know whether it was written.</remarks>
    public Task<T> RunAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellationToken, bool mustReachDisk = false)
    {
        if (!dialect.IsOneProcess)
        {
            return AloneAsync(work, cancellationToken);
        }

        var write = new Write<T>(work, mustReachDisk);
        _waiting.Enqueue(write);
        if (Interlocked.Exchange(ref _isWriting, 1) == 0)
        {
            _ = Task.Run(WriteAllAsync, CancellationToken.None);
        }

        return write.Result.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _hasEnded = true;
        _stopping.Cancel();
        if (Interlocked.Exchange(ref _isWriting, 1) == 0)
        {
            Close();
            Volatile.Write(ref _isWriting, 0);
        }

        _stopping.Dispose();
    }

    private async Task<T> AloneAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await work(connection, transaction);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private async Task WriteAllAsync()
    {
        do
        {
            while (Next() is { Count: > 0 } group)
            {
                await WriteAsync(group);
            }

            if (_hasEnded)
            {
                Close();
            }

            Volatile.Write(ref _isWriting, 0);
        }
        while (!_waiting.IsEmpty && Interlocked.Exchange(ref _isWriting, 1) == 0);
    }

    private List<Write> Next()
    {
        var group = new List<Write>();
        while (group.Count < MostTogether && _waiting.TryDequeue(out var write))
        {
            group.Add(write);
        }

        return group;
    }

    private async Task WriteAsync(List<Write> group)
    {
        try
        {
            await CommitAsync(group);
            group.ForEach(write => write.Succeed());
        }
#pragma warning disable CA1031 // Nothing is caught for good: whoever waits for the write hears of it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (group.Count == 1 || (failure is DbException engine && dialect.Explain(engine) is not null))
            {
                group.ForEach(write => write.Fail(failure));
                return;
            }

            // One of them is at fault; the others must not suffer for it.
            foreach (var write in group)
            {
                await WriteAsync([write]);
            }
        }
    }

    private async Task CommitAsync(List<Write> group)
    {
        _stopping.Token.ThrowIfCancellationRequested();
        if (source is not SqliteDataSource store)
        {
            await using var connection = await source.OpenConnectionAsync(_stopping.Token);
            await CommitAsync(group, connection);
            return;
        }

        try
        {
            await FlushAndCommitAsync(group, _kept ??= store.OpenToWrite());
        }
        catch
        {
            // Whatever state it is in, the next group begins with another.
            Close();
            throw;
        }
    }

    private async Task FlushAndCommitAsync(List<Write> group, KeptStatements connection)
    {
        if (!group.Exists(write => write.MustReachDisk) || dialect.FlushEachCommit is not { Length: > 0 } flush)
        {
            await CommitAsync(group, connection);
            return;
        }

        await connection.ExecuteAsync(new CommandDefinition(flush, cancellationToken: _stopping.Token));
        try
        {
            await CommitAsync(group, connection);
        }
        finally
        {
            await connection.ExecuteAsync(dialect.FlushAsUsual);
        }
    }

    private async Task CommitAsync(List<Write> group, DbConnection connection)
    {
        await using var transaction = await connection.BeginTransactionAsync(_stopping.Token);
        foreach (var write in group)
        {
            await write.RunAsync(connection, transaction);
        }

        await transaction.CommitAsync(_stopping.Token);
    }

    private void Close()
    {
        _kept?.Dispose();
        _kept = null;
    }

    private abstract class Write(bool mustReachDisk)
    {
        public bool MustReachDisk { get; } = mustReachDisk;

        public abstract Task RunAsync(DbConnection connection, DbTransaction transaction);

        public abstract void Succeed();

        public abstract void Fail(Exception failure);
    }

    private sealed class Write<T>(Func<DbConnection, DbTransaction, Task<T>> work, bool mustReachDisk) : Write(mustReachDisk)
    {
        private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _value = default!;

        public Task<T> Result => _result.Task;

        public override async Task RunAsync(DbConnection connection, DbTransaction transaction) => _value = await work(connection, transaction);

        public override void Succeed() => _result.SetResult(_value);

        public override void Fail(Exception failure) => _result.SetException(failure);
    }
}
