namespace Bot.Articles.Reading.Html;

/// <summary>The text of a piece of HTML inside another format.</summary>
internal static class HtmlFragment
{
    // A piece larger than this is a page in itself, and quoting it whole is nobody's intent.
    private const int MaximumLength = 256 * 1024;

    /// <returns>The text with a line for each block; tags are gone, entities are decoded.</returns>
    public static string Text(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal) && !html.Contains('&', StringComparison.Ordinal))
        {
            return html;
        }

        using var document = HtmlParsing.Parse(html.Length > MaximumLength ? html[..MaximumLength] : html);
        return document is null ? "" : string.Join("\n", PageTree.Of(document, keepHidden: false).Blocks.Select(block => block.Text));
    }
}
