using System.Text;
using System.Text.RegularExpressions;
using Bot.Evaluation.Text;

namespace Bot.Evaluation.Scoring.Replies;

/// <summary>Finds wanted forms in a reply, whatever their case, accents, quotes and dashes.</summary>
internal static partial class PhraseMatch
{
    /// <summary>
    /// A form starts at the start of a word and may end inside one; of three letters or fewer it is a whole word; digits are part of no longer number.
    /// </summary>
    public static bool Contains(string text, string form)
    {
        var wanted = Fold(form);
        var folded = Fold(text);
        for (var at = wanted.Length == 0 ? -1 : folded.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            if (StandsAlone(folded, at, wanted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a text without case and accents.</summary>
    public static List<string> Words(string text) => WordText.Words(Fold(text));

    /// <summary>Lower case without accents, plain quotes and dashes, single spaces.</summary>
    public static string Fold(string text)
    {
        var plain = Dashes().Replace(Quotes().Replace(text, "'"), "-").Replace("œ", "oe", StringComparison.Ordinal).Replace("Œ", "OE", StringComparison.Ordinal);
        var bare = new StringBuilder(plain.Length);
        foreach (var rune in Normalization.Nfkd(plain).EnumerateRunes())
        {
            if (CharacterTable.CombiningClass(rune.Value) == 0)
            {
                bare.Append(rune.ToString());
            }
        }

        return WordText.FoldSpaces(WordText.FoldCase(bare.ToString()));
    }

    private static bool StandsAlone(string text, int at, string form)
    {
        var (first, last) = (Rune.GetRuneAt(form, 0), LastRune(form, form.Length)!.Value);
        var end = at + form.Length;
        if (WordText.IsAlphanumeric(first) && LastRune(text, at) is { } before && WordText.IsWord(before))
        {
            return false;
        }

        var isShortWord = WordText.CodePoints(form) <= 3 && form.EnumerateRunes().All(WordText.IsLetter);
        if (isShortWord && end < text.Length && WordText.IsWord(Rune.GetRuneAt(text, end)))
        {
            return false;
        }

        var continues = WordText.IsDigit(first) && at >= 2 && char.IsAsciiDigit(text[at - 2]) && (text[at - 1] is '.' or ',' or '\'' or ' ');
        return !continues && !(WordText.IsDigit(last) && NumberGoesOn(text, end));
    }

    private static bool NumberGoesOn(string text, int end) =>
        end < text.Length && (char.IsAsciiDigit(text[end]) || (end + 1 < text.Length && (text[end] is '.' or ',' or '\'') && char.IsAsciiDigit(text[end + 1])));

    private static Rune? LastRune(string text, int end) =>
        end == 0 ? null : Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : null;

    [GeneratedRegex("[\u2019\u2018\u02BC]")]
    private static partial Regex Quotes();

    [GeneratedRegex("[\u2010-\u2015\u2212]")]
    private static partial Regex Dashes();
}
