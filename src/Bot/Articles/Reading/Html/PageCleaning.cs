namespace Bot.Articles.Reading.Html;

/// <summary>Removes what stands around and between an article's paragraphs.</summary>
internal static class PageCleaning
{
    // A name alone does not condemn an element that holds this share of the page's prose.
    private const double ProtectedShare = 0.4;

    /// <summary>Before the article is looked for: elements whose names say that they are no part of any article.</summary>
    public static void RemoveNamedFurniture(PageTree page)
    {
        var sums = PositiveSums(page);
        var total = sums[^1];
        var pending = new Stack<PageNode>(page.Root.Children);
        while (pending.TryPop(out var node))
        {
            if (node.Hints.Kind is HintKind.Furniture or HintKind.Caption or HintKind.Byline
                && sums[node.End] - sums[node.First] <= ProtectedShare * total)
            {
                Remove(page, node);
                continue;
            }

            foreach (var child in node.Children)
            {
                pending.Push(child);
            }
        }
    }

    /// <summary>Inside the article: elements that are mostly links.</summary>
    public static void RemoveLinkLists(PageTree page, PageNode root)
    {
        var pending = new Stack<PageNode>(root.Children);
        while (pending.TryPop(out var node))
        {
            int length = 0, links = 0;
            for (var i = node.First; i < node.End; i++)
            {
                var block = page.Blocks[i];
                if (!block.IsRemoved)
                {
                    length += block.Text.Length;
                    links += block.LinkLength;
                }
            }

            if (length > 0 && links > 0.6 * length && node.Tag is not ("p" or "li" or "td" or "tr" or "h2" or "h3" or "h4"))
            {
                Remove(page, node);
                continue;
            }

            foreach (var child in node.Children)
            {
                pending.Push(child);
            }
        }
    }

    private static void Remove(PageTree page, PageNode node)
    {
        for (var i = node.First; i < node.End; i++)
        {
            page.Blocks[i].IsRemoved = true;
        }
    }

    private static double[] PositiveSums(PageTree page)
    {
        var sums = new double[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            sums[i + 1] = sums[i] + Math.Max(0, MainContent.Weight(page.Blocks[i]));
        }

        return sums;
    }
}
