using System.Data.Common;
using Dapper;

namespace Bot.Storage.Moving;

/// <summary>A table of the store and its columns, as PostgreSQL types them.</summary>
internal sealed record StoreTable(string Name, IReadOnlyList<StoreColumn> Columns)
{
    /// <summary>Reads all of it, its columns in this order.</summary>
    public string Select => $"SELECT {Names} FROM \"{Name}\"";

    public string Names => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));
}

/// <param name="Type">PostgreSQL's word for it: bigint, text, …</param>
/// <param name="IsIdentity">True where the engine hands out its numbers.</param>
internal sealed record StoreColumn(string Name, string Type, bool IsIdentity);

/// <summary>The tables of a store on PostgreSQL, each behind those it refers to.</summary>
internal static class StoreTables
{
    // The record of migrations is each store's own.
    private const string Columns = """
        SELECT table_name AS Table, column_name AS Name, data_type AS Type, is_identity = 'YES' AS IsIdentity FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name <> 'migrations' ORDER BY table_name, ordinal_position
        """;

    private const string References = """
        SELECT DISTINCT child.relname::text AS Child, parent.relname::text AS Parent FROM pg_constraint
        JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
        WHERE contype = 'f' AND conrelid <> confrelid AND connamespace = current_schema()::regnamespace
        """;

    public static async Task<IReadOnlyList<StoreTable>> ReadAsync(DbConnection postgres, CancellationToken cancellationToken)
    {
        var columns = await postgres.QueryAsync<(string Table, string Name, string Type, bool IsIdentity)>(new CommandDefinition(Columns, cancellationToken: cancellationToken));
        var references = (await postgres.QueryAsync<(string Child, string Parent)>(new CommandDefinition(References, cancellationToken: cancellationToken))).ToLookup(row => row.Child, row => row.Parent);
        var waiting = columns.GroupBy(row => row.Table).Select(table => new StoreTable(table.Key, [.. table.Select(row => new StoreColumn(row.Name, row.Type, row.IsIdentity))])).ToList();
        var ordered = new List<StoreTable>();
        while (waiting.Count > 0)
        {
            var free = waiting.FindAll(table => references[table.Name].All(parent => ordered.Exists(done => done.Name == parent)));
            if (free.Count == 0)
            {
                throw new InvalidOperationException($"The tables {string.Join(", ", waiting.Select(table => table.Name))} refer to each other.");
            }

            ordered.AddRange(free);
            waiting.RemoveAll(free.Contains);
        }

        return ordered;
    }
}
