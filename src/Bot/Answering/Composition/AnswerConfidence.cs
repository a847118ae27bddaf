using Bot.Answering.Retrieval.Confidence;

namespace Bot.Answering.Composition;

/// <summary>How likely it is that a draft on pay answers: a logistic model over <see cref="Grounds"/>.</summary>
/// <remarks>Its weights are learnt from sets of questions, and from the same questions with the articles taken away that answer them; the file says which.</remarks>
internal static class AnswerConfidence
{
    private static readonly LogisticModel Model = new("Bot.Answering.Composition.Data.answer-weights.tsv", Grounds.Names);

    /// <returns>0 to 1.</returns>
    public static double Of(Grounds grounds) => Model.Of(grounds.Values);
}
