using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>Tells whether two people ask the same, by the words alone: neither has an answer yet.</summary>
internal sealed class SameQuestion(QuestionReader reader, FaqIndexHolder faqs, MatchWeights weights)
{
    public QuestionReading Read(string question, string language) => reader.Read(question, ReplyLanguages.Parse(language) ?? ReplyLanguage.English);

    /// <summary>True when they surely ask the same. A doubt leaves them apart: people can put two questions together, but cannot part their askers again.</summary>
    public bool Holds(QuestionReading one, QuestionReading other) =>
        Probability(one, other) >= weights.Same && Probability(other, one) >= weights.Same;

    private double Probability(QuestionReading asked, QuestionReading wording)
    {
        var target = new MatchTarget([wording], [], []);
        if (MatchConflicts.Of(asked, target) != MatchConflict.None || MatchConflicts.Between(asked, wording, target) != MatchConflict.None)
        {
            return 0;
        }

        // Who gets it and when it is paid are two questions about one thing.
        var likeness = QuestionComparison.Of(faqs.Current.Weigh(asked), faqs.Current.Weigh(wording), target, 1);
        return likeness.SameType >= 0 ? weights.ProbabilityAlone(weights.Score(likeness)) : 0;
    }
}
