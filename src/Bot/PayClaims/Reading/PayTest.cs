namespace Bot.PayClaims.Reading;

/// <summary>Decides whether a figure is pay: by the cues of its sentence, and where those are silent by what the article speaks of around it.</summary>
internal static class PayTest
{
    // A lone verb such as "offered" ten words away is just enough.
    private const float Least = 0.12f;

    // A figure without any cue of its own needs a sentence before it that speaks of pay, and an article that does.
    private const float LeastWithContext = 0.3f;
    private const float BesideOther = 0.15f;

    // "six figures" is said of prices and audiences too.
    private const float LeastForVague = 0.3f;

    /// <param name="context">How strongly the sentences and headings before it speak of pay, 0 to 1.</param>
    /// <param name="ofPeople">True when the sentence speaks of people at work.</param>
    public static bool IsPay(FigureSense sense, float context, bool ofPeople) =>
        (sense.PayScore > 0 || ofPeople) && IsPay(sense, context);

    private static bool IsPay(FigureSense sense, float context) =>
        sense.PayScore > sense.OtherScore
            ? sense.PayScore >= Least || sense.PayScore + context >= LeastWithContext
            : sense.OtherScore < BesideOther && sense.PayScore + context >= LeastWithContext;

    public static bool IsVaguePay(FigureSense sense) => sense.PayScore > sense.OtherScore && sense.PayScore >= LeastForVague;
}
