using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Pdf;

/// <summary>The lines of a document page by page, without what is printed on every page: running heads, feet and page numbers.</summary>
internal static partial class PdfPages
{
    // Heads and feet are one or two lines.
    private const int EdgeLines = 3;

    private const int FewestPages = 3;

    // Left and right pages may carry different heads.
    private const double ShareOfPages = 0.4;

    // Each chapter may have its own.
    private const int SurelyRepeated = 4;

    private const int FirstYear = 1900;

    private const int LastYear = 2099;

    private const int LastDay = 31;

    /// <param name="text">As pdftotext writes it, a form feed after each page.</param>
    public static List<List<string>> Of(string text)
    {
        var pages = text.TrimEnd('\f', '\n').Split('\f').Select(page => page.Split('\n').Select(line => line.TrimEnd()).ToList()).ToList();
        var lines = pages.SelectMany((page, number) => Edges(page).Select(at => new Line(number, at, page[at], Key(page[at])))).ToList();
        foreach (var alike in lines.GroupBy(line => line.Key, StringComparer.Ordinal))
        {
            var heads = Furniture(alike.ToList());
            var repeated = heads.Select(line => line.Page).Distinct().Count();
            var isHead = pages.Count >= FewestPages && repeated >= Math.Min(SurelyRepeated, Math.Max(FewestPages - 1, pages.Count * ShareOfPages));
            foreach (var line in heads.Where(line => isHead || (pages.Count > 1 && PageNumber().IsMatch(line.Text) && (repeated > 1 || IsOwnNumber(line)))))
            {
                pages[line.Page][line.At] = "";
            }
        }

        return pages;
    }

    /// <summary>Those of lines alike but for their figures whose figures say nothing: the number of the page, which grows with it, or the year and day of the issue.</summary>
    private static List<Line> Furniture(List<Line> alike)
    {
        if (alike[0].Key.Any(char.IsAsciiDigit))
        {
            return [];
        }

        var kept = alike;
        var growing = 0;
        for (var figure = 0; figure < alike[0].Figures.Count; figure++)
        {
            var at = figure;
            var offset = alike.CountBy(line => line.Figures[at] - line.Page).MaxBy(one => one.Value);
            var same = alike.CountBy(line => line.Figures[at]).MaxBy(one => one.Value);
            var isGrowing = offset.Value >= same.Value;
            growing += isGrowing ? 1 : 0;
            kept = isGrowing ? [.. kept.Where(line => line.Figures[at] - line.Page == offset.Key)]
                : same.Key is (>= FirstYear and <= LastYear) or <= LastDay || PageNumber().IsMatch(alike[0].Text) ? [.. kept.Where(line => line.Figures[at] == same.Key)]
                : [];
        }

        // A row that comes again on each page is the head of a table, or one of its rows; a head with the page's number set apart is none.
        return alike[0].Figures.Count == growing ? [.. kept.Where(line => growing == 0 || line.Cells <= 2)] : [.. kept.Where(line => line.Cells - growing <= 1)];
    }

    private static bool IsOwnNumber(Line line) => line.Figures.Count == 0 || line.Figures[0] == line.Page + 1;

    private static List<int> Edges(List<string> page)
    {
        var written = Enumerable.Range(0, page.Count).Where(at => page[at].Length > 0).ToList();
        return [.. written.Take(EdgeLines).Union(written.TakeLast(EdgeLines))];
    }

    private static string Key(string line) => SmallNumber().Replace(WhiteSpace.Fold(line), "#");

    /// <summary>A line at the edge of a page.</summary>
    /// <param name="Page">From 0.</param>
    private sealed record Line(int Page, int At, string Text, string Key)
    {
        public IReadOnlyList<int> Figures { get; } = [.. SmallNumber().Matches(Text).Select(figure => int.Parse(figure.Value, CultureInfo.InvariantCulture))];

        public int Cells { get; } = Gap().Count(Text.Trim()) + 1;
    }

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?<![0-9.,])[0-9]{1,4}(?![0-9]|[.,][0-9])")]
    private static partial Regex SmallNumber();

    [GeneratedRegex(@"^\s*(?:[-–—]\s*)?(?:page|p\.)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|sur|de)\s*\d{1,4})?(?:\s*[-–—])?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
