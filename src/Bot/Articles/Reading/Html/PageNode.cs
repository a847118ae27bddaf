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

    /// <summary>Itself, then each element around it, outwards.</summary>
    public IEnumerable<PageNode> SelfAndAncestors()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    public bool Contains(PageNode other) => other.First >= First && other.End <= End && other.SelfAndAncestors().Contains(this);
}
