namespace Bot.PayClaims.Reading;

/// <summary>A figure whose payer is asked for, with what is known of it.</summary>
/// <param name="Index">The sentence's number.</param>
/// <param name="Component">Pay on leaving comes from the employer that was left.</param>
/// <param name="Person">The one person who is paid.</param>
/// <param name="Voice">Who states it.</param>
/// <param name="Before">The claims before it.</param>
internal sealed record EmployerQuestion(CueSentence Sentence, int Index, PayFigure Figure, PayComponent Component, NameMention? Person, SpeakerSource? Voice, IReadOnlyList<ClaimDraft> Before)
{
    public ClaimDraft? Last => Before.Count > 0 ? Before[^1] : null;
}
