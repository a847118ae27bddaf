using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Finds where a quote stands in a text. A model may write other spaces, quotation marks, apostrophes and dashes than the article; every letter and digit must be the article's.</summary>
internal static class QuoteFinder
{
    /// <returns>Null when it stands nowhere.</returns>
    public static TextSpan? Find(string text, string quote)
    {
        var wanted = quote.Trim();
        if (wanted.Length == 0)
        {
            return null;
        }

        if (text.IndexOf(wanted, StringComparison.Ordinal) is >= 0 and var exact)
        {
            return new TextSpan(exact, wanted.Length);
        }

        var (folded, places) = Folded(text);
        var (sought, _) = Folded(wanted);
        sought = sought.Trim();
        return sought.Length > 0 && folded.IndexOf(sought, StringComparison.Ordinal) is >= 0 and var at
            ? new TextSpan(places[at], places[at + sought.Length - 1] + 1 - places[at])
            : null;
    }

    private static (string Folded, List<int> Places) Folded(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var mark = text[i] switch
            {
                '’' or '‘' or 'ʼ' or '′' => '\'',
                '“' or '”' or '„' or '«' or '»' or '″' => '"',
                '–' or '—' or '‑' or '‐' or '−' => '-',
                var other when char.IsWhiteSpace(other) => ' ',
                var other => other,
            };

            // Runs of spaces are one; a French mark stands apart from its words or not.
            if (mark == ' ' && (folded.Length == 0 || folded[^1] is ' ' or '"'))
            {
                continue;
            }

            if (mark == '"' && folded.Length > 0 && folded[^1] == ' ' && i + 1 < text.Length && !char.IsLetterOrDigit(text[i + 1]))
            {
                folded.Length--;
                places.RemoveAt(places.Count - 1);
            }

            folded.Append(mark);
            places.Add(i);
        }

        return (folded.ToString(), places);
    }
}
