using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Bot.Articles.Reading.Html;

/// <summary>A page as block elements and the runs of text in them, in document order, without what is never text.</summary>
internal sealed class PageTree
{
    private static readonly FrozenSet<string> Inline = Set(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr");

    private static readonly FrozenSet<string> Strong = Set("b strong em i");

    private static readonly FrozenSet<string> Skipped = Set(
        "script style noscript template svg math iframe object embed applet canvas audio video map select button input textarea datalist option dialog head title meta link progress meter frameset frame noframes rp");

    private readonly StringBuilder _run = new();
    private int _runLink;
    private int _runStrong;
    private int _links;
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

    // Recursion is safe: the parser bounds the depth.
    private void WalkChildren(INode parent, PageNode owner)
    {
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IText text)
            {
                Append(text.Data);
            }
            else if (child is IElement element)
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

        var hints = PageHints.Of(element);
        if (Inline.Contains(tag) && hints.Kind == HintKind.None)
        {
            _links += tag == "a" ? 1 : 0;
            _strongs += Strong.Contains(tag) ? 1 : 0;
            WalkChildren(element, owner);
            _links -= tag == "a" ? 1 : 0;
            _strongs -= Strong.Contains(tag) ? 1 : 0;
            return;
        }

        Flush(owner);
        var node = new PageNode { Tag = tag, Parent = owner, Hints = hints, First = Blocks.Count, Depth = owner.Depth + 1 };
        owner.Children.Add(node);
        var isLink = tag == "a" ? 1 : 0;
        _links += isLink;
        WalkChildren(element, node);
        Flush(node);
        _links -= isLink;
        node.End = Blocks.Count;
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
            if (text.Length > 0)
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
                case "td" or "th":
                    return BlockKind.Row;
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

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
