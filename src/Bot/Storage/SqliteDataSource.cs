using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Storage;

/// <summary>Pooled connections to one SQLite file, each with the same settings.</summary>
internal sealed class SqliteDataSource : DbDataSource
{
    // The provider retries a busy statement every 150 ms up to its command time-out; waiting inside SQLite first gives the
    // lock sooner. NORMAL with a write-ahead log loses no consistency on a power cut, at most the last transactions.
    // What is erased is overwritten, not only unlinked: questions are promised to be gone.
    private const string PerConnection = """
        PRAGMA busy_timeout = 5000;
        PRAGMA synchronous = NORMAL;
        PRAGMA temp_store = MEMORY;
        PRAGMA secure_delete = ON;
        PRAGMA foreign_keys = ON;
        """;

    // Those that were set so already: the pool gives them out again as they are.
    private readonly ConditionalWeakTable<sqlite3, SqliteDataSource> _isSet = [];

    public SqliteDataSource(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Pooling = true };
        ConnectionString = settings.ToString();
        File = Path.GetFullPath(settings.DataSource);
    }

    public override string ConnectionString { get; }

    /// <summary>The absolute path of the store.</summary>
    public string File { get; }

    protected override DbConnection CreateDbConnection() => new SqliteConnection(ConnectionString);

    /// <summary>A connection outside the pool, for who writes all the time.</summary>
    public KeptStatements OpenToWrite()
    {
        var connection = new KeptStatements(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
        Open(connection);
        return connection;
    }

    protected override DbConnection OpenDbConnection()
    {
        var connection = new SqliteConnection(ConnectionString);
        Open(connection);
        return connection;
    }

    private void Open(SqliteConnection connection)
    {
        try
        {
            connection.Open();
            if (!_isSet.TryGetValue(connection.Handle!, out _))
            {
                using var command = connection.CreateCommand();
                command.CommandText = PerConnection;
                command.ExecuteNonQuery();
                _isSet.AddOrUpdate(connection.Handle!, this);
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // SQLite has no asynchronous work of its own: opening is a few microseconds from the pool.
    protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(OpenDbConnection());
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }

        base.Dispose(disposing);
    }
}
