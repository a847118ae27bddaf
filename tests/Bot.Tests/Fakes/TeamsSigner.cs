using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes;

/// <summary>Signs the tokens that come with activities, as the platform does, or as somebody who is not the platform.</summary>
internal sealed class TeamsSigner : IDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private readonly Dictionary<string, (RSA Key, string[] Endorsements)> _keys = new() { ["key-1"] = (RSA.Create(2048), ["msteams", "webchat"]) };

    /// <summary>The key that tokens are signed with now.</summary>
    public string Current { get; private set; } = "key-1";

    public void Rotate(string key, params string[] endorsements)
    {
        _keys[key] = (RSA.Create(2048), endorsements.Length > 0 ? endorsements : ["msteams"]);
        Current = key;
    }

    public static JsonObject Metadata(string keys) => new()
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = keys,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    public JsonObject KeySet() => new()
    {
        ["keys"] = new JsonArray([.. _keys.Select(key =>
        {
            var numbers = key.Value.Key.ExportParameters(false);
            return new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = key.Key,
                ["n"] = Base64Url.EncodeToString(numbers.Modulus),
                ["e"] = Base64Url.EncodeToString(numbers.Exponent),
                ["endorsements"] = new JsonArray([.. key.Value.Endorsements.Select(name => JsonValue.Create(name))]),
            };
        })]),
    };

    /// <param name="now">From which the token lasts an hour.</param>
    /// <param name="change">Makes it a wrong one.</param>
    public string Token(DateTimeOffset now, Action<JsonObject>? change = null, Action<JsonObject>? header = null)
    {
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = FakeTeams.App,
            ["serviceurl"] = FakeTeams.ServiceUrl,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        };
        change?.Invoke(claims);
        var head = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = Current };
        header?.Invoke(head);
        var signed = $"{Encode(head.ToJsonString())}.{Encode(claims.ToJsonString())}";
        return $"{signed}.{Base64Url.EncodeToString(Sign((string)head["alg"]!, Encoding.ASCII.GetBytes(signed)))}";
    }

    public void Dispose()
    {
        foreach (var (key, _) in _keys.Values)
        {
            key.Dispose();
        }
    }

    private byte[] Sign(string algorithm, byte[] data)
    {
        var key = _keys[Current].Key;
        return algorithm switch
        {
            "RS256" => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "RS512" => key.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),

            // The old trick: the public key as a shared secret.
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), data),
            _ => [],
        };
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
