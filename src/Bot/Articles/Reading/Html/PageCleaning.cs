namespace Bot.Articles.Reading.Html;

/// <summary>Removes what stands around an article, before the article is looked for.</summary>
internal static class PageCleaning
{
    // A name alone does not condemn an element without which the page would say nothing.
    private const double LeastRemaining = 150;

    // Short notices draw long discussions.
    private const double LeastBeforeComments = 150;

    // Names of layout ("with sidebar") sit on elements that hold everything; real furniture holds less than the article.
    private const double MostFurniture = 0.35;

    /// <summary>Elements whose names say that they are no part of any article.</summary>
    public static void RemoveNamedFurniture(PageTree page, PageBlock? title)
    {
        var remaining = page.Blocks.Sum(block => Math.Max(0, MainContent.Weight(block)));
        var titleIndex = title is null ? 0 : page.Blocks.IndexOf(title);
        var pending = new Stack<PageNode>(page.Root.Children);
        while (pending.TryPop(out var node))
        {
            if (IsFurniture(page, node, title))
            {
                var prose = Prose(page, node);
                var most = node.Hints.Kind == HintKind.Comments || node.End <= titleIndex ? 1 : MostFurniture;
                if (prose == 0 || (prose <= most * remaining && remaining - prose >= LeastRemaining && !HoldsBody(page, node)))
                {
                    remaining -= prose;
                    page.Remove(node.First, node.End);
                    continue;
                }
            }

            foreach (var child in node.Children)
            {
                pending.Push(child);
            }
        }
    }

    /// <summary>"Related articles", "Comments": the heading and what follows it in the same element, up to the next heading of its rank.</summary>
    public static void RemoveOtherContent(PageTree page, PageBlock? title)
    {
        // Sections are removed up to their ends, so what follows a heading that still stands is as it was counted here.
        var sections = new PageSections(page);
        var remaining = sections.Prose(0, page.Blocks.Count);
        var before = 0.0;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (!block.IsRemoved && block != title && FurnitureLines.OpensOtherContent(block.Text) && (block.IsHeading || !block.IsProse))
            {
                var end = sections.EndAfter(i);
                var prose = sections.Prose(i, end);
                var areComments = FurnitureLines.OpensComments(block.Text);
                if (before >= (areComments ? LeastBeforeComments : LeastRemaining) && (areComments || (prose <= remaining / 2 && !sections.AreOfArticle(i + 1, end))))
                {
                    remaining -= prose;
                    page.Remove(i, end);
                }
            }

            before += Math.Max(0, MainContent.Weight(block));
        }
    }

    private static bool IsFurniture(PageTree page, PageNode node, PageBlock? title)
    {
        var holdsTitle = node.Holds(title);
        return !holdsTitle && !IsCorrection(page, node) && (node.Hints.Kind is HintKind.Furniture or HintKind.Comments or HintKind.Caption or HintKind.Byline || node.Tag == "header");
    }

    // Notes of the editors stand in the article's footer or in a box, and are part of what it says.
    private static bool IsCorrection(PageTree page, PageNode node) =>
        node.End - node.First is 1 or 2 && node.Hints.Kind != HintKind.Comments && FurnitureLines.IsCorrection(string.Join(' ', page.Blocks.GetRange(node.First, node.End - node.First).Select(block => block.Text)));

    private static bool HoldsBody(PageTree page, PageNode node) =>
        node.Children.Exists(child => (child.Hints.Kind == HintKind.Body && Prose(page, child) >= LeastRemaining) || HoldsBody(page, child));

    private static double Prose(PageTree page, PageNode node) => Prose(page, node.First, node.End);

    private static double Prose(PageTree page, int first, int end)
    {
        var sum = 0.0;
        for (var i = first; i < end; i++)
        {
            sum += Math.Max(0, MainContent.Weight(page.Blocks[i]));
        }

        return sum;
    }
}
