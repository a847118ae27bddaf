using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Npgsql;

namespace Bot.Storage.Moving;

/// <summary>What a table had when it was copied, and has now.</summary>
internal sealed record CopiedTable(string Name, long Rows, string Fingerprint);

/// <summary>Copies a SQLite store into an empty PostgreSQL database: all of it, compared row for row, or nothing.</summary>
/// <param name="from">At this program's schema.</param>
/// <param name="to">At this program's schema, and unused.</param>
internal sealed class StoreCopy(SqliteDataSource from, NpgsqlDataSource to)
{
    /// <exception cref="StoreException">The database is in use, or what arrived is not what was sent; then nothing is kept.</exception>
    public async Task<IReadOnlyList<CopiedTable>> RunAsync(CancellationToken cancellationToken)
    {
        await using var source = await from.OpenConnectionAsync(cancellationToken);
        await using var target = await to.OpenConnectionAsync(cancellationToken);
        var tables = await StoreTables.ReadAsync(target, cancellationToken);

        // One moment of the source for the copy and for the comparison, and one transaction of the target for both.
        await using var reading = await source.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        await using var writing = await target.BeginTransactionAsync(cancellationToken);
        foreach (var table in tables)
        {
            await ClearAsync(table, target, cancellationToken);
        }

        var copied = new List<CopiedTable>();
        foreach (var table in tables)
        {
            var sent = await CopyAsync(table, source, target, cancellationToken);
            await using var arrived = await target.ExecuteReaderAsync(new CommandDefinition(table.Select, cancellationToken: cancellationToken));
            var there = await RowDigest.OfAsync(arrived, cancellationToken);
            if (there.Rows != sent.Rows || there.Fingerprint != sent.Fingerprint)
            {
                throw new StoreException($"The table {table.Name} did not arrive as it was sent ({sent.Rows} rows sent, {there.Rows} there). Nothing was kept in the database; the SQLite store is as it was.");
            }

            copied.Add(new CopiedTable(table.Name, there.Rows, there.Fingerprint));
        }

        await writing.CommitAsync(cancellationToken);
        return copied;
    }

    /// <summary>Takes away the counters that a new store begins with; anything else means that the database is used.</summary>
    private static async Task ClearAsync(StoreTable table, DbConnection target, CancellationToken cancellationToken)
    {
        await using (var rows = await target.ExecuteReaderAsync(new CommandDefinition(table.Select, cancellationToken: cancellationToken)))
        {
            var count = 0;
            while (await rows.ReadAsync(cancellationToken))
            {
                var values = new object[rows.FieldCount];
                rows.GetValues(values);
                if (++count > 1 || !Array.TrueForAll(values, value => value is 0L or 0 or ""))
                {
                    throw new StoreException($"The database holds data already (table {table.Name}). Name an empty database, or empty this one first; the SQLite store is as it was.");
                }
            }
        }

        await target.ExecuteAsync(new CommandDefinition($"DELETE FROM \"{table.Name}\"", cancellationToken: cancellationToken));
    }

    private static async Task<RowDigest> CopyAsync(StoreTable table, DbConnection source, NpgsqlConnection target, CancellationToken cancellationToken)
    {
        var digest = new RowDigest();
        await using (var rows = await source.ExecuteReaderAsync(new CommandDefinition(table.Select, cancellationToken: cancellationToken)))
        await using (var import = await target.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({table.Names}) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            var values = new object[rows.FieldCount];
            while (await rows.ReadAsync(cancellationToken))
            {
                rows.GetValues(values);
                await import.StartRowAsync(cancellationToken);
                for (var at = 0; at < values.Length; at++)
                {
                    values[at] = Typed(values[at], table.Columns[at]);
                    await import.WriteAsync(values[at], table.Columns[at].Type, cancellationToken);
                }

                digest.Add(values);
            }

            await import.CompleteAsync(cancellationToken);
        }

        foreach (var column in table.Columns.Where(column => column.IsIdentity))
        {
            await target.ExecuteAsync(new CommandDefinition(
                $"SELECT setval(pg_get_serial_sequence('{table.Name}', '{column.Name}'), coalesce(max(\"{column.Name}\"), 0) + 1, false) FROM \"{table.Name}\"", cancellationToken: cancellationToken));
        }

        return digest;
    }

    // SQLite has one kind of whole number, which is also a truth value.
    private static object Typed(object value, StoreColumn column) => (value, column.Type) switch
    {
        (DBNull, _) => value,
        (long number, "boolean") => number != 0,
        (long number, "integer") => Convert.ToInt32(number, CultureInfo.InvariantCulture),
        (long number, "double precision") => Convert.ToDouble(number, CultureInfo.InvariantCulture),
        _ => value,
    };
}
