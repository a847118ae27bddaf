using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>The items of a list: what stands above the list holds for each of them.</summary>
internal static class ListItems
{
    private const int LongestEntry = 120;

    public static bool IsItem(ClaimText text, int index) =>
        text.Text[text.Sentences[index].Start] == '•' || TextLine.At(text.Text, text.Sentences[index].Start).Kind == LineKind.ListItem;

    /// <summary>"• Norway (57,013 $)", « • Architecte data : 70 à 100 K€ »: an entry like a row of a table, and no sentence of its own.</summary>
    public static bool IsEntry(ClaimText text, int index) =>
        text.Sentences[index] is var span && span.Length <= LongestEntry && text.Text[span.End - 1] is not ('.' or '!' or '?' or '…' or '»' or '”') && IsItem(text, index);

    /// <summary>The line right above the list that an item stands in.</summary>
    /// <returns>-1 when the list opens the text.</returns>
    public static int Above(ClaimText text, int index)
    {
        var above = index - 1;
        while (above >= 0 && IsItem(text, above))
        {
            above--;
        }

        return above;
    }
}
