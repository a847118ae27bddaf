namespace Bot.Articles.Reading.Html;

/// <summary>The article's text on a page: what its markup shows, or, where that is next to nothing, what it hides or declares.</summary>
internal static class ArticleText
{
    // Under this the page's own text is a notice or a teaser, and other evidence is asked.
    private const int NextToNothing = 250;

    /// <returns>Empty when the page holds no text.</returns>
    public static string Of(PageTree page, Func<PageTree> withHidden, PageMetadata metadata, string declaredBody)
    {
        var declared = PlainBlocks.Normalise(DeclaredText.Lines(declaredBody));
        var shown = Shown(page, metadata, declared);
        if (shown.Length < NextToNothing)
        {
            // Some pages show their article only by script.
            var hidden = Shown(withHidden(), metadata, declared);
            shown = hidden.Length > 2 * shown.Length ? hidden : shown;
        }

        // A page that declares twice what it shows is waiting for a script or a subscriber.
        shown = declared.Length > 2 * shown.Length ? declared : shown;
        return shown.Length > 0 ? shown : Everything(page);
    }

    private static string Shown(PageTree page, PageMetadata metadata, string declared)
    {
        var title = page.Heading(metadata.Title);
        PageCleaning.RemoveNamedFurniture(page, title);
        PageCleaning.RemoveOtherContent(page, title);
        DeclaredText.Mark(page, declared);
        var root = MainContent.Find(page, title);
        ArticleCleaning.Clean(page, root, title, metadata.Author);
        return PageText.Of(page, root);
    }

    // A page of a few short lines has no paragraphs to find; what is neither link nor control is its text.
    private static string Everything(PageTree page)
    {
        foreach (var block in page.Blocks)
        {
            block.IsRemoved = block.LinkDensity > 0.5 || FurnitureLines.IsLabel(block.Text);
        }

        return PageText.Of(page, page.Root);
    }
}
