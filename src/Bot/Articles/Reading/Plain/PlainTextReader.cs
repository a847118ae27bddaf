using System.Diagnostics;
using Bot.Articles.Reading.Metadata;
using Bot.Language;

namespace Bot.Articles.Reading.Plain;

/// <summary>Reads plain text: articles, and pages saved as text with their furniture.</summary>
internal sealed class PlainTextReader(TimeProvider clock) : IArticleReader
{
    private readonly PublicationDate _dates = new(clock);

    public IReadOnlyList<string> Endings { get; } = [".txt"];

    public IEnumerable<ReadOutcome> Read(string name, Stream content) => [Article(name, content)];

    private ReadOutcome Article(string name, Stream content)
    {
        if (BoundedContent.ReadAll(content) is not { } bytes)
        {
            return new ReadOutcome.Rejected(name, BoundedContent.TooLarge("text file"));
        }

        return TextDecoder.Decode(bytes) switch
        {
            DecodedText.Unreadable { Reason: var reason } => new ReadOutcome.Rejected(name, reason),
            DecodedText.Readable { Text: var text } when string.IsNullOrWhiteSpace(text) => new ReadOutcome.Rejected(name, "the file is empty."),
            DecodedText.Readable { Text: var text } => Article(name, text),
            _ => throw new UnreachableException(),
        };
    }

    private ReadOutcome Article(string name, string file)
    {
        var page = PageDump.Of(file);
        if (page.Text.Length == 0)
        {
            return new ReadOutcome.Rejected(name, "it holds labels and controls of a page but no text; save the article itself.");
        }

        var facts = DumpFacts.Of(page.Surroundings, page.Text, _dates);
        var language = facts.Language.Length > 0 ? facts.Language : LanguageGuess.Of(page.Text);
        var head = HeadLines.Read(page.Lines, page.Title, _dates, language);
        return new ReadOutcome.Read(new SourceArticle
        {
            Id = name,
            Text = page.Text,
            Title = facts.Title.Length > 0 ? facts.Title : page.Title,
            Outlet = facts.Outlet.Length > 0 ? facts.Outlet : head.Outlet,
            Author = facts.Author.Length > 0 ? facts.Author : head.Author,
            Url = facts.Url,
            Published = facts.Published ?? head.Published,
            Language = language,
        });
    }
}
