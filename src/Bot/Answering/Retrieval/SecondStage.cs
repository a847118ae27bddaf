using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Retrieval;

/// <summary>Looks again at the best candidates, with what is too dear to compute for all: where the words stand, and which were asked of whom.</summary>
/// <param name="articles">What was found before for the same question, by segment and number in it; what is found now joins it.</param>
internal sealed class SecondStage(CorpusIndex index, SearchQuery query, float[] weights, Dictionary<(int Segment, int Article), FoundArticle> articles)
{
    /// <summary>Passages looked at again.</summary>
    public const int Depth = 300;

    private const float ProximityShare = 0.5f;

    // Naming the outlet or the date is asking for that source: worth this share of the question's whole weight.
    private const float OutletShare = 0.4f;
    private const float DateShare = 0.10f;

    private readonly float _total = Math.Max(1e-6f, weights.Sum());
    private readonly PostingBlock _block = new();
    private readonly CandidateLooks _looks = CandidateLooks.OfThread;

    /// <param name="count">How many to return, at most.</param>
    /// <returns>Best first; of equals the older version and the earlier passage.</returns>
    public IReadOnlyList<RankedPassage> Rerank(ReadOnlySpan<Candidate> candidates, int count)
    {
        _looks.Begin(candidates, query.Groups.Count);
        for (var from = 0; from < _looks.Count;)
        {
            var to = from;
            while (to < _looks.Count && _looks.Candidates[to].Segment == _looks.Candidates[from].Segment)
            {
                to++;
            }

            Look(index.Segments[_looks.Candidates[from].Segment].Segment, from, to);
            from = to;
        }

        var sources = new Dictionary<(int, int), float>();
        var scores = new ScoreExplanation[_looks.Count];
        for (var look = 0; look < scores.Length; look++)
        {
            scores[look] = Explain(look, sources);
        }

        // Only what is returned needs its words and its head, and passages of one article share that.
        List<RankedPassage> ranked = [.. Best(scores, count).Select(best => Ranked(_looks.Candidates[best], scores[best] with { Matches = Matches(best) }))];
        GC.KeepAlive(index);
        return ranked;
    }

    /// <returns>The looks with the highest totals, best first.</returns>
    private IEnumerable<int> Best(ScoreExplanation[] scores, int count)
    {
        var totals = Array.ConvertAll(scores, score => -score.Total);
        var looks = Enumerable.Range(0, scores.Length).ToArray();
        Array.Sort(totals, looks);
        for (var (from, to) = (0, 0); from < looks.Length && from < count; from = to)
        {
            while (to < looks.Length && totals[to] == totals[from])
            {
                to++;
            }

            looks.AsSpan(from, to - from).Sort((x, y) => InOrder(_looks.Candidates[x], _looks.Candidates[y]));
        }

        return looks.Take(count);
    }

    private static int InOrder(in Candidate x, in Candidate y) =>
        x.Version != y.Version ? x.Version.CompareTo(y.Version) : x.Segment != y.Segment ? x.Segment.CompareTo(y.Segment) : x.Passage.CompareTo(y.Passage);

    private RankedPassage Ranked(Candidate candidate, ScoreExplanation score)
    {
        var segment = index.Segments[candidate.Segment].Segment;
        var number = segment.Tables.ArticleOfPassage[candidate.Passage];
        if (!articles.TryGetValue((candidate.Segment, number), out var article))
        {
            articles.Add((candidate.Segment, number), article = new FoundArticle(segment, number));
        }

        return new RankedPassage(article, segment.Tables.Passage(candidate.Passage, article.Head.Id), score);
    }

    /// <param name="from">The first look in the segment; <paramref name="to"/>: one past the last.</param>
    private void Look(IndexSegment segment, int from, int to)
    {
        for (var g = 0; g < query.Groups.Count; g++)
        {
            foreach (var variant in query.Groups[g].Variants)
            {
                if (segment.TryFind(variant.Term, out var entry))
                {
                    Read(segment, entry, variant, g, from, to);
                }
            }
        }
    }

    /// <summary>Both the term's blocks and what is looked at go by article, so one walk meets all.</summary>
    private void Read(IndexSegment segment, TermEntry entry, in QueryVariant variant, int group, int from, int to)
    {
        var lists = segment.Lists;
        var tables = segment.Tables;
        var looks = _looks.Candidates;
        var directory = new BlockDirectory(lists, entry);
        var at = from;
        while (at < to && directory.MoveNext())
        {
            at = Skip(looks, at, to, tables, directory.Window * PostingBlock.Articles);
            if (at == to || tables.ArticleOfPassage[looks[at].Passage] / PostingBlock.Articles != directory.Window)
            {
                continue;
            }

            _block.Open(lists, directory.Offset, directory.Window);
            while (at < to && tables.ArticleOfPassage[looks[at].Passage] is var article && article / PostingBlock.Articles == directory.Window)
            {
                var end = Skip(looks, at, to, tables, article + 1);
                if ((tables.LanguagesOf(article) & variant.Languages) != 0 && _block.Places.Find(article % PostingBlock.Articles) is >= 0 and var i)
                {
                    if (_block.Fields(lists, i) != ArticleFields.None)
                    {
                        _looks.FoundInTitle(at, end, group, variant);
                    }

                    _block.MoveTo(lists, tables, article % PostingBlock.Articles);
                    Read(lists, variant, group, at, end);
                }

                at = end;
            }
        }
    }

    private void Read(ReadOnlySpan<byte> lists, in QueryVariant variant, int group, int from, int to)
    {
        Span<int> positions = stackalloc int[CandidateLooks.PositionsKept];
        for (var at = from; at < to && _block.NextPassage(out var passage, out var frequency);)
        {
            while (at < to && _looks.Candidates[at].Passage < passage)
            {
                at++;
            }

            if (at < to && _looks.Candidates[at].Passage == passage)
            {
                _looks.Found(at, group, variant, positions[.._block.ReadPositions(lists, frequency, positions)]);
            }
        }
    }

    /// <returns>The first look whose article is not before this one.</returns>
    private static int Skip(ReadOnlySpan<Candidate> looks, int at, int to, SegmentTables tables, int article)
    {
        while (at < to && tables.ArticleOfPassage[looks[at].Passage] < article)
        {
            at++;
        }

        return at;
    }

    /// <returns>Without what was found of each word.</returns>
    private ScoreExplanation Explain(int look, Dictionary<(int, int), float> sources)
    {
        var covered = 0f;
        for (var g = 0; g < weights.Length; g++)
        {
            covered += _looks.Best(look, g).Term is null ? 0 : weights[g] * Math.Min(1f, _looks.Best(look, g).Weight);
        }

        var candidate = _looks.Candidates[look];
        return new ScoreExplanation(candidate.PassageText, candidate.ArticleText, ProximityShare * _looks.Proximity(look, weights), Source(candidate, sources), covered / _total, []);
    }

    private List<TermMatch> Matches(int look)
    {
        var matches = new List<TermMatch>();
        for (var g = 0; g < weights.Length; g++)
        {
            var best = _looks.Best(look, g);
            if (best.Term is { } term)
            {
                matches.Add(new TermMatch(query.Groups[g].Word, term, weights[g], Math.Min(1f, best.Weight)));
            }
        }

        return matches;
    }

    /// <summary>What the article's outlet and date are worth. A head is read only where a day is asked for.</summary>
    private float Source(in Candidate candidate, Dictionary<(int, int), float> sources)
    {
        if (query.Outlets.Count == 0 && query.Days.Count == 0)
        {
            return 0;
        }

        var segment = index.Segments[candidate.Segment].Segment;
        var article = segment.Tables.ArticleOfPassage[candidate.Passage];
        if (!sources.TryGetValue((candidate.Segment, article), out var source))
        {
            source = query.Outlets.Contains(segment.Tables.OutletOf(article)) ? OutletShare * _total : 0;
            source += query.Days.Count > 0 && segment.Head(article).Published is { } day && query.Days.Any(asked => asked.Covers(day)) ? DateShare * _total : 0;
            sources.Add((candidate.Segment, article), source);
        }

        return source;
    }
}
