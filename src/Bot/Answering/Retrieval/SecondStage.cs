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

    public IEnumerable<RankedPassage> Rerank(IEnumerable<Candidate> candidates)
    {
        foreach (var inSegment in candidates.GroupBy(candidate => candidate.Segment))
        {
            var segment = index.Segments[inSegment.Key].Segment;
            var looked = inSegment.ToDictionary(candidate => candidate.Passage, candidate => new Look(candidate, query.Groups.Count));
            for (var g = 0; g < query.Groups.Count; g++)
            {
                foreach (var variant in query.Groups[g].Variants)
                {
                    if (segment.Terms.TryGetValue(variant.Term, out var entry))
                    {
                        ReadPositions(segment, entry, variant, g, looked);
                        ReadTitles(segment, entry, variant, g, looked);
                    }
                }
            }

            foreach (var (passage, look) in looked)
            {
                var article = segment.Articles[segment.ArticleOfPassage[passage]];
                yield return new RankedPassage(article, segment.Passages[passage], Explain(look, article));
            }
        }
    }

    private static void ReadPositions(IndexSegment segment, TermEntry entry, QueryVariant variant, int group, Dictionary<int, Look> looked)
    {
        var posting = entry.PostingStart;
        var offset = entry.PositionStart;
        var passage = 0;
        for (var i = 0; i < entry.PassageCount; i++)
        {
            passage += (int)PostingBytes.Read(segment.Postings, ref posting);
            var frequency = (int)PostingBytes.Read(segment.Postings, ref posting);
            var wanted = looked.TryGetValue(passage, out var look) && (segment.Languages[segment.ArticleOfPassage[passage]] & variant.Languages) != 0;
            var position = 0;
            for (var o = 0; o < frequency; o++)
            {
                position += (int)PostingBytes.Read(segment.Positions, ref offset);
                if (wanted)
                {
                    look!.Found(group, variant, position);
                }
            }
        }
    }

    private static void ReadTitles(IndexSegment segment, TermEntry entry, QueryVariant variant, int group, Dictionary<int, Look> looked)
    {
        var offset = entry.FieldStart;
        var article = 0;
        for (var i = 0; i < entry.FieldCount; i++)
        {
            article += (int)PostingBytes.Read(segment.Fields, ref offset);
            PostingBytes.Read(segment.Fields, ref offset);
            if ((segment.Languages[article] & variant.Languages) == 0)
            {
                continue;
            }

            for (var p = segment.FirstPassage[article]; p < segment.FirstPassage[article + 1]; p++)
            {
                if (looked.TryGetValue(p, out var look))
                {
                    look.FoundInTitle(group, variant);
                }
            }
        }
    }

    private ScoreExplanation Explain(Look look, Articles.Article article)
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

        return new ScoreExplanation(look.Candidate.PassageText, look.Candidate.ArticleText, Proximity(look), Source(article), covered / _total, matches);
    }

    /// <summary>For each two neighbouring words of the question: the lesser weight over their distance in the passage.</summary>
    private float Proximity(Look look)
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

    private float Source(Articles.Article article)
    {
        var source = query.Outlets.Contains(article.Outlet) ? OutletShare * _total : 0;
        return article.Published is { } day && query.Days.Any(asked => asked.Covers(day)) ? source + (DateShare * _total) : source;
    }

    /// <summary>What was found of the question in one candidate.</summary>
    private sealed class Look(Candidate candidate, int groups)
    {
        // Many occurrences of one word prove no more than a few, and distances are compared pair by pair.
        private const int PositionsKept = 12;

        public Candidate Candidate { get; } = candidate;

        public QueryVariant[] Best { get; } = new QueryVariant[groups];

        public List<int>?[] Positions { get; } = new List<int>?[groups];

        public void Found(int group, QueryVariant variant, int position)
        {
            FoundInTitle(group, variant);
            var positions = Positions[group] ??= [];
            if (positions.Count < PositionsKept)
            {
                positions.Add(position);
            }
        }

        public void FoundInTitle(int group, QueryVariant variant)
        {
            if (variant.Weight > Best[group].Weight)
            {
                Best[group] = variant;
            }
        }
    }
}
