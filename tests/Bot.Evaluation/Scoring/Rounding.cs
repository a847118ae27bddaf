namespace Bot.Evaluation.Scoring;

/// <summary>Rounds shares to three places as the reference scorer prints them.</summary>
internal static class Rounding
{
    /// <summary>The nearest thousandth of the exact binary value, a true half to the even one. Math.Round(x, 3) errs where x * 1000 is inexact.</summary>
    public static double ToThousandth(double value)
    {
        var scaled = value * 1000;
        var error = Math.FusedMultiplyAdd(value, 1000, -scaled);
        var whole = Math.Floor(scaled);
        var half = scaled - whole == 0.5 && error != 0;
        return (half ? whole + (error > 0 ? 1 : 0) : Math.Round(scaled, MidpointRounding.ToEven)) / 1000;
    }
}
