using System.Diagnostics;

namespace Bot.Language;

/// <summary>Decides whether a full stop, question or exclamation mark or ellipsis ends its sentence.</summary>
internal static class SentenceEnd
{
    // Words that end a sentence together with one letter: "a Series B.", and the network X: "on X."
    private static readonly string[] LabelledByLetter =
        ["series", "class", "plan", "type", "vitamin", "group", "part", "appendix", "level", "grade", "section", "exhibit", "phase",
            "série", "classe", "vitamine", "groupe", "partie", "annexe", "catégorie", "niveau", "on", "sur"];

    /// <param name="start">Where the sentence under way began.</param>
    /// <param name="stop">The first stop of the cluster.</param>
    /// <param name="end">Just past the cluster: further stops, closing quotes and brackets.</param>
    public static bool IsAt(string text, int start, int stop, int end)
    {
        var next = WordsAround.SkipSpace(text, end);
        if (next == text.Length)
        {
            return true;
        }
        var opening = SentenceOpening.At(text, next);
        if (opening == Opening.None || (next == end && !SentenceOpening.IsGlued(text, stop, end)))
        {
            return false;
        }
        if (text[stop] == '.' && text[stop + 1] is not ('.' or '!' or '?' or '…'))
        {
            return EndsAtFullStop(text, start, stop, end, next, opening);
        }
        var isOmission = WordsAround.CharacterAt(text, stop - 1) is '[' or '(' && text[end - 1] is ']' or ')';
        return !isOmission;
    }

    private static bool EndsAtFullStop(string text, int start, int stop, int end, int next, Opening opening)
    {
        if (end > stop + 1 && text[end - 1] is not ')')
        {
            return true;
        }
        var word = WordsAround.EndingAt(text, stop);
        if (word.IsEmpty)
        {
            return !IsListNumber(text, start, stop);
        }
        var wordStart = stop - word.Length;
        var before = WordsAround.CharacterAt(text, wordStart - 1);
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
            // "p. ex." and "par ex." are followed by their example.
            AbbreviationKind.None => !(word is "ex" && WordsAround.Before(text, wordStart) is "p" or "par"),
            AbbreviationKind.NeverLast => IsAmount(text, wordStart, word),
            AbbreviationKind.BeforeNumber => opening != Opening.Number,
            AbbreviationKind.MayBeLast => OpensSentence(text, next),
            _ => throw new UnreachableException(),
        };
    }

    // Initials ("J. Smith"), dotted forms ("U.S.", "i.e.", "p. m."), and letters that are the sentence's last word ("Plan B.").
    private static bool EndsAfterLetter(string text, int start, int wordStart, ReadOnlySpan<char> word, int next, Opening opening)
    {
        switch (WordsAround.CharacterAt(text, wordStart - 1))
        {
            case '.':
                var dotted = WordsAround.CharacterAt(text, wordStart - 2);
                var goesOn = (word is "e" && dotted == 'i') || (word is "g" && dotted == 'e') || (word is "ex" && dotted == 'p');
                return !goesOn && (word.Length > 3 || OpensSentence(text, next));
            case '-':
                // "c.-à-d."
                return word is not "d" && OpensSentence(text, next);
            default:
                break;
        }
        if (IsAmount(text, wordStart, word))
        {
            return true;
        }
        switch (word)
        {
            case "M" or "v":
                return false;
            case "a" or "y" or "à" or "ô":
                return true;
            default:
                var previous = WordsAround.Before(text, wordStart);
                var isLast = WordsAround.IsOneOf(LabelledByLetter, previous) || (word is "I" && !previous.IsEmpty && char.IsLower(previous[0]));
                return opening != Opening.Number && wordStart > start && (isLast || OpensSentence(text, next));
        }
    }

    private static bool OpensSentence(string text, int next)
    {
        var word = WordsAround.BeginningAt(text, next);
        return word.IsEmpty
            ? SentenceOpening.IsQuote(text[next])
            : Abbreviations.OpensSentence(word, WordsAround.CharacterAt(text, next + word.Length));
    }

    // "5 M. Le groupe" against "M. Dupont": a figure makes the letter a unit.
    private static bool IsAmount(string text, int wordStart, ReadOnlySpan<char> word)
    {
        if (word is not ("M" or "MM" or "K" or "B" or "k" or "m"))
        {
            return false;
        }
        var at = wordStart - 1;
        while (at > 0 && wordStart - at < 3 && text[at] is ' ' or '\u00A0' or '\u202F')
        {
            at--;
        }
        return char.IsDigit(WordsAround.CharacterAt(text, at));
    }

    // "1. Read the offer": up to three digits that open the sentence.
    private static bool IsListNumber(string text, int start, int stop)
    {
        var at = stop;
        while (at > start && stop - at < 3 && char.IsAsciiDigit(text[at - 1]))
        {
            at--;
        }
        return at < stop && text.AsSpan(start..at).IsWhiteSpace();
    }
}
