using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace Bot.Storage;

/// <summary>Keys of 32 random bytes, each made when it is first asked for. In the store rather than beside it, so that every replica has the same.</summary>
internal sealed class SecretKeys(DbDataSource source)
{
    // The first to come brings the key.
    private const string Offer = "INSERT INTO secret_keys (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING";

    private const string Read = "SELECT value FROM secret_keys WHERE name = @name";

    private readonly ConcurrentDictionary<string, byte[]> _known = new(StringComparer.Ordinal);

    /// <remarks>Asks the store once in the life of the process, so it need not be asynchronous.</remarks>
    public byte[] Get(string name) => _known.GetOrAdd(name, Fetch);

    private byte[] Fetch(string name)
    {
        using var connection = source.OpenConnection();
        connection.Execute(Offer, new { name, value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) });
        return Convert.FromHexString(connection.QuerySingle<string>(Read, new { name }));
    }
}
