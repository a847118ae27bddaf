using System.Globalization;

namespace Bot.Language;

/// <summary>How the text after a stop begins.</summary>
internal enum Opening
{
    /// <summary>It goes on: a small letter, a comma, a hyphen.</summary>
    None,
    Capital,
    Number,

    /// <summary>A quote that opens with a small letter, a dash, a mention, a bullet, an emoji, words left out.</summary>
    Mark,
}

/// <summary>Tells whether a text can begin a sentence.</summary>
internal static class SentenceOpening
{
    private static readonly string[] Domains =
        ["com", "fr", "org", "net", "io", "ai", "fyi", "gov", "edu", "eu", "co", "uk", "tv", "app", "dev", "ca", "ch", "be", "de", "js"];

    /// <summary>How a text begins at an offset, once white space and opening quotes and brackets are passed.</summary>
    public static Opening At(string text, int at)
    {
        var quoted = false;
        at = WordsAround.SkipSpace(text, at);
        for (var openers = 0; openers < 4 && at < text.Length && IsOpener(text[at]); openers++)
        {
            quoted |= IsQuote(text[at]);
            at = WordsAround.SkipSpace(text, at + 1);
        }
        if (at == text.Length)
        {
            return Opening.None;
        }
        var first = text[at];
        var second = WordsAround.CharacterAt(text, at + 1);
        if (char.IsLetter(first))
        {
            // Caseless scripts begin anywhere; "iPhone" and "xAI" are capitals in their way.
            var begins = !char.IsLower(first) || char.IsUpper(second);
            return begins ? Opening.Capital : quoted ? Opening.Mark : Opening.None;
        }
        if (char.IsDigit(first) || (char.IsDigit(second) && first is '$' or '€' or '£' or '¥' or '~' or '+' or '-'))
        {
            return Opening.Number;
        }
        var isOmission = first is '.' or '…' && WordsAround.CharacterAt(text, at - 1) == '[';
        var isDash = IsDash(first) && char.IsWhiteSpace(second);
        return isOmission || isDash || IsSign(first) ? Opening.Mark : Opening.None;
    }

    /// <summary>
    /// True when a sentence begins right after a stop, without a space: scraped text loses it ("les faits.Le groupe").
    /// A word or figure stands before, a capitalised word after, and no address around.
    /// </summary>
    /// <param name="stop">The first stop of the cluster.</param>
    /// <param name="end">Just past the cluster, where the text goes on with something <see cref="At"/> does not find to be None.</param>
    public static bool IsGlued(string text, int stop, int end)
    {
        var before = WordsAround.CharacterAt(text, end - 1 > stop ? end - 1 : stop - 1);
        if (before is '»' or '”' or '"' or ')' or '\'' or '’' && !char.IsLetterOrDigit(text[end]))
        {
            return true;
        }
        if (!char.IsLetter(text[end]))
        {
            return IsOpener(text[end]) || text[end] == '•' || (IsDash(text[end]) && char.IsWhiteSpace(WordsAround.CharacterAt(text, end + 1)));
        }
        var word = WordsAround.BeginningAt(text, end);
        var follows = WordsAround.CharacterAt(text, end + word.Length);
        var isChained = follows is '.' or '@' or '/' or '_' && char.IsLetterOrDigit(WordsAround.CharacterAt(text, end + word.Length + 1));
        var isDomain = WordsAround.IsOneOf(Domains, word) && follows is not ('-' or '\'' or '’');
        return !isChained && !isDomain && IsFirstWord(word, follows) && EndsWord(text, stop, before) && !IsInAddress(text, stop);
    }

    public static bool IsQuote(char c) => c is '«' or '“' or '"' or '\'' or '‘' or '„';

    private static bool IsOpener(char c) => IsQuote(c) || c is '(' or '[' or '¿' or '¡';

    private static bool IsDash(char c) => c is '-' or '–' or '—';

    // Mentions, hashtags, bullets, pictographs.
    private static bool IsSign(char c) =>
        c is '@' or '#' or '•' or '→' || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol;

    // "Le", "L'", "À ", "RETRAITES" and "M." begin a sentence; "A", "NET" or "FYI" glued to a stop belong to what stands before it.
    private static bool IsFirstWord(ReadOnlySpan<char> word, char follows)
    {
        if (!char.IsUpper(word[0]))
        {
            return false;
        }
        if (word.Length == 1)
        {
            return follows is ' ' or '\'' or '’' || (follows == '.' && word is "M");
        }
        return char.IsLower(word[1]) || word.Length > 4 || word is "MM";
    }

    // A capital before the stop is an initial ("U.Sam"), unless it ends an acronym of three or more: "la CNIL.En savoir plus".
    private static bool EndsWord(string text, int stop, char before) =>
        char.IsLower(before)
        || !char.IsLetter(before)
        || (stop >= 3 && char.IsUpper(text[stop - 1]) && char.IsUpper(text[stop - 2]) && char.IsUpper(text[stop - 3]));

    private static bool IsInAddress(string text, int stop)
    {
        var token = WordsAround.TokenEndingAt(text, stop);
        return token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || token.Contains('@');
    }
}
