using Bot.Answering.Retrieval.Vectors;
using Bot.Articles;
using Bot.Faqs;
using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>A reply beside a question.</summary>
/// <param name="Likeness">Of the wording that fits best.</param>
/// <param name="Score">How well it fits, to be compared with that of other replies to the same question alone.</param>
/// <param name="Conflict">What forbids it, whatever the score.</param>
internal sealed record FaqCandidate(FaqEntry Entry, QuestionLikeness Likeness, double Score, MatchConflict Conflict)
{
    public FaqVersion Version => Entry.Version;
}

/// <summary>What HR's replies say to a question.</summary>
/// <param name="Ranked">The replies nearest to the question, best first, ten at most, those that a conflict forbids among them.</param>
internal abstract record FaqMatch(IReadOnlyList<FaqCandidate> Ranked)
{
    public sealed record None(IReadOnlyList<FaqCandidate> Ranked) : FaqMatch(Ranked);

    public sealed record Found(FaqVersion Version, IReadOnlyList<FaqCandidate> Ranked) : FaqMatch(Ranked);

    /// <summary>Two fit about as well: the asker chooses.</summary>
    public sealed record Choices(FaqVersion First, FaqVersion Second, IReadOnlyList<FaqCandidate> Ranked) : FaqMatch(Ranked);
}

/// <summary>Finds the reply of HR's that answers a question.</summary>
internal sealed class FaqMatcher(QuestionReader reader, MatchWeights weights)
{
    private const int RankedGiven = 10;

    /// <param name="audience">The most restricted reply that may be shown.</param>
    /// <param name="day">Today (UTC).</param>
    /// <param name="vector">The question's, which only brings replies into comparison; null where words alone do.</param>
    public FaqMatch Match(string question, ReplyLanguage language, Audience audience, FaqIndex index, DateOnly day, QuestionVector? vector = null)
    {
        var asked = reader.Read(question, language);
        var ranked = Rank(asked, index, index.Near(asked, vector).Where(near => near.Entry.Version.Content.Audience <= audience && near.Entry.Version.IsInForce(day)));
        if (ranked.FirstOrDefault(candidate => candidate.Conflict == MatchConflict.None) is not { } best)
        {
            return new FaqMatch.None(ranked);
        }

        var second = ranked.FirstOrDefault(candidate => candidate.Conflict == MatchConflict.None && candidate != best);

        // One that a conflict forbids competes too: what reads like it asks for it, and so not for another.
        var others = ranked.Where(candidate => candidate != best).Select(candidate => candidate.Score).ToList();
        var lead = others.Count == 0 ? MatchWeights.LeadAlone : best.Score - others.Max();
        return second is not null && second.Score == others.Max() && lead < weights.Close && IsLikelyAlone(best) && IsLikelyAlone(second) ? new FaqMatch.Choices(best.Version, second.Version, ranked)
            : lead > 0 && weights.Probability(best.Likeness, lead) >= weights.Match ? new FaqMatch.Found(best.Version, ranked)
            : new FaqMatch.None(ranked);
    }

    private bool IsLikelyAlone(FaqCandidate candidate) => weights.ProbabilityAlone(candidate.Score) >= weights.Choice;

    private List<FaqCandidate> Rank(QuestionReading asked, FaqIndex index, IEnumerable<(FaqEntry Entry, double Share)> near)
    {
        var weighed = index.Weigh(asked);
        return
        [
            .. near.Select(of => Best(weighed, of.Entry, of.Share, index)).OrderByDescending(candidate => candidate.Score)
                .ThenBy(candidate => candidate.Version.Faq.Value, StringComparer.Ordinal).Take(RankedGiven),
        ];
    }

    /// <summary>By the wording that fits best and that nothing forbids; else by the one that fits best.</summary>
    private FaqCandidate Best(WeighedQuestion asked, FaqEntry entry, double rank, FaqIndex index)
    {
        FaqCandidate? free = null, any = null;
        var ofAll = MatchConflicts.Of(asked.Question, entry.Target);
        foreach (var wording in index.WordingsOf(entry))
        {
            var likeness = QuestionComparison.Of(asked, wording, entry.Target, rank);
            var score = weights.Score(likeness);
            var conflict = ofAll == MatchConflict.None ? MatchConflicts.Between(asked.Question, wording.Question, entry.Target) : ofAll;
            var candidate = new FaqCandidate(entry, likeness, score, conflict);
            any = any is null || score > any.Score ? candidate : any;
            free = conflict == MatchConflict.None && (free is null || score > free.Score) ? candidate : free;
        }

        return free ?? any!;
    }
}

/// <summary>What HR's replies say to a question in its conversation.</summary>
/// <param name="WasShown">An earlier message had the same reply.</param>
/// <param name="Sources">The articles that the reply cites, as far as the corpus holds them and the asker may see them.</param>
internal sealed record CuratedMatch(FaqMatch Match, bool WasShown, IReadOnlyList<Article> Sources)
{
    public static CuratedMatch Nothing { get; } = new(new FaqMatch.None([]), false, []);
}
