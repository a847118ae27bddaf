using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>A claim under way: without its final id, with what the later steps want to know of where it came from.</summary>
/// <param name="Figure">Where the figure itself stands.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Place">Where in the article.</param>
/// <param name="OwnNoun">True when a noun of its own clause names the component.</param>
internal sealed record ClaimDraft(PayClaim Claim, TextSpan Figure, int Sentence, ClaimPlace Place, bool OwnNoun)
{
    /// <summary>The draft that corrects this one.</summary>
    public ClaimDraft? CorrectedBy { get; init; }
}

/// <summary>Where in an article a claim stands.</summary>
internal enum ClaimPlace
{
    /// <summary>Title, standfirst, headings, key points: they repeat what the body says.</summary>
    Lead,
    Body,
    Table,
}
