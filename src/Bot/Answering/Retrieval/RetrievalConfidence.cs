namespace Bot.Answering.Retrieval;

/// <summary>How likely it is that the corpus supports an answer, from what was found.</summary>
/// <remarks>
/// A logistic model over evidence, fitted by Newton's method with a ridge of 1 on public question sets in English and French, part of
/// whose questions have had their articles taken away; each set weighs the same however large it is.
/// </remarks>
internal static class RetrievalConfidence
{
    /// <summary>Below this the bot abstains.</summary>
    public const double AnswerFrom = 0.40;

    private const double Bias = -0.64;
    private const double CoverageWeight = 0.84;
    private const double MissingNamesWeight = -1.87;
    private const double StrengthWeight = 0.68;
    private const double LeadWeight = 1.12;
    private const double ShortnessWeight = -3.14;
    private const double UnknownWeight = -1.38;

    // Set so that on sets of questions in both languages as many had an answer as this says, where one was held.
    private const double Held = 1.4;

    /// <summary>How likely it is when sentences were found that hold what was wanted, which evidence from retrieval alone cannot know.</summary>
    /// <param name="confidence">By the evidence; below <see cref="AnswerFrom"/> nothing is held.</param>
    public static double WhenHeld(double confidence) =>
        confidence < AnswerFrom ? confidence : 1 / (1 + Math.Exp(-(Math.Log(confidence / (1 - confidence)) + Held)));

    public static double Of(Evidence evidence)
    {
        if (evidence == Evidence.None)
        {
            return 0;
        }

        var logit = Bias
            + (CoverageWeight * evidence.Coverage) + (MissingNamesWeight * evidence.MissingNames) + (StrengthWeight * evidence.Strength)
            + (LeadWeight * evidence.Lead) + (ShortnessWeight * evidence.Shortness) + (UnknownWeight * evidence.Unknown);
        return 1 / (1 + Math.Exp(-logit));
    }
}

/// <summary>What speaks for and against the corpus holding an answer.</summary>
internal sealed record Evidence
{
    /// <summary>Nothing was found at all.</summary>
    public static readonly Evidence None = new();

    /// <summary>Share (0 to 1) of the question's weight in one of the best passages and its title.</summary>
    public double Coverage { get; init; }

    /// <summary>Share (0 to 1) of the named people, companies and products of the question that none of the best passages holds.</summary>
    public double MissingNames { get; init; }

    /// <summary>The best score over the question's weight: about 0 to 6.</summary>
    public double Strength { get; init; }

    /// <summary>How far (0 to 1) the best article is ahead of the next.</summary>
    public double Lead { get; init; }

    /// <summary>One over the number of words the question has: a short question says less about what it wants.</summary>
    public double Shortness { get; init; }

    /// <summary>Share (0 to 1) of the question's weight in words that the corpus does not know in any form.</summary>
    public double Unknown { get; init; }
}
