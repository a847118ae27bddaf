using Bot.Articles.Reading.Metadata;
using Bot.Language;

namespace Bot.Articles.Reading.Plain;

/// <summary>Reads plain text: articles, and pages saved as text with their furniture.</summary>
internal sealed class PlainTextReader : IArticleReader
{
    public IReadOnlyList<string> Endings { get; } = [".txt"];

    public IEnumerable<ReadOutcome> Read(string name, Stream content) => [Article(name, content)];

    private static ReadOutcome Article(string name, Stream content)
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
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static ReadOutcome Article(string name, string file)
    {
        var text = PlainBlocks.Normalise(file);
        return text.Length == 0
            ? new ReadOutcome.Rejected(name, "it holds no text.")
            : new ReadOutcome.Read(new SourceArticle { Id = name, Text = text, Language = LanguageGuess.Of(text) });
    }
}
