namespace Bot.Articles.Reading.Html;

/// <summary>What a run of text is by its markup.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    Item,
    Preformatted,
}

/// <summary>An unbroken run of text on a page: what stands between two block elements, folded to one line.</summary>
internal sealed class PageBlock
{
    // A block this long is prose even without a full stop; below it needs the end of a sentence.
    private const int ProseLength = 80;

    private const int ShortestSentence = 25;

    /// <summary>One very long block (terms of use) does not outweigh a whole article of paragraphs.</summary>
    public const int HeaviestLength = 1500;

    public required string Text { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>The nearest block element around it.</summary>
    public required PageNode Owner { get; init; }

    /// <summary>The table of facts and figures it is a cell of; null elsewhere, and in tables that only lay out the page.</summary>
    public PageNode? Table { get; set; }

    /// <summary>Characters of it inside links.</summary>
    public required int LinkLength { get; init; }

    /// <summary>Characters of it in bold or emphasis: a line wholly so is a heading in all but markup.</summary>
    public required int StrongLength { get; init; }

    public bool IsRemoved { get; set; }

    /// <summary>The page declares its article's text, and this is not in it.</summary>
    public bool IsDoubtful { get; set; }

    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1.0, (double)LinkLength / Text.Length);

    /// <summary>Running text, whoever's.</summary>
    public bool IsProse => !IsHeading && (Text.Length >= ProseLength || (Text.Length >= ShortestSentence && EndsSentence));

    /// <summary>The element whose children are the paragraphs around this one.</summary>
    public PageNode Container => Owner.Parent is { } parent && (Owner.Tag is "p" or "li" or "dd" or "dt" or "td" or "pre" or "blockquote" || Owner.End - Owner.First == 1) ? parent : Owner;

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
