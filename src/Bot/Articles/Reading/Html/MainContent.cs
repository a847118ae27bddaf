namespace Bot.Articles.Reading.Html;

/// <summary>Finds the element that holds the article: paragraphs that stand together, few links, names that say so.</summary>
internal static class MainContent
{
    // What a line of furniture costs: enough that a menu between article and sidebar parts them.
    private const double FurnitureLine = 15;

    // Paragraphs that stand together make an article; a lone one under a heading is the teaser of another.
    private const double LoneShare = 0.25;

    private const double TogetherLength = 400;

    // A paragraph kept apart from the rest of a short article says at least this much of what the rest says.
    private const double TogetherShare = 0.4;

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
        var weights = Weights(page, title is null ? 0 : page.Blocks.IndexOf(title));
        var together = Together(page, weights);
        var sums = Sums(page, weights, together);
        var best = page.Root;
        foreach (var node in page.Nodes())
        {
            // The deepest of equals: wrappers around the same text say nothing.
            best = Sum(node, sums) >= Sum(best, sums) ? node : best;
        }

        return Inner(page, Fullest(page, best, weights, together), title, sums);
    }

    /// <summary>How much a block speaks for the element around it: its length where it is prose, less than nothing where it is a line of furniture.</summary>
    public static double Weight(PageBlock block)
    {
        // Figures in a table are no prose, and a table of them parts no paragraphs.
        if (block.IsRemoved || block.IsHeading || (block.Table is not null && block.LinkDensity <= 0.5))
        {
            return 0;
        }

        return block.LinkDensity > 0.5 ? -FurnitureLine - (Math.Min(block.Text.Length, 200) * 0.2)
            : block.IsProse ? Math.Min(block.Text.Length, PageBlock.HeaviestLength) * (1 - block.LinkDensity)
            : -FurnitureLine;
    }

    private static PageNode Inner(PageTree page, PageNode best, PageBlock? title, double[] sums)
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
            if (inner is null || IsPart(inner) || Sum(inner, sums) < InnerShare * whole || LeavesTable(page, best, inner))
            {
                break;
            }

            best = inner;
        }

        return Named(best, node => node.Hints.Kind == HintKind.Body && node.Tag != "p", NamedInnerShare, sums) ?? best;
    }

    // A paragraph or a list is a part of an article, never the whole of one.
    private static bool IsPart(PageNode node) => node.Tag is "p" or "li" or "ul" or "ol" or "dl" or "blockquote" or "table" or "pre";

    private static bool LeavesTable(PageTree page, PageNode outer, PageNode inner)
    {
        for (var i = outer.First; i < outer.End; i++)
        {
            if ((i < inner.First || i >= inner.End) && page.Blocks[i] is { Table: not null, IsRemoved: false })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A short article that stands straight in the page is outweighed by the menus around it; where its paragraphs say more than the best element does, their container is the article.</summary>
    private static PageNode Fullest(PageTree page, PageNode best, double[] weights, Dictionary<PageNode, double> together)
    {
        while (IsPart(best) && best.Parent is { } parent)
        {
            best = parent;
        }

        var prose = 0.0;
        for (var i = best.First; i < best.End; i++)
        {
            prose += Math.Max(0, weights[i]);
        }

        var fullest = together.Keys.MaxBy(container => together[container]);
        return fullest is not null && together[fullest] > prose ? fullest : best;
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

    private static double[] Weights(PageTree page, int titleIndex)
    {
        var weights = new double[page.Blocks.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = Weight(page.Blocks[i]);
            if (weight > 0)
            {
                weight *= i < titleIndex ? BeforeTitleShare : 1;
                weight *= page.Blocks[i].IsDoubtful ? DoubtfulShare : 1;
            }

            weights[i] = weight;
        }

        return weights;
    }

    /// <summary>What the paragraphs straight in one element weigh.</summary>
    private static Dictionary<PageNode, double> Together(PageTree page, double[] weights)
    {
        var together = new Dictionary<PageNode, double>();
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0)
            {
                var container = page.Blocks[i].Container;
                together[container] = together.GetValueOrDefault(container) + weights[i];
            }
        }

        return together;
    }

    /// <summary>Running sums of weights: the weight of any element is one subtraction.</summary>
    private static double[] Sums(PageTree page, double[] weights, Dictionary<PageNode, double> together)
    {
        // A short article has less to say than this; what counts is that nothing else on the page says much more.
        var enough = Math.Min(TogetherLength, TogetherShare * together.Values.DefaultIfEmpty().Max());
        var sums = new double[weights.Length + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            var isLone = weights[i] > 0 && together[page.Blocks[i].Container] < enough;
            sums[i + 1] = sums[i] + (weights[i] * (isLone ? LoneShare : 1));
        }

        return sums;
    }
}
