namespace Bot.Language;

/// <summary>The runs of letters and digits of a short text, folded: "L'Hôtel-Dieu" is "l", "hotel" and "dieu".</summary>
internal static class FoldedWords
{
    public static IReadOnlyList<string> In(string text) => [.. WithSpans(text).Select(word => word.Word)];

    /// <summary>Each with where it stands.</summary>
    public static IEnumerable<(string Word, TextSpan Span)> WithSpans(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || Folding.IsCombining(text[at])))
            {
                at++;
            }

            // Marks that stand alone, as text out of a PDF may have them, fold to nothing.
            if (at == start)
            {
                at++;
            }
            else if (Folding.Fold(text.AsSpan(start, at - start)) is { Length: > 0 } word)
            {
                yield return (word, new TextSpan(start, at - start));
            }
        }
    }

    /// <summary>True when the words of a phrase stand there one after another.</summary>
    public static bool HasAt(IReadOnlyList<string> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var next = 0; next < phrase.Length; next++)
        {
            if (words[at + next] != phrase[next])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words with a space between, by which a text is known again however it was punctuated.</summary>
    public static string Joined(string text) => string.Join(' ', In(text));
}
