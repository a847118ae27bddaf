using System.Data.Common;

namespace Bot.Tests.Inbox;

/// <summary>Ends a process at one of its steps: from there on nothing it does has an effect.</summary>
/// <param name="step">A kind of step: each opening of the store, and each side of a call to the platform.</param>
/// <param name="at">Which of them, from 1.</param>
internal sealed class Crash(string step, int at)
{
    private int _steps;

    private string _previous = "";

    /// <summary>Null until it happened.</summary>
    public string? Happened { get; private set; }

    /// <summary>What the platform had taken and we had not noted yet; null when it happened elsewhere.</summary>
    public string? CutSend { get; private set; }

    /// <summary>Ends when it happened.</summary>
    public ManualResetEventSlim Over { get; } = new();

    public void Step(string name)
    {
        if (Happened is null && name == step && Interlocked.Increment(ref _steps) == at)
        {
            (Happened, CutSend) = (name, Taken(name) ?? Taken(_previous));
            Over.Set();
        }

        _previous = name;

        if (Happened is not null)
        {
            throw new ProcessEndedException();
        }
    }

    private static string? Taken(string step) => step.StartsWith("during ", StringComparison.Ordinal) ? step["during ".Length..] : null;
}

internal sealed class ProcessEndedException : Exception;

/// <summary>The store as a process sees it that ends at some step.</summary>
internal sealed class CrashingSource(DbDataSource inner, Crash crash) : DbDataSource
{
    public override string ConnectionString => inner.ConnectionString;

    protected override DbConnection CreateDbConnection() => inner.CreateConnection();

    protected override DbConnection OpenDbConnection()
    {
        crash.Step("store");
        return inner.OpenConnection();
    }

    protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default)
    {
        crash.Step("store");
        return inner.OpenConnectionAsync(cancellationToken);
    }
}
