using System.Data.Common;

namespace Bot.Tests.Drivers;

/// <summary>A store that works until it is told to fail or to hang.</summary>
internal sealed class FailingSource(DbDataSource inner) : DbDataSource
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Exception? Failure { get; set; }

    public bool Hangs { get; set; }

    /// <summary>Ends when something waits for the hanging store.</summary>
    public Task Reached => _reached.Task;

    public override string ConnectionString => inner.ConnectionString;

    protected override DbConnection CreateDbConnection() => inner.CreateConnection();

    protected override DbConnection OpenDbConnection() => Failure is null ? inner.OpenConnection() : throw Failure;

    protected override async ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default)
    {
        if (Hangs)
        {
            _reached.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        }

        return OpenDbConnection();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
