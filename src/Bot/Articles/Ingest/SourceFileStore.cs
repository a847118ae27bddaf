using System.Data;
using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Articles.Ingest;

/// <summary>Which files were read, so that re-reading a folder costs no more than listing it.</summary>
internal sealed class SourceFileStore(DbDataSource source)
{
    private const string Below = """
        SELECT path, size, modified_at, read_at, contested FROM source_files
        WHERE path = @path OR substr(path, 1, length(@folder)) = @folder
        """;

    private const string Remember = """
        INSERT INTO source_files (path, size, modified_at, read_at, contested)
        VALUES (@path, @size, @modified_at, @read_at, @contested)
        ON CONFLICT (path) DO UPDATE SET
            size = excluded.size, modified_at = excluded.modified_at, read_at = excluded.read_at, contested = excluded.contested
        """;

    private const string Forget = "DELETE FROM source_files WHERE path = @path";

    /// <summary>The files read before at this path or below it.</summary>
    /// <param name="path">Absolute.</param>
    public async Task<IReadOnlyList<SourceFile>> BelowAsync(string path, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var folder = Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar;
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(Below, new { path, folder }, cancellationToken: cancellationToken));
        var files = new List<SourceFile>();
        while (await reader.ReadAsync(cancellationToken))
        {
            files.Add(new SourceFile(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetBoolean(4)));
        }

        return files;
    }

    /// <summary>Writes what was read and strikes out what is gone, in one transaction.</summary>
    public async Task UpdateAsync(IReadOnlyCollection<SourceFile> read, IReadOnlyCollection<string> gone, CancellationToken cancellationToken)
    {
        if (read.Count + gone.Count == 0)
        {
            return;
        }

        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var remember = new ManyRows(connection, transaction, Remember, [
            ("path", DbType.String), ("size", DbType.Int64), ("modified_at", DbType.Int64), ("read_at", DbType.Int64), ("contested", DbType.Boolean)]);
        foreach (var file in read)
        {
            await remember.AddAsync(cancellationToken, file.Path, file.Size, file.ModifiedAt, file.ReadAt, file.Contested);
        }

        await remember.FlushAsync(cancellationToken);
        await using var forget = new ManyRows(connection, transaction, Forget, [("path", DbType.String)]);
        foreach (var path in gone)
        {
            await forget.AddAsync(cancellationToken, path);
        }

        await forget.FlushAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
