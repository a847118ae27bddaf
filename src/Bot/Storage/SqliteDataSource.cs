using System.Data.Common;
using Microsoft.Data.Sqlite;

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
        """;

    public SqliteDataSource(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, Pooling = true };
        ConnectionString = settings.ToString();
        File = Path.GetFullPath(settings.DataSource);
    }

    public override string ConnectionString { get; }

    /// <summary>The absolute path of the store.</summary>
    public string File { get; }

    protected override DbConnection CreateDbConnection() => new SqliteConnection(ConnectionString);

    protected override DbConnection OpenDbConnection()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = PerConnection;
            command.ExecuteNonQuery();
            return connection;
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
