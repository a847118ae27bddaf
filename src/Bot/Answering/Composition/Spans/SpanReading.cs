using Bot.Answering.Retrieval;

namespace Bot.Answering.Composition.Spans;

/// <summary>The spans of one sentence with their scores: the exponentials are as their chances to be what was asked for.</summary>
internal sealed class SpanReading
{
    // The others have next to no chance.
    private const int SpansWeighed = 25;

    private readonly SpanSentence _sentence;
    private readonly List<(int First, int Last, double Score)> _spans = [];

    /// <param name="weights">Of the question's words.</param>
    public SpanReading(SpanSentence sentence, SpanQuestion question, float[] weights)
    {
        _sentence = sentence;
        var evidence = new SpanEvidence(sentence, question, weights);
        var (first, last) = (new double[sentence.Words.Length], new double[sentence.Words.Length]);
        for (var at = 0; at < first.Length; at++)
        {
            var sum = new Sum(SpanWeights.Default);
            evidence.AddFirst(at, ref sum);
            first[at] = sum.Total;
            sum = new Sum(SpanWeights.Default);
            evidence.AddLast(at, ref sum);
            last[at] = sum.Total;
        }

        foreach (var (from, to) in SpanCandidates.Of(sentence, question.Form))
        {
            var sum = new Sum(SpanWeights.Default);
            evidence.AddWhole(from, to, ref sum);
            _spans.Add((from, to, first[from] + last[to] + sum.Total));
        }
    }

    /// <summary>Natural logarithm of the summed exponentials: how much speaks for any span here; null when there is none.</summary>
    public double? Promise
    {
        get
        {
            if (_spans.Count == 0)
            {
                return null;
            }

            var best = _spans.Max(span => span.Score);
            return best + Math.Log(_spans.Sum(span => Math.Exp(span.Score - best)));
        }
    }

    /// <summary>The best of the spans that lie within a stretch of the sentence's text.</summary>
    public double ScoreIn(int start, int end) =>
        _spans.Where(span => _sentence.Words[span.First].Start < end && _sentence.Words[span.Last].End > start).Select(span => span.Score).DefaultIfEmpty(double.MinValue).Max();

    /// <returns>The span that has most words in common with what may be right; empty when there is none.</returns>
    /// <remarks>
    /// Least expected loss instead of most likely: Goel and Byrne, "Minimum Bayes-risk automatic speech recognition" (2000),
    /// with F1 over words for the gain, so that where one long name or another is right, what they share is said.
    /// </remarks>
    public string Best()
    {
        var likely = _spans.OrderByDescending(span => span.Score).Take(SpansWeighed).ToList();
        if (likely.Count == 0)
        {
            return "";
        }

        var counted = new int[_sentence.Words.Length + 1];
        for (var at = 0; at < _sentence.Words.Length; at++)
        {
            counted[at + 1] = counted[at] + (_sentence.Words[at] is { IsMark: false, Class: not WordClass.Article } ? 1 : 0);
        }

        int Between(int first, int last) => Math.Max(0, counted[Math.Max(first, last + 1)] - counted[first]);
        double Gain((int First, int Last, double Score) span) => likely.Sum(other =>
            Math.Exp(other.Score - likely[0].Score) * 2 * Between(Math.Max(span.First, other.First), Math.Min(span.Last, other.Last))
            / (Between(span.First, span.Last) + Between(other.First, other.Last)));
        var best = likely.MaxBy(Gain);
        return _sentence.In(best.First, best.Last);
    }

    private struct Sum(double[] weights) : IEvidenceSink
    {
        public double Total { get; private set; }

        public void Add(int at, float value) => Total += weights[at] * value;
    }
}
