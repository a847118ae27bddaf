namespace Bot.Evaluation.Scoring;

/// <summary>F1: the harmonic mean of precision and recall.</summary>
internal static class Harmonic
{
    /// <returns>0 when both are 0.</returns>
    public static double Mean(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    /// <returns>0 when there is nothing to divide by.</returns>
    public static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
