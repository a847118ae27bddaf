using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>A person, company or other name where a text mentions it.</summary>
/// <param name="Name">The fullest form the text has: "Rao" behind "Lena Rao" is "Lena Rao".</param>
/// <param name="Role">What the text calls a person beside the name, here or earlier ("directrice des ressources humaines"); null when it never does.</param>
/// <param name="Affiliation">The organisation that role is at, or that a person is said to belong to; null when unknown.</param>
internal sealed record NameMention(TextSpan Span, string Name, NameKind Kind, string? Role = null, string? Affiliation = null)
{
    /// <summary>How much in the text speaks for an organisation rather than a person or place.</summary>
    public int OrganisationPoints { get; init; }
}

internal enum NameKind
{
    Unknown,
    Person,
    Organisation,
    Place,
}
