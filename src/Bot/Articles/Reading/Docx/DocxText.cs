using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Articles.Reading.Docx;

/// <summary>The text of a Word document by the conventions of <see cref="SourceArticle"/>. Footnotes, comments, deleted and hidden text are left out.</summary>
internal sealed class DocxText
{
    private readonly TextBlocks _blocks = new();
    private readonly DocxStyles _styles;
    private string _heading = "";

    private DocxText(DocxStyles styles) => _styles = styles;

    /// <returns>The text, and the heading that opens it, which is no part of it; empty when none does.</returns>
    public static (string Text, string Heading) Of(MainDocumentPart main)
    {
        var text = new DocxText(new DocxStyles(main));

        // Piece by piece, for the whole of a long report as objects takes gigabytes.
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Body) && reader.ReadFirstChild())
            {
                do
                {
                    text.Write(reader.LoadCurrentElement());
                }
                while (reader.ReadNextSibling());
                break;
            }
        }

        return (text._blocks.ToString(), text._heading);
    }

    private void Write(OpenXmlElement? block)
    {
        switch (block)
        {
            case Paragraph paragraph when !_styles.IsContents(paragraph):
                Write(paragraph);
                break;
            case Table table:
                Write(table);
                break;
            case SdtBlock { SdtContentBlock: { } content } control when control.SdtProperties?.GetFirstChild<SdtContentDocPartObject>() is null:
                WriteAll(content);
                break;
            case CustomXmlBlock or InsertedRun or MoveToRun:
                WriteAll(block);
                break;
        }
    }

    private void WriteAll(OpenXmlElement container)
    {
        foreach (var inner in container.ChildElements)
        {
            Write(inner);
        }
    }

    private void Write(Paragraph paragraph)
    {
        var line = Line(paragraph);
        if (_heading.Length == 0 && _blocks.IsEmpty && line.Length > 0 && _styles.IsTitle(paragraph))
        {
            _heading = line;
        }
        else if (_styles.IsItem(paragraph))
        {
            _blocks.AddItem(line);
        }
        else
        {
            _blocks.AddParagraph(line);
        }

        // A box stands beside the paragraph it is anchored in; older programs find a second copy of it there.
        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(box => !box.Ancestors<AlternateContentFallback>().Any() && !box.Ancestors<TextBoxContent>().Any()))
        {
            WriteAll(box);
        }
    }

    private void Write(Table table)
    {
        var rows = table.Elements<TableRow>().Select(row => row.Elements<TableCell>().ToList()).ToList();
        if (rows.Count < 2 || rows.TrueForAll(row => row.Count < 2))
        {
            // It lays out a page.
            foreach (var cell in rows.SelectMany(row => row))
            {
                WriteAll(cell);
            }

            return;
        }

        _blocks.EndBlock();
        foreach (var row in TableGrid.Rows(rows.Select(row => row.Select(Cell))))
        {
            _blocks.AddRow(row);
        }

        _blocks.EndBlock();
    }

    private static TableCellText Cell(TableCell cell)
    {
        var text = string.Join(' ', cell.Descendants<Paragraph>().Select(Line).Where(line => line.Length > 0));
        var merge = cell.TableCellProperties?.VerticalMerge;
        return new TableCellText(text, cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, IsBelow: merge is not null && merge.Val?.Value != MergedCellValues.Restart);
    }

    private static string Line(Paragraph paragraph)
    {
        var line = new StringBuilder();
        Append(paragraph, line);
        return WhiteSpace.Fold(line.ToString());
    }

    private static void Append(OpenXmlElement element, StringBuilder line)
    {
        foreach (var inner in element.ChildElements)
        {
            switch (inner)
            {
                case Text text: line.Append(text.Text); break;
                case TabChar or Break or CarriageReturn: line.Append(' '); break;
                case NoBreakHyphen: line.Append('-'); break;
                case DeletedRun or MoveFromRun or ParagraphProperties or Drawing or Picture or AlternateContent: break;
                case Run { RunProperties.Vanish: { } hidden } when hidden.Val is null || hidden.Val.Value: break;
                default: Append(inner, line); break;
            }
        }
    }
}
