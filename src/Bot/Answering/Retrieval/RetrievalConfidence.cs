namespace Bot.Answering.Retrieval;

/// <summary>How likely it is that the corpus supports an answer, from what was found.</summary>
/// <remarks>
/// A logistic model over evidence, fitted by Newton's method with a ridge of 1 on public question sets in English and French, part of
/// whose questions have had their articles taken away; each set weighs the same however large it is.
/// </remarks>
internal static class RetrievalConfidence
{
    /// <summary>Below this the bot abstains.</summary>
    public const double AnswerFrom = 0.45;

    private const double Bias = 0.33;
    private const double CoverageWeight = 0.59;
    private const double TypeWeight = 0.40;
    private const double MissingNamesWeight = -2.89;
    private const double StrengthWeight = 0.49;
    private const double LeadWeight = 1.21;
    private const double CrossLanguageWeight = 0.44;
    private const double ShortnessWeight = -3.15;
    private const double UnknownWeight = -0.71;

    public static double Of(Evidence evidence)
    {
        if (evidence == Evidence.None)
        {
            return 0;
        }

        var logit = Bias
            + (CoverageWeight * evidence.Coverage) + (TypeWeight * (evidence.TypeMatch - 0.5)) + (MissingNamesWeight * evidence.MissingNames)
            + (StrengthWeight * evidence.Strength) + (LeadWeight * evidence.Lead) + (CrossLanguageWeight * (evidence.IsCrossLanguage ? 1 : 0))
            + (ShortnessWeight * evidence.Shortness) + (UnknownWeight * evidence.Unknown);
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

    /// <summary>1 when the best sentence holds the kind of thing asked for, 0 when not, 0.5 when nothing particular was asked.</summary>
    public double TypeMatch { get; init; }

    /// <summary>Share (0 to 1) of the named people, companies and products of the question that none of the best passages holds.</summary>
    public double MissingNames { get; init; }

    /// <summary>The best score over the question's weight: about 0 to 6.</summary>
    public double Strength { get; init; }

    /// <summary>How far (0 to 1) the best article is ahead of the next.</summary>
    public double Lead { get; init; }

    /// <summary>The best article is in another language than the question, so that translations had to carry it.</summary>
    public bool IsCrossLanguage { get; init; }

    /// <summary>One over the number of words the question has: a short question says less about what it wants.</summary>
    public double Shortness { get; init; }

    /// <summary>Share (0 to 1) of the question's weight in words that the corpus does not know in any form.</summary>
    public double Unknown { get; init; }
}
