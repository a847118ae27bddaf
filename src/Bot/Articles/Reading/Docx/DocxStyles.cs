using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Articles.Reading.Docx;

/// <summary>What the styles of a document make of its paragraphs. Their ids differ from language to language, their names do not.</summary>
internal sealed class DocxStyles
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);

    public DocxStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is not { } id)
            {
                continue;
            }

            _names[id] = style.StyleName?.Val?.Value?.ToLowerInvariant() ?? "";
            if (style.StyleParagraphProperties?.NumberingProperties is not null)
            {
                _lists.Add(id);
            }
        }
    }

    /// <summary>The title of the document, or a heading of the first level, which stands for one.</summary>
    public bool IsTitle(Paragraph paragraph) => Name(paragraph) is "title" or "heading 1";

    /// <summary>A line of a table of contents.</summary>
    public bool IsContents(Paragraph paragraph) => Name(paragraph) is "toc heading" || Name(paragraph).StartsWith("toc ", StringComparison.Ordinal);

    public bool IsItem(Paragraph paragraph) => paragraph.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value is { } list
        ? list != 0 && !IsHeading(paragraph)
        : _lists.Contains(Id(paragraph)) && !IsHeading(paragraph);

    private bool IsHeading(Paragraph paragraph) => Name(paragraph) is "title" || Name(paragraph).StartsWith("heading ", StringComparison.Ordinal);

    private string Name(Paragraph paragraph) => _names.GetValueOrDefault(Id(paragraph), "");

    private static string Id(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
}
