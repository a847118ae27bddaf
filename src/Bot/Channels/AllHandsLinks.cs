using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.AllHands;
using Bot.Channels.Web;
using Bot.Conversations;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Channels;

/// <summary>What a link to a meeting's page turned out to be.</summary>
internal abstract record AllHandsLink
{
    private AllHandsLink() { }

    /// <param name="Voter">Empty where it is for reading alone.</param>
    /// <param name="Key">As <see cref="Bot.AllHands.Voter.LinkKey"/>.</param>
    public sealed record Valid(string Voter, string Key) : AllHandsLink;

    /// <summary>Changed, cut, or not made here.</summary>
    public sealed record Forged : AllHandsLink;
}

/// <summary>Signed addresses of a meeting's page for links in chat. One person's link asks and votes as that person, and does not say who it is.</summary>
internal sealed class AllHandsLinks(SecretKeys keys, Voters voters, IOptions<WebOptions> web)
{
    private const string KeyName = "allhands-links";

    private readonly string _site = web.Value.PublicUrl.TrimEnd('/');

    /// <summary>The address for one person: to ask and vote while the meeting is open, to read afterwards.</summary>
    /// <returns>Null where <c>Web:PublicUrl</c> is not set.</returns>
    public async Task<Uri?> OfAsync(AllHandsId session, PersonId person, CancellationToken cancellationToken)
    {
        if (_site.Length == 0)
        {
            return null;
        }

        var voter = await voters.OfAsync(session, person, cancellationToken) ?? new Voter("", "");
        return new Uri($"{_site}{PathOf(session, voter)}");
    }

    /// <summary>The path and query of the same.</summary>
    public string PathOf(AllHandsId session, Voter voter) => $"/all-hands/{session}?voter={voter.Value}&key={voter.LinkKey}&signature={Sign(session.Value, voter.Value, voter.LinkKey)}";

    /// <returns>Null when the request carries no signature at all. Bad input never throws.</returns>
    public AllHandsLink? Check(AllHandsId session, IQueryCollection query)
    {
        if (!query.TryGetValue("signature", out var given))
        {
            return null;
        }

        string One(string name) => query[name] is [{ } value] ? value : "";
        var expected = Sign(session.Value, One("voter"), One("key"));
        return !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given.ToString())) ? new AllHandsLink.Forged()
            : new AllHandsLink.Valid(One("voter"), One("key"));
    }

    // Nothing signed here holds a line break.
    private string Sign(string session, string voter, string key) => Base64Url.EncodeToString(HMACSHA256.HashData(keys.Get(KeyName), Encoding.UTF8.GetBytes($"allhands\n{session}\n{voter}\n{key}")));
}
