using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>What an acronym in parentheses stands for, where the words before it spell it: "l'Institut lémanide de photonique (ILP)".</summary>
internal static partial class EmployerAcronyms
{
    private const int MostWords = 10;

    // In characters, before the acronym.
    private const int Reach = 140;

    /// <summary>By acronym, the words that spell it as they first stand in the text.</summary>
    public static Dictionary<string, TextSpan> Find(string text)
    {
        var found = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (Match match in Acronym().Matches(text))
        {
            if (Spelt(text, match) is { } span)
            {
                found.TryAdd(match.Groups[1].Value, span);
            }
        }

        return found;
    }

    private static TextSpan? Spelt(string text, Match acronym)
    {
        var letters = Folding.Fold(acronym.Groups[1].Value);
        var from = Math.Max(0, acronym.Index - Reach);
        var words = Words().Matches(text[from..acronym.Index]);
        var letter = letters.Length - 1;
        for (var i = words.Count - 1; i >= Math.Max(0, words.Count - MostWords); i--)
        {
            var word = Folding.Fold(words[i].Value);
            if (word[0] == letters[letter])
            {
                if (letter-- == 0)
                {
                    // The words stand together, without a comma or a stop among them.
                    var start = from + words[i].Index;
                    return i < words.Count - 1 && !text.AsSpan(start..acronym.Index).ContainsAny(",.;\n") ? new TextSpan(start, from + words[^1].Index + words[^1].Length - start) : null;
                }
            }
            else if (!NameVocabulary.IsGrammar(word) && word.Length > 1)
            {
                return null;
            }
        }

        return null;
    }

    [GeneratedRegex(@" \((\p{Lu}{2,6})(?: \d+)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
