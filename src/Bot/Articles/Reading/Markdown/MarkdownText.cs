using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Articles.Reading.Markdown;

/// <summary>Markdown as plain text: emphasis and links become their text, headings blocks, items "• …", table rows "a | b | c"; images go.</summary>
internal static partial class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseEmphasisExtras().UseFootnotes().Build();

    // The parser tries each opening bracket of a block against the rest of it. No paragraph of prose has a thousand links.
    private const int MostBrackets = 3000;

    // Beyond any byline or date line.
    private const int LongestBareLine = 400;

    /// <summary>False for files that would take minutes: their marks mean nothing, and they are read as plain text.</summary>
    public static bool IsParsable(string markdown)
    {
        var brackets = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            brackets = line.IsWhiteSpace() ? 0 : brackets + line.Count('[');
            if (brackets > MostBrackets)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The lines of a file without the marks of headings, quotations, emphasis and links; long ones cut short.</summary>
    public static IEnumerable<string> BareLines(string markdown)
    {
        for (var at = 0; at < markdown.Length;)
        {
            var end = markdown.IndexOf('\n', at);
            end = end < 0 ? markdown.Length : end;
            yield return WhiteSpace.Fold(Marks().Replace(markdown[at..Math.Min(end, at + LongestBareLine)], "${words}"));
            at = end + 1;
        }
    }

    /// <param name="heading">The first heading of the first level; it is not part of the text.</param>
    /// <exception cref="ArgumentException">Nested deeper than Markdig walks.</exception>
    public static string Of(string markdown, out string heading)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        var title = document.OfType<HeadingBlock>().FirstOrDefault(block => block.Level == 1);
        heading = title is null ? "" : WhiteSpace.Fold(Inline(title.Inline));
        var blocks = new TextBlocks();
        foreach (var block in document)
        {
            if (block != title)
            {
                Write(block, blocks);
            }
        }

        return blocks.ToString();
    }

    private static void Write(Block block, TextBlocks blocks)
    {
        switch (block)
        {
            case Table table:
                WriteTable(table, blocks);
                break;
            case ListBlock list:
                WriteList(list, blocks);
                break;
            case HtmlBlock html:
                foreach (var line in PlainBlocks.Lines(Html.HtmlFragment.Text(html.Lines.ToString())))
                {
                    blocks.AddParagraph(line);
                }

                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                foreach (var inner in container)
                {
                    Write(inner, blocks);
                }

                break;
            case LeafBlock { Inline: { } inline }:
                WriteParagraph(Inline(inline, lineBreak: '\n').Split('\n'), blocks);
                break;
            case LeafBlock code:
                blocks.AddParagraph(code.Lines.ToString());
                break;
        }
    }

    /// <summary>Rows between bars without a rule beneath the first, lines behind "•", and short lines without a full stop are a table, a list and headings to readers, though none to Markdown.</summary>
    private static void WriteParagraph(string[] lines, TextBlocks blocks)
    {
        var rows = TableLines.Read(lines);
        var width = lines.Max(line => line.Length);
        for (var i = 0; i < lines.Length;)
        {
            if (rows[i] is { } cells)
            {
                blocks.AddRow(cells);
                i++;
                continue;
            }

            var from = i++;
            while (i < lines.Length && rows[i] is null && !IsItem(lines[i]) && !EndsAlone(lines[i - 1], lines[i], width))
            {
                i++;
            }

            var prose = string.Join(' ', lines[from..i]);
            if (IsItem(prose))
            {
                blocks.AddItem(prose.TrimStart()[1..]);
            }
            else
            {
                blocks.AddParagraph(prose);
            }
        }
    }

    /// <summary>« Accueil / Économie », "3 min read": no sentence goes on from such a line, which was not wrapped, as the next word would have fitted.</summary>
    private static bool EndsAlone(string line, string next, int width) =>
        line.AsSpan().TrimEnd() is [.., var last] && (char.IsLetterOrDigit(last) || last is ')' or '%' or '€' or '$') && next.TrimStart() is [var first, ..] rest && (char.IsUpper(first) || char.IsAsciiDigit(first) || first is '“' or '"' or '«')
        && line.Length + 1 + rest.Split(' ', 2)[0].Length <= width;

    private static bool IsItem(string line) => line.AsSpan().TrimStart() is [var mark, ' ', ..] && TextBlocks.IsBullet(mark);

    private static void WriteList(ListBlock list, TextBlocks blocks)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var first = item.FirstOrDefault();
            if (first is ParagraphBlock paragraph)
            {
                blocks.AddItem(Inline(paragraph.Inline));
            }

            foreach (var block in item.Skip(first is ParagraphBlock ? 1 : 0))
            {
                Write(block, blocks);
            }
        }
    }

    private static void WriteTable(Table table, TextBlocks blocks)
    {
        blocks.EndBlock();
        foreach (var row in table.OfType<TableRow>())
        {
            blocks.AddRow(row.OfType<TableCell>().Select(cell => string.Join(" ", cell.Descendants<LeafBlock>().Select(leaf => Inline(leaf.Inline)))));
        }
    }

    private static string Inline(ContainerInline? inlines, char lineBreak = ' ')
    {
        var text = new StringBuilder();
        if (inlines is not null)
        {
            Append(inlines, text, lineBreak);
        }

        return text.ToString();
    }

    private static void Append(ContainerInline inlines, StringBuilder text, char lineBreak)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case LineBreakInline: text.Append(lineBreak); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline container: Append(container, text, lineBreak); break;
            }
        }
    }

    [GeneratedRegex(@"^\s*(?:#{1,6}|>)\s+|\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|!?\[(?<words>[^\[\]]*)\]\([^()]*\)|\\\s*$")]
    private static partial Regex Marks();
}
