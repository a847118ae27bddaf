using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.AllHands.Merging;

/// <summary>Tells which questions of a meeting ask the same, in one language or two.</summary>
internal sealed class MergeMatcher(QuestionReader reader, MergeWeights weights)
{
    public MergeReading Read(string question, string language) => MergeReading.Of(reader.Read(question, ReplyLanguages.Parse(language) ?? ReplyLanguage.English));

    /// <returns>0 where they have nothing in common, or a company, a figure, a level, a place or a year differs.</returns>
    public double Probability(MergeReading one, MergeReading other, WordWeights words) =>
        !one.MayAsk(other) || MergeLikeness.Conflicts(one, other) ? 0 : weights.Probability(MergeLikeness.Features(one, other, words));

    /// <summary>Puts together what asks the same.</summary>
    /// <param name="mayJoin">Whether two, by their places, may stand together at all.</param>
    /// <returns>Groups of two and more, as places in the list, the surest first.</returns>
    public IReadOnlyList<MergeGroup> Groups(IReadOnlyList<MergeReading> questions, Func<int, int, bool> mayJoin)
    {
        var words = new WordWeights(questions);
        return MergeGrouping.Of(questions.Count, (one, other) => mayJoin(one, other) ? Probability(questions[one], questions[other], words) : null, weights.Group);
    }
}
