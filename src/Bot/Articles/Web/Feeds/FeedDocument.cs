using System.Xml;
using System.Xml.Linq;
using Bot.Articles.Reading;
using Bot.Articles.Reading.Html;

namespace Bot.Articles.Web.Feeds;

/// <summary>Reads RSS 2.0 and its older kin, RSS 1.0 (RDF) and Atom.</summary>
/// <remarks>https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec, https://www.rfc-editor.org/rfc/rfc4287</remarks>
internal static class FeedDocument
{
    private const int MostEntries = 500;

    // Real feeds stay below twenty; whoever nests deeper wants to break a reader.
    private const int MostLevels = 100;

    private const int LookedAtForRoot = 2_000;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly XNamespace RssContent = "http://purl.org/rss/1.0/modules/content/";

    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly XNamespace XHtml = "http://www.w3.org/1999/xhtml";

    // No DTD: neither entities that grow nor files that are fetched.
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>Whether bytes are meant as a feed, by the name of their first element. Servers send feeds under many types.</summary>
    public static bool IsMeant(ReadOnlySpan<byte> bytes)
    {
        var head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LookedAtForRoot)]);
        var at = 0;
        while ((at = head.IndexOf('<', at)) >= 0 && at + 1 < head.Length && head[at + 1] is '?' or '!')
        {
            at++;
        }

        return at >= 0 && (Opens("rss") || Opens("feed") || Opens("rdf:RDF"));

        bool Opens(string name) => head.AsSpan(at + 1).StartsWith(name) && head.AsSpan(at + 1 + name.Length) is [' ' or '>' or '\t' or '\r' or '\n', ..];
    }

    /// <param name="address">Where it was fetched, against which its links are read; null for a file.</param>
    /// <returns>The feed, or cause and mend of its refusal.</returns>
    public static (Feed? Feed, string? Problem) Read(ReadOnlyMemory<byte> bytes, Uri? address)
    {
        try
        {
            var xml = TrimmedStart(bytes);
            if (IsTooDeep(xml))
            {
                return (null, "the feed is nested deeper than any feed needs; tell whoever publishes it.");
            }

            using var reader = XmlReader.Create(new MemoryStream(xml), Safe);
            var root = XDocument.Load(reader).Root!;
            var feed = root.Name == Atom + "feed"
                ? new Feed(PlainText(root.Element(Atom + "title")), [.. root.Elements(Atom + "entry").Take(MostEntries).Select(entry => AtomEntry(entry, address))])
                : RssFeed(root, address);
            return feed is null ? (null, "it is XML but no RSS or Atom feed; give the address of a feed or of a page.") : (feed, null);
        }
        catch (XmlException e)
        {
            return (null, $"the feed is broken or holds a DTD near line {e.LineNumber}, and DTDs are not read; tell whoever publishes it.");
        }
    }

    private static Feed? RssFeed(XElement root, Uri? address)
    {
        if (root.Name.LocalName is not ("rss" or "RDF") || root.Elements().FirstOrDefault(element => element.Name.LocalName == "channel") is not { } channel)
        {
            return null;
        }

        var items = channel.Elements().Concat(root.Elements()).Where(element => element.Name.LocalName == "item").Take(MostEntries);
        return new Feed(PlainText(Child(channel, "title")), [.. items.Select(item => RssEntry(item, address))]);
    }

    private static FeedEntry RssEntry(XElement item, Uri? address)
    {
        var guid = Child(item, "guid");
        var link = Link(Child(item, "link")?.Value, address) ?? (guid?.Attribute("isPermaLink")?.Value == "false" ? null : Link(guid?.Value, null));
        var author = item.Element(DublinCore + "creator")?.Value ?? Child(item, "author")?.Value ?? "";
        var date = Child(item, "pubDate")?.Value ?? item.Element(DublinCore + "date")?.Value ?? "";
        return new FeedEntry(link, PlainText(Child(item, "title")), Name(author), date.Trim(), item.Element(RssContent + "encoded")?.Value ?? Child(item, "description")?.Value ?? "");
    }

    private static FeedEntry AtomEntry(XElement entry, Uri? address)
    {
        var links = entry.Elements(Atom + "link").Where(link => (link.Attribute("rel")?.Value ?? "alternate") == "alternate").ToList();
        var page = links.FirstOrDefault(link => link.Attribute("type")?.Value is null or "text/html") ?? links.FirstOrDefault();
        var authors = entry.Elements(Atom + "author").Select(author => author.Element(Atom + "name")?.Value.Trim() ?? "").Where(name => name.Length > 0);
        var date = entry.Element(Atom + "published")?.Value ?? entry.Element(Atom + "updated")?.Value ?? "";
        return new FeedEntry(Link(page?.Attribute("href")?.Value, Base(entry, address)), PlainText(entry.Element(Atom + "title")), string.Join(", ", authors), date.Trim(),
            Html(entry.Element(Atom + "content") ?? entry.Element(Atom + "summary")));
    }

    /// <returns>Text constructs of Atom as HTML.</returns>
    private static string Html(XElement? text) => text?.Attribute("type")?.Value switch
    {
        null when text is null => "",
        "html" or "text/html" => text.Value,
        "xhtml" => string.Concat((text.Element(XHtml + "div") ?? text).Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))),
        null or "text" or "text/plain" => System.Net.WebUtility.HtmlEncode(text.Value),
        _ => "",
    };

    // Titles are written as HTML by some and as text by others; a title has no tags either way.
    private static string PlainText(XElement? written) => written is null ? "" : WhiteSpace.Fold(HtmlFragment.Text(written.Value));

    // RSS asks for an address with the name behind: "ana@payroll.example (Ana Roy)".
    private static string Name(string author)
    {
        var (open, close) = (author.IndexOf('('), author.LastIndexOf(')'));
        var name = open >= 0 && close > open ? author[(open + 1)..close] : author;
        return name.Contains('@') ? "" : WhiteSpace.Fold(name);
    }

    private static Uri? Base(XElement element, Uri? address)
    {
        var written = element.AncestorsAndSelf().Select(one => one.Attribute(XNamespace.Xml + "base")?.Value).FirstOrDefault(value => value is not null);
        return written is null ? address : Link(written, address) ?? address;
    }

    private static Uri? Link(string? written, Uri? from)
    {
        var bare = written?.Trim();
        return string.IsNullOrEmpty(bare) ? null
            : Uri.TryCreate(bare, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole
            : from is not null && Uri.TryCreate(from, bare, out var joined) && joined.Scheme is "http" or "https" ? joined
            : null;
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name && (element.Name.Namespace == parent.Name.Namespace || element.Name.Namespace == XNamespace.None));

    // White space before the declaration is the commonest fault, and harms nobody.
    private static byte[] TrimmedStart(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        span = span.StartsWith("\uFEFF"u8) ? span[3..] : span;
        return span.TrimStart(" \t\r\n"u8).ToArray();
    }

    private static bool IsTooDeep(byte[] xml)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml), Safe);
        while (reader.Read())
        {
            if (reader.Depth > MostLevels)
            {
                return true;
            }
        }

        return false;
    }
}
