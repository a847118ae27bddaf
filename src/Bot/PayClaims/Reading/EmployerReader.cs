using Bot.PayClaims.Reading.Choices;

namespace Bot.PayClaims.Reading;

/// <summary>Finds who pays a figure: of the employers an article names, and none, the one for which most speaks.</summary>
internal sealed class EmployerReader(ClaimText text, EmployerDiscourse discourse, SourceHints hints, ClaimChoices choices)
{
    private readonly EmployerSigns _signs = new(text, discourse);
    private readonly EmployerOptions _options = new(text, discourse, hints);

    /// <summary>True for a recruiting firm, a salary site and the like.</summary>
    public bool Measures(SpeakerSource? voice) => voice is { Kind: SpeakerKind.Organisation, Name: { } name } && discourse.Names.Measures(name.Name);

    /// <returns>Null for a figure of a market.</returns>
    public string? Read(EmployerQuestion question)
    {
        var (rule, bestScore) = (default(string), Sum(_signs.OfNone(question)));
        foreach (var name in discourse.Candidates)
        {
            var score = Sum(_signs.Of(name, question));
            (rule, bestScore) = score > bestScore ? (name, score) : (rule, bestScore);
        }

        return choices.Employer(question.Figure.Money, _options.Of(question), rule);
    }

    private static float Sum(List<(EmployerSign Sign, float Value)> signs) => signs.Sum(sign => EmployerWeights.Of(sign.Sign) * sign.Value);
}
