using System.Globalization;

namespace Bot.Articles.Passages;

/// <summary>Counts tokens as passages are measured: a run of letters, digits, marks and underscores is one, any other sign but white space is one.</summary>
internal static class TokenCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var tokens = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isWord = IsWord(c);
            if (isWord ? !inWord : !char.IsWhiteSpace(c) && !char.IsLowSurrogate(c))
            {
                tokens++;
            }
            inWord = isWord;
        }
        return tokens;
    }

    public static bool IsWord(char c) => c < 128
        ? char.IsAsciiLetterOrDigit(c) || c == '_'
        : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
