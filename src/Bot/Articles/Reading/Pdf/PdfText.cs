using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Pdf;

/// <summary>A document's running text: lines become paragraphs again, words cut at line ends are whole, tables are rows.</summary>
internal static partial class PdfText
{
    // Shares of the widest line of a block. A line this short whose next word would have fitted ends its paragraph: it is a heading, or ends a sentence.
    private const double ShortLine = 0.65;

    private const double ShortLastLine = 0.85;

    private const int LongestTail = 200;

    /// <param name="flowing">As pdftotext writes it in reading order.</param>
    /// <param name="placed">As it writes it with every word in its place (<c>-layout</c>), which alone keeps the rows of tables.</param>
    public static string Of(string flowing, string placed)
    {
        var (pages, placedPages) = (PdfPages.Of(WithCompounds(flowing, placed)), PdfPages.Of(placed));
        var blocks = new TextBlocks();
        var paragraph = new Paragraph(blocks, Pair().Matches(placed).Select(pair => $"{pair.Groups["head"].Value}-{pair.Groups["tail"].Value}").ToHashSet(StringComparer.OrdinalIgnoreCase));
        for (var i = 0; i < pages.Count; i++)
        {
            var tables = i < placedPages.Count ? Tables(placedPages[i]) : [];
            Write(tables.Count > 0 ? placedPages[i] : pages[i], tables, blocks, paragraph);

            // A sentence may go on overleaf.
            paragraph.EndIfWhole();
        }

        paragraph.End();
        return blocks.ToString();
    }

    /// <summary>In reading order the program joins every word cut at a line end, "long-term" to "longterm" too; the document itself shows how it writes them within a line.</summary>
    private static string WithCompounds(string flowing, string placed)
    {
        var words = Word().Matches(placed).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        var compounds = Compound().Matches(placed).Select(compound => compound.Value).Distinct()
            .Select(compound => (Fused: compound.Replace("-", "", StringComparison.Ordinal), compound)).Where(pair => !words.Contains(pair.Fused))
            .GroupBy(pair => pair.Fused).ToDictionary(pairs => pairs.Key, pairs => pairs.First().compound);
        return compounds.Count == 0 ? flowing : Word().Replace(flowing, word => compounds.GetValueOrDefault(word.Value, word.Value));
    }

    private static Dictionary<int, int> Tables(List<string> page)
    {
        var tables = new Dictionary<int, int>();
        for (var at = 0; at < page.Count; at++)
        {
            if (page[at].Length == 0)
            {
                continue;
            }

            var (end, isTable) = PdfTable.Run(page, at);
            if (isTable)
            {
                tables[at] = end;
            }

            // What is no table as a whole is not tried again from each of its lines.
            at = Math.Max(at, end - 1);
        }

        return tables;
    }

    private static void Write(List<string> page, Dictionary<int, int> tables, TextBlocks blocks, Paragraph paragraph)
    {
        var width = 0;
        for (var at = 0; at < page.Count; at++)
        {
            width = at == 0 || page[at - 1].Length == 0 ? page.Skip(at).TakeWhile(line => line.Length > 0).Select(line => line.Trim().Length).DefaultIfEmpty().Max() : width;
            if (tables.TryGetValue(at, out var end))
            {
                paragraph.End();
                PdfTable.Write(page[at..end], blocks);
                at = end - 1;
            }
            else if (page[at].Length == 0)
            {
                paragraph.EndIfWhole();
            }
            else if (!Leaders().IsMatch(Tail(page[at])))
            {
                paragraph.Add(WhiteSpace.Fold(page[at]));
                var next = at + 1 < page.Count ? page[at + 1].Trim() : "";
                var needed = page[at].Trim().Length + 1 + (next.IndexOf(' ') is > 0 and var word ? word : next.Length);
                if (next.Length > 0 && needed < width * (SentenceEnd().IsMatch(Tail(page[at])) ? ShortLastLine : ShortLine))
                {
                    paragraph.End();
                }
            }
        }
    }

    // Both patterns below are held to the end of a line, and cost the square of what they are tried on.
    private static ReadOnlySpan<char> Tail(string line) => line.AsSpan(Math.Max(0, line.Length - LongestTail));

    [GeneratedRegex(@"[.!?…:][""”’»)\]]*$")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^[•▪●◦‣·–—*-](?:\s+(?=\S)|$)")]
    private static partial Regex Item();

    // A line of a table of contents.
    [GeneratedRegex(@"(?:\.\s?){6,}\s*\d*\s*$")]
    private static partial Regex Leaders();

    // Each two neighbours of "state-of-the-art".
    [GeneratedRegex(@"(?<!\p{L})(?<head>\p{L}+)-(?=(?<tail>\p{L}+))")]
    private static partial Regex Pair();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\p{L}-])\p{L}{2,}-\p{L}{2,}(?![\p{L}-])")]
    private static partial Regex Compound();

    /// <summary>Lines that are one paragraph so far.</summary>
    private sealed class Paragraph(TextBlocks blocks, HashSet<string> compounds)
    {
        // What is shorter and ends without a stop is more likely a heading than half a sentence.
        private const int LongestHeading = 60;

        private readonly StringBuilder _text = new();
        private string _lastLine = "";
        private bool _isItem;
        private bool _isInterrupted;

        public void Add(string line)
        {
            if (Item().Match(line) is { Success: true } mark)
            {
                End();
                _lastLine = line[mark.Length..];
                _text.Append(_lastLine);
                _isItem = true;
                return;
            }

            // After a gap only a sentence that was cut in the middle goes on.
            if (_isInterrupted && !char.IsLower(line[0]))
            {
                End();
            }

            Join(line);
            _lastLine = line;
            _isInterrupted = false;
        }

        public void EndIfWhole()
        {
            // A mark that stands alone is the mark of what follows.
            if (_text.Length == 0)
            {
                return;
            }

            if (_text.Length > LongestHeading && (char.IsLetterOrDigit(_text[^1]) || _text[^1] is ',' or '-' or '\u00AD'))
            {
                _isInterrupted = true;
            }
            else
            {
                End();
            }
        }

        public void End()
        {
            if (_isItem)
            {
                blocks.AddItem(_text.ToString());
            }
            else
            {
                blocks.AddParagraph(_text.ToString());
            }

            _text.Clear();
            (_lastLine, _isItem, _isInterrupted) = ("", false, false);
        }

        private void Join(string line)
        {
            if (_text.Length == 0)
            {
                _text.Append(line);
                return;
            }

            var head = _lastLine is [.., '-' or '\u2010' or '\u00AD'] ? Head(_lastLine.AsSpan(0, _lastLine.Length - 1)) : "";
            if (head.Length == 0 || !char.IsLower(line[0]))
            {
                _text.Append(' ').Append(line);
                return;
            }

            // "long-" and "term": a compound where the document writes it so within a line.
            var tail = new string([.. line.TakeWhile(char.IsLetter)]);
            if (_text[^1] == '\u00AD' || !compounds.Contains($"{head}-{tail}"))
            {
                _text.Length--;
            }

            _text.Append(line);
        }

        private static string Head(ReadOnlySpan<char> line)
        {
            var start = line.Length;
            while (start > 0 && char.IsLetter(line[start - 1]))
            {
                start--;
            }

            return line[start..].ToString();
        }
    }
}
