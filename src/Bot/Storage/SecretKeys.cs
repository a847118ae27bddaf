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

    public async ValueTask<byte[]> GetAsync(string name, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await connection.ExecuteAsync(new CommandDefinition(Offer, new { name, value }, cancellationToken: cancellationToken));
        value = await connection.QuerySingleAsync<string>(new CommandDefinition(Read, new { name }, cancellationToken: cancellationToken));
        return _known[name] = Convert.FromHexString(value);
    }
}
