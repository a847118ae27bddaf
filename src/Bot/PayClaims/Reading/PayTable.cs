using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>A table of an article: its rows cut into cells, with the line that heads them and the words that introduce it.</summary>
internal sealed class PayTable
{
    private const int MostWordsOfCaption = 40;
    private const int MostWordsOfNote = 12;
    private const int MostWordsOfHeading = 8;
    private const int MostSentencesOfLead = 3;

    private PayTable(List<List<TextSpan>> rows, List<TextSpan>? headAbove, TextSpan? caption, TextSpan? lead, TextSpan? note, int firstSentence)
    {
        HeadAbove = headAbove;
        Lead = lead;
        Rows = rows;
        Caption = caption;
        Note = note;
        FirstSentence = firstSentence;
    }

    /// <summary>The cells of each row, header row first where there is one.</summary>
    public List<List<TextSpan>> Rows { get; }

    /// <summary>The first row of the table above, of as many columns, where one line alone stands between the two; null otherwise.</summary>
    public List<TextSpan>? HeadAbove { get; }

    /// <summary>The heading or sentence just before the table.</summary>
    public TextSpan? Caption { get; }

    /// <summary>The sentences before the caption where that is only a heading, or of the same paragraph.</summary>
    public TextSpan? Lead { get; }

    /// <summary>A short line just behind the table; null when prose follows.</summary>
    public TextSpan? Note { get; }

    /// <summary>The sentence number of the first row; the others follow.</summary>
    public int FirstSentence { get; }

    public static List<PayTable> FindAll(ClaimText text)
    {
        var tables = new List<PayTable>();
        for (var i = 0; i < text.Sentences.Count;)
        {
            var first = i;
            var rows = new List<List<TextSpan>>();
            while (i < text.Sentences.Count && IsRow(text.Text, text.Sentences[i]))
            {
                rows.Add(Cells(text.Text, text.Sentences[i]));
                i++;
            }

            if (rows.Count > 1)
            {
                var above = Continued(tables, first, rows[0].Count);
                tables.Add(new PayTable(rows, above?.HeadAbove ?? above?.Rows[0], CaptionBefore(text, first), LeadBefore(text, first) ?? above?.Caption, NoteBehind(text, i), first));
            }

            i = Math.Max(i, first + 1);
        }

        return tables;
    }

    /// <summary>The table that goes on here behind one line; null where none does.</summary>
    private static PayTable? Continued(List<PayTable> tables, int first, int columns) =>
        tables is [.., var above] && above.FirstSentence + above.Rows.Count + 1 == first && above.Rows[0].Count == columns ? above : null;

    public static bool IsRow(string text, TextSpan sentence) =>
        text.AsSpan(sentence.Start, sentence.Length).Contains(" | ", StringComparison.Ordinal) && TextLine.At(text, sentence.Start).Kind == LineKind.TableRow;

    /// <summary>The cells of a row, without the space around them.</summary>
    public static List<TextSpan> Cells(string text, TextSpan row)
    {
        var cells = new List<TextSpan>();
        var start = row.Start;
        for (var i = row.Start; i <= row.End; i++)
        {
            if (i == row.End || text[i] == '|')
            {
                var (from, to) = (start, i);
                while (from < to && char.IsWhiteSpace(text[from]))
                {
                    from++;
                }

                while (to > from && char.IsWhiteSpace(text[to - 1]))
                {
                    to--;
                }

                cells.Add(new TextSpan(from, to - from));
                start = i + 1;
            }
        }

        return cells;
    }

    private static TextSpan? CaptionBefore(ClaimText text, int first)
    {
        if (first == 0)
        {
            return null;
        }

        var caption = text.Sentences[first - 1];
        return caption.In(text.Text).Split(' ').Length <= MostWordsOfCaption ? caption : null;
    }

    /// <summary>What stands before a heading, or before the last sentence of the paragraph that introduces the table.</summary>
    private static TextSpan? LeadBefore(ClaimText text, int first) =>
        first > 1 && ((text.Sentences[first - 1].In(text.Text) is var heading && heading.Split(' ').Length <= MostWordsOfHeading && heading[^1] is not ('.' or ':')) || text.Paragraphs[first - 1] == text.Paragraphs[first - 2])
            ? Introduction(text, first - 2)
            : null;

    /// <summary>A sentence with those before it in its paragraph: "The table shows annual base pay. Base means …. P25 is the point below which …".</summary>
    private static TextSpan Introduction(ClaimText text, int last)
    {
        var first = last;
        while (first > 0 && text.Paragraphs[first - 1] == text.Paragraphs[last] && last - first < MostSentencesOfLead)
        {
            first--;
        }

        return new TextSpan(text.Sentences[first].Start, text.Sentences[last].End - text.Sentences[first].Start);
    }

    private static TextSpan? NoteBehind(ClaimText text, int next) =>
        next < text.Sentences.Count && text.Sentences[next].In(text.Text) is var words && words.Split(' ').Length <= MostWordsOfNote ? text.Sentences[next] : null;
}
