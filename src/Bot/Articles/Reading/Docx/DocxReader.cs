using System.IO.Compression;
using System.Xml;
using Bot.Articles.Reading.Metadata;
using Bot.Language;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Bot.Articles.Reading.Docx;

/// <summary>Reads a Word document: paragraphs, headings, lists and tables, and what its properties say.</summary>
internal sealed class DocxReader(TimeProvider clock) : IArticleReader
{
    // Markup is ten to twenty times its text, so this is a book.
    private const long MostCharactersInPart = 20_000_000;

    // As objects each takes half a kilobyte and more.
    private const int MostElements = 500_000;

    private const long MostUnpacked = 400L << 20;

    private const int MostParts = 5_000;

    // Word itself nests no deeper than some dozens.
    private const int MostLevels = 250;

    private readonly PublicationDate _dates = new(clock);

    public IReadOnlyList<string> Endings { get; } = [".docx"];

    public IEnumerable<ReadOutcome> Read(string name, Stream content)
    {
        if (BoundedContent.ReadAll(content) is not { } bytes)
        {
            return [new ReadOutcome.Rejected(name, BoundedContent.TooLarge("Word document"))];
        }

        if (bytes.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }))
        {
            return [new ReadOutcome.Rejected(name, "it is protected by a password or of the kind Word wrote before 2007; save a copy as .docx without a password.")];
        }

        try
        {
            return [Problem(bytes) is { } problem ? new ReadOutcome.Rejected(name, problem) : Article(name, bytes)];
        }
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or InvalidDataException or FormatException or ArgumentException or InvalidOperationException or IOException or KeyNotFoundException or OverflowException or NotSupportedException or UnauthorizedAccessException or AggregateException)
        {
            return [new ReadOutcome.Rejected(name, "it is no Word document, or it is damaged; open it in Word and save it again.")];
        }
    }

    private ReadOutcome Article(string name, byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharactersInPart });
        if (document.MainDocumentPart is not { } main)
        {
            return new ReadOutcome.Rejected(name, "it holds no document; open it in Word and save it again.");
        }

        if ((Problem(main) ?? (main.StyleDefinitionsPart is { } stylesPart ? Problem(stylesPart) : null)) is { } problem)
        {
            return new ReadOutcome.Rejected(name, problem);
        }

        var (text, heading) = DocxText.Of(main);
        if (text.Length == 0)
        {
            return new ReadOutcome.Rejected(name, "it holds no text.");
        }

        var properties = document.PackageProperties;
        var title = heading.Length > 0 ? heading : WhiteSpace.Fold(properties.Title ?? "");
        var article = HeadLines.Article(name, title, text, LanguageGuess.Of(text), _dates);
        return new ReadOutcome.Read(article with
        {
            Author = article.Author.Length > 0 ? article.Author : WhiteSpace.Fold(properties.Creator ?? ""),
            Published = article.Published ?? (properties.Created is { } created ? _dates.Plausible(DateOnly.FromDateTime(created)) : null),
        });
    }

    // What a package says of its parts' sizes may be a lie, so their characters are counted as well where they are read.
    private static string? Problem(byte[] bytes)
    {
        using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var left = MostUnpacked;
        return package.Entries.Count > MostParts || package.Entries.Any(entry => entry.Length < 0 || (left -= Math.Min(entry.Length, left + 1)) < 0)
            ? "it unpacks to far more than a document of its size; open it in Word, take the pictures out and save it again."
            : null;
    }

    private static string? Problem(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharactersInPart });
        var elements = 0;
        while (reader.Read())
        {
            if (reader.Depth > MostLevels)
            {
                return "it is nested beyond what Word writes; open it in Word and save it again.";
            }

            if (reader.NodeType == XmlNodeType.Element && ++elements > MostElements)
            {
                return "it is longer than any article; split it, or save it as text.";
            }
        }

        return null;
    }
}
