namespace Bot.Articles.Reading.Html;

/// <summary>Tells a list of other stories: elements of one kind in a row, each a linked headline with little beneath.</summary>
internal static class TeaserList
{
    private const int FewestTeasers = 3;

    private const int ShortestHeadline = 15;

    // A teaser has a line or two beneath its headline; the parts of an article say more.
    private const int LongestTeaser = 260;

    // Beside the teasers there may be a heading and a "more" button.
    private const double TeaserShare = 0.7;

    public static bool Is(PageTree page, PageNode node)
    {
        var holding = node.Children.Where(child => child.End > child.First && !IsRemoved(page, child)).ToList();
        return holding.Count >= FewestTeasers && holding.Count(child => IsTeaser(page, child)) is var teasers
            && teasers >= FewestTeasers && teasers >= TeaserShare * holding.Count;
    }

    private static bool IsTeaser(PageTree page, PageNode node)
    {
        var hasHeadline = false;
        var length = 0;
        for (var i = node.First; i < node.End; i++)
        {
            var block = page.Blocks[i];
            hasHeadline |= block.LinkDensity > 0.8 && block.Text.Length >= ShortestHeadline;
            length += block.Text.Length - block.LinkLength;
        }

        return hasHeadline && length <= LongestTeaser;
    }

    private static bool IsRemoved(PageTree page, PageNode node)
    {
        for (var i = node.First; i < node.End; i++)
        {
            if (!page.Blocks[i].IsRemoved)
            {
                return false;
            }
        }

        return true;
    }
}
