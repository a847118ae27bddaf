namespace Bot.Language;

/// <summary>The runs of letters and digits of a short text, folded: "L'Hôtel-Dieu" is "l", "hotel" and "dieu".</summary>
internal static class FoldedWords
{
    public static IReadOnlyList<string> In(string text)
    {
        var words = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || Folding.IsCombining(text[at])))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(Folding.Fold(text.AsSpan(start, at - start)));
            }
            else
            {
                at++;
            }
        }

        return words;
    }

    /// <summary>The words with a space between, by which a text is known again however it was punctuated.</summary>
    public static string Joined(string text) => string.Join(' ', In(text));
}
