namespace Bot.PayClaims.Reading;

/// <summary>Finds who pays a figure: of the employers an article names, and none, the one for which most speaks.</summary>
internal sealed class EmployerReader(ClaimText text, EmployerDiscourse discourse)
{
    private readonly EmployerSigns _signs = new(text, discourse);

    /// <summary>True for a recruiting firm, a salary site and the like.</summary>
    public bool Measures(SpeakerSource? voice) => voice is { Kind: SpeakerKind.Organisation, Name: { } name } && discourse.Names.Measures(name.Name);

    /// <returns>Null for a figure of a market.</returns>
    public string? Read(EmployerQuestion question)
    {
        var none = Sum(_signs.OfNone(question));
        var (best, bestScore) = (default(string), none);
        foreach (var name in discourse.Candidates)
        {
            var score = Sum(_signs.Of(name, question));
            if (score > bestScore)
            {
                (best, bestScore) = (name, score);
            }
        }

        return best;
    }

    private static float Sum(List<(EmployerSign Sign, float Value)> signs) => signs.Sum(sign => EmployerWeights.Of(sign.Sign) * sign.Value);
}
