using System.Text;
using Bot.Evaluation.Text;

namespace Bot.Evaluation.Scoring.Questions;

/// <summary>Figures on the ranked passages of one question whose set gives the sentences that carry the answer.</summary>
/// <remarks>
/// The definitions of MultiHop-RAG's retrieval_evaluate.py (Tang and Yang 2024, arXiv 2401.15391): with white space removed from both, a passage is relevant when
/// it contains a gold sentence. MAP@10 here is their formula, (sentences newly found at a rank) / rank, summed over ten ranks and divided by
/// min(sentences, 10); it is not the average precision of textbooks.
/// </remarks>
internal static class EvidenceMetrics
{
    /// <summary>Words and marks of a passage that count: a longer passage may not buy hits. The chunk size of the paper.</summary>
    public const int TokensPerPassage = 256;

    public static IEnumerable<(string Name, double Value)> Of(IEnumerable<string> passages, IReadOnlyList<string> evidence)
    {
        string[] gold = [.. evidence.Select(WithoutSpaces)];
        var found = new HashSet<string>();
        var (first, precision, rank) = (0, 0.0, 0);
        foreach (var passage in passages.Take(10).Select(text => WithoutSpaces(Cut(text, TokensPerPassage))))
        {
            rank++;
            var held = gold.Where(sentence => passage.Contains(sentence, StringComparison.Ordinal)).ToList();
            if (held.Count > 0)
            {
                first = first == 0 ? rank : first;
                precision += (double)held.Count(found.Add) / rank;
            }
        }

        yield return ("chunk Hits@4", first is > 0 and <= 4 ? 1 : 0);
        yield return ("chunk Hits@10", first > 0 ? 1 : 0);
        yield return ("chunk MAP@10", precision / Math.Min(gold.Length, 10));
        yield return ("chunk MRR@10", first > 0 ? 1.0 / first : 0);
    }

    /// <summary>True for a passage that is relevant.</summary>
    public static bool Holds(string passage, IReadOnlyList<string> evidence)
    {
        var text = WithoutSpaces(Cut(passage, TokensPerPassage));
        return evidence.Any(sentence => text.Contains(WithoutSpaces(sentence), StringComparison.Ordinal));
    }

    /// <summary>The text before its token number <paramref name="tokens"/> (from 0); a token is a word or one other mark that is no space.</summary>
    public static string Cut(string text, int tokens)
    {
        var (at, count, inWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var word = WordText.IsWord(rune);
            if ((word && !inWord) || (!word && !WordText.IsSpace(rune)))
            {
                if (count++ == tokens)
                {
                    return text[..at];
                }
            }

            inWord = word;
            at += rune.Utf16SequenceLength;
        }

        return text;
    }

    private static string WithoutSpaces(string text) =>
        new StringBuilder(text).Replace(" ", "").Replace("\n", "").Replace("\t", "").Replace("\r", "").ToString();
}
