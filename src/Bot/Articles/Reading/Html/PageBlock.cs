namespace Bot.Articles.Reading.Html;

/// <summary>What a run of text is by its markup.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    Item,
    Row,
    Preformatted,
}

/// <summary>An unbroken run of text on a page: what stands between two block elements, folded to one line.</summary>
internal sealed class PageBlock
{
    public required string Text { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>The nearest block element around it.</summary>
    public required PageNode Owner { get; init; }

    /// <summary>Characters of it inside links.</summary>
    public required int LinkLength { get; init; }

    /// <summary>Characters of it in bold or emphasis: a line wholly so is a heading in all but markup.</summary>
    public required int StrongLength { get; init; }

    public bool IsRemoved { get; set; }

    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1.0, (double)LinkLength / Text.Length);

    public bool IsHeading => Kind == BlockKind.Heading;

    public bool EndsSentence => Text.Length > 0 && IsSentenceEnd(Text);

    // Closing quotes and brackets may follow the stop.
    private static bool IsSentenceEnd(string text)
    {
        for (var i = text.Length - 1; i >= 0 && i >= text.Length - 4; i--)
        {
            if (text[i] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or ':' or ';')
            {
                return true;
            }

            if (text[i] is not ('"' or '”' or '’' or '\'' or '»' or ')' or ']' or ' '))
            {
                return false;
            }
        }

        return false;
    }
}
