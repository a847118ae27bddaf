namespace Bot.Articles.Reading.Html;

/// <summary>Removes what stands between an article's paragraphs: lists of links, teasers, labels, credits, calls to subscribe.</summary>
internal static class ArticleCleaning
{
    private const double LinkListDensity = 0.6;

    private const double LinkLineDensity = 0.9;

    // Above the headline stand sections and dates; a headline further down than this is another story's.
    private const double HeadlineDepth = 0.3;

    public static void Clean(PageTree page, PageNode root, PageBlock? title)
    {
        RemoveAboveTitle(page, root, title);
        RemoveLinkLists(page, root);
        for (var i = root.First; i < root.End; i++)
        {
            var block = page.Blocks[i];
            if (!block.IsRemoved && (block == title || IsFurniture(block)))
            {
                block.IsRemoved = true;
            }
        }

        RemoveEmptyHeadings(page, root);
    }

    private static bool IsFurniture(PageBlock block)
    {
        var text = block.Text;
        return FurnitureLines.IsLabel(text) || FurnitureLines.IsCredit(text) || FurnitureLines.IsImprint(text)
            || (FurnitureLines.IsPointer(text) && (block.LinkDensity > 0.3 || !block.EndsSentence))
            || (FurnitureLines.IsCall(text) && (block.LinkDensity > 0.1 || !block.EndsSentence))
            || (block is { Kind: BlockKind.Paragraph or BlockKind.Heading } && block.LinkDensity >= LinkLineDensity);
    }

    private static void RemoveAboveTitle(PageTree page, PageNode root, PageBlock? title)
    {
        var index = title is null ? -1 : page.Blocks.IndexOf(title, root.First, root.End - root.First);
        double above = 0, whole = 0;
        for (var i = root.First; i < root.End; i++)
        {
            var weight = Math.Max(0, MainContent.Weight(page.Blocks[i]));
            above += i < index ? weight : 0;
            whole += weight;
        }

        if (index >= 0 && above <= HeadlineDepth * whole)
        {
            page.Remove(root.First, index + 1);
        }
    }

    private static void RemoveLinkLists(PageTree page, PageNode root)
    {
        var pending = new Stack<PageNode>(root.Children);
        while (pending.TryPop(out var node))
        {
            int length = 0, links = 0;
            for (var i = node.First; i < node.End; i++)
            {
                var block = page.Blocks[i];
                length += block.IsRemoved ? 0 : block.Text.Length;
                links += block.IsRemoved ? 0 : block.LinkLength;
            }

            if (length > 0 && links > LinkListDensity * length && node.Tag is not ("p" or "li" or "td" or "tr" or "h2" or "h3" or "h4"))
            {
                page.Remove(node.First, node.End);
                continue;
            }

            foreach (var child in node.Children)
            {
                pending.Push(child);
            }
        }
    }

    // A heading with nothing beneath introduced what has been removed.
    private static void RemoveEmptyHeadings(PageTree page, PageNode root)
    {
        for (var i = root.End - 1; i >= root.First; i--)
        {
            var block = page.Blocks[i];
            if (!block.IsRemoved && !block.IsHeading)
            {
                break;
            }

            block.IsRemoved = true;
        }
    }
}
