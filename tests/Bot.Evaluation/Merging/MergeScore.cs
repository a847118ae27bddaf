using Bot.AllHands.Merging;
using Bot.Evaluation.FaqMatching;

namespace Bot.Evaluation.Merging;

/// <summary>Two questions of a set.</summary>
internal readonly record struct MergePair(MergeQuestion One, MergeQuestion Other)
{
    public bool IsSame => One.Group == Other.Group;

    public bool IsAcrossLanguages => One.Reading.Question.Language != Other.Reading.Question.Language;
}

/// <summary>How the suggested groups of a set agree with its own, counted in unordered pairs.</summary>
/// <param name="Missed">Pairs that ask the same and were not suggested.</param>
/// <param name="Wrong">Pairs that were suggested and do not ask the same.</param>
internal sealed record MergeScore(int Right, IReadOnlyList<MergePair> Missed, IReadOnlyList<MergePair> Wrong)
{
    public double Precision => Right == 0 ? 0 : (double)Right / (Right + Wrong.Count);

    public double Recall => Right == 0 ? 0 : (double)Right / (Right + Missed.Count);

    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <param name="across">Only pairs of two languages, or only of one; null for all.</param>
    public static MergeScore Of(MergeSet set, MergeWeights weights, bool? across = null)
    {
        var matcher = new MergeMatcher(FaqSet.Reader, weights);
        var groupOf = Enumerable.Range(0, set.Questions.Count).Select(at => -1 - at).ToArray();
        foreach (var (at, found) in matcher.Groups([.. set.Questions.Select(question => question.Reading)], (_, _) => true).Index())
        {
            foreach (var member in found.Members)
            {
                groupOf[member] = at;
            }
        }

        var pairs = from one in Enumerable.Range(0, set.Questions.Count)
                    from other in Enumerable.Range(one + 1, set.Questions.Count - one - 1)
                    let pair = new MergePair(set.Questions[one], set.Questions[other])
                    where across is null || pair.IsAcrossLanguages == across
                    select (Pair: pair, IsSuggested: groupOf[one] == groupOf[other]);
        var all = pairs.Where(pair => pair.IsSuggested || pair.Pair.IsSame).ToList();
        return new MergeScore(
            all.Count(pair => pair is { IsSuggested: true, Pair.IsSame: true }),
            [.. all.Where(pair => !pair.IsSuggested).Select(pair => pair.Pair)],
            [.. all.Where(pair => !pair.Pair.IsSame).Select(pair => pair.Pair)]);
    }
}
