using System.Buffers;

namespace Bot.Language;

/// <summary>Cuts text into sentences, English and French.</summary>
/// <remarks>
/// A blank line, a list item and a table row always stand apart; within running text <see cref="SentenceEnd"/> decides at each stop.
/// One pass without backtracking: every look around a stop is bounded.
/// </remarks>
internal static class SentenceSplitter
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…。！？");

    /// <returns>Spans in order, without the white space around them, that together hold every non-space character.</returns>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var scan = new Scan(text);
        var line = TextLine.At(text, 0);
        while (line.End < text.Length)
        {
            var next = TextLine.At(text, line.End + 1);
            scan.Take(line);
            if (next.Kind != LineKind.Text || scan.EndsWithLine(line, next))
            {
                scan.Close(line.End);
            }
            line = next;
        }
        scan.Take(line);
        scan.Close(text.Length);
        return scan.Sentences;
    }

    /// <summary>The last sentence of a line before an offset of it; null where the line begins there.</summary>
    public static TextSpan? LastBefore(string text, int at)
    {
        var start = TextLine.StartOf(text, at);
        return start < at && Split(text[start..at]) is [.., var last] ? new TextSpan(start + last.Start, last.Length) : null;
    }

    /// <summary>The sentences so far and where the one under way began.</summary>
    private ref struct Scan(string text)
    {
        // Longer lines without a stop are wrapped prose more often than headings.
        private const int LongestHeading = 60;

        private int start;
        private int quotesCountedTo;
        private bool quoteIsOpen;

        public List<TextSpan> Sentences { get; } = new(text.Length / 120 + 1);

        public void Take(TextLine line)
        {
            // A straight quote left open does not reach into the next line.
            quotesCountedTo = line.Start;
            quoteIsOpen = false;
            if (line.Kind == LineKind.TableRow)
            {
                Close(line.Start);
                Close(line.End);
                return;
            }
            var at = line.Start;
            while (text.AsSpan(at, line.End - at).IndexOfAny(Stops) is >= 0 and var offset)
            {
                var stop = at + offset;
                at = ClusterEnd(stop, line.End);
                if (SentenceEnd.IsAt(text, start, stop, at))
                {
                    Close(at);
                }
            }
        }

        /// <summary>Ends the sentence under way, if it holds more than white space.</summary>
        public void Close(int end)
        {
            var from = start;
            var to = end;
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }
            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }
            if (to > from)
            {
                Sentences.Add(new TextSpan(from, to - from));
            }
            start = end;
        }

        /// <summary>True when a single line break ends the sentence: after a list item or a short line of its own, with a new beginning below.</summary>
        public readonly bool EndsWithLine(TextLine line, TextLine next)
        {
            var content = text.AsSpan(line.Start..line.End).Trim();
            var stands = line.Kind == LineKind.ListItem || (content.Length <= LongestHeading && BeganWith(line));
            return stands
                && !content.IsEmpty
                && content[^1] is not (',' or ';' or '-' or '–' or '—' or '(' or '/')
                && SentenceOpening.At(text, next.Start) != Opening.None;
        }

        private readonly bool BeganWith(TextLine line) => start <= line.Start && text.AsSpan(start..line.Start).IsWhiteSpace();

        /// <summary>Where the stop's cluster ends: further stops ("?!", "? !", "..."), closing quotes and brackets, a footnote mark.</summary>
        private int ClusterEnd(int stop, int lineEnd)
        {
            var at = stop + 1;
            while (at < lineEnd)
            {
                var mark = at;
                while (mark < lineEnd && text[mark] is ' ' or '\u00A0' or '\u202F')
                {
                    mark++;
                }
                if (mark == lineEnd)
                {
                    break;
                }
                // A dot after a space begins something (".NET"); French sets a space before the other two.
                var apart = mark > at;
                if ((apart ? text[mark] is '!' or '?' : Stops.Contains(text[mark])) || IsClosing(mark, apart, lineEnd))
                {
                    at = mark + 1;
                }
                else if (!apart && FootnoteEnd(mark, lineEnd) is > 0 and var end)
                {
                    at = end;
                }
                else
                {
                    break;
                }
            }
            return at;
        }

        private bool IsClosing(int at, bool apart, int lineEnd)
        {
            var wordFollows = at + 1 < lineEnd && char.IsLetterOrDigit(text[at + 1]);
            return text[at] switch
            {
                '»' or '”' => true,
                ')' or ']' or '}' => !apart,
                '’' or '\'' or '“' => !apart && !wordFollows,
                '"' when apart => !wordFollows && QuoteIsOpenAt(at),
                '"' => !wordFollows || QuoteIsOpenAt(at),
                _ => false,
            };
        }

        // Straight quotes do not say which side they are on: the count since the line began does.
        private bool QuoteIsOpenAt(int at)
        {
            quoteIsOpen ^= text.AsSpan(quotesCountedTo..at).Count('"') % 2 == 1;
            quotesCountedTo = at;
            return quoteIsOpen;
        }

        private readonly int FootnoteEnd(int at, int lineEnd)
        {
            if (text[at] != '[')
            {
                return 0;
            }
            var end = at + 1;
            while (end < lineEnd && end - at <= 3 && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            return end > at + 1 && end < lineEnd && text[end] == ']' ? end + 1 : 0;
        }
    }
}
