using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Desk.SignIn;

/// <summary>What a browser shows to be let in: 256 random bits. The store has only its hash, so that who reads the store cannot come in with it.</summary>
internal readonly record struct DeskSecret(string Value)
{
    private const int Bytes = 32;

    // Longer than any of ours, so that nobody makes us hash what they like.
    private const int Longest = 64;

    public static DeskSecret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <returns>Null when it cannot be one of ours.</returns>
    public static DeskSecret? Read(string? given) => given is { Length: > 0 and <= Longest } ? new DeskSecret(given) : null;

    /// <summary>As it stands in the store.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value)));

    // Nothing that prints a record may print this.
    public override string ToString() => "(secret)";
}
