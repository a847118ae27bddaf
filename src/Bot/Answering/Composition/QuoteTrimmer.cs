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

    /// <summary>The clauses around some words of a sentence that is too long to be quoted for them alone: as much as goes into so many words, else the least that holds them.</summary>
    /// <param name="needed">What must stand in it.</param>
    /// <param name="most">Words to quote where they suffice.</param>
    public static TextSpan Around(string text, TextSpan sentence, TextSpan needed, int most)
    {
        if (Words(text, sentence) <= most)
        {
            return sentence;
        }

        var cuts = Cuts(text, sentence);
        var spans = cuts.Where(from => from <= needed.Start).SelectMany(from => cuts.Where(to => to >= needed.End).Select(to => Trimmed(text, from, to))).Where(span => QuoteUnits.IsWhole(text, span) && text.AsSpan(span.Start, span.Length).Count('(') == text.AsSpan(span.Start, span.Length).Count(')')).OrderBy(span => span.Length).ToList();

        // With its beginning a sentence has its subject.
        var chosen = spans.FindLast(span => span.Start == sentence.Start && Words(text, span) <= most) is { Length: > 0 } begun ? begun
            : spans.FindLast(span => Words(text, span) <= most) is { Length: > 0 } fits ? fits
            : spans.Count > 0 ? spans[0] : sentence;
        return Words(text, chosen) <= MostWords ? chosen : needed;
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
