namespace Bot.Language;

/// <summary>Whether a straight quotation mark begins or ends a quotation, for both look alike.</summary>
internal static class StraightQuotes
{
    /// <summary>True where the mark begins one: behind a space, a bracket or nothing and before a word; with a space on either side, as French sets it, where none is open in its line.</summary>
    public static bool Opens(string text, int at)
    {
        var isBehindSpace = at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '«' or '“';
        var isBeforeWord = at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not ('.' or ',' or ';' or ':' or ')' or '!' or '?');
        return isBehindSpace && (isBeforeWord || at == 0 || !IsOpenBefore(text, at));
    }

    private static bool IsOpenBefore(string text, int at)
    {
        var isOpen = false;
        for (var i = at - 1; i >= 0 && text[i] != '\n'; i--)
        {
            isOpen ^= text[i] == '"';
        }

        return isOpen;
    }
}
