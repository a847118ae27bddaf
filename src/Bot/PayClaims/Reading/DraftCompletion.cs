namespace Bot.PayClaims.Reading;

/// <summary>Fills in what a figure's own sentence leaves to another sentence about the same figure.</summary>
internal static class DraftCompletion
{
    public static void Complete(List<ClaimDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Claim is { Employer: null, Person: { } person } && drafts.Find(other => other.Claim.Person == person && other.Claim.Employer is not null) is { } known)
            {
                drafts[i] = draft = draft with { Claim = draft.Claim with { Employer = known.Claim.Employer } };
            }

            var claim = draft.Claim;
            if (claim.Kind != ClaimKind.Claim || claim.Amount is null || (claim.Status != ClaimStatus.Denied && draft.OwnNoun))
            {
                continue;
            }

            // Who denies a figure speaks of the employer and the component of the one denied.
            var meant = drafts.Find(other => !ReferenceEquals(other, draft) && other.Claim.Status != ClaimStatus.Denied && other.OwnNoun && SameFigure(other.Claim.Amount, claim.Amount));
            if (meant is null)
            {
                continue;
            }

            drafts[i] = draft with
            {
                Claim = claim with
                {
                    Component = claim.Component is PayComponent.Unspecified or PayComponent.Earnings || !draft.OwnNoun ? meant.Claim.Component : claim.Component,
                    Employer = meant.Claim.Employer ?? claim.Employer,
                },
            };
        }
    }

    private static bool SameFigure(PayAmount? a, PayAmount? b) =>
        a is not null && b is not null && a.Currency == b.Currency && (a.Low ?? a.High) == (b.Low ?? b.High) && (a.High ?? a.Low) == (b.High ?? b.Low);
}
