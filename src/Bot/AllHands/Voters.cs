using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Bot.Conversations;
using Bot.Storage;
using Dapper;

namespace Bot.AllHands;

/// <summary>Stands for a person in one meeting: nobody can tell who from it, nor that two voters of two meetings are one person.</summary>
/// <param name="Value">HMAC-SHA-256 of the person under the meeting's secret.</param>
/// <param name="NameKey">Finds what this person signed with a name; stored with signed questions alone.</param>
internal readonly record struct Voter(string Value, string NameKey)
{
    /// <summary>The name key as a link carries it: veiled under the meeting's secret, so that a link in a proxy's log finds nobody once the meeting is closed.</summary>
    public string LinkKey { get; init; } = "";
}

/// <summary>Turns people into voters while a meeting is open. Afterwards its secret is gone, and nobody can.</summary>
internal sealed class Voters(DbDataSource source, SecretKeys keys)
{
    private const string KeyName = "allhands-names";

    private const string Secret = "SELECT secret FROM allhands_sessions WHERE id = @id";

    /// <returns>Null where the meeting is closed or is not there.</returns>
    /// <remarks>The secret is read anew each time, so that no process keeps it beyond its end.</remarks>
    public async Task<Voter?> OfAsync(AllHandsId session, PersonId person, CancellationToken cancellationToken)
    {
        if (await SecretOfAsync(session, cancellationToken) is not { } secret)
        {
            return null;
        }

        var (voter, key) = (Under(secret, person), NameKeyOf(person));
        return new Voter(voter, key) { LinkKey = Veiled(key, secret, voter) };
    }

    /// <summary>The same of what a link of ours carries.</summary>
    public async Task<Voter?> OfLinkAsync(AllHandsId session, string voter, string linkKey, CancellationToken cancellationToken) =>
        await SecretOfAsync(session, cancellationToken) is { } secret ? new Voter(voter, Veiled(linkKey, secret, voter)) { LinkKey = linkKey } : null;

    /// <param name="secret">Of the meeting, hexadecimal.</param>
    public static string Under(string secret, PersonId person) => Hash(Convert.FromHexString(secret), person);

    /// <summary>Under a key of the store's own: the same in all meetings.</summary>
    public string NameKeyOf(PersonId person) => Hash(keys.Get(KeyName), person);

    private async Task<string?> SecretOfAsync(AllHandsId session, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(Secret, new { id = session.Value }, cancellationToken: cancellationToken));
    }

    /// <summary>Twice it gives back what it was given: the veil is as long as a key, and each serves one voter alone.</summary>
    private static string Veiled(string key, string secret, string voter)
    {
        var bytes = Base64Url.DecodeFromChars(key);
        var veil = HMACSHA256.HashData(Convert.FromHexString(secret), Encoding.UTF8.GetBytes($"link {voter}"));
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= veil[at];
        }

        return Base64Url.EncodeToString(bytes);
    }

    private static string Hash(byte[] key, PersonId person) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(person.Value)));
}
