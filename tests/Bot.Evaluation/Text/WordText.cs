using System.Globalization;
using System.Text;

namespace Bot.Evaluation.Text;

/// <summary>Words, spaces and case as the reference definitions see them.</summary>
/// <remarks>
/// The published scores are computed with Python's <c>\w</c>, <c>\s</c>, <c>split</c>, <c>lower</c> and <c>casefold</c>. A word there is letters, numbers of
/// every kind and the underscore; a combining mark is none, unlike .NET's <c>\w</c>. Text is walked by code points.
/// </remarks>
internal static class WordText
{
    /// <summary><c>\w</c> of the references, for patterns.</summary>
    public const string WordClass = @"[\p{L}\p{N}_]";

    /// <summary><c>\s</c> of the references, for patterns: the four separator controls are spaces too.</summary>
    public const string SpaceClass = @"[\s\x1c-\x1f]";

    public static bool IsWord(Rune rune) => rune.Value == '_' || IsAlphanumeric(rune);

    public static bool IsAlphanumeric(Rune rune) =>
        rune.IsAscii ? Rune.IsLetterOrDigit(rune) : IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    public static bool IsLetter(Rune rune) => Rune.IsLetter(rune);

    /// <summary>Decimal digits, and the circled and old ones that stand for one digit and have no plain form.</summary>
    public static bool IsDigit(Rune rune) => Rune.IsDigit(rune) || (rune.Value is >= 0x1369 and <= 0x1371 or 0x19DA or >= 0x24F5 and <= 0x24FD or 0x24FF
        or >= 0x2776 and <= 0x277E or >= 0x2780 and <= 0x2788 or >= 0x278A and <= 0x2792);

    public static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is >= 0x1C and <= 0x1F;

    /// <summary>Every maximal run of word characters, in order.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWord(rune))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                words.Add(text[start..at]);
                start = -1;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            words.Add(text[start..]);
        }

        return words;
    }

    /// <summary>The parts between runs of white space, none of them empty.</summary>
    public static List<string> Split(string text)
    {
        var parts = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsSpace(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                parts.Add(text[start..i]);
                start = -1;
            }
        }

        return parts;
    }

    /// <summary>One space for each run of white space, none at the ends.</summary>
    public static string FoldSpaces(string text) => string.Join(' ', Split(text));

    public static bool IsBlank(string text) => text.All(IsSpace);

    public static int CodePoints(string text) => text.Length - text.Count(char.IsLowSurrogate);

    /// <summary>Lower case with the two rules that need more than one letter: İ, and Σ at the end of a word.</summary>
    public static string Lower(string text)
    {
        var lower = text.ToLowerInvariant();
        if (!text.AsSpan().ContainsAny('\u0130', '\u03A3'))
        {
            return lower;
        }

        // Each UTF-16 unit keeps its place in the invariant lower case, so places in both texts agree.
        var written = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '\u0130' => written.Append("i\u0307"),
                '\u03A3' => written.Append(EndsWord(text, i) ? 'ς' : 'σ'),
                _ => written.Append(lower[i]),
            };
        }

        return written.ToString();
    }

    /// <summary>Case folding, of text without compatibility characters: ß is ss and both small sigmas are one.</summary>
    public static string FoldCase(string text) =>
        text.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Replace('ς', 'σ');

    private static bool IsSpace(char letter) => char.IsWhiteSpace(letter) || letter is >= '\u001C' and <= '\u001F';

    private static bool EndsWord(string text, int at) => HasLetter(text, at, -1) && !HasLetter(text, at, 1);

    private static bool HasLetter(string text, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < text.Length; i += step)
        {
            if (char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter or UnicodeCategory.Format
                or UnicodeCategory.ModifierSymbol or UnicodeCategory.EnclosingMark || text[i] is '\'' or '.' or ':' or '\u00B7' or '\u2019' or '\u2018' or '\u2024' or '\u2027')
            {
                continue;
            }

            return char.IsUpper(text[i]) || char.IsLower(text[i]);
        }

        return false;
    }
}
