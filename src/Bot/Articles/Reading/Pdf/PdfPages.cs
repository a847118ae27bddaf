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

    /// <param name="text">As pdftotext writes it, a form feed after each page.</param>
    public static List<List<string>> Of(string text)
    {
        var pages = text.TrimEnd('\f', '\n').Split('\f').Select(page => page.Split('\n').Select(line => line.TrimEnd()).ToList()).ToList();
        var heads = pages.SelectMany(page => Edges(page).Select(at => Key(page[at])).Distinct()).GroupBy(key => key)
            .Where(key => pages.Count >= FewestPages && key.Count() >= Math.Min(SurelyRepeated, Math.Max(FewestPages - 1, pages.Count * ShareOfPages))).Select(key => key.Key).ToHashSet();
        foreach (var page in pages)
        {
            foreach (var at in Edges(page))
            {
                if (heads.Contains(Key(page[at])) || (pages.Count > 1 && PageNumber().IsMatch(page[at])))
                {
                    page[at] = "";
                }
            }
        }

        return pages;
    }

    private static List<int> Edges(List<string> page)
    {
        var written = Enumerable.Range(0, page.Count).Where(at => page[at].Length > 0).ToList();
        return [.. written.Take(EdgeLines).Union(written.TakeLast(EdgeLines))];
    }

    // The number of the page differs from page to page; sums in the rows of a long table do too, and are no page numbers.
    private static string Key(string line)
    {
        var folded = WhiteSpace.Fold(line);
        return SmallNumber().Count(folded) <= 2 ? SmallNumber().Replace(folded, "#") : folded;
    }

    [GeneratedRegex(@"(?<![\d.,])\d{1,4}(?!\d|[.,]\d)")]
    private static partial Regex SmallNumber();

    [GeneratedRegex(@"^\s*(?:[-–—]\s*)?(?:page|p\.)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|sur|de)\s*\d{1,4})?(?:\s*[-–—])?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
