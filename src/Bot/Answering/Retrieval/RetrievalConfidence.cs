using Bot.Answering.Composition;

namespace Bot.Answering.Retrieval;

/// <summary>How likely it is that the corpus supports an answer, from what was found.</summary>
/// <remarks>A logistic model over evidence; the weights were set by hand on the spread of the evidence over answerable and unanswerable questions.</remarks>
internal static class RetrievalConfidence
{
    /// <summary>Below this the bot abstains.</summary>
    public const double AnswerFrom = 0.5;

    private const double Bias = -3.4;
    private const double CoverageWeight = 3.2;
    private const double OwnWeight = 2.6;
    private const double AroundWeight = 1.6;
    private const double TypeWeight = 0.6;
    private const double MissingNameWeight = -4.5;

    public static double Of(Evidence evidence)
    {
        var logit = Bias + (CoverageWeight * evidence.Coverage) + (OwnWeight * evidence.Support.Own) + (AroundWeight * evidence.Support.Around)
            + (TypeWeight * (evidence.Support.TypeMatch - 0.5)) + (MissingNameWeight * evidence.MissingNames);
        return 1 / (1 + Math.Exp(-logit));
    }
}

/// <param name="Coverage">Share (0 to 1) of the question's weight in the best passage and its title.</param>
/// <param name="Support">How well the best sentence holds the question.</param>
/// <param name="MissingNames">Share (0 to 1) of the named people, companies and products of the question that the best passages' articles do not hold.</param>
internal readonly record struct Evidence(double Coverage, SentenceSupport Support, double MissingNames);
