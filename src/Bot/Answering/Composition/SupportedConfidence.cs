using Bot.Answering.Retrieval.Confidence;

namespace Bot.Answering.Composition;

/// <summary>How likely it is that a sentence answers a question that is not on pay: a logistic model over <see cref="SentenceSupport"/>, beside what retrieval says.</summary>
/// <remarks>
/// It is told with the reply, and below <see cref="AnswerFrom"/> there is none. Its weights are learnt from questions some of which nothing answers,
/// among them such as were written to look answered; the file says from which.
/// </remarks>
internal static class SupportedConfidence
{
    /// <summary>Below it that the sentence does not answer is likelier.</summary>
    public const double AnswerFrom = 0.5;

    // Not learnt: retrieval tells best where nothing is on what is asked, and past these odds (0.62) that something is, but not what it says of it.
    private const double RetrievedShare = 2;
    private const double MostRetrieved = 0.5;

    private static readonly LogisticModel Model = new("Bot.Answering.Composition.Data.support-weights.tsv", SentenceSupport.Names);

    /// <returns>0 to 1.</returns>
    public static double Of(SentenceSupport support) => LogisticModel.Chance(Given(support.Retrieved) + Model.Odds(support.Values));

    /// <param name="retrieved">0 to 1.</param>
    /// <returns>The logarithm of the odds that retrieval gives.</returns>
    public static double Given(double retrieved) => RetrievedShare * Math.Min(MostRetrieved, Math.Log(retrieved / (1 - retrieved)));
}
