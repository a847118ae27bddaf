using Bot.Articles;
using Bot.Faqs;
using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>A reply beside a question.</summary>
/// <param name="Probability">That it answers the question, 0 to 1.</param>
/// <param name="Conflict">What forbids it, whatever the probability.</param>
internal sealed record FaqCandidate(FaqEntry Entry, double Probability, MatchConflict Conflict)
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
    public FaqMatch Match(string question, ReplyLanguage language, Audience audience, FaqIndex index, DateOnly day)
    {
        var asked = reader.Read(question, language);
        var ranked = Rank(asked, index, index.Entries.Where(entry => entry.Version.Content.Audience <= audience && entry.Version.IsInForce(day)));
        var fitting = ranked.Where(candidate => candidate.Conflict == MatchConflict.None && candidate.Probability >= weights.Choice).Take(2).ToList();
        return fitting switch
        {
            [var best, var second] when best.Probability < weights.Sure && second.Probability >= best.Probability - weights.Close => new FaqMatch.Choices(best.Version, second.Version, ranked),
            [var best, ..] when best.Probability >= weights.Match => new FaqMatch.Found(best.Version, ranked),
            _ => new FaqMatch.None(ranked),
        };
    }


    private List<FaqCandidate> Rank(QuestionReading asked, FaqIndex index, IEnumerable<FaqEntry> entries) =>
    [
        .. entries.Select(entry => Best(asked, entry, index)).OrderByDescending(candidate => candidate.Probability)
            .ThenBy(candidate => candidate.Version.Faq.Value, StringComparer.Ordinal).Take(RankedGiven),
    ];

    /// <summary>By the wording that fits best and that nothing forbids; else by the one that fits best.</summary>
    private FaqCandidate Best(QuestionReading asked, FaqEntry entry, FaqIndex index)
    {
        FaqCandidate? free = null, any = null;
        foreach (var wording in entry.Wordings)
        {
            var probability = weights.Probability(QuestionComparison.Of(asked, wording, index.Weight, entry));
            var conflict = MatchConflicts.Between(asked, wording, entry);
            var candidate = new FaqCandidate(entry, probability, conflict);
            any = any is null || probability > any.Probability ? candidate : any;
            free = conflict == MatchConflict.None && (free is null || probability > free.Probability) ? candidate : free;
        }

        return free ?? any!;
    }
}
