using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Who states a figure and how it is stated.</summary>
/// <param name="Speaker">As <see cref="PayClaim.Speaker"/>.</param>
internal sealed record Attribution(string? Speaker, string? SpeakerRole, bool SpeakerNamed, ClaimStatus Status, Modality Modality)
{
    /// <summary>What the speaker denies about the figure; null when it is asserted.</summary>
    public DeniedPart? Denies { get; init; }

    /// <summary>The words of attribution, which may stand in another sentence than the figure; null when there are none.</summary>
    public TextSpan? Words { get; init; }
}

/// <summary>Finds who says a figure: beside it, before it, behind it, or sentences earlier ("he added that…").</summary>
internal static class AttributionReader
{
    /// <param name="figure">Where the figure stands.</param>
    /// <param name="employer">Who pays, where that is known: their own word confirms.</param>
    /// <param name="person">Who is paid, where that is one named person: their own word confirms.</param>
    public static Attribution Read(ClaimText text, IReadOnlyList<NameMention> names, TextSpan figure, string? employer, string? person) =>
        new(null, null, false, ClaimStatus.Reported, Modality.Indicative);
}
