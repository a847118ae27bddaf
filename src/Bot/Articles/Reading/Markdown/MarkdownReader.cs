using Bot.Articles.Reading.Metadata;
using Bot.Language;

namespace Bot.Articles.Reading.Markdown;

/// <summary>Reads Markdown with YAML front matter: id, title, outlet or source, author, date, lang or language, url, audience.</summary>
internal sealed class MarkdownReader(TimeProvider clock) : IArticleReader
{
    private readonly PublicationDate _dates = new(clock);

    public IReadOnlyList<string> Endings { get; } = [".md", ".markdown"];

    public IEnumerable<ReadOutcome> Read(string name, Stream content) => [Article(name, content)];

    private ReadOutcome Article(string name, Stream content)
    {
        if (BoundedContent.ReadAll(content) is not { } bytes)
        {
            return new ReadOutcome.Rejected(name, BoundedContent.TooLarge("Markdown file"));
        }

        return TextDecoder.Decode(bytes) switch
        {
            DecodedText.Unreadable { Reason: var reason } => new ReadOutcome.Rejected(name, reason),
            DecodedText.Readable { Text: var text } when string.IsNullOrWhiteSpace(text) => new ReadOutcome.Rejected(name, "the file is empty."),
            DecodedText.Readable { Text: var text } => Article(name, text.Replace('\0', ' ')),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private ReadOutcome Article(string name, string file)
    {
        var frontMatter = FrontMatter.Of(file);
        if (frontMatter.Problem is { } problem)
        {
            return new ReadOutcome.Rejected(name, problem);
        }

        if (AudienceWord.Of(frontMatter["audience"]) is not { } audience)
        {
            return new ReadOutcome.Rejected(name, $"the audience in its front matter is unknown; write {AudienceWord.Legal}.");
        }

        var (text, heading) = Text(file[frontMatter.End..]);
        if (text.Length == 0)
        {
            return new ReadOutcome.Rejected(name, "it has a head but no text beneath.");
        }

        var declared = LanguageCode.Of(frontMatter["lang", "language"]);
        var language = declared.Length > 0 ? declared : LanguageGuess.Of(text);
        var head = HeadLines.Read(MarkdownText.BareLines(file[frontMatter.End..]), heading, _dates, language);
        return new ReadOutcome.Read(new SourceArticle
        {
            Id = WhiteSpace.Fold(frontMatter["id"]) is { Length: > 0 } id ? id : name,
            Text = text,
            Title = WhiteSpace.Fold(frontMatter["title"]) is { Length: > 0 } title ? title : heading,
            Outlet = WhiteSpace.Fold(frontMatter["outlet", "source"]) is { Length: > 0 } outlet ? outlet : head.Outlet,
            Author = WhiteSpace.Fold(frontMatter["author", "authors"]) is { Length: > 0 } author ? author : head.Author,
            Url = WebAddress.Of(frontMatter["url", "link", "canonical"]),
            Published = _dates.Parse(frontMatter["date", "published"], language) ?? head.Published,
            Language = language,
            Audience = audience,
        });
    }

    private static (string Text, string Heading) Text(string markdown)
    {
        if (!MarkdownText.IsParsable(markdown))
        {
            return (PlainBlocks.Normalise(markdown), "");
        }

        try
        {
            return (MarkdownText.Of(markdown, out var heading), heading);
        }
        catch (ArgumentException)
        {
            // Nested beyond any writer's intent: the marks stay, the words are read.
            return (PlainBlocks.Normalise(markdown), "");
        }
    }
}
