using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Pdf;

/// <summary>A document's running text: lines become paragraphs again, words cut at line ends are whole, tables are rows.</summary>
internal static partial class PdfText
{
    // Shares of the widest line of a block. A line this short whose next word would have fitted ends its paragraph: it is a heading, or ends a sentence.
    private const double ShortLine = 0.65;

    private const double ShortLastLine = 0.85;

    /// <param name="flowing">As pdftotext writes it in reading order.</param>
    /// <param name="placed">As it writes it with every word in its place (<c>-layout</c>), which alone keeps the rows of tables.</param>
    public static string Of(string flowing, string placed)
    {
        var (pages, placedPages) = (PdfPages.Of(WithCompounds(flowing, placed)), PdfPages.Of(placed));
        var blocks = new TextBlocks();
        var paragraph = new Paragraph(blocks, placed);
        for (var i = 0; i < pages.Count; i++)
        {
            var hasTable = i < placedPages.Count && Tables(placedPages[i]).Count > 0;
            Write(hasTable ? placedPages[i] : pages[i], hasTable ? Tables(placedPages[i]) : [], blocks, paragraph);

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
            if (page[at].Length > 0 && PdfTable.End(page, at) is var end && end > at)
            {
                tables[at] = end;
                at = end - 1;
            }
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
            else if (!Leaders().IsMatch(page[at]))
            {
                paragraph.Add(WhiteSpace.Fold(page[at]));
                var next = at + 1 < page.Count ? page[at + 1].Trim() : "";
                var needed = page[at].Trim().Length + 1 + (next.IndexOf(' ') is > 0 and var word ? word : next.Length);
                if (next.Length > 0 && needed < width * (SentenceEnd().IsMatch(page[at]) ? ShortLastLine : ShortLine))
                {
                    paragraph.End();
                }
            }
        }
    }

    [GeneratedRegex(@"[.!?…:][""”’»)\]]*$")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^[•▪●◦‣·–—*-](?:\s+(?=\S)|$)")]
    private static partial Regex Item();

    // A line of a table of contents.
    [GeneratedRegex(@"(?:\.\s?){6,}\s*\d*\s*$")]
    private static partial Regex Leaders();

    [GeneratedRegex(@"(?<head>\p{L}+)[-\u2010\u00AD]$")]
    private static partial Regex Cut();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\p{L}-])\p{L}{2,}-\p{L}{2,}(?![\p{L}-])")]
    private static partial Regex Compound();

    /// <summary>Lines that are one paragraph so far.</summary>
    private sealed class Paragraph(TextBlocks blocks, string whole)
    {
        // What is shorter and ends without a stop is more likely a heading than half a sentence.
        private const int LongestHeading = 60;

        private string _text = "";
        private bool _isItem;
        private bool _isInterrupted;

        public void Add(string line)
        {
            if (Item().Match(line) is { Success: true } mark)
            {
                End();
                (_text, _isItem) = (line[mark.Length..], true);
                return;
            }

            // After a gap only a sentence that was cut in the middle goes on.
            if (_isInterrupted && !char.IsLower(line[0]))
            {
                End();
            }

            _text = _text.Length == 0 ? line : Joined(line);
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
                blocks.AddItem(_text);
            }
            else
            {
                blocks.AddParagraph(_text);
            }

            (_text, _isItem, _isInterrupted) = ("", false, false);
        }

        private string Joined(string line)
        {
            if (Cut().Match(_text) is not { Success: true } cut || !char.IsLower(line[0]))
            {
                return $"{_text} {line}";
            }

            // "long-" and "term": a compound where the document writes it so within a line.
            var tail = new string([.. line.TakeWhile(char.IsLetter)]);
            var isCompound = _text[^1] != '\u00AD' && whole.Contains($"{cut.Groups["head"].Value}-{tail}", StringComparison.OrdinalIgnoreCase);
            return isCompound ? _text + line : _text[..^1] + line;
        }
    }
}
