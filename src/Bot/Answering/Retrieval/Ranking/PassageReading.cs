using Bot.Language;

namespace Bot.Answering.Retrieval.Ranking;

/// <summary>What only the text itself tells of a passage: which sentence says most of the question, and whether in its very words.</summary>
internal sealed class PassageReading(SearchQuery query, QueryMarks marks, float[] weights)
{
    // As the length part of BM25 with k1 1.2 and b 0.4, for a sentence of 25 words.
    private const float SentenceK1 = 1.2f;
    private const float SentenceB = 0.4f;
    private const float UsualSentence = 25;

    private readonly uint[] _forms = [.. query.Groups.Select(group => IndexTerm.FormOf(group.Folded))];
    private readonly float[] _exact = new float[weights.Length];
    private readonly float[] _said = new float[weights.Length];

    /// <summary>How often each word of the query stands in the passage just read in its very form.</summary>
    public ReadOnlySpan<float> Exact => _exact;

    /// <summary>What the sentence that says most of the question says of it.</summary>
    public float BestSentence { get; private set; }

    public void Read(PassageWords passage, string language)
    {
        Array.Clear(_exact);
        BestSentence = 0;
        var known = marks.In(language);
        var from = 0;
        foreach (var to in passage.Sentences)
        {
            if (Says(known, passage.Terms[from..to], passage.Forms[from..to]))
            {
                BestSentence = Math.Max(BestSentence, Bm25Like(to - from));
            }

            from = to;
        }
    }

    /// <returns>False where the sentence says nothing of the question.</returns>
    private bool Says(MarkedTerms known, ReadOnlySpan<ulong> terms, ReadOnlySpan<uint> forms)
    {
        Array.Clear(_said);
        var saysAny = false;
        for (var at = 0; at < terms.Length; at++)
        {
            if (!known.TryGet(terms[at], out var groups))
            {
                continue;
            }

            saysAny = true;
            foreach (var (group, weight) in groups)
            {
                _said[group] = Math.Max(_said[group], Math.Min(1, weight));
                _exact[group] += weight >= 1 && forms[at] == _forms[group] ? 1 : 0;
            }
        }

        return saysAny;
    }

    private float Bm25Like(int words)
    {
        var sum = 0f;
        for (var g = 0; g < weights.Length; g++)
        {
            sum += weights[g] * _said[g];
        }

        return sum * (SentenceK1 + 1) / (1 + (SentenceK1 * (1 - SentenceB + (SentenceB * words / UsualSentence))));
    }
}
