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

    /// <summary>The same, told in the article's own voice.</summary>
    public static Attribution OfNobody(Attribution heard) => heard with { Speaker = null, SpeakerRole = null, SpeakerNamed = false, Status = heard.Denies is null ? ClaimStatus.Reported : ClaimStatus.Denied, Words = null };
}

/// <summary>Finds who says a figure: beside it, before it, behind it, or sentences earlier ("he added that…").</summary>
internal static class AttributionReader
{
    /// <param name="figure">Where the figure stands.</param>
    /// <param name="employer">Who pays, where that is known: their own word confirms.</param>
    /// <param name="person">Who is paid, where that is one named person: their own word confirms.</param>
    public static Attribution Read(ClaimText text, IReadOnlyList<NameMention> names, TextSpan figure, string? employer, string? person) =>
        Read(text, new SpeakerScene(text, names), figure, employer, person);

    /// <param name="scene">Of the same text; for several figures one scene is read once.</param>
    public static Attribution Read(ClaimText text, SpeakerScene scene, TextSpan figure, string? employer, string? person)
    {
        var sentence = text.SentenceAt(figure.Start);
        var found = scene.At(figure);
        var modality = AttributionModality.IsConditional(text.Sentence(sentence), figure.Start - text.Sentences[sentence].Start) ? Modality.Conditional : Modality.Indicative;
        var denies = DenialWords.Denied(text, scene, sentence, figure);
        if (found is not { } voice)
        {
            return new Attribution(null, null, false, denies is null ? ClaimStatus.Reported : ClaimStatus.Denied, modality) { Denies = denies };
        }

        var (cue, source) = voice;
        if (source.Kind == SpeakerKind.Organisation && cue.Source is { Kind: SpeakerKind.Earlier, Noun: "organisation" } && employer is not null && AttributionStatus.IsAnyEmployer(cue.Source.Words))
        {
            // "The company said": the one that pays, where that is known.
            source = source with { Words = employer };
        }

        if (source is { Kind: SpeakerKind.Person } or { Kind: SpeakerKind.Organisation, Name.Kind: NameKind.Unknown } && AttributionSelf.IsOwnPay(text.Sentence(sentence), scene.IsSpoken(figure.Start)))
        {
            source = source with { Kind = SpeakerKind.Person };
            person ??= source.Words;
        }

        var status = denies is null ? AttributionStatus.Of(source, employer, person) : ClaimStatus.Denied;
        var last = Math.Min(scene.Tokens.Count, Math.Max(cue.To, cue.From + 1)) - 1;
        return new Attribution(
            AttributionStatus.Speaker(source, text.Article.Outlet), AttributionStatus.Role(source), AttributionStatus.IsNamed(source), status, modality)
        {
            Denies = denies,
            Words = scene.Tokens.Span(cue.From, last),
        };
    }
}
