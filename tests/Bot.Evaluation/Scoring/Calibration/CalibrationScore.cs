using System.Text.Json.Serialization;
using Bot.Evaluation.Scoring.Questions;

namespace Bot.Evaluation.Scoring.Calibration;

/// <summary>One question as calibration sees it.</summary>
/// <param name="Confidence">0 to 1: how probable the system holds it that the corpus supports an answer.</param>
/// <param name="IsAnswerable">Whether the set expects an answer from the articles.</param>
internal readonly record struct Belief(double Confidence, bool IsAnswerable);

/// <summary>How far confidence is from what is true, and how well it parts answerable questions from others.</summary>
/// <param name="Error">Expected calibration error: over ten bins of equal width, |mean confidence − share of answerable questions|, weighted by the bin's questions. NaN without questions.</param>
/// <param name="Auroc">As <see cref="Separation"/>; NaN where one side is empty.</param>
/// <param name="Bins">Those with questions, lowest first.</param>
/// <remarks>M. Naeini, G. Cooper, M. Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", 2015.</remarks>
internal sealed record CalibrationScore(
    [property: JsonPropertyName("questions")] int Questions,
    [property: JsonPropertyName("ece")] double Error,
    [property: JsonPropertyName("auroc")] double Auroc,
    [property: JsonPropertyName("bins")] IReadOnlyList<CalibrationBin> Bins)
{
    private const int BinCount = 10;

    public static CalibrationScore Of(IReadOnlyCollection<Belief> beliefs)
    {
        // A confidence of exactly 1 belongs to the last bin.
        var bins = beliefs
            .GroupBy(belief => Math.Clamp((int)(belief.Confidence * BinCount), 0, BinCount - 1))
            .OrderBy(bin => bin.Key)
            .Select(bin => new CalibrationBin(bin.Key / (double)BinCount, bin.Count(), bin.Average(belief => belief.Confidence), bin.Average(belief => belief.IsAnswerable ? 1.0 : 0.0)))
            .ToList();
        return new CalibrationScore(
            beliefs.Count,
            beliefs.Count == 0 ? double.NaN : bins.Sum(bin => bin.Questions * Math.Abs(bin.Confidence - bin.Answerable)) / beliefs.Count,
            Separation.Of([.. beliefs.Where(belief => belief.IsAnswerable).Select(belief => belief.Confidence)], [.. beliefs.Where(belief => !belief.IsAnswerable).Select(belief => belief.Confidence)]),
            bins);
    }
}

/// <param name="From">Where the bin begins; each is 0.1 wide.</param>
/// <param name="Confidence">Mean.</param>
/// <param name="Answerable">Share.</param>
internal sealed record CalibrationBin(
    [property: JsonPropertyName("from")] double From,
    [property: JsonPropertyName("questions")] int Questions,
    [property: JsonPropertyName("confidence")] double Confidence,
    [property: JsonPropertyName("answerable")] double Answerable);
