namespace Bot.Articles.Reading.Html;

/// <summary>Where the sections of a page end and what they hold, counted once: a page may have as many headings as blocks.</summary>
internal sealed class PageSections
{
    private const int LeastParagraph = 120;

    private const int LowestRank = 6;

    private readonly PageTree _page;

    // Each up to the block of the same index.
    private readonly double[] _prose;
    private readonly int[] _links;
    private readonly int[] _paragraphs;

    /// <summary>For each block, the next heading after it that ends a section of the block's rank.</summary>
    private readonly int[] _nextHeading;

    /// <summary>Counts the page as it stands; what is removed later is not noticed.</summary>
    public PageSections(PageTree page)
    {
        _page = page;
        var count = page.Blocks.Count;
        _prose = new double[count + 1];
        _links = new int[count + 1];
        _paragraphs = new int[count + 1];
        for (var i = 0; i < count; i++)
        {
            var block = page.Blocks[i];
            _prose[i + 1] = _prose[i] + Math.Max(0, MainContent.Weight(block));
            _links[i + 1] = _links[i] + (block.LinkDensity > 0.8 ? 1 : 0);
            _paragraphs[i + 1] = _paragraphs[i] + (!block.IsRemoved && block.IsProse && block.LinkLength == 0 && block.Text.Length >= LeastParagraph ? 1 : 0);
        }

        _nextHeading = new int[count];
        var next = new int[LowestRank + 1];
        Array.Fill(next, count);
        for (var i = count - 1; i >= 0; i--)
        {
            var block = page.Blocks[i];
            var rank = Rank(block.Owner.Tag);
            _nextHeading[i] = next[rank];
            if (block.IsHeading && !FurnitureLines.OpensOtherContent(block.Text) && block.LinkDensity < 0.5)
            {
                // It ends sections of its own rank and of those below.
                next.AsSpan(rank).Fill(i);
            }
        }
    }

    /// <summary>The end of the section that a heading opens.</summary>
    public int EndAfter(int heading)
    {
        // The heading may be wrapped by itself; then its section is what surrounds the wrapper.
        var node = _page.Blocks[heading].Owner;
        while (node.Parent is { } parent && node.First == heading && node.End == heading + 1)
        {
            node = parent;
        }

        return Math.Min(node.End, _nextHeading[heading]);
    }

    /// <summary>The weight of the prose from one block to before another.</summary>
    public double Prose(int first, int end) => _prose[end] - _prose[first];

    /// <summary>"Reactions" and "More on bonuses" may head a part of the article: paragraphs without a link among them.</summary>
    public bool AreOfArticle(int first, int end) => _links[end] == _links[first] && _paragraphs[end] - _paragraphs[first] >= 2;

    private static int Rank(string tag) => tag is ['h', >= '1' and <= '6'] ? tag[1] - '0' : 4;
}
