using System.Text;
using Bot.Articles.Reading;
using Bot.Articles.Reading.Metadata;
using Bot.Articles.Web.Fetching;

namespace Bot.Articles.Web;

/// <summary>Reads the articles of a fetched page with the reader for its content type, and adds what the address tells.</summary>
internal sealed class PageReader(IEnumerable<IArticleReader> readers, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".html",
        ["text/markdown"] = ".md",
        ["text/x-markdown"] = ".md",
        ["text/plain"] = ".txt",
        ["application/jsonl"] = ".jsonl",
        ["application/x-jsonl"] = ".jsonl",
        ["application/json-lines"] = ".jsonl",
        ["application/x-ndjson"] = ".jsonl",
        ["application/pdf"] = ".pdf",
        ["application/x-pdf"] = ".pdf",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
    };

    // Types that say no more than "bytes": the address or the first bytes tell.
    private static readonly HashSet<string> Unspecific = ["", "text/plain", "application/octet-stream", "binary/octet-stream", "application/download"];

    private readonly PublicationDate _dates = new(clock);

    /// <param name="asked">The address as it is stored; it makes the id.</param>
    /// <returns>What the page holds; refusals name the address.</returns>
    public IReadOnlyList<ReadOutcome> Read(Uri asked, FetchOutcome.Page page)
    {
        var reader = Ending(page) is { } ending ? readers.FirstOrDefault(one => one.Endings.Contains(ending)) : null;
        if (reader is null)
        {
            return [new ReadOutcome.Rejected(asked.AbsoluteUri, $"what it sends ({(page.ContentType.Length > 0 ? page.ContentType : "of unknown kind")}) is none of what is read: HTML, text, Markdown, JSONL, PDF, DOCX and feeds.")];
        }

        var id = PageAddress.Id(asked);
        using var content = new MemoryStream(Utf8(page, reader));
        return [.. reader.Read(id, content).Select(outcome => outcome switch
        {
            ReadOutcome.Read read => new ReadOutcome.Read(Placed(read.Article, page.Address)),
            ReadOutcome.Rejected rejected => rejected with { Where = asked.AbsoluteUri + rejected.Where[Math.Min(id.Length, rejected.Where.Length)..] },
            _ => outcome,
        })];
    }

    private SourceArticle Placed(SourceArticle article, Uri address)
    {
        // Of a page that calls itself by another site's address we know only where we found it.
        var url = article.Url is { } declared && PageAddress.IsSameSite(new Uri(declared), address) ? declared : address.AbsoluteUri;
        return article with
        {
            Url = url,
            Outlet = article.Outlet.Length > 0 ? article.Outlet : WebAddress.Host(address.AbsoluteUri),
            Published = article.Published ?? DatedPath.In(address.AbsoluteUri, _dates),
        };
    }

    private string? Ending(FetchOutcome.Page page)
    {
        if (Unspecific.Contains(page.ContentType))
        {
            var written = Path.GetExtension(page.Address.AbsolutePath).ToLowerInvariant();
            if (readers.Any(reader => reader.Endings.Contains(written)))
            {
                return written;
            }

            if (page.Body.AsSpan().StartsWith("%PDF-"u8))
            {
                return ".pdf";
            }
        }

        return page.ContentType.Length == 0 && page.Body.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? ".html" : Endings.GetValueOrDefault(page.ContentType);
    }

    /// <summary>What the server says of the encoding goes before what the page says of itself, and the readers know only the latter.</summary>
    private static byte[] Utf8(FetchOutcome.Page page, IArticleReader reader)
    {
        var isText = !reader.Endings.Contains(".pdf") && !reader.Endings.Contains(".docx");
        return isText && page.Charset is { } charset && !charset.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
            && TextDecoder.Decode(page.Body, charset) is DecodedText.Readable { Text: var text }
            ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]
            : page.Body;
    }
}
