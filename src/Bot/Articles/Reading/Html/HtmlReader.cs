using System.Diagnostics;
using Bot.Articles.Reading.Metadata;
using Bot.Articles.Reading.Plain;
using Bot.Language;

namespace Bot.Articles.Reading.Html;

/// <summary>Reads a web page: its article without the furniture, and what the page says about it.</summary>
internal sealed class HtmlReader(TimeProvider clock) : IArticleReader
{
    private readonly PublicationDate _dates = new(clock);

    public IReadOnlyList<string> Endings { get; } = [".html", ".htm", ".xhtml"];

    public IEnumerable<ReadOutcome> Read(string name, Stream content) => [Article(name, content)];

    private ReadOutcome Article(string name, Stream content)
    {
        if (BoundedContent.ReadAll(content) is not { } bytes)
        {
            return new ReadOutcome.Rejected(name, BoundedContent.TooLarge("HTML page"));
        }

        return TextDecoder.Decode(bytes, DeclaredCharset.In(bytes)) switch
        {
            DecodedText.Unreadable { Reason: var reason } => new ReadOutcome.Rejected(name, reason),
            DecodedText.Readable { Text: var text } when string.IsNullOrWhiteSpace(text) => new ReadOutcome.Rejected(name, "the file is empty."),
            DecodedText.Readable { Text: var text } => Article(name, text),
            _ => throw new UnreachableException(),
        };
    }

    private ReadOutcome Article(string name, string html)
    {
        using var document = HtmlParsing.Parse(html);
        if (document is null)
        {
            return Unparsed(name, html);
        }

        var jsonLd = JsonLd.Of(document);
        var page = PageTree.Of(document, keepHidden: false);
        var metadata = PageMetadata.Of(document, jsonLd, page, _dates);
        var text = ArticleText.Of(page, () => PageTree.Of(document, keepHidden: true), metadata, jsonLd.Body);
        if (text.Length == 0)
        {
            return new ReadOutcome.Rejected(name, "the page holds no article text.");
        }

        // Pages often declare the language of their template; the text itself is the better witness.
        var language = LanguageGuess.Of(text);
        return new ReadOutcome.Read(new SourceArticle
        {
            Id = name,
            Text = text,
            Title = metadata.Title,
            Outlet = metadata.Outlet,
            Author = metadata.Author,
            Url = metadata.Url,
            Published = metadata.Published,
            Language = language.Length > 0 ? language : metadata.Language,
        });
    }

    // Nested beyond what any page means: its lines are read as those of a page saved as text.
    private static ReadOutcome Unparsed(string name, string html)
    {
        var page = PageDump.Of(TaglessText.Of(html));
        return page.Text.Length == 0
            ? new ReadOutcome.Rejected(name, "the page is nested beyond what can be read and holds no plain text; save it again from a browser.")
            : new ReadOutcome.Read(new SourceArticle { Id = name, Text = page.Text, Title = page.Title, Language = LanguageGuess.Of(page.Text) });
    }
}
