using System.Diagnostics;
using System.Globalization;

namespace Bot.Language;

/// <summary>How the text after a stop begins.</summary>
internal enum Opening
{
    /// <summary>It goes on: a small letter, a comma, a hyphen.</summary>
    None,
    Capital,
    Number,

    /// <summary>A quote that opens with a small letter, a dash, a mention, a bullet, an emoji.</summary>
    Mark,
}

/// <summary>Decides whether a full stop, question or exclamation mark or ellipsis ends its sentence.</summary>
internal static class SentenceEnd
{
    // Far enough for any address or abbreviation; a bound keeps one endless word from costing quadratic time.
    private const int FarthestLookBack = 80;

    private static readonly string[] Domains =
        ["com", "fr", "org", "net", "io", "ai", "fyi", "gov", "edu", "eu", "co", "uk", "tv", "app", "dev", "ca", "ch", "be", "de", "js"];

    private static readonly string[] LabelledByLetter =
        ["series", "class", "plan", "type", "vitamin", "group", "part", "appendix", "level", "grade", "section", "exhibit", "phase",
            "série", "classe", "vitamine", "groupe", "partie", "annexe", "catégorie", "niveau", "on", "sur"];

    /// <param name="start">Where the sentence under way began.</param>
    /// <param name="stop">The first stop of the cluster.</param>
    /// <param name="end">Just past the cluster: further stops, closing quotes and brackets.</param>
    public static bool IsAt(string text, int start, int stop, int end)
    {
        var next = SkipSpace(text, end);
        if (next == text.Length)
        {
            return true;
        }
        var opening = OpeningAt(text, next);
        if (opening == Opening.None)
        {
            return false;
        }
        var isStop = text[stop] == '.' && (stop + 1 == text.Length || text[stop + 1] is not ('.' or '!' or '?' or '…'));
        if (next == end && !BeginsUnspaced(text, stop, end, opening))
        {
            return false;
        }
        if (!isStop)
        {
            // An omission, "[...]" or "(…)", stands inside its sentence.
            return !(stop > 0 && text[stop - 1] is '[' or '(' && text[end - 1] is ']' or ')');
        }
        return EndsAtFullStop(text, start, stop, end, next, opening);
    }

    /// <summary>How a text begins at an offset, once white space and opening quotes and brackets are passed.</summary>
    public static Opening OpeningAt(string text, int at)
    {
        var opened = false;
        at = SkipSpace(text, at);
        for (var openers = 0; openers < 4 && at < text.Length && IsOpener(text[at]); openers++)
        {
            opened |= text[at] is not ('(' or '[');
            at = SkipSpace(text, at + 1);
        }
        if (at == text.Length)
        {
            return Opening.None;
        }
        var first = text[at];
        var second = at + 1 < text.Length ? text[at + 1] : ' ';
        if (char.IsLetter(first))
        {
            // Caseless scripts begin anywhere; "iPhone" and "xAI" are capitals in their way.
            var begins = !char.IsLower(first) || char.IsUpper(second);
            return begins ? Opening.Capital : opened ? Opening.Mark : Opening.None;
        }
        if (char.IsDigit(first) || (char.IsDigit(second) && first is '$' or '€' or '£' or '¥' or '~' or '+' or '-'))
        {
            return Opening.Number;
        }
        // "[...]" and "[…]" stand for words left out between two sentences.
        if (first is '.' or '…' && at > 0 && text[at - 1] == '[')
        {
            return Opening.Mark;
        }
        var isDash = first is '-' or '–' or '—' && char.IsWhiteSpace(second);
        return isDash || IsSign(first) ? Opening.Mark : Opening.None;
    }

    // Scraped text loses the space after a stop: "les faits.Le groupe". A word or figure stands before, a capitalised word after, no address around.
    private static bool BeginsUnspaced(string text, int stop, int end, Opening opening)
    {
        var before = end - 1 > stop ? text[end - 1] : stop > 0 ? text[stop - 1] : ' ';
        if (before is '»' or '”' or '"' or ')' or '\'' or '’' && !char.IsLetterOrDigit(text[end]))
        {
            return true;
        }
        if (!char.IsLetter(text[end]))
        {
            return IsOpener(text[end]) || (opening == Opening.Mark && text[end] is '-' or '–' or '—' or '•');
        }
        var word = LettersAfter(text, end);
        var wordEnd = end + word.Length;
        var follows = wordEnd < text.Length ? text[wordEnd] : ' ';
        var chained = follows is '.' or '@' or '/' or '_' && wordEnd + 1 < text.Length && char.IsLetterOrDigit(text[wordEnd + 1]);
        return LooksLikeFirstWord(word, follows) && !chained && !IsDomain(word, follows) && !InsideAddress(text, stop)
            && (char.IsLower(before) || !char.IsLetter(before) || IsAcronym(text, stop));
    }

    // "Le", "L'", "À ", "RETRAITES" and "M." begin a sentence; "A", "NET" or "FYI" glued to a stop belong to what stands before it.
    private static bool LooksLikeFirstWord(ReadOnlySpan<char> word, char follows)
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

    private static bool EndsAtFullStop(string text, int start, int stop, int end, int next, Opening opening)
    {
        if (end > stop + 1 && text[end - 1] is not ')')
        {
            return true;
        }
        var wordStart = stop;
        while (wordStart > 0 && stop - wordStart < FarthestLookBack && char.IsLetter(text[wordStart - 1]))
        {
            wordStart--;
        }
        var word = text.AsSpan(wordStart..stop);
        var before = wordStart > 0 ? text[wordStart - 1] : ' ';
        if (word.IsEmpty)
        {
            return !IsListNumber(text, start, stop);
        }
        // A unit: "5k.", "130 km/h."
        if (char.IsDigit(before) || before == '/')
        {
            return true;
        }
        if (word.Length == 1 || before == '.')
        {
            return EndsAfterLetter(text, start, wordStart, word, next, opening);
        }
        return Abbreviations.KindOf(word) switch
        {
            AbbreviationKind.None => !(word is "ex" && IsExampleMark(text, wordStart)),
            AbbreviationKind.NeverLast => IsAmount(text, wordStart, word),
            AbbreviationKind.BeforeNumber => opening != Opening.Number,
            AbbreviationKind.MayBeLast => OpensSentence(text, next),
            _ => throw new UnreachableException(),
        };
    }

    // Initials ("J. Smith"), dotted forms ("U.S.", "i.e.", "p. m."), and letters that are the sentence's last word ("Plan B.").
    private static bool EndsAfterLetter(string text, int start, int wordStart, ReadOnlySpan<char> word, int next, Opening opening)
    {
        var before = wordStart > 0 ? text[wordStart - 1] : ' ';
        if (before == '.')
        {
            var dotted = wordStart > 1 ? text[wordStart - 2] : ' ';
            var latin = (word is "e" && dotted is 'i') || (word is "g" && dotted is 'e') || (word is "ex" && dotted is 'p');
            return !latin && (word.Length > 3 || OpensSentence(text, next));
        }
        if (before == '-')
        {
            return !(word is "d" or "P") && OpensSentence(text, next);
        }
        if (IsAmount(text, wordStart, word))
        {
            return true;
        }
        if (word is "M" or "v")
        {
            return false;
        }
        if (word is "a" or "y" or "à" or "ô")
        {
            return true;
        }
        var previous = WordBefore(text, wordStart);
        var isLastWord = IsOneOf(LabelledByLetter, previous) || (word is "I" && !previous.IsEmpty && char.IsLower(previous[0]));
        return opening != Opening.Number && wordStart > start && (isLastWord || OpensSentence(text, next));
    }

    private static bool OpensSentence(string text, int next)
    {
        if (!char.IsLetter(text[next]))
        {
            return IsOpener(text[next]) && text[next] is not ('(' or '[');
        }
        var word = LettersAfter(text, next);
        return Abbreviations.OpensSentence(word, next + word.Length < text.Length ? text[next + word.Length] : ' ');
    }

    // "5 M. d'euros" against "M. Dupont": a figure makes the letter a unit.
    private static bool IsAmount(string text, int wordStart, ReadOnlySpan<char> word)
    {
        if (word is not ("M" or "MM" or "K" or "B" or "k" or "m"))
        {
            return false;
        }
        var at = wordStart - 1;
        while (at >= 0 && text[at] is ' ' or '\u00A0' or '\u202F')
        {
            at--;
        }
        return at >= 0 && char.IsDigit(text[at]);
    }

    private static bool IsListNumber(string text, int start, int stop)
    {
        var at = stop;
        while (at > start && stop - at < 3 && char.IsAsciiDigit(text[at - 1]))
        {
            at--;
        }
        return at < stop && text.AsSpan(start..at).IsWhiteSpace();
    }

    private static bool IsExampleMark(string text, int wordStart)
    {
        var previous = WordBefore(text, wordStart);
        return previous is "p" or "par";
    }

    private static bool IsDomain(ReadOnlySpan<char> word, char follows) => IsOneOf(Domains, word) && follows is not ('-' or '\'' or '’');

    private static bool InsideAddress(string text, int stop)
    {
        var from = stop;
        while (from > 0 && stop - from < FarthestLookBack && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }
        var token = text.AsSpan(from..stop);
        return token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || token.Contains('@');
    }

    // "la CNIL.En savoir plus": three capitals or more, none of them dotted.
    private static bool IsAcronym(string text, int stop) =>
        stop >= 3 && char.IsUpper(text[stop - 1]) && char.IsUpper(text[stop - 2]) && char.IsUpper(text[stop - 3]);

    private static ReadOnlySpan<char> WordBefore(string text, int wordStart)
    {
        var end = wordStart;
        while (end > 0 && wordStart - end < 3 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '.'))
        {
            end--;
        }
        var from = end;
        while (from > 0 && end - from < FarthestLookBack && char.IsLetter(text[from - 1]))
        {
            from--;
        }
        return text.AsSpan(from..end);
    }

    private static ReadOnlySpan<char> LettersAfter(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < FarthestLookBack && char.IsLetter(text[end]))
        {
            end++;
        }
        return text.AsSpan(start..end);
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return at;
    }

    private static bool IsOpener(char c) => c is '«' or '“' or '"' or '\'' or '‘' or '„' or '(' or '[' or '¿' or '¡';

    // Mentions, hashtags, bullets, pictographs.
    private static bool IsSign(char c) =>
        c is '@' or '#' or '•' or '→' || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol;

    private static bool IsOneOf(string[] words, ReadOnlySpan<char> word)
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
