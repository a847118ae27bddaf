using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Language;

/// <summary>Tells the language of a text from its function words, common short forms, endings and letters.</summary>
/// <remarks>
/// A sum of weights by language. Function words outweigh nouns, so an English term in a French sentence ("le poaching") leaves it French.
/// </remarks>
internal static class LanguageGuess
{
    // What a text is written in shows early; the middle is asked as well because scraped pages begin with menus.
    private const int Sample = 2_000;

    // Below this nothing was said but a name, a figure or a greeting that every language shares.
    private const double LeastSign = 0.9;

    private const int LongestWord = 40;

    // Accented letters come with names too, so together they count for little more than one function word.
    private const double MostFromLetters = 2.5;

    private const char EndingMark = '~';

    // Indexes into Languages.
    private const int English = 0, French = 1, German = 2, Spanish = 3, Italian = 4, Dutch = 5, Portuguese = 6, Other = 7;

    private static readonly string[] Languages = ["en", "fr", "de", "es", "it", "nl", "pt", "other"];

    private static readonly FrozenDictionary<string, double[]>.AlternateLookup<ReadOnlySpan<char>> Words =
        Signs().Where(sign => sign.Text[0] != EndingMark)
            .GroupBy(sign => sign.Text)
            .ToFrozenDictionary(group => group.Key, WeightsByLanguage, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<char, (string Text, int Language, double Weight)[]> EndingsByLastLetter =
        Signs().Where(sign => sign.Text[0] == EndingMark)
            .Select(sign => sign with { Text = sign.Text[1..] })
            .GroupBy(ending => ending.Text[^1])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly (string Letters, int Language, double Weight)[] Letters =
    [
        ("œêùûîç", French, 1), ("éèàâôëï", French, 0.6),
        ("ß", German, 2), ("äöü", German, 1.2),
        ("ñ", Spanish, 2), ("áíóú", Spanish, 0.7), ("éü", Spanish, 0.3),
        ("ìò", Italian, 1.2), ("èùà", Italian, 0.5),
        ("ëï", Dutch, 0.3),
        ("ãõ", Portuguese, 2), ("áíóúâê", Portuguese, 0.5), ("çé", Portuguese, 0.4),
        ("ăâîșşțţłąęćńśźżčšžřěőűåøæğı", Other, 1),
    ];

    /// <returns>An ISO 639-1 code among en, fr, de, es, it, nl and pt, or empty when the text gives no sign.</returns>
    public static string Of(string text)
    {
        Span<double> scores = stackalloc double[Languages.Length];
        Span<double> letters = stackalloc double[Languages.Length];
        Add(text.AsSpan(0, Math.Min(text.Length, Sample)), scores, letters);
        if (text.Length > 3 * Sample)
        {
            Add(text.AsSpan(text.Length / 2, Sample / 2), scores, letters);
        }
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += Math.Min(letters[i], MostFromLetters);
        }
        return Best(scores);
    }

    private static string Best(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }
        var isUndecided = best is English or French && Math.Abs(scores[English] - scores[French]) < 0.05;
        return scores[best] < LeastSign || isUndecided || best == Other ? "" : Languages[best];
    }

    private static void Add(ReadOnlySpan<char> text, Span<double> scores, Span<double> letters)
    {
        Span<char> word = stackalloc char[LongestWord + 1];
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetter(text[at]))
            {
                AddMark(text, at, scores, letters);
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }
            // Letters glued to a figure are a unit or a name ("300M", "E7").
            var glued = (start > 0 && char.IsDigit(text[start - 1])) || (at < text.Length && char.IsDigit(text[at]));
            if (at - start <= LongestWord && !glued)
            {
                text[start..at].ToLowerInvariant(word);
                AddWord(word[..(at - start)], scores, letters);
                AddApostrophe(text, start, at, word, scores);
            }
        }
    }

    private static void AddWord(ReadOnlySpan<char> word, Span<double> scores, Span<double> letters)
    {
        if (!AddKnown(word, scores) && word.Length > 4 && EndingsByLastLetter.TryGetValue(word[^1], out var endings))
        {
            foreach (var (ending, language, weight) in endings)
            {
                if (word.EndsWith(ending))
                {
                    scores[language] += weight;
                }
            }
        }
        foreach (var letter in word)
        {
            if (letter > 'z')
            {
                AddLetter(letter, letters);
            }
        }
    }

    // "l'avis" and "what's": the elided or contracted part is a word of its own, kept with its apostrophe.
    private static void AddApostrophe(ReadOnlySpan<char> text, int start, int end, Span<char> word, Span<double> scores)
    {
        if (end + 1 < text.Length && IsApostrophe(text[end]) && char.IsLetter(text[end + 1]))
        {
            word[end - start] = '\'';
            AddKnown(word[..(end - start + 1)], scores);
        }
        if (start > 1 && IsApostrophe(text[start - 1]) && char.IsLetter(text[start - 2]))
        {
            word[0] = '\'';
            text[start..end].ToLowerInvariant(word[1..]);
            AddKnown(word[..(end - start + 1)], scores);
        }
    }

    private static bool AddKnown(ReadOnlySpan<char> word, Span<double> scores)
    {
        if (!Words.TryGetValue(word, out var weights))
        {
            return false;
        }
        for (var i = 0; i < weights.Length; i++)
        {
            scores[i] += weights[i];
        }
        return true;
    }

    private static void AddLetter(char letter, Span<double> letters)
    {
        foreach (var (set, language, weight) in Letters)
        {
            if (set.Contains(letter))
            {
                letters[language] += weight;
            }
        }
    }

    // French sets a space before its high marks and inside its quotes; Spanish opens a question.
    private static void AddMark(ReadOnlySpan<char> text, int at, Span<double> scores, Span<double> letters)
    {
        switch (text[at])
        {
            case '?' or '!' when at > 1 && text[at - 1] is ' ' or '\u00A0' or '\u202F' && char.IsLetterOrDigit(text[at - 2]):
            case '«' when at + 1 < text.Length && text[at + 1] is ' ' or '\u00A0' or '\u202F':
                letters[French] += 0.4;
                break;
            case '¿' or '¡':
                scores[Spanish] += 3;
                break;
            default:
                break;
        }
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static IEnumerable<(string Text, int Language, double Weight)> Signs() =>
        from row in LanguageData.Rows("language-signs.tsv")
        from text in row[2].Split(' ')
        select (text, Array.IndexOf(Languages, row[0]), double.Parse(row[1], CultureInfo.InvariantCulture));

    private static double[] WeightsByLanguage(IEnumerable<(string Text, int Language, double Weight)> signs)
    {
        var weights = new double[Languages.Length];
        foreach (var (_, language, weight) in signs)
        {
            weights[language] = Math.Max(weights[language], weight);
        }
        return weights;
    }
}
