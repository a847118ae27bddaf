using System.Data.Common;

namespace Bot.Storage;

/// <summary>What differs between the two engines; all other SQL is shared.</summary>
internal abstract class Dialect
{
    /// <summary>Folder of this engine's migrations under <c>Storage/Migrations</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Appended to a SELECT whose row the transaction is about to change.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>As <see cref="ForUpdate"/>, leaving out rows that another process is changing.</summary>
    public abstract string ForUpdateSkipLocked { get; }

    /// <summary>True where one process owns the store and the engine takes one writer at a time.</summary>
    public abstract bool IsOneProcess { get; }

    /// <summary>Put before an INSERT with these parameters: transactions that hand out numbers within the group they name wait for each other, so that numbers become visible in their order.</summary>
    /// <param name="group">SQL of a text.</param>
    public abstract string LockGroup(string group);

    /// <summary>SQL that is true where its connection leads from now until it ends, false where another's does; null where one process owns the store.</summary>
    public abstract string? TryLead { get; }

    /// <summary>SQL by which its connection leads no more; for a pool keeps connections that are closed.</summary>
    public abstract string EndLead { get; }

    /// <summary>Makes every commit of a connection reach the disk before it returns; empty where it does anyway.</summary>
    public abstract string FlushEachCommit { get; }

    /// <summary>Undoes that, for a pool keeps connections that are closed.</summary>
    public abstract string FlushAsUsual { get; }

    /// <summary>Makes what was just erased leave the disk with nothing of it in a log; empty where the engine gives no such promise.</summary>
    public abstract string EraseFromLog { get; }

    /// <summary>A condition: the column equals one of a parameter's values, which are an array.</summary>
    public abstract string AnyOf(string column, string parameter);

    /// <summary>Once before migrations: makes the place ready and sets what the engine remembers.</summary>
    public abstract Task PrepareAsync(DbDataSource source, CancellationToken cancellationToken);

    /// <summary>Called first in each migration's transaction: of processes starting together one migrates and the others wait.</summary>
    public abstract Task LockMigrationsAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken);

    /// <summary>A transaction whose statements all see the store at one moment, and which keeps no writer waiting.</summary>
    public abstract ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>SQL that is 1 when the named table exists (parameter @name).</summary>
    public abstract string TableExists { get; }

    /// <returns>Cause and mend of an engine's failure in words; null when it is a bug of ours.</returns>
    public abstract string? Explain(DbException failure);
}
