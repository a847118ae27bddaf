namespace Bot.Language;

/// <summary>The words beside an offset of a text. Every look is bounded, so that one endless word does not cost quadratic time.</summary>
internal static class WordsAround
{
    // Far enough for any address or abbreviation.
    private const int Farthest = 80;

    /// <summary>The letters that end at an offset; empty when none stands there.</summary>
    public static ReadOnlySpan<char> EndingAt(string text, int end)
    {
        var from = end;
        while (from > 0 && end - from < Farthest && char.IsLetter(text[from - 1]))
        {
            from--;
        }
        return text.AsSpan(from..end);
    }

    /// <summary>The letters that begin at an offset; empty when none stands there.</summary>
    public static ReadOnlySpan<char> BeginningAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < Farthest && char.IsLetter(text[end]))
        {
            end++;
        }
        return text.AsSpan(start..end);
    }

    /// <summary>The word before the one that begins at an offset, past a space or the stop of an abbreviation.</summary>
    public static ReadOnlySpan<char> Before(string text, int wordStart)
    {
        var end = wordStart;
        while (end > 0 && wordStart - end < 3 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '.'))
        {
            end--;
        }
        return EndingAt(text, end);
    }

    /// <summary>Everything but white space that ends at an offset.</summary>
    public static ReadOnlySpan<char> TokenEndingAt(string text, int end)
    {
        var from = end;
        while (from > 0 && end - from < Farthest && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }
        return text.AsSpan(from..end);
    }

    /// <summary>The first offset from here on that is not white space, or the text's length.</summary>
    public static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return at;
    }

    public static char CharacterAt(string text, int at) => at >= 0 && at < text.Length ? text[at] : ' ';

    public static bool IsOneOf(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
