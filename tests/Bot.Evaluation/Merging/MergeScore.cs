using Bot.AllHands.Merging;
using Bot.Evaluation.Scoring;

namespace Bot.Evaluation.Merging;

/// <summary>Two questions of a set.</summary>
internal readonly record struct MergePair(MergeQuestion One, MergeQuestion Other)
{
    public bool IsSame => One.Group == Other.Group;

    public bool IsAcrossLanguages => One.Reading.Question.Language != Other.Reading.Question.Language;
}

/// <summary>How the suggested groups of a set agree with its own, counted in unordered pairs.</summary>
/// <param name="Right">Pairs that ask the same and were suggested.</param>
/// <param name="Missed">Pairs that ask the same and were not suggested.</param>
/// <param name="Wrong">Pairs that were suggested and do not ask the same.</param>
internal sealed record MergeScore(IReadOnlyList<MergePair> Right, IReadOnlyList<MergePair> Missed, IReadOnlyList<MergePair> Wrong)
{
    public double Precision => Harmonic.Share(Right.Count, Right.Count + Wrong.Count);

    public double Recall => Harmonic.Share(Right.Count, Right.Count + Missed.Count);

    public double F1 => Harmonic.Mean(Precision, Recall);

    /// <summary>Of some of the pairs alone.</summary>
    public MergeScore Among(Func<MergePair, bool> isAmong) => new([.. Right.Where(isAmong)], [.. Missed.Where(isAmong)], [.. Wrong.Where(isAmong)]);

    /// <param name="variant">Of <see cref="MergeSet.Features"/>.</param>
    public static MergeScore Of(MergeSet set, MergeWeights weights, int variant = 0)
    {
        var features = set.Features(variant);
        var groupOf = Enumerable.Range(0, set.Questions.Count).Select(at => -1 - at).ToArray();
        foreach (var (at, found) in MergeGrouping.Of(set.Questions.Count, (one, other) => features[one][other - one - 1] is { } found ? weights.Probability(found) : 0, weights.Group).Index())
        {
            foreach (var member in found.Members)
            {
                groupOf[member] = at;
            }
        }

        var pairs = from one in Enumerable.Range(0, set.Questions.Count)
                    from other in Enumerable.Range(one + 1, set.Questions.Count - one - 1)
                    let pair = new MergePair(set.Questions[one], set.Questions[other])
                    select (Pair: pair, IsSuggested: groupOf[one] == groupOf[other]);
        var all = pairs.Where(pair => pair.IsSuggested || pair.Pair.IsSame).ToList();
        return new MergeScore(
            [.. all.Where(pair => pair is { IsSuggested: true, Pair.IsSame: true }).Select(pair => pair.Pair)],
            [.. all.Where(pair => !pair.IsSuggested).Select(pair => pair.Pair)],
            [.. all.Where(pair => !pair.Pair.IsSame).Select(pair => pair.Pair)]);
    }
}
