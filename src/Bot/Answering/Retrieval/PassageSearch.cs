using System.Buffers;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;

namespace Bot.Answering.Retrieval;

/// <summary>Finds the passages for a query: BM25 over passages and articles, then a second look at the best few hundred.</summary>
internal sealed class PassageSearch(CorpusIndex index)
{
    // A title says what an article is about; the outlet and author only where it comes from.
    private const float TitleWeight = 4f;
    private const float SourceWeight = 0.8f;

    // The article around a passage tells as much as the passage: "he" in a passage is named elsewhere.
    private const float ArticleShare = 1.1f;

    /// <param name="weights">What <see cref="Weights"/> gave for the query.</param>
    /// <param name="audience">Passages of articles for a narrower audience are never candidates.</param>
    /// <param name="count">How many passages to return, at most.</param>
    /// <returns>Best first.</returns>
    public IReadOnlyList<RankedPassage> Search(SearchQuery query, float[] weights, Audience audience, int count)
    {
        if (query.Groups.Count == 0)
        {
            return [];
        }

        var candidates = new CandidateHeap(Math.Max(SecondStage.Depth, count));
        for (var s = 0; s < index.Segments.Count; s++)
        {
            Score(s, query.Groups, weights, audience, candidates);
        }

        return [.. new SecondStage(index, query, weights).Rerank(candidates.Items).OrderByDescending(found => found.Score.Total).Take(count)];
    }

    /// <summary>The weight of each word of the query in this index, in the query's order.</summary>
    public float[] Weights(SearchQuery query)
    {
        var counts = query.Groups.Select(Passages).ToArray();
        var weights = counts.Select(count => Bm25.InverseDocumentFrequency(index.PassageCount, count)).ToArray();

        // A word the corpus does not know may be a typo or lack a translation: it weighs as much as the others do on average.
        // A name it does not know is the heart of the question and keeps the weight of the rarest word.
        var known = weights.Where((_, g) => counts[g] > 0).DefaultIfEmpty(1).Average();
        return [.. weights.Select((weight, g) => query.Groups[g].Share * (counts[g] == 0 && !query.Groups[g].IsName ? known : weight))];
    }

    /// <summary>The passages that hold a word or a near variant of it, as if they were one term.</summary>
    private int Passages(QueryGroup group)
    {
        var passages = 0;
        foreach (var variant in group.Variants)
        {
            passages += variant.Weight >= 0.5f ? index.PassagesWith(variant.Term) : 0;
        }

        return Math.Min(passages, index.PassageCount);
    }

    private void Score(int s, IReadOnlyList<QueryGroup> groups, float[] weights, Audience audience, CandidateHeap candidates)
    {
        var live = index.Segments[s];
        var segment = live.Segment;
        var passages = new Accumulator(segment.Passages.Count);
        var articles = new Accumulator(segment.Articles.Count);
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var variant in groups[g].Variants)
            {
                if (segment.Terms.TryGetValue(variant.Term, out var entry))
                {
                    Collect(segment, entry, variant, passages, articles);
                }
            }

            passages.AddScores(weights[g], segment.PassageLengths, index.AveragePassage);
            articles.AddScores(weights[g], segment.ArticleLengths, index.AverageArticle);
        }

        for (var a = 0; a < segment.Articles.Count; a++)
        {
            var articleScore = articles.Scores[a];
            if (articleScore > 0 && !live.IsWithdrawn(a) && segment.Articles[a].Audience <= audience)
            {
                for (var p = segment.FirstPassage[a]; p < segment.FirstPassage[a + 1]; p++)
                {
                    candidates.Offer(new Candidate(s, p, passages.Scores[p], ArticleShare * articleScore));
                }
            }
        }

        passages.Return();
        articles.Return();
    }

    private static void Collect(IndexSegment segment, TermEntry entry, QueryVariant variant, Accumulator passages, Accumulator articles)
    {
        var offset = entry.PostingStart;
        var passage = 0;
        for (var i = 0; i < entry.PassageCount; i++)
        {
            passage += (int)PostingBytes.Read(segment.Postings, ref offset);
            var frequency = PostingBytes.Read(segment.Postings, ref offset);
            var article = segment.ArticleOfPassage[passage];
            if ((segment.Languages[article] & variant.Languages) != 0)
            {
                passages.Add(passage, variant.Weight * frequency);
                articles.Add(article, variant.Weight * frequency);
            }
        }

        offset = entry.FieldStart;
        var titled = 0;
        for (var i = 0; i < entry.FieldCount; i++)
        {
            titled += (int)PostingBytes.Read(segment.Fields, ref offset);
            var fields = (ArticleFields)PostingBytes.Read(segment.Fields, ref offset);
            if ((segment.Languages[titled] & variant.Languages) != 0)
            {
                articles.Add(titled, variant.Weight * (((fields & ArticleFields.Title) != 0 ? TitleWeight : 0) + ((fields & ArticleFields.Source) != 0 ? SourceWeight : 0)));
            }
        }
    }

    /// <summary>Frequencies of one word, then scores of all words, for each text of a segment. Arrays are pooled: one question touches them all.</summary>
    private sealed class Accumulator
    {
        private readonly float[] _frequencies;
        private readonly int[] _touched;
        private int _touchedCount;

        public Accumulator(int texts)
        {
            _frequencies = ArrayPool<float>.Shared.Rent(texts);
            _touched = ArrayPool<int>.Shared.Rent(texts);
            Scores = ArrayPool<float>.Shared.Rent(texts);
            Array.Clear(_frequencies, 0, texts);
            Array.Clear(Scores, 0, texts);
        }

        public float[] Scores { get; }

        public void Add(int text, float frequency)
        {
            if (_frequencies[text] == 0)
            {
                _touched[_touchedCount++] = text;
            }

            _frequencies[text] += frequency;
        }

        public void AddScores(float weight, int[] lengths, float average)
        {
            for (var i = 0; i < _touchedCount; i++)
            {
                var text = _touched[i];
                Scores[text] += weight * Bm25.Saturation(_frequencies[text], lengths[text] / average);
                _frequencies[text] = 0;
            }

            _touchedCount = 0;
        }

        public void Return()
        {
            ArrayPool<float>.Shared.Return(_frequencies);
            ArrayPool<int>.Shared.Return(_touched);
            ArrayPool<float>.Shared.Return(Scores);
        }
    }
}
