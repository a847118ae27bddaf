using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Bot.Settings;
using Bot.Storage;
using Bot.Storage.Moving;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Commands;

/// <summary><c>bot store backup|restore|migrate</c>: copies of the store, and its way to PostgreSQL.</summary>
internal static class StoreCommand
{
    private const string Postgres = "postgres";

    private static readonly Argument<string> BackupFile = new("FILE") { Description = "The backup: a SQLite file of its own." };

    private static readonly Option<string> To = new("--to") { Description = "Where to: postgres.", Required = true };

    private static readonly Option<string> Connection = new("--connection")
    {
        Description = "The empty database, as Npgsql's connection string. Default: Storage:ConnectionString, where Storage:Provider is Postgres.",
    };

    private static readonly Option<string> From = new("--from") { Description = "The SQLite file. Default: bot.db in the data folder." };

    public static Command Create()
    {
        To.AcceptOnlyFromAmong(Postgres);
        var backup = new Command("backup", "Copy the SQLite store into a file, also while it serves.") { BackupFile };
        backup.SetAction((parsed, cancellationToken) => RunAsync(parsed, BackUpAsync, cancellationToken));
        var restore = new Command("restore", "Put a backup in the SQLite store's place; what was there is kept beside it.") { BackupFile };
        restore.SetAction((parsed, cancellationToken) => RunAsync(parsed, RestoreAsync, cancellationToken));
        var migrate = new Command("migrate", "Copy the SQLite store into an empty PostgreSQL database, and compare every row.") { To, Connection, From };
        migrate.SetAction((parsed, cancellationToken) => RunAsync(parsed, MigrateAsync, cancellationToken));
        return new Command("store", "Back the store up, restore it, or move it to PostgreSQL.") { backup, restore, migrate };
    }

    // Not by BotHost.RunAsync: what is damaged or away cannot be brought to this program's schema first.
    private static async Task<int> RunAsync(ParseResult parsed, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        using var host = BotHost.CreateConsole(SharedOptions.Settings(parsed));
        SettingsException.ThrowIfInvalid(host.Services);
        return await BotHost.ExplainStoreAsync(host.Services, () => work(parsed, host.Services, cancellationToken));
    }

    private static async Task<int> BackUpAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (store, backup) = BackupOf(services);
        if (!File.Exists(store.File))
        {
            throw new StoreException($"There is no store at {store.File} yet.");
        }

        var file = Path.GetFullPath(parsed.GetRequiredValue(BackupFile));
        await backup.WriteAsync(file, cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file}: {new FileInfo(file).Length} bytes, checked. It holds what people asked: keep it as you keep the store, and no longer than Privacy:QuestionText."));
        return 0;
    }

    private static async Task<int> RestoreAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (store, backup) = BackupOf(services);
        var before = await backup.RestoreAsync(Path.GetFullPath(parsed.GetRequiredValue(BackupFile)), cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{store.File} is restored." + (before is null ? "" : $" What was there is kept in {before}: delete it when it is needed no more."));
        return 0;
    }

    private static async Task<int> MigrateAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        var folder = services.GetRequiredService<DataFolder>();
        var clock = services.GetRequiredService<TimeProvider>();
        var file = Path.GetFullPath(parsed.GetValue(From) ?? (services.GetRequiredService<DbDataSource>() as SqliteDataSource)?.File ?? folder.File("bot.db"));
        if (!File.Exists(file))
        {
            throw new StoreException($"There is no SQLite store at {file}. Name its folder with --data, or the file with --from.");
        }

        await using var target = TargetOf(parsed.GetValue(Connection) ?? (options.Provider == StorageProvider.Postgres ? options.ConnectionString : ""));

        // Whoever answers meanwhile would answer into a store that is left behind.
        using var alone = ServeLock.Acquire(folder);
        await using var source = new SqliteDataSource($"Data Source={file}");
        await new Migrator(source, new SqliteDialect(folder), clock, NullLogger<Migrator>.Instance).MigrateAsync(cancellationToken);
        var postgres = new PostgresDialect();
        try
        {
            await new Migrator(target, postgres, clock, NullLogger<Migrator>.Instance).MigrateAsync(cancellationToken);
            await ReportAsync(parsed.InvocationConfiguration.Output, await new StoreCopy(source, target).RunAsync(cancellationToken));
            return 0;
        }
        catch (DbException e) when (postgres.Explain(e) is { } explanation)
        {
            throw new StoreException(explanation, e);
        }
    }

    private static async Task ReportAsync(TextWriter output, IReadOnlyList<CopiedTable> copied)
    {
        foreach (var table in copied)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table.Name,-24} {table.Rows,10}  {table.Fingerprint}"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{copied.Sum(table => table.Rows)} rows of {copied.Count} tables copied; counts and fingerprints are the same on both sides. Set Storage:Provider to Postgres and Storage:ConnectionString, then serve; the SQLite file is as it was."));
    }

    private static NpgsqlDataSource TargetOf(string connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new UsageException("Name the database with --connection, or set Storage:Provider to Postgres and Storage:ConnectionString.");
        }

        try
        {
            return NpgsqlDataSource.Create(connection);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // Not what is wrong with it: the string may hold a password.
            throw new UsageException("--connection is not a connection string of PostgreSQL: a keyword or a value in it is unknown.");
        }
    }

    private static (SqliteDataSource Store, SqliteBackup Backup) BackupOf(IServiceProvider services) => services.GetRequiredService<DbDataSource>() is SqliteDataSource store
        ? (store, ActivatorUtilities.CreateInstance<SqliteBackup>(services, store))
        : throw new UsageException("The store is PostgreSQL: back it up and restore it with its own tools (pg_dump, pg_restore).");
}
