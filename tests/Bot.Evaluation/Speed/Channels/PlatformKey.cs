using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Evaluation.Speed.Channels;

/// <summary>The key that activities of Teams come signed with.</summary>
internal sealed class PlatformKey : IDisposable
{
    private const string Id = "measured-key";

    private readonly RSA key = RSA.Create(2048);

    public JsonObject KeySet()
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = Id,
                ["n"] = Base64Url.EncodeToString(numbers.Modulus),
                ["e"] = Base64Url.EncodeToString(numbers.Exponent),
                ["endorsements"] = new JsonArray("msteams"),
            }),
        };
    }

    /// <summary>A token as the platform uses it for many calls.</summary>
    public string Token(string serviceUrl) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://api.botframework.com",
        Audience = PlatformSettings.App,
        Expires = TimeProvider.System.GetUtcNow().AddHours(2).UtcDateTime,
        Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = Id }, SecurityAlgorithms.RsaSha256),
    });

    public void Dispose() => key.Dispose();
}
