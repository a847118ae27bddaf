using System.Text;
using Bot.Language;

namespace Bot.Channels.Web;

/// <summary>Lays an article's stored text out as HTML, with the quoted span marked at its exact offsets.</summary>
/// <remarks>The form of the text is that of <see cref="Articles.SourceArticle"/>: blocks, table rows, list items.</remarks>
internal sealed class ReaderText
{
    private const string Bullet = "• ";
    private const string CellBorder = " | ";

    private readonly string _text;
    private readonly TextSpan _quote;
    private readonly HashSet<int> _headings;
    private readonly string _tableLabel;
    private readonly StringBuilder _html = new();

    // Only the first piece of a mark over several blocks carries the anchor.
    private bool _isAnchored;

    private ReaderText(string text, TextSpan? quote, IEnumerable<TextSpan> headings, string tableLabel)
    {
        _tableLabel = tableLabel;
        _text = text;
        _quote = quote ?? new TextSpan(0, 0);
        _headings = [.. headings.Select(heading => heading.Start)];
    }

    private enum LineKind
    {
        Prose,
        Item,
        Row,
    }

    /// <param name="quote">What to mark, within the text; null for nothing.</param>
    /// <param name="headings">Where headings stand.</param>
    /// <param name="tableLabel">What a screen reader calls a table, which may scroll sideways on its own.</param>
    public static string Render(string text, TextSpan? quote, IEnumerable<TextSpan> headings, string tableLabel)
    {
        var page = new ReaderText(text, quote, headings, tableLabel);
        foreach (var block in Split(text, new TextSpan(0, text.Length), "\n\n"))
        {
            page.WriteBlock(block);
        }

        return page._html.ToString();
    }

    /// <returns>The span, or null where it does not lie within the text or cuts a character in two.</returns>
    public static TextSpan? Span(string text, int start, int end) =>
        start >= 0 && start < end && end <= text.Length && IsBoundary(text, start) && IsBoundary(text, end) ? new TextSpan(start, end - start) : null;

    private static bool IsBoundary(string text, int at) => at == 0 || at == text.Length || !char.IsSurrogatePair(text[at - 1], text[at]);

    private static List<TextSpan> Split(string text, TextSpan within, string border)
    {
        var parts = new List<TextSpan>();
        var start = within.Start;
        while (text.IndexOf(border, start, within.End - start, StringComparison.Ordinal) is var at and >= 0)
        {
            parts.Add(new TextSpan(start, at - start));
            start = at + border.Length;
        }

        parts.Add(new TextSpan(start, within.End - start));
        return parts;
    }

    private void WriteBlock(TextSpan block)
    {
        var lines = Split(_text, block, "\n").Where(line => !string.IsNullOrWhiteSpace(line.In(_text))).ToList();
        if (lines is [var only] && _headings.Contains(only.Start))
        {
            WriteElement("h2", only);
            return;
        }

        for (var first = 0; first < lines.Count;)
        {
            var kind = KindOf(lines[first]);
            var group = lines.Skip(first).TakeWhile(line => KindOf(line) == kind).ToList();
            WriteGroup(kind, group);
            first += group.Count;
        }
    }

    private LineKind KindOf(TextSpan line)
    {
        var words = line.In(_text);
        return words.StartsWith(Bullet, StringComparison.Ordinal) ? LineKind.Item
            : words.Contains(CellBorder, StringComparison.Ordinal) ? LineKind.Row
            : LineKind.Prose;
    }

    private void WriteGroup(LineKind kind, List<TextSpan> lines)
    {
        switch (kind)
        {
            case LineKind.Item:
                _html.Append("<ul>");
                lines.ForEach(line => WriteElement("li", new TextSpan(line.Start + Bullet.Length, line.Length - Bullet.Length)));
                _html.Append("</ul>");
                break;
            case LineKind.Row:
                _html.Append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(PageTemplate.Encoder.Encode(_tableLabel)).Append("\"><table>");
                lines.ForEach(WriteRow);
                _html.Append("</table></div>");
                break;
            default:
                _html.Append("<p>");
                for (var i = 0; i < lines.Count; i++)
                {
                    _html.Append(i == 0 ? "" : "<br>");
                    WriteText(lines[i]);
                }

                _html.Append("</p>");
                break;
        }

        _html.Append('\n');
    }

    private void WriteRow(TextSpan row)
    {
        _html.Append("<tr>");
        Split(_text, row, CellBorder).ForEach(cell => WriteElement("td", cell));
        _html.Append("</tr>");
    }

    private void WriteElement(string name, TextSpan span)
    {
        _html.Append('<').Append(name).Append('>');
        WriteText(span);
        _html.Append("</").Append(name).Append('>');
    }

    private void WriteText(TextSpan span)
    {
        var from = Math.Clamp(_quote.Start, span.Start, span.End);
        var to = Math.Clamp(_quote.End, span.Start, span.End);
        WriteEncoded(span.Start, from);
        if (to > from)
        {
            _html.Append(_isAnchored ? "<mark>" : "<mark id=\"quote\" tabindex=\"-1\">");
            _isAnchored = true;
            WriteEncoded(from, to);
            _html.Append("</mark>");
        }

        WriteEncoded(to, span.End);
    }

    private void WriteEncoded(int start, int end) => _html.Append(PageTemplate.Encoder.Encode(_text[start..end]));
}
