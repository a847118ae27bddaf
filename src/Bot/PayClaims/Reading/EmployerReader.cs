using Bot.PayClaims.Reading.Choices;

namespace Bot.PayClaims.Reading;

/// <summary>Finds who pays a figure: of the employers an article names, and none, the one for which most speaks.</summary>
internal sealed class EmployerReader(ClaimText text, EmployerDiscourse discourse, SourceHints hints, ClaimChoices choices)
{
    private readonly EmployerOptions _options = new(text, discourse, hints);

    /// <summary>True for a recruiting firm, a salary site and the like.</summary>
    public bool Measures(SpeakerSource? voice) => voice is { Kind: SpeakerKind.Organisation, Name: { } name } && discourse.Names.Measures(name.Name);

    /// <returns>Null for a figure of a market.</returns>
    public string? Read(EmployerQuestion question) => choices.Employer(question.Figure.Money, _options.Of(question));
}
