namespace Bot.Articles.Reading.Html;

/// <summary>A block element of a page. Inline elements are part of the text of its blocks.</summary>
internal sealed class PageNode
{
    public required string Tag { get; init; }

    public required PageNode? Parent { get; init; }

    /// <summary>What its class, id and role names say it is.</summary>
    public required PageHints Hints { get; init; }

    public List<PageNode> Children { get; } = [];

    /// <summary>Index of its first block in the page's list; its blocks are consecutive.</summary>
    public int First { get; set; }

    /// <summary>Index just past its last block.</summary>
    public int End { get; set; }

    public int Depth { get; init; }

    /// <summary>Columns and rows that a cell of a table lies across.</summary>
    public (int Columns, int Rows) Spans { get; init; } = (1, 1);

    /// <summary>Itself, then each element around it, outwards.</summary>
    public IEnumerable<PageNode> SelfAndAncestors()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>The nearest article element around it; null when there is none.</summary>
    public PageNode? Article => SelfAndAncestors().FirstOrDefault(node => node.Tag == "article");

    public bool Holds(PageBlock? block) => block is not null && block.Owner.First >= First && block.Owner.End <= End;

    /// <summary>The innermost element around both.</summary>
    public PageNode Around(PageNode other) => SelfAndAncestors().First(node => node.First <= other.First && node.End >= other.End);
}
