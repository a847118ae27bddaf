namespace Bot.Articles.Reading.Html;

/// <summary>Writes the blocks that are left by the conventions of <see cref="SourceArticle"/>.</summary>
internal static class PageText
{
    public static string Of(PageTree page, PageNode root)
    {
        var text = new TextBlocks();
        PageNode? lastItem = null;
        for (var i = root.First; i < root.End; i++)
        {
            var block = page.Blocks[i];
            if (block.IsRemoved)
            {
                continue;
            }

            if (block.Table is { } table)
            {
                PageTable.Write(page, table, text);
                i = table.End - 1;
                continue;
            }

            // Further blocks of one item are paragraphs beneath it.
            var item = block.Kind == BlockKind.Item ? block.Owner.SelfAndAncestors().First(node => node.Tag is "li" or "dd") : null;
            if (item is not null && item != lastItem)
            {
                text.AddItem(block.Text);
            }
            else
            {
                text.AddParagraph(block.Text);
            }

            lastItem = item;
        }

        return text.ToString();
    }
}
