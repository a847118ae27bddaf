using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Channels.Teams.Trust;

/// <summary>Decides whether a token says that the platform itself calls us.</summary>
/// <remarks>
/// https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication.
/// Only the Bot Framework's issuer is taken. Tokens of Entra or the emulator would let any program of the tenant speak for Teams.
/// </remarks>
internal sealed class ConnectorTokens(SigningKeys keys, IOptions<TeamsOptions> options, TimeProvider clock)
{
    public const string Issuer = "https://api.botframework.com";

    private const string Scheme = "Bearer ";

    private const int LongestToken = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <param name="authorization">The header as sent; null or empty without one.</param>
    public async Task<TokenVerdict> JudgeAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new TokenVerdict.Refused("no token", "", "");
        }

        if (Read(authorization[Scheme.Length..].Trim()) is not { } token)
        {
            return new TokenVerdict.Refused("not readable", "", "");
        }

        var (issuer, audience) = (Printable(token.Issuer), Printable(string.Join(' ', token.Audiences)));

        // Before a key is looked for, so that only a token that could be right makes us ask the platform.
        if (token.Issuer != Issuer || token.Alg != SecurityAlgorithms.RsaSha256 || token.Audiences.ToList() is not [var named] || !named.Equals(options.Value.AppId, StringComparison.OrdinalIgnoreCase))
        {
            return new TokenVerdict.Refused("wrong issuer, audience or algorithm", issuer, audience);
        }

        if (string.IsNullOrEmpty(token.Kid) || await keys.FindAsync(token.Kid, cancellationToken) is not { } key)
        {
            return new TokenVerdict.Refused("unknown key", issuer, audience);
        }

        var result = await _handler.ValidateTokenAsync(token, Rules(key.Key, named));
        return result.IsValid
            ? new TokenVerdict.Valid(token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) ? serviceUrl : null, key.Endorsements, issuer, audience)
            : new TokenVerdict.Refused(result.Exception?.GetType().Name ?? "not valid", issuer, audience);
    }

    private static JsonWebToken? Read(string encoded)
    {
        if (encoded.Length is 0 or > LongestToken)
        {
            return null;
        }

        try
        {
            var token = new JsonWebToken(encoded);

            // These are parsed when first asked for, and may be anything.
            _ = (token.Issuer, token.Alg, token.Kid, token.Audiences.Count(), token.ValidTo, token.ValidFrom);
            return token;
        }
#pragma warning disable CA1031 // A stranger writes the token and the library parses it: whatever it throws, the token is not one.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private TokenValidationParameters Rules(SecurityKey key, string audience) => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = audience,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) =>
            expires is { } end && clock.GetUtcNow().UtcDateTime <= end + Skew && (notBefore is not { } start || clock.GetUtcNow().UtcDateTime >= start - Skew),
    };

    /// <summary>A stranger's words, fit for a log.</summary>
    private static string Printable(string? words) =>
        new([.. (words ?? "").Take(100).Select(letter => char.IsAsciiLetterOrDigit(letter) || ":/.-_ ".Contains(letter, StringComparison.Ordinal) ? letter : '?')]);
}

/// <summary>What a token is worth. <c>Issuer</c> and <c>Audience</c> are fit for a log.</summary>
internal abstract record TokenVerdict(string Issuer, string Audience)
{
    /// <param name="ServiceUrl">The address the token is bound to.</param>
    /// <param name="Endorsements">The channels its key may speak for.</param>
    public sealed record Valid(string? ServiceUrl, IReadOnlyList<string> Endorsements, string Issuer, string Audience) : TokenVerdict(Issuer, Audience);

    public sealed record Refused(string Reason, string Issuer, string Audience) : TokenVerdict(Issuer, Audience);

    /// <summary>A test client on this machine, without a token.</summary>
    public sealed record Local() : TokenVerdict("", "");
}
