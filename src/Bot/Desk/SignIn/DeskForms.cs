using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.Storage;

namespace Bot.Desk.SignIn;

/// <summary>The token that every form of a session carries, so that no other page can send one in its name.</summary>
internal sealed class DeskForms(SecretKeys keys)
{
    public const string FieldName = "form";

    private const string KeyName = "desk-forms";

    /// <summary>The same for all forms of one session, and for no other session.</summary>
    public string TokenOf(DeskSecret session) => Base64Url.EncodeToString(HMACSHA256.HashData(keys.Get(KeyName), Encoding.UTF8.GetBytes(session.Value)));

    public bool Accepts(string? given, DeskSecret session) =>
        given is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(TokenOf(session)), Encoding.UTF8.GetBytes(given));
}
