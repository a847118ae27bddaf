using Bot.Articles.Reading.Metadata;

namespace Bot.Articles.Reading.Html;

/// <summary>Holds the page's paragraphs against the article text its JSON-LD declares.</summary>
internal static class DeclaredText
{
    // Beyond these a page is an archive: the evidence is for finding the article, not for reading it.
    private const int MostCompared = 2000;

    private const int LongestCompared = 100_000;

    // Declared texts are cut short or belong to another part of the page; such are no evidence.
    private const double Found = 0.6;

    /// <summary>The declared text as lines: some sites declare plain text, some their markup.</summary>
    public static string Lines(string declared) =>
        declared.Contains("<p", StringComparison.OrdinalIgnoreCase) || declared.Contains("<br", StringComparison.OrdinalIgnoreCase)
            ? HtmlFragment.Text(declared)
            : string.Join('\n', declared.Split('\n').Select(HtmlFragment.Text));

    /// <summary>When the page shows what it declares, its other prose speaks less for the elements around it.</summary>
    public static void Mark(PageTree page, string declared)
    {
        var key = Headline.Key(declared.Length > LongestCompared ? declared[..LongestCompared] : declared);
        if (key.Length == 0)
        {
            return;
        }

        var prose = page.Blocks.Where(block => !block.IsRemoved && block.IsProse).Take(MostCompared).ToList();
        var declaredProse = prose.Where(block => key.Contains(Headline.Key(block.Text), StringComparison.Ordinal)).ToHashSet();
        if (declaredProse.Sum(block => Headline.Key(block.Text).Length) < Found * key.Length)
        {
            return;
        }

        foreach (var block in prose)
        {
            block.IsDoubtful = !declaredProse.Contains(block);
        }
    }
}
