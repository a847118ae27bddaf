using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Bot.Articles.Reading.Metadata;

namespace Bot.Articles.Reading.Html;

/// <summary>A page as block elements and the runs of text in them, in document order, without what is never text.</summary>
internal sealed class PageTree
{
    // Every other element flows with the text around it, as browsers show elements they do not know.
    private static readonly FrozenSet<string> Block = Set("""
        address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form
        h1 h2 h3 h4 h5 h6 header hgroup legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul
        """);

    private static readonly FrozenSet<string> Strong = Set("b strong em i");

    private static readonly FrozenSet<string> Skipped = Set(
        "script style noscript template svg math iframe object embed applet canvas audio video map select button input textarea datalist option dialog head title meta link progress meter frameset frame noframes rp");

    private const double BoxLinkDensity = 0.8;

    private const int ShortestBox = 100;

    private readonly StringBuilder _run = new();
    private int _runLink;
    private int _runStrong;
    private int _links;
    private int _anchors;
    private int _strongs;
    private readonly bool _keepHidden;

    private PageTree(bool keepHidden) => _keepHidden = keepHidden;

    public required PageNode Root { get; init; }

    public List<PageBlock> Blocks { get; } = [];

    /// <param name="keepHidden">Read what style attributes hide, too: some pages show their article only by script.</param>
    public static PageTree Of(IDocument document, bool keepHidden)
    {
        var root = new PageNode { Tag = "body", Parent = null, Hints = PageHints.None };
        var tree = new PageTree(keepHidden) { Root = root };
        if (document.Body is { } body)
        {
            tree.WalkChildren(body, root);
        }

        tree.Flush(root);
        root.End = tree.Blocks.Count;
        foreach (var table in tree.Nodes().Where(node => node.Tag == "table" && PageTable.IsData(tree, node)))
        {
            for (var i = table.First; i < table.End; i++)
            {
                tree.Blocks[i].Table = table;
            }
        }

        return tree;
    }

    /// <summary>Every element, each before what it holds.</summary>
    public IEnumerable<PageNode> Nodes()
    {
        var pending = new Stack<PageNode>([Root]);
        while (pending.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                pending.Push(node.Children[i]);
            }
        }
    }

    /// <summary>Takes blocks out of the page; their indices stay.</summary>
    public void Remove(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            Blocks[i].IsRemoved = true;
        }
    }

    /// <summary>The heading that shows the title; null when no heading does.</summary>
    public PageBlock? Heading(string title)
    {
        var key = Headline.Key(title);
        return key.Length == 0 ? null
            : Blocks.Find(block => block.Owner.Tag == "h1" && Headline.Key(block.Text) == key) ?? Blocks.Find(block => block.IsHeading && Headline.Key(block.Text) == key);
    }

    // Recursion is safe: the parser bounds the depth.
    private void WalkChildren(INode parent, PageNode owner)
    {
        // By index: asking a node for its next sibling searches all its siblings.
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text)
            {
                Append(text.Data);
            }
            else if (children[i] is IElement element)
            {
                Walk(element, owner);
            }
        }
    }

    private void Walk(IElement element, PageNode owner)
    {
        var tag = element.LocalName;
        if (Skipped.Contains(tag) || (!_keepHidden && IsHidden(element)))
        {
            return;
        }

        if (tag is "br" or "hr")
        {
            Flush(owner);
            return;
        }

        // What a link is named says where it leads; what a block or a phrase is named says what it is.
        var hints = tag == "a" ? PageHints.None : PageHints.Of(element);
        if (!Block.Contains(tag) && hints.Kind is HintKind.None or HintKind.Body)
        {
            WalkInline(element, tag, owner);
            return;
        }

        Flush(owner);
        var node = new PageNode { Tag = tag, Parent = owner, Hints = hints, First = Blocks.Count, Depth = owner.Depth + 1, Spans = tag is "td" or "th" ? (PageTable.Span(element, "colspan"), PageTable.Span(element, "rowspan")) : (1, 1) };
        owner.Children.Add(node);
        WalkChildren(element, node);
        Flush(node);
        node.End = Blocks.Count;
    }

    private void WalkInline(IElement element, string tag, PageNode owner)
    {
        var (blocks, start, startLink, startStrong, startAnchors) = (Blocks.Count, _run.Length, _runLink, _runStrong, _anchors);
        if (tag == "a")
        {
            _links++;
            _anchors++;
        }

        _strongs += Strong.Contains(tag) ? 1 : 0;
        WalkChildren(element, owner);
        _links -= tag == "a" ? 1 : 0;
        _strongs -= Strong.Contains(tag) ? 1 : 0;

        // A phrase of several links and nothing else, inside a sentence, is a box that opens over it.
        var isBox = Blocks.Count == blocks && start > 0 && _anchors - startAnchors >= 3 && _run[start - 1] is not ('.' or ':')
            && _runLink - startLink > (_run.Length - start) * BoxLinkDensity && _run.Length - start > ShortestBox;
        if (isBox)
        {
            (_run.Length, _runLink, _runStrong) = (start, startLink, startStrong);
        }
    }

    private void Append(string text)
    {
        var before = _run.Length;
        WhiteSpace.Append(_run, text);
        var added = _run.Length - before;
        _runLink += _links > 0 ? added : 0;
        _runStrong += _strongs > 0 ? added : 0;
    }

    private void Flush(PageNode owner)
    {
        if (_run.Length > 0)
        {
            var text = Invisible(_run.ToString()).Trim(' ');
            if (text.Length > 0 && !FurnitureLines.IsConsent(text))
            {
                Blocks.Add(new PageBlock { Text = text, Kind = Kind(owner), Owner = owner, LinkLength = _runLink, StrongLength = _runStrong });
            }

            _run.Clear();
        }

        _runLink = _runStrong = 0;
    }

    // Soft hyphens and zero-width marks steer line breaking; inside words they would hide them from search.
    private static string Invisible(string text) =>
        text.AsSpan().IndexOfAny('\u00ad', '\u200b', '\ufeff') < 0
            ? text
            : text.Replace("\u00ad", "", StringComparison.Ordinal).Replace("\u200b", "", StringComparison.Ordinal).Replace("\ufeff", "", StringComparison.Ordinal);

    private static BlockKind Kind(PageNode owner)
    {
        for (var node = owner; node is not null; node = node.Parent)
        {
            switch (node.Tag)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    return BlockKind.Heading;
                case "li" or "dd":
                    return BlockKind.Item;
                case "pre":
                    return BlockKind.Preformatted;
                case "p" or "blockquote" or "ul" or "ol" or "table" or "article" or "section":
                    return node.Tag == "p" && node.Parent is { Tag: "li" } li && li.First == node.First ? BlockKind.Item : BlockKind.Paragraph;
            }
        }

        return BlockKind.Paragraph;
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return true;
        }

        var style = element.GetAttribute("style");
        return style is not null
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
                || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility: hidden", StringComparison.OrdinalIgnoreCase));
    }

    private static FrozenSet<string> Set(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
