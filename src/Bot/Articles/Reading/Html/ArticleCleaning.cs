using System.Text.RegularExpressions;
using Bot.Articles.Reading.Metadata;

namespace Bot.Articles.Reading.Html;

/// <summary>Removes what stands between an article's paragraphs: lists of links, teasers, labels, credits, calls to subscribe.</summary>
internal static partial class ArticleCleaning
{
    private const double LinkListDensity = 0.6;

    private const double LinkLineDensity = 0.9;

    // Above the headline stand sections and dates; a headline further down than this is another story's.
    private const double HeadlineDepth = 0.3;

    private const int ShortLine = 80;

    private const int LongestBiography = 500;

    public static void Clean(PageTree page, PageNode root, PageBlock? title, string author)
    {
        RemoveAboveTitle(page, root, title);
        RemoveElements(page, root);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = root.First; i < root.End; i++)
        {
            var block = page.Blocks[i];
            if (!block.IsRemoved && (block == title || IsFurniture(block) || (block.IsProse && !seen.Add(block.Text))))
            {
                block.IsRemoved = true;
            }
        }

        var left = page.Blocks.GetRange(root.First, root.End - root.First).Where(block => !block.IsRemoved).ToList();
        RemoveHead(left);
        RemoveTail(left, author);
    }

    private static bool IsFurniture(PageBlock block)
    {
        var text = block.Text;
        if (block.Table is not null)
        {
            return false;
        }

        return FurnitureLines.IsLabel(text) || FurnitureLines.IsCredit(text) || FurnitureLines.IsImprint(text)
            || (FurnitureLines.IsPointer(text) && (block.LinkDensity > 0.3 || !block.EndsSentence))
            || (FurnitureLines.IsCall(text) && (block.LinkDensity > 0.1 || !block.EndsSentence))
            || (block is { Kind: BlockKind.Paragraph or BlockKind.Heading } && block.LinkDensity >= LinkLineDensity);
    }

    private static void RemoveAboveTitle(PageTree page, PageNode root, PageBlock? title)
    {
        var index = title is null ? -1 : page.Blocks.IndexOf(title, root.First, root.End - root.First);
        double above = 0, whole = 0;
        for (var i = root.First; i < root.End; i++)
        {
            var weight = Math.Max(0, MainContent.Weight(page.Blocks[i]));
            above += i < index ? weight : 0;
            whole += weight;
        }

        if (index >= 0 && above <= HeadlineDepth * whole)
        {
            page.Remove(root.First, index + 1);
        }
    }

    private static void RemoveElements(PageTree page, PageNode root)
    {
        var pending = new Stack<PageNode>(root.Children);
        while (pending.TryPop(out var node))
        {
            if (node.Tag is not ("p" or "li" or "td" or "tr" or "h2" or "h3" or "h4") && (IsLinkList(page, node) || TeaserList.Is(page, node)))
            {
                page.Remove(node.First, node.End);
                continue;
            }

            foreach (var child in node.Children)
            {
                pending.Push(child);
            }
        }
    }

    private static bool IsLinkList(PageTree page, PageNode node)
    {
        int length = 0, links = 0;
        for (var i = node.First; i < node.End; i++)
        {
            var block = page.Blocks[i];
            length += block.IsRemoved ? 0 : block.Text.Length;
            links += block.IsRemoved ? 0 : block.LinkLength;
        }

        return length > 0 && links > LinkListDensity * length;
    }

    // Between headline and first paragraph: section names, bylines, dates, controls. Tables and lists may open an article.
    private static void RemoveHead(List<PageBlock> left)
    {
        foreach (var block in left.TakeWhile(block => block.Table is null && (!block.IsProse || Byline.IsByline(block.Text))))
        {
            block.IsRemoved = block.IsRemoved || (block.Kind == BlockKind.Paragraph && block.Text.Length < ShortLine && (!block.EndsSentence || Byline.IsByline(block.Text)));
        }
    }

    // After the last paragraph: headings of what has been removed, dates, the author's life.
    private static void RemoveTail(List<PageBlock> left, string author)
    {
        for (var i = left.Count - 1; i > 0; i--)
        {
            var block = left[i];
            var isDateOrName = block.Text.Length < ShortLine && (Byline.IsByline(block.Text) || DateLine.SpeaksOfPublishing(block.Text) || block.Text.Equals(author, StringComparison.OrdinalIgnoreCase));
            var isLife = author.Length > 0 && block.Text.Length < LongestBiography && block.Text.StartsWith(author, StringComparison.OrdinalIgnoreCase) && Life().IsMatch(block.Text.AsSpan(author.Length));
            if ((!block.IsHeading && !isDateOrName && !isLife) || FurnitureLines.IsCorrection(block.Text))
            {
                break;
            }

            block.IsRemoved = true;
        }
    }

    [GeneratedRegex(@"^,? (?:is|was|has been|covers|writes|reports|works|est|écrit|couvre|travaille|collabore)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Life();
}
