using System.Buffers.Binary;
using System.Data;
using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>The vectors of texts, by the model that made them and the hash of the text: what was embedded once need not be again, in whatever article it stands.</summary>
internal sealed class VectorStore(DbDataSource source, Dialect dialect)
{
    // Some hundred kilobytes at a time.
    private const int ReadAtOnce = 400;

    private const string Write = "INSERT INTO vectors (model, hash, vector) VALUES (@model, @hash, @vector) ON CONFLICT (model, hash) DO NOTHING";

    private const string Hashes = "SELECT hash FROM vectors WHERE model = @model";

    private const string RemoveOthers = "DELETE FROM vectors WHERE model <> @model";

    private const string Remove = "DELETE FROM vectors WHERE model = @model AND hash = @hash";

    private readonly string _read = $"SELECT hash, vector FROM vectors WHERE model = @model AND {dialect.AnyOf("hash", "hashes")}";

    /// <param name="model">The deployment's name.</param>
    /// <returns>Those there are, by hash.</returns>
    public async Task<Dictionary<string, float[]>> ReadAsync(string model, IEnumerable<string> hashes, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var found = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var some in hashes.Distinct().Chunk(ReadAtOnce))
        {
            foreach (var (hash, vector) in await connection.QueryAsync<(string, byte[])>(new CommandDefinition(_read, new { model, hashes = some }, cancellationToken: cancellationToken)))
            {
                found[hash] = Floats(vector);
            }
        }

        return found;
    }

    /// <returns>What was embedded by this model.</returns>
    public async Task<IEnumerable<string>> HashesAsync(string model, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.QueryAsync<string>(new CommandDefinition(Hashes, new { model }, cancellationToken: cancellationToken));
    }

    /// <summary>Stores vectors in one transaction; what another process stored meanwhile stays.</summary>
    public async Task WriteAsync(string model, IEnumerable<(string Hash, float[] Vector)> vectors, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var rows = new ManyRows(connection, transaction, Write, [("model", DbType.String), ("hash", DbType.String), ("vector", DbType.Binary)]))
        {
            foreach (var (hash, vector) in vectors)
            {
                await rows.AddAsync(cancellationToken, model, hash, Bytes(vector));
            }

            await rows.FlushAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Removes, in one transaction, the vectors of all other models and those of texts that are no more.</summary>
    /// <param name="used">The hashes of all texts there are.</param>
    /// <returns>How many were removed.</returns>
    public async Task<int> KeepOnlyAsync(string model, IReadOnlySet<string> used, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var removed = await connection.ExecuteAsync(new CommandDefinition(RemoveOthers, new { model }, transaction, cancellationToken: cancellationToken));
        var unused = (await connection.QueryAsync<string>(new CommandDefinition(Hashes, new { model }, transaction, cancellationToken: cancellationToken))).Where(hash => !used.Contains(hash)).ToList();
        await using (var rows = new ManyRows(connection, transaction, Remove, [("model", DbType.String), ("hash", DbType.String)]))
        {
            foreach (var hash in unused)
            {
                await rows.AddAsync(cancellationToken, model, hash);
            }

            await rows.FlushAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return removed + unused.Count;
    }

    private static byte[] Bytes(float[] vector)
    {
        var bytes = new byte[vector.Length * sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), vector[i]);
        }

        return bytes;
    }

    private static float[] Floats(byte[] bytes)
    {
        var vector = new float[bytes.Length / sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * sizeof(float)));
        }

        return vector;
    }
}
