namespace Bot.Articles.Reading.Html;

/// <summary>Writes the blocks that are left by the conventions of <see cref="SourceArticle"/>.</summary>
internal static class PageText
{
    public static string Of(PageTree page, PageNode root)
    {
        var text = new TextBlocks();
        PageNode? lastItem = null, lastRow = null;
        var cells = new List<string>();
        for (var i = root.First; i < root.End; i++)
        {
            var block = page.Blocks[i];
            if (block.IsRemoved)
            {
                continue;
            }

            var row = block.Kind == BlockKind.Row ? block.Owner.SelfAndAncestors().FirstOrDefault(node => node.Tag == "tr") : null;
            if (row != lastRow && cells.Count > 0)
            {
                text.AddRow(cells);
                cells.Clear();
            }

            lastRow = row;
            var item = block.Kind == BlockKind.Item ? block.Owner.SelfAndAncestors().First(node => node.Tag is "li" or "dd") : null;
            if (row is not null)
            {
                cells.Add(block.Text);
            }
            else if (item is not null && item != lastItem)
            {
                text.AddItem(block.Text);
            }
            else
            {
                text.AddParagraph(block.Text);
            }

            lastItem = item;
        }

        text.AddRow(cells);
        return text.ToString();
    }
}
