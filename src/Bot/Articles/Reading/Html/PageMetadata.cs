using AngleSharp.Dom;
using Bot.Articles.Reading.Metadata;

namespace Bot.Articles.Reading.Html;

/// <summary>What a page says about its article, the most trustworthy statement first: JSON-LD, Open Graph and other meta tags, markup, address, text.</summary>
/// <param name="Language">As declared; empty when it is not.</param>
internal sealed record PageMetadata(string Title, string Outlet, string Author, DateOnly? Published, string Language, string? Url)
{
    // Bylines and dates stand beside the headline; further down they belong to other stories.
    private const int LinesLookedAt = 40;

    public static PageMetadata Of(IDocument document, JsonLd jsonLd, PageTree page, PublicationDate dates)
    {
        var meta = new MetaTags(document);
        var url = Address(document, meta, jsonLd);
        var host = WebAddress.Host(url);
        var head = page.Blocks.Take(LinesLookedAt).Select(block => block.Text).ToList();
        var language = LanguageCode.Of(First(document.DocumentElement.GetAttribute("lang") ?? "", document.DocumentElement.GetAttribute("xml:lang") ?? "",
            jsonLd.Language, meta.First("og:locale", "language", "content-language", "dc.language")));
        var shown = Headings(document);
        var outlet = OutletOf(meta, jsonLd, [Headline.Site(document.Title ?? "", [.. shown, .. head]), HeadLines.Read(head, shown.Find(head.Contains) ?? "", dates, language).Outlet, host]);
        var title = TitleOf(document, shown, meta, jsonLd, [outlet, jsonLd.Publisher, host, host.Split('.')[0], meta.First("og:site_name", "application-name")]);
        return new PageMetadata(title, outlet, AuthorOf(document, meta, jsonLd, head), PublishedOf(document, meta, jsonLd, url, head, language, dates), language, url);
    }

    private static string TitleOf(IDocument document, List<string> shown, MetaTags meta, JsonLd jsonLd, IReadOnlyList<string> sites)
    {
        string[] declared =
        [
            jsonLd.Headline, meta.First("og:title"), meta.First("twitter:title"),
            meta.First("parsely-title", "sailthru.title", "citation_title", "dc.title", "dcterms.title", "headline"), document.Title ?? "",
        ];
        var titles = declared.Where(title => title.Length > 0).Select(title => Headline.Clean(HtmlFragment.Text(title), sites)).Where(title => title.Length > 0).ToList();

        // What readers see as the headline, when the page's own declarations agree that it is one.
        var agreed = shown.FirstOrDefault(heading => titles.Exists(title => IsSame(heading, title)));
        return agreed ?? titles.FirstOrDefault() ?? shown.FirstOrDefault() ?? "";
    }

    private static List<string> Headings(IDocument document) => [.. document.QuerySelectorAll("h1").Select(heading => WhiteSpace.Fold(heading.TextContent)).Where(text => text.Length is > 0 and < 300).Take(5)];

    private static bool IsSame(string one, string other)
    {
        var (a, b) = (Headline.Key(one), Headline.Key(other));
        return a.Length > 0 && (a == b || (Math.Min(a.Length, b.Length) > 20 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal))));
    }

    private static string OutletOf(MetaTags meta, JsonLd jsonLd, IEnumerable<string> otherwise)
    {
        IEnumerable<string> names = [meta.First("og:site_name"), jsonLd.Publisher, meta.First("application-name", "dc.publisher", "citation_journal_title", "publisher"), .. otherwise];

        // "Name | Our slogan", "@handle"
        return names.Select(name => WhiteSpace.Fold(name).Split(" | ")[0].TrimStart('@')).FirstOrDefault(name => name.Length is > 0 and <= 60 && !name.Contains("://", StringComparison.Ordinal)) ?? "";
    }

    private static string AuthorOf(IDocument document, MetaTags meta, JsonLd jsonLd, List<string> head)
    {
        var declared = meta.All("citation_author", "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl");
        var marked = document.QuerySelectorAll("[itemprop~='author'], a[rel~='author']").Take(5).Select(element => element.TextContent);
        IEnumerable<string> candidates =
        [
            Byline.Name(jsonLd.Author), string.Join(", ", declared.Select(Byline.Name).Where(name => name.Length > 0).Distinct().Take(6)),
            .. marked.Select(Byline.Name), .. head.Select(Byline.InLine),
        ];
        return candidates.FirstOrDefault(name => name.Length > 0) ?? "";
    }

    private static DateOnly? PublishedOf(IDocument document, MetaTags meta, JsonLd jsonLd, string? url, List<string> head, string language, PublicationDate dates)
    {
        string[] names =
        [
            "article:published_time", "article:published", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date",
            "citation_online_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date",
            "publish_date", "publication_date", "date.publish", "originalpublicationdate", "displaydate", "date",
        ];
        var day = dates.Parse(jsonLd.Published, language);
        foreach (var name in names)
        {
            day ??= dates.Parse(meta.First(name), language);
        }

        foreach (var marked in document.QuerySelectorAll("[itemprop~='datePublished'], time[pubdate], time[datetime], abbr[class*='published']").Take(3))
        {
            day ??= dates.Parse(marked.GetAttribute("content") ?? marked.GetAttribute("datetime") ?? marked.GetAttribute("title"), language)
                ?? dates.Parse(WhiteSpace.Fold(marked.TextContent), language);
        }

        day ??= DatedPath.In(url, dates);
        foreach (var line in head)
        {
            day ??= DateLine.In(line, dates, language);
        }

        return day;
    }

    private static string? Address(IDocument document, MetaTags meta, JsonLd jsonLd)
    {
        string?[] written = [document.QuerySelector("link[rel~='canonical' i][href]")?.GetAttribute("href"), meta.First("og:url"), jsonLd.Address, meta.First("parsely-link", "twitter:url")];
        var addresses = written.Select(WebAddress.Of).OfType<string>().ToList();

        // Some sites declare their front page as the canonical address of every page.
        return addresses.FirstOrDefault(address => new Uri(address).PathAndQuery.Length > 1) ?? addresses.FirstOrDefault();
    }

    private static string First(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            if (value.Length > 0)
            {
                return value;
            }
        }

        return "";
    }
}
