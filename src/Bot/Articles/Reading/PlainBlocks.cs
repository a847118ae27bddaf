using System.Text;
using Bot.Articles.Reading.Metadata;

namespace Bot.Articles.Reading;

/// <summary>Brings plain text to the conventions of <see cref="SourceArticle"/> without changing its sentences.</summary>
internal static class PlainBlocks
{
    // Editors wrap prose at 72 to 100 columns; a longest line beyond this says that lines are paragraphs.
    private const int WidestWrap = 130;

    private const int NarrowestWrap = 40;

    private const int LinesOfHead = 8;

    // Most of the line breaks of wrapped prose stand where the next word would not have fitted.
    private const double WrappedShare = 0.8;

    /// <summary>Lines become blocks; wrapped paragraphs are joined; lists and tables keep their lines in one block.</summary>
    public static string Normalise(string text) => ToText(Lines(text));

    /// <returns>The lines, folded; an empty one stands for each blank line. Lines of wrapped prose are joined.</returns>
    public static IReadOnlyList<string> Lines(string text)
    {
        var raw = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            raw.Add(line.ToString());
        }

        List<string> lines = [.. TableLines.Read(raw).Zip(raw, (cells, line) => cells is null ? WhiteSpace.Fold(line) : TextBlocks.Row(cells))];

        return WrapWidth(lines) is > 0 and var width ? Joined(lines, width) : lines;
    }

    public static string ToText(IReadOnlyList<string> lines)
    {
        var blocks = new TextBlocks();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Length == 0)
            {
                continue;
            }

            if (ListItem(line) is { } item && (line[0] == '•' || IsItemLike(lines, i, -1, line[0]) || IsItemLike(lines, i, 1, line[0])))
            {
                blocks.AddItem(item);
            }
            else if (line.Contains(" | ", StringComparison.Ordinal))
            {
                blocks.AddRow(line);
            }
            else
            {
                blocks.AddParagraph(line);
            }
        }

        return blocks.ToString();
    }

    // A lone dash opens speech in French; only with a neighbour of its kind is it a list.
    private static bool IsItemLike(IReadOnlyList<string> lines, int index, int step, char mark)
    {
        var other = index + step;
        other += other >= 0 && other < lines.Count && lines[other].Length == 0 ? step : 0;
        return mark is not ('–' or '—') && other >= 0 && other < lines.Count && ListItem(lines[other]) is not null && lines[other][0] == mark;
    }

    private static string? ListItem(string line) =>
        line.Length > 2 && line[1] == ' ' && (TextBlocks.IsBullet(line[0]) || line[0] is '-' or '*' or '–' or '—') ? line[2..] : null;

    /// <returns>0 where lines are paragraphs.</returns>
    private static int WrapWidth(List<string> lines)
    {
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        if (width is < NarrowestWrap or > WidestWrap)
        {
            return 0;
        }

        int pairs = 0, full = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length > 0 && lines[i + 1].Length > 0 && !IsSource(lines, i) && !IsSource(lines, i + 1))
            {
                pairs++;
                full += IsFull(lines[i], lines[i + 1], width) ? 1 : 0;
            }
        }

        return pairs > 1 && full >= pairs * WrappedShare ? width : 0;
    }

    private static bool IsSource(List<string> lines, int at) => at < LinesOfHead && SourceLine.HasForm(lines[at]);

    // Widths differ a little from paragraph to paragraph, hence the slack of an average word.
    private static bool IsFull(string line, string next, int width)
    {
        var word = next.IndexOf(' ');
        return line.Length + 1 + (word < 0 ? next.Length : word) > width - 6;
    }

    private static List<string> Joined(List<string> lines, int width)
    {
        var joined = new List<string>();
        var afterSource = false;

        // A text without blank lines is one paragraph, however long.
        var paragraph = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            // A byline or date line of a head set without blank lines is no part of a paragraph.
            var line = lines[i];
            var isSource = IsSource(lines, i) && !IsFull(line, i + 1 < lines.Count ? lines[i + 1] : "", width);
            var goesOn = !isSource && !afterSource && paragraph.Length > 0 && line.Length > 0 && ListItem(line) is null && !line.Contains(" | ", StringComparison.Ordinal);
            afterSource = isSource;
            if (goesOn)
            {
                paragraph.Append(' ').Append(line);
                continue;
            }

            Close();
            if (line.Length == 0)
            {
                joined.Add("");
            }

            paragraph.Append(line);
        }

        Close();
        return joined;

        void Close()
        {
            if (paragraph.Length > 0)
            {
                joined.Add(paragraph.ToString());
                paragraph.Clear();
            }
        }
    }
}
