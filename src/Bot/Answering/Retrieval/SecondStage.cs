using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Retrieval;

/// <summary>Looks again at the best candidates, with what is too dear to compute for all: where the words stand, and which were asked of whom.</summary>
internal sealed class SecondStage(CorpusIndex index, SearchQuery query, float[] weights)
{
    /// <summary>Passages looked at again.</summary>
    public const int Depth = 300;

    // Two words of the question count as close up to this many tokens apart.
    private const int Window = 10;
    private const float ProximityShare = 0.5f;

    // Naming the outlet or the date is asking for that source: worth this share of the question's whole weight.
    private const float OutletShare = 0.4f;
    private const float DateShare = 0.10f;

    private readonly float _total = Math.Max(1e-6f, weights.Sum());
    private readonly PostingBlock _block = new();

    /// <param name="count">How many to return, at most.</param>
    /// <returns>Best first; of equals the older version and the earlier passage.</returns>
    public IReadOnlyList<RankedPassage> Rerank(IEnumerable<Candidate> candidates, int count)
    {
        var seen = candidates.GroupBy(candidate => candidate.Segment).SelectMany(inSegment => Look(index.Segments[inSegment.Key].Segment, inSegment)).ToList();
        var best = seen.OrderByDescending(look => look.Score.Total).ThenBy(look => look.Look.Candidate.Version).ThenBy(look => look.Look.Candidate.Segment).ThenBy(look => look.Look.Candidate.Passage).Take(count);

        // Only what is returned needs its text, and passages of one article share it.
        var articles = new Dictionary<(int, int), Articles.Article>();
        List<RankedPassage> ranked = [.. best.Select(look => Ranked(look.Look.Candidate, look.Score, articles))];
        GC.KeepAlive(index);
        return ranked;
    }

    private RankedPassage Ranked(Candidate candidate, ScoreExplanation score, Dictionary<(int, int), Articles.Article> articles)
    {
        var segment = index.Segments[candidate.Segment].Segment;
        var number = segment.Tables.ArticleOfPassage[candidate.Passage];
        if (!articles.TryGetValue((candidate.Segment, number), out var article))
        {
            articles.Add((candidate.Segment, number), article = segment.Article(number));
        }

        return new RankedPassage(article, segment.Tables.Passage(candidate.Passage, article.Id), score);
    }

    private List<(CandidateLook Look, ScoreExplanation Score)> Look(IndexSegment segment, IEnumerable<Candidate> candidates)
    {
        var looks = candidates.OrderBy(candidate => candidate.Passage).Select(candidate => new CandidateLook(candidate, query.Groups.Count)).ToList();
        for (var g = 0; g < query.Groups.Count; g++)
        {
            foreach (var variant in query.Groups[g].Variants)
            {
                if (segment.TryFind(variant.Term, out var entry))
                {
                    Read(segment, entry, variant, g, looks);
                }
            }
        }

        var sources = new Dictionary<int, float>();
        return [.. looks.Select(look => (look, Explain(look, SourceOf(segment.Tables.ArticleOfPassage[look.Candidate.Passage]))))];

        float SourceOf(int article)
        {
            if (!sources.TryGetValue(article, out var source))
            {
                sources.Add(article, source = Source(segment, article));
            }

            return source;
        }
    }

    /// <summary>Both the term's blocks and what is looked at go by article, so one walk meets all.</summary>
    /// <param name="looks">By passage.</param>
    private void Read(IndexSegment segment, TermEntry entry, QueryVariant variant, int group, List<CandidateLook> looks)
    {
        var lists = segment.Lists;
        var tables = segment.Tables;
        var directory = new BlockDirectory(lists, entry);
        var at = 0;
        while (at < looks.Count && directory.MoveNext())
        {
            at = Skip(looks, at, tables, directory.Window * PostingBlock.Articles);
            if (at == looks.Count || tables.ArticleOfPassage[looks[at].Candidate.Passage] / PostingBlock.Articles != directory.Window)
            {
                continue;
            }

            _block.Open(lists, directory.Offset, directory.Window);
            while (at < looks.Count && tables.ArticleOfPassage[looks[at].Candidate.Passage] is var article && article / PostingBlock.Articles == directory.Window)
            {
                var end = Skip(looks, at, tables, article + 1);
                if ((tables.LanguagesOf(article) & variant.Languages) != 0 && _block.Find(article % PostingBlock.Articles) is >= 0 and var i)
                {
                    Read(lists, tables, i, variant, group, looks, at, end);
                }

                at = end;
            }
        }
    }

    private void Read(ReadOnlySpan<byte> lists, SegmentTables tables, int i, QueryVariant variant, int group, List<CandidateLook> looks, int from, int to)
    {
        for (var at = from; at < to && _block.Fields(i) != ArticleFields.None; at++)
        {
            looks[at].FoundInTitle(group, variant);
        }

        Span<int> positions = stackalloc int[CandidateLook.PositionsKept];
        _block.MoveTo(lists, tables, i);
        for (var at = from; at < to && _block.NextPassage(lists, out var passage, out var frequency);)
        {
            while (at < to && looks[at].Candidate.Passage < passage)
            {
                at++;
            }

            if (at < to && looks[at].Candidate.Passage == passage)
            {
                looks[at].Found(group, variant, positions[.._block.ReadPositions(lists, frequency, positions)]);
            }
        }
    }

    /// <returns>The first look whose article is not before this one.</returns>
    private static int Skip(List<CandidateLook> looks, int at, SegmentTables tables, int article)
    {
        while (at < looks.Count && tables.ArticleOfPassage[looks[at].Candidate.Passage] < article)
        {
            at++;
        }

        return at;
    }

    /// <param name="source">As <see cref="Source"/> gives it for the article.</param>
    private ScoreExplanation Explain(CandidateLook look, float source)
    {
        var covered = 0f;
        var matches = new List<TermMatch>();
        for (var g = 0; g < weights.Length; g++)
        {
            if (look.Best[g].Term is { } term)
            {
                covered += weights[g] * Math.Min(1f, look.Best[g].Weight);
                matches.Add(new TermMatch(query.Groups[g].Word, term, weights[g], Math.Min(1f, look.Best[g].Weight)));
            }
        }

        return new ScoreExplanation(look.Candidate.PassageText, look.Candidate.ArticleText, Proximity(look), source, covered / _total, matches);
    }

    /// <summary>For each two neighbouring words of the question: the lesser weight over their distance in the passage.</summary>
    private float Proximity(CandidateLook look)
    {
        var sum = 0f;
        for (var g = 0; g + 1 < weights.Length; g++)
        {
            var distance = Distance(look.Positions[g], look.Positions[g + 1]);
            if (distance <= Window)
            {
                sum += Math.Min(weights[g], weights[g + 1]) / distance;
            }
        }

        return ProximityShare * sum;
    }

    private static int Distance(List<int>? first, List<int>? second)
    {
        var best = int.MaxValue;
        if (first is not null && second is not null)
        {
            foreach (var a in first)
            {
                foreach (var b in second)
                {
                    best = a == b ? best : Math.Min(best, Math.Abs(a - b));
                }
            }
        }

        return best;
    }

    /// <summary>What the article's outlet and date are worth. A head is read only where a day is asked for.</summary>
    private float Source(IndexSegment segment, int article)
    {
        var source = query.Outlets.Contains(segment.Tables.OutletOf(article)) ? OutletShare * _total : 0;
        return query.Days.Count > 0 && segment.Head(article).Published is { } day && query.Days.Any(asked => asked.Covers(day)) ? source + (DateShare * _total) : source;
    }
}
