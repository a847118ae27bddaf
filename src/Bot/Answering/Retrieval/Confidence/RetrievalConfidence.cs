namespace Bot.Answering.Retrieval.Confidence;

/// <summary>How likely it is that the corpus supports an answer, from what was found: a logistic model over <see cref="Evidence"/>.</summary>
/// <remarks>Its weights are learnt from questions some of which have had their articles taken away; the file says which.</remarks>
internal static class RetrievalConfidence
{
    /// <summary>Below this the bot abstains.</summary>
    public const double AnswerFrom = 0.30;

    private static readonly LogisticModel Model = new("Bot.Answering.Retrieval.Confidence.Data.confidence-weights.tsv", Evidence.Names);

    // Set so that on sets of questions in both languages as many had an answer as this says, where one was held.
    private static readonly double Held = Model.Row("held");

    /// <summary>How likely it is when sentences were found that hold what was wanted, which evidence from retrieval alone cannot know.</summary>
    /// <param name="confidence">By the evidence; below <see cref="AnswerFrom"/> nothing is held.</param>
    public static double WhenHeld(double confidence) =>
        confidence < AnswerFrom ? confidence : LogisticModel.Chance(Math.Log(confidence / (1 - confidence)) + Held);

    public static double Of(Evidence evidence) => evidence == Evidence.None ? 0 : Model.Of(evidence.Values);
}
