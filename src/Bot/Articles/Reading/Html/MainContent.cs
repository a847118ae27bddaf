namespace Bot.Articles.Reading.Html;

/// <summary>Finds the element that holds the article: much running text, few links, names that say so.</summary>
internal static class MainContent
{
    // A block this long is prose even without a full stop; below it needs the end of a sentence.
    private const int ProseLength = 80;

    private const int ShortestSentence = 25;

    // One very long block (a terms-of-use text) must not outweigh a whole article of paragraphs.
    private const int HeaviestBlock = 1500;

    // What a line of furniture costs: enough that a menu between article and sidebar parts them.
    private const double FurnitureLine = 15;

    public static PageNode Find(PageTree page)
    {
        var sums = Sums(page);
        var best = page.Root;
        var bestScore = double.MinValue;
        foreach (var node in page.Nodes())
        {
            var score = Score(node, sums);
            // The deepest of equals: wrappers around the same text say nothing.
            if (score >= bestScore)
            {
                (best, bestScore) = (node, score);
            }
        }

        return best;
    }

    /// <summary>Running sums of block weights: the weight of any element is one subtraction.</summary>
    public static double[] Sums(PageTree page)
    {
        var sums = new double[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            sums[i + 1] = sums[i] + Weight(page.Blocks[i]);
        }

        return sums;
    }

    public static double Weight(PageBlock block)
    {
        var length = block.Text.Length;
        if (block.IsRemoved || block.IsHeading)
        {
            return 0;
        }

        if (block.LinkDensity > 0.5)
        {
            return -FurnitureLine - (Math.Min(length, 200) * 0.2);
        }

        return length >= ProseLength || (length >= ShortestSentence && block.EndsSentence)
            ? Math.Min(length, HeaviestBlock) * (1 - block.LinkDensity)
            : -FurnitureLine;
    }

    private static double Score(PageNode node, double[] sums)
    {
        var sum = sums[node.End] - sums[node.First];
        return node.Hints.IsArticleBody ? sum * 1.5 : node.Hints.Kind == HintKind.Body ? sum * 1.25 : sum;
    }
}
