namespace Bot.PayClaims.Reading.Choices;

/// <summary>What the claims before, and a speaker's "I" and "we", tell of how a figure is known.</summary>
internal static class StatusContext
{
    private const int ShareSteps = 4;

    /// <param name="before">The claims before, in the order of the text.</param>
    /// <param name="speaker">Whom the figure would be attributed to; null for the article.</param>
    public static IEnumerable<string> Of(CueSentence sentence, int index, SpeakerScene scene, (SpeakerCue Cue, SpeakerSource Source)? heard, PayFigure figure, string? employer, string? speaker, IReadOnlyList<ClaimDraft> before)
    {
        var self = Self(sentence);
        var isQuoted = scene.Quotes.At(figure.Money.Span.Start) is not null;
        var kind = heard?.Source.Kind.ToString() ?? "article";
        yield return $"self:{self}:{isQuoted}:{kind}";
        yield return $"self:{self}:{isQuoted}";
        var where = heard is not { } voice ? "none" : voice.Cue.Sentence == index ? "here" : voice.Cue.Sentence < index ? "before" : "behind";
        yield return $"voice:{where}:{kind}:{heard?.Source.Name?.Affiliation is not null}:{employer is not null}";

        var last = before.Count > 0 ? before[^1] : null;
        yield return $"employer.was:{(last is null ? "first" : last.Claim.Employer == employer ? "same" : "other")}:{(last is null ? "" : ClaimNames.Of(last.Claim.Status))}";
        List<ClaimDraft> paid = [.. before.Where(draft => draft.Claim.Amount is not null)];
        if (paid.Count == 0)
        {
            yield break;
        }

        var most = paid.GroupBy(draft => draft.Claim.Status).MaxBy(group => group.Count())!;
        yield return $"most:{ClaimNames.Of(most.Key)}:{ShareSteps * most.Count() / paid.Count}";
        yield return $"last:{ClaimNames.Of(paid[^1].Claim.Status)}:{paid[^1].Sentence == index}:{heard is null}:{paid[^1].Claim.Speaker is null}";
        if (heard is not null && speaker is not null && paid.FindLast(draft => draft.Claim.Speaker == speaker) is { } same)
        {
            yield return $"same:{ClaimNames.Of(same.Claim.Status)}";
        }
    }

    private static string Self(CueSentence sentence) =>
        sentence.Words.Exists(word => word.Text is "i" or "my" or "me" or "je" or "j" or "mon" or "ma" or "mes" or "moi") ? "i"
        : sentence.Words.Exists(word => word.Text is "we" or "our" or "us" or "nous" or "notre" or "nos") ? "we" : "no";
}
