using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Language;

namespace Bot.Answering.Retrieval.Ranking;

/// <summary>What only the text itself tells of a passage: which sentence says most of the question, and whether in its very words.</summary>
internal sealed class PassageReading(SearchQuery query, float[] weights)
{
    // As the length part of BM25 with k1 1.2 and b 0.4, for a sentence of 25 words.
    private const float SentenceK1 = 1.2f;
    private const float SentenceB = 0.4f;
    private const float UsualSentence = 25;

    private readonly QueryTerms _terms = new(query);
    private readonly float[] _exact = new float[weights.Length];

    /// <summary>How often each word of the query stands in the passage just read in its very form.</summary>
    public ReadOnlySpan<float> Exact => _exact;

    /// <summary>What the sentence that says most of the question says of it.</summary>
    public float BestSentence { get; private set; }

    public void Read(Article article, Passage passage)
    {
        Array.Clear(_exact);
        var text = passage.Span.In(article.Text);
        var sentences = SentenceSplitter.Split(text);
        var said = new float[Math.Max(1, sentences.Count)][];
        var words = new int[said.Length];
        var sink = new Sink(this, text, sentences, _terms.In(ArticleLanguageCodes.Of(article.Language)), said, words);
        Analyzer.For(article.Language).Analyze(text, ref sink);
        BestSentence = 0;
        for (var s = 0; s < said.Length; s++)
        {
            if (said[s] is { } groups)
            {
                BestSentence = Math.Max(BestSentence, Bm25Like(groups, words[s]));
            }
        }
    }

    private float Bm25Like(float[] groups, int words)
    {
        var sum = 0f;
        for (var g = 0; g < groups.Length; g++)
        {
            sum += weights[g] * groups[g];
        }

        return sum * (SentenceK1 + 1) / (1 + (SentenceK1 * (1 - SentenceB + (SentenceB * words / UsualSentence))));
    }

    private struct Sink(PassageReading reading, string text, IReadOnlyList<TextSpan> sentences, IReadOnlyDictionary<string, List<(int Group, float Weight)>> terms, float[]?[] said, int[] words) : ITermSink
    {
        private int _sentence;

        public void Add(string term, int position, TextSpan span, TokenKind kind)
        {
            while (_sentence + 1 < sentences.Count && span.Start >= sentences[_sentence + 1].Start)
            {
                _sentence++;
            }

            words[_sentence]++;
            if (!terms.TryGetValue(term, out var groups))
            {
                return;
            }

            var ofSentence = said[_sentence] ??= new float[reading._exact.Length];
            foreach (var (group, weight) in groups)
            {
                ofSentence[group] = Math.Max(ofSentence[group], Math.Min(1, weight));
                if (weight >= 1 && Folding.Fold(text.AsSpan(span.Start, span.Length)) == reading.Folded(group))
                {
                    reading._exact[group]++;
                }
            }
        }
    }

    private string Folded(int group) => query.Groups[group].Folded;
}
