namespace Bot.Articles.Reading.Html;

/// <summary>Finds the element that holds the article: paragraphs that stand together, few links, names that say so.</summary>
internal static class MainContent
{
    // What a line of furniture costs: enough that a menu between article and sidebar parts them.
    private const double FurnitureLine = 15;

    // Paragraphs that stand together make an article; a lone one under a heading is the teaser of another.
    private const double LoneShare = 0.25;

    private const double TogetherLength = 400;

    // What stands above the headline is seldom the article.
    private const double BeforeTitleShare = 0.3;

    // What a page leaves out of the text it declares is rather beside the article than in it.
    private const double DoubtfulShare = 0.3;

    // An element inside the best one is better when it keeps this share of its weight: what it leaves behind is surroundings.
    private const double InnerShare = 0.85;

    // Names are evidence: an element called the article's body may leave more behind.
    private const double NamedInnerShare = 0.5;

    private const double DeclaredInnerShare = 0.25;

    // A named element with less than a paragraph in it is a part or a decoration.
    private const double LeastNamed = 150;

    public static PageNode Find(PageTree page, PageBlock? title)
    {
        var sums = Sums(page, title is null ? 0 : page.Blocks.IndexOf(title));
        var best = page.Root;
        foreach (var node in page.Nodes())
        {
            // The deepest of equals: wrappers around the same text say nothing.
            best = Sum(node, sums) >= Sum(best, sums) ? node : best;
        }

        return Inner(best, title, sums);
    }

    /// <summary>How much a block speaks for the element around it: its length where it is prose, less than nothing where it is a line of furniture.</summary>
    public static double Weight(PageBlock block)
    {
        if (block.IsRemoved || block.IsHeading)
        {
            return 0;
        }

        return block.LinkDensity > 0.5 ? -FurnitureLine - (Math.Min(block.Text.Length, 200) * 0.2)
            : block.IsProse ? Math.Min(block.Text.Length, PageBlock.HeaviestLength) * (1 - block.LinkDensity)
            : -FurnitureLine;
    }

    private static PageNode Inner(PageNode best, PageBlock? title, double[] sums)
    {
        if (Named(best, node => node.Hints.IsArticleBody, DeclaredInnerShare, sums) is { } declared)
        {
            return declared;
        }

        best = Named(best, node => node.Tag == "article" && node.Holds(title), NamedInnerShare, sums) ?? best;
        while (true)
        {
            var whole = Sum(best, sums);
            var inner = best.Children.MaxBy(child => Sum(child, sums));
            if (inner is null || inner.Tag is "p" or "li" or "ul" or "ol" or "dl" or "blockquote" or "table" or "pre" || Sum(inner, sums) < InnerShare * whole)
            {
                break;
            }

            best = inner;
        }

        return Named(best, node => node.Hints.Kind == HintKind.Body && node.Tag != "p", NamedInnerShare, sums) ?? best;
    }

    /// <summary>The element around everything inside that bears such a name; of several articles on one page, the first.</summary>
    private static PageNode? Named(PageNode root, Func<PageNode, bool> isNamed, double share, double[] sums)
    {
        var found = new List<PageNode>();
        var pending = new Stack<PageNode>([root]);
        while (pending.TryPop(out var node))
        {
            if (Sum(node, sums) < LeastNamed)
            {
                continue;
            }

            if (isNamed(node))
            {
                found.Add(node);
                continue;
            }

            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                pending.Push(node.Children[i]);
            }
        }

        var article = found.FirstOrDefault()?.Article;
        var around = found.Where(node => node.Article == article).Aggregate((PageNode?)null, (one, other) => one?.Around(other) ?? other);
        return around is not null && Sum(around, sums) >= share * Sum(root, sums) ? around : null;
    }

    private static double Sum(PageNode node, double[] sums) => sums[node.End] - sums[node.First];

    /// <summary>Running sums of weights: the weight of any element is one subtraction.</summary>
    private static double[] Sums(PageTree page, int titleIndex)
    {
        var together = new Dictionary<PageNode, double>();
        foreach (var block in page.Blocks.Where(block => Weight(block) > 0))
        {
            together[block.Container] = together.GetValueOrDefault(block.Container) + Weight(block);
        }

        var sums = new double[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var weight = Weight(page.Blocks[i]);
            var isLone = weight > 0 && together[page.Blocks[i].Container] < TogetherLength;
            if (weight > 0)
            {
                weight *= isLone ? LoneShare : 1;
                weight *= i < titleIndex ? BeforeTitleShare : 1;
                weight *= page.Blocks[i].IsDoubtful ? DoubtfulShare : 1;
            }

            sums[i + 1] = sums[i] + weight;
        }

        return sums;
    }
}
