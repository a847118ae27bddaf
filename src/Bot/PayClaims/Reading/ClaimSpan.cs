using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Cuts the verbatim words that state a claim: its sentence, or of a long one the clauses that hold figure, component and period.</summary>
internal static class ClaimSpan
{
    private const int MostWords = 45;

    /// <param name="needed">What the words must hold.</param>
    public static TextSpan Of(string text, TextSpan sentence, TextSpan needed)
    {
        if (Words(text, sentence.Start, sentence.End) <= MostWords)
        {
            return sentence;
        }

        var cuts = Cuts(text, sentence);
        var from = cuts.FindLastIndex(cut => cut <= needed.Start);
        var to = cuts.FindIndex(cut => cut >= needed.End);
        (from, to) = (Math.Max(from, 0), to < 0 ? cuts.Count - 1 : to);
        while (true)
        {
            // What stands before a figure says more of it than what stands behind.
            if (from > 0 && Words(text, cuts[from - 1], cuts[to]) <= MostWords)
            {
                from--;
            }
            else if (to + 1 < cuts.Count && Words(text, cuts[from], cuts[to + 1]) <= MostWords)
            {
                to++;
            }
            else
            {
                return Trimmed(text, cuts[from], cuts[to]);
            }
        }
    }

    /// <summary>Where clauses begin: behind a comma, semicolon, colon or dash that a space follows.</summary>
    private static List<int> Cuts(string text, TextSpan sentence)
    {
        var cuts = new List<int> { sentence.Start };
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
        {
            if (text[i] is ',' or ';' or ':' or '—' or '–' && char.IsWhiteSpace(text[i + 1]))
            {
                cuts.Add(i + 1);
            }
        }

        cuts.Add(sentence.End);
        return cuts;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';' or ':' or '—' or '–'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or ':' or '—' or '–'))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }

    private static int Words(string text, int start, int end)
    {
        var words = 0;
        for (var i = start; i < end; i++)
        {
            words += !char.IsWhiteSpace(text[i]) && (i == start || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }

        return words;
    }
}
