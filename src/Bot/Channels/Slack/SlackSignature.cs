using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack;

/// <summary>Decides whether a request really comes from Slack.</summary>
/// <remarks>Scheme v0: https://docs.slack.dev/authentication/verifying-requests-from-slack</remarks>
internal sealed class SlackSignature(IOptions<SlackOptions> options, TimeProvider clock)
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    // Slack's own advice. Longer lets a captured request be replayed; shorter refuses honest clocks.
    private static readonly TimeSpan MaximumAge = TimeSpan.FromMinutes(5);

    /// <param name="timestamp">X-Slack-Request-Timestamp, seconds since 1970, UTC.</param>
    /// <returns>False when stale, malformed or wrong, or when there is no secret; bad input never throws.</returns>
    public bool Holds(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || signature is null
            || Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - seconds) > MaximumAge.TotalSeconds)
        {
            return false;
        }

        var given = Encoding.UTF8.GetBytes(signature);
        var holds = false;
        foreach (var secret in new[] { options.Value.SigningSecret, options.Value.PreviousSigningSecret })
        {
            holds |= secret.Length > 0 && CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Sign(secret, timestamp, body)));
        }

        return holds;
    }

    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return $"v0={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
