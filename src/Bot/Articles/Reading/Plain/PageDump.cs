using Bot.Articles.Reading.Metadata;

namespace Bot.Articles.Reading.Plain;

/// <summary>
/// A text file as an article: a page saved as text loses its pickers, icons, credits and lists of other stories; an ordinary
/// text keeps every line. Sentences stay as they are written.
/// </summary>
internal sealed class PageDump
{
    // One line that looks like a control may be a heading; two make a page.
    private const int FurnitureOfAPage = 2;

    private const int LongestHeadline = 250;

    private const int FewestHeadlineWords = 3;

    private const int ShortLine = 80;

    // What a page repeats this often is its decoration.
    private const int Repetitions = 3;

    private readonly List<DumpLine> _lines;
    private readonly bool _isPage;

    private PageDump(List<DumpLine> lines)
    {
        _lines = lines;
        var repeated = lines.Where(line => !line.IsProse).GroupBy(line => line.Text, StringComparer.Ordinal).Where(group => group.Count() >= Repetitions).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => repeated.Contains(line.Text) && !line.IsItem && !line.IsRow))
        {
            line.IsFurniture = true;
        }

        _isPage = lines.Count(line => line.IsFurniture) >= FurnitureOfAPage;
    }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Every line that is not blank, in the order of the file.</summary>
    public IEnumerable<string> Lines => _lines.Select(line => line.Text);

    /// <summary>Lines above and beneath the article: where dates, names and the publisher stand.</summary>
    public List<string> Surroundings { get; } = [];

    public static PageDump Of(string file)
    {
        var lines = PlainBlocks.Lines(file);
        var kept = new List<DumpLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length > 0)
            {
                kept.Add(new DumpLine(lines[i], i == 0 || lines[i - 1].Length == 0));
            }
        }

        var dump = new PageDump(kept);
        dump.Read();
        return dump;
    }

    private void Read()
    {
        var first = _lines.FindIndex(line => line.IsProse || line.IsItem || line.IsRow);
        first = first < 0 ? _lines.Count : first;
        var title = TitleLine(first);
        Title = title < 0 ? "" : _lines[title].Text;
        RemoveHead(first, title);
        RemoveTail();
        if (_isPage)
        {
            RemoveBetween();
        }

        RemoveRepeatedProse();
        Text = PlainBlocks.ToText(_lines.Where(line => !line.IsRemoved).Select(line => line.Text).ToList());
        if (Text.Length == 0 && Title.Length > 0)
        {
            (Text, Title) = (Title, "");
        }
    }

    // A headline stands twice on many pages; else it is the first line long enough to be one.
    private int TitleLine(int first)
    {
        var head = Math.Min(first + 1, _lines.Count);
        for (var i = 0; i + 1 < head; i++)
        {
            if (IsHeadline(i) && _lines[i].Text == _lines[i + 1].Text)
            {
                return i;
            }
        }

        // Sections and kickers are shorter than headlines, so a line of a few more words goes before them.
        for (var i = 0; i < Math.Min(first, _lines.Count); i++)
        {
            if (_lines[i].Words > FewestHeadlineWords + 1 && IsHeadline(i))
            {
                return i;
            }
        }

        // The first prose line may be a long headline itself: no stop at its end, and the article beneath.
        for (var i = 0; i < head; i++)
        {
            if (IsHeadline(i) && (i < first || (!_lines[i].EndsWithStop && !_lines[i].IsItem && !_lines[i].IsRow && i + 1 < _lines.Count && _lines[i + 1].AfterBlank)))
            {
                return i;
            }
        }

        return !_isPage && first > 0 && !_lines[0].EndsWithStop && !_lines[0].IsFurniture && _lines.Count > 1 && _lines[1].AfterBlank ? 0 : -1;
    }

    // "Harbour Gazette, 3 June 2024" has the form of a headline, and at the top of a file is one; beneath another line it is its source.
    private bool IsHeadline(int at) =>
        _lines[at] is { IsFurniture: false, IsItem: false, IsRow: false, EndsWithStop: false, Text.Length: <= LongestHeadline, Words: >= FewestHeadlineWords } line
        && !DumpFacts.IsFact(line.Text) && (at == 0 || !SourceLine.HasForm(line.Text));

    private void RemoveHead(int first, int title)
    {
        for (var i = 0; i <= title; i++)
        {
            Surround(_lines[i], i < title);
        }

        for (var i = title + 1; i < _lines.Count && (i < first || _lines[i].Text == Title || DumpFacts.IsFact(_lines[i].Text)); i++)
        {
            var line = _lines[i];
            if (line.Text == Title || line.IsFurniture || DumpFacts.IsFact(line.Text) || (_isPage && line.Text.Length < ShortLine && !line.EndsWithStop && i < first - 1))
            {
                Surround(line, line.Text != Title);
            }
        }
    }

    // From the end upwards: labels always; on a page also brands, names and headlines beneath them, until running text.
    private void RemoveTail()
    {
        // "Related articles" and all beneath it, as long as it is no running text: teasers may be sentences, an article goes on in paragraphs.
        var start = _lines.Count;
        for (var i = _lines.Count - 1; _isPage && i > _lines.Count / 2 && !_lines[i].IsParagraph; i--)
        {
            start = FurnitureLines.OpensOtherContent(_lines[i].Text) ? i : start;
        }

        foreach (var line in _lines.Skip(start))
        {
            Surround(line, true);
        }

        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            var line = _lines[i];
            if (line.IsRemoved)
            {
                continue;
            }

            if (!line.IsFurniture && !DumpFacts.IsFact(line.Text) && (!_isPage || line.IsProse || line.IsItem || line.IsRow))
            {
                break;
            }

            Surround(line, true);
        }
    }

    // "Read also" and the headline beneath it, credits, controls.
    private void RemoveBetween()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.IsRemoved || !line.IsFurniture)
            {
                continue;
            }

            line.IsRemoved = true;
            var next = i + 1 < _lines.Count ? _lines[i + 1] : null;
            if (FurnitureLines.OpensStories(line.Text) && next is { IsRemoved: false, EndsWithStop: false, IsItem: false, IsRow: false } && next.Text.Length <= LongestHeadline)
            {
                next.IsRemoved = true;
            }
        }
    }

    private void RemoveRepeatedProse()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in _lines.Where(line => line.IsProse && !line.IsRemoved && !seen.Add(line.Text)))
        {
            line.IsRemoved = true;
        }
    }

    private void Surround(DumpLine line, bool keep)
    {
        if (keep && !line.IsRemoved)
        {
            Surroundings.Add(line.Text);
        }

        line.IsRemoved = true;
    }
}
