using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Cuts a long sentence down to the clauses that matter; what is kept stays verbatim and whole words.</summary>
internal static class QuoteTrimmer
{
    /// <summary>Words in the longest quote shown.</summary>
    public const int MostWords = 50;

    private const float HalfQuotation = 0.7f;

    /// <param name="worth">What a stretch of text holds of the question.</param>
    public static TextSpan Trim(string text, TextSpan sentence, Func<string, float> worth)
    {
        if (Words(text, sentence) <= MostWords)
        {
            return sentence;
        }

        var cuts = Cuts(text, sentence);
        var best = default(TextSpan);
        var bestWorth = -1f;
        for (var from = 0; from < cuts.Count; from++)
        {
            for (var to = from + 1; to < cuts.Count; to++)
            {
                var span = Trimmed(text, cuts[from], cuts[to]);
                if (Words(text, span) > MostWords)
                {
                    break;
                }

                // Of equal stretches the longer says more; half a quotation says it in nobody's name.
                var value = (worth(span.In(text)) + (1e-4f * span.Length)) * (QuoteUnits.IsWhole(text, span) ? 1 : HalfQuotation);
                if (value > bestWorth)
                {
                    (best, bestWorth) = (span, value);
                }
            }
        }

        return bestWorth < 0 ? FirstWords(text, sentence) : best;
    }

    /// <summary>Where clauses begin, with the sentence's start and end: after a comma, semicolon, colon or dash that a space follows.</summary>
    private static List<int> Cuts(string text, TextSpan sentence)
    {
        var cuts = new List<int> { sentence.Start };
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
        {
            if (text[i] is ',' or ';' or ':' or '—' or '–' or '|' && char.IsWhiteSpace(text[i + 1]))
            {
                cuts.Add(i + 1);
            }
        }

        cuts.Add(sentence.End);
        return cuts;
    }

    private static TextSpan FirstWords(string text, TextSpan sentence)
    {
        var words = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1]) && ++words == MostWords)
            {
                return Trimmed(text, sentence.Start, i);
            }
        }

        return sentence;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';' or ':' or '—' or '–' or '|'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or ':' or '—' or '–' or '|'))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }

    /// <summary>Words as people count them: stretches between white space.</summary>
    public static int Words(string text, TextSpan span)
    {
        var words = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            words += !char.IsWhiteSpace(text[i]) && (i == span.Start || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }

        return words;
    }
}
