namespace Bot.Articles.Reading.Plain;

/// <summary>One line of a text file and what it looks like.</summary>
internal sealed class DumpLine
{
    // A line this long is prose even without a stop; shorter ones need the end of a sentence and words enough for one.
    private const int ProseLength = 140;

    private const int FewestWords = 5;

    private const int ParagraphLength = 90;

    public DumpLine(string text, bool afterBlank)
    {
        Text = text;
        AfterBlank = afterBlank;
        IsItem = text.Length > 2 && text[1] == ' ' && (TextBlocks.IsBullet(text[0]) || text[0] is '-' or '*');
        IsRow = text.Contains(" | ", StringComparison.Ordinal);
        Words = text.Count(c => c == ' ') + 1;
        EndsWithStop = IsStop(text);
        IsFurniture = FurnitureLines.IsLabel(text) || FurnitureLines.IsCredit(text) || FurnitureLines.IsConsent(text) || FurnitureLines.IsImprint(text)
            || FurnitureLines.OpensOtherContent(text)
            || ((FurnitureLines.IsPointer(text) || FurnitureLines.IsCall(text)) && !EndsWithStop);
        IsProse = !IsFurniture && (text.Length >= ProseLength || (EndsWithStop && Words >= FewestWords));
        IsParagraph = IsProse && text.Length >= ParagraphLength && EndsWithStop;
    }

    public string Text { get; }

    /// <summary>A blank line stands above it, or nothing.</summary>
    public bool AfterBlank { get; }

    public bool IsItem { get; }

    public bool IsRow { get; }

    public int Words { get; }

    public bool EndsWithStop { get; }

    public bool IsProse { get; }

    /// <summary>Running text rather than a headline or the line beneath one.</summary>
    public bool IsParagraph { get; }

    public bool IsFurniture { get; set; }

    public bool IsRemoved { get; set; }

    // A question or an exclamation may be a headline; a full stop, an ellipsis or a colon hardly ever ends one.
    private static bool IsStop(string text)
    {
        var end = text.AsSpan().TrimEnd(" \"”’'»)]");
        return end.Length > 0 && (end[^1] is '.' or '…' or ':' or ';' || (end[^1] is '!' or '?' && end[..^1].IndexOfAny(".!?") >= 0));
    }
}
