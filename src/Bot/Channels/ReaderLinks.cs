using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.AllHands;
using Bot.Articles;
using Bot.Channels.Web;
using Bot.Rendering;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Channels;

/// <summary>What a link to the reader turned out to be.</summary>
internal abstract record ReaderLink
{
    private ReaderLink() { }

    /// <param name="Audience">The most restricted article it may show.</param>
    public sealed record Valid(Audience Audience) : ReaderLink;

    public sealed record Expired : ReaderLink;

    /// <summary>Changed, cut, or not made here.</summary>
    public sealed record Forged : ReaderLink;
}

/// <summary>Signed, expiring addresses of the reader page, for citations in chat.</summary>
/// <remarks>Whoever has such a link can open this one article until it expires, from anywhere and without signing in: as whoever was shown the answer.</remarks>
internal sealed class ReaderLinks(SecretKeys keys, IOptions<WebOptions> web, IOptions<ChannelsOptions> channels, TimeProvider clock)
{
    private const string KeyName = "reader-links";

    private readonly string _site = web.Value.PublicUrl.TrimEnd('/');

    /// <returns>An absolute address under <c>Web:PublicUrl</c> that opens the article at the quoted words for this audience until it expires; null without a public address.</returns>
    public Uri? Of(CitationLine citation, Audience audience) => citation.Kind == "article" ? Of(citation.Article, citation.Start, citation.End, audience) : null;

    /// <param name="article">Its id.</param>
    /// <param name="from">Where the quote begins in the article's text.</param>
    /// <param name="to">Where it ends.</param>
    /// <returns>As for a citation.</returns>
    public Uri? Of(string article, int from, int to, Audience audience)
    {
        if (_site.Length == 0)
        {
            return null;
        }

        var (start, end) = (Number(from), Number(to));
        var expires = Number((clock.GetUtcNow() + channels.Value.LinkLifetime).ToUnixTimeSeconds());
        var signature = Sign(article, start, end, Name(audience), expires);
        return new Uri($"{_site}/articles/{Uri.EscapeDataString(article)}?start={start}&end={end}&audience={Name(audience)}&expires={expires}&signature={signature}#quote");
    }

    /// <summary>The same for a source of a meeting's answer, which everyone may read.</summary>
    public Uri? Of(AllHandsSource source) => source.Kind == "article" ? Of(source.Article, source.Start, source.End, Audience.Everyone) : null;

    /// <summary>Where a source of a meeting's answer opens in chat: in the reader, or else at its publisher's; null for neither.</summary>
    public Uri? AddressOf(AllHandsSource source) => Of(source) ?? (Uri.TryCreate(source.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null);

    /// <returns>Null when the request carries no signature at all. Bad input never throws.</returns>
    public ReaderLink? Check(string article, IQueryCollection query)
    {
        if (!query.TryGetValue("signature", out var given))
        {
            return null;
        }

        string One(string name) => query[name] is [{ } value] ? value : "";
        var expected = Sign(article, One("start"), One("end"), One("audience"), One("expires"));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given.ToString())))
        {
            return new ReaderLink.Forged();
        }

        // What is read from here on was written here.
        return clock.GetUtcNow().ToUnixTimeSeconds() > long.Parse(One("expires"), CultureInfo.InvariantCulture)
            ? new ReaderLink.Expired()
            : new ReaderLink.Valid(Enum.Parse<Audience>(One("audience"), ignoreCase: true));
    }

    // The article comes last: of what stands before it nothing can hold a line break once it is signed here.
    private string Sign(string article, string start, string end, string audience, string expires) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(keys.Get(KeyName), Encoding.UTF8.GetBytes($"reader\n{start}\n{end}\n{audience}\n{expires}\n{article}")));

    private static string Name(Audience audience) => audience.ToString().ToLowerInvariant();

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
