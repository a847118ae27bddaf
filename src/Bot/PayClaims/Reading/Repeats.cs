namespace Bot.PayClaims.Reading;

/// <summary>Keeps of claims that say the same thing twice (title, lead, key points and body) the most specific.</summary>
internal static class Repeats
{
    public static List<ClaimDraft> Merge(List<ClaimDraft> drafts)
    {
        var kept = new List<ClaimDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            var same = kept.FindIndex(earlier => IsSame(earlier, draft));
            if (same < 0)
            {
                kept.Add(draft);
            }
            else
            {
                kept[same] = Merged(kept[same], draft);
            }
        }

        return kept;
    }

    private static bool IsSame(ClaimDraft a, ClaimDraft b)
    {
        var (x, y) = (a.Claim, b.Claim);
        if (x.Kind != ClaimKind.Claim || y.Kind != ClaimKind.Claim || !SameAmount(a, b))
        {
            return false;
        }

        var denied = x.Denies is not null;
        if (denied != y.Denies is not null || (a.CorrectedBy is null) != (b.CorrectedBy is null))
        {
            return false;
        }

        // One who denies a figure twice denies two things of it: that everyone gets it, that it is a signing bonus.
        if (denied && x.Denies != y.Denies)
        {
            return false;
        }

        // Two who deny one figure are two voices; so are two named people who state it.
        if (x.Speaker != y.Speaker && (denied || (x.SpeakerNamed && y.SpeakerNamed && a.Place == ClaimPlace.Body && b.Place == ClaimPlace.Body && b.OwnNoun)))
        {
            return false;
        }

        // One person's pay is not that of a kind of people.
        if (a.Place == ClaimPlace.Body && b.Place == ClaimPlace.Body && (x.Person is null) != (y.Person is null) && (x.Person is null ? x.Role : y.Role) is { } others && others != (x.Person is null ? y.Role : x.Role))
        {
            return false;
        }

        return Compatible(x.Employer, y.Employer) && Compatible(x.Person, y.Person) && (x.Year is null || y.Year is null || x.Year == y.Year)
            && CompatibleComponents(x.Component, y.Component)
            && (x.Period == y.Period || x.Period == PayPeriod.Unspecified || y.Period == PayPeriod.Unspecified)
            && (a.Place == ClaimPlace.Lead || b.Place == ClaimPlace.Lead || !b.OwnNoun || SameRole(a, b));
    }

    /// <summary>A title drops the "up to".</summary>
    private static bool SameAmount(ClaimDraft a, ClaimDraft b)
    {
        var (x, y) = (a.Claim.Amount!, b.Claim.Amount!);
        if (x.Currency != y.Currency)
        {
            // A title may give the text's own conversion alone.
            return a.Place == ClaimPlace.Lead && b.Claim.Equivalents.Any(own => own.Currency == x.Currency && (own.High ?? own.Low) == (x.High ?? x.Low));
        }

        return (x.Low == y.Low && x.High == y.High)
            || ((a.Place == ClaimPlace.Lead || b.Place == ClaimPlace.Lead || (!b.OwnNoun && y is { Low: not null, High: not null })) && ((x.Low ?? x.High) == (y.Low ?? y.High)) && ((x.High ?? x.Low) == (y.High ?? y.Low)));
    }

    private static bool SameRole(ClaimDraft a, ClaimDraft b) =>
        a.Place != ClaimPlace.Table || b.Place != ClaimPlace.Table
            ? a.Sentence != b.Sentence && Compatible(a.Claim.Level, b.Claim.Level) && (a.Claim.Role is null || b.Claim.Role is null || a.Claim.Role == b.Claim.Role)
            : false;

    private static bool Compatible(string? a, string? b) => a is null || b is null || string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool CompatibleComponents(PayComponent a, PayComponent b) =>
        a == b || IsLoose(a) || IsLoose(b)
        || (a, b) is (PayComponent.Bonus, PayComponent.SigningBonus or PayComponent.RetentionBonus) or (PayComponent.SigningBonus or PayComponent.RetentionBonus, PayComponent.Bonus)
        || (a, b) is (PayComponent.Salary, PayComponent.Base) or (PayComponent.Base, PayComponent.Salary);

    private static bool IsLoose(PayComponent component) => component is PayComponent.Unspecified or PayComponent.Offer or PayComponent.Earnings or PayComponent.Package or PayComponent.Salary;

    private static ClaimDraft Merged(ClaimDraft earlier, ClaimDraft later)
    {
        var (best, other) = Worth(later) > Worth(earlier) ? (later, earlier) : (earlier, later);
        var (claim, rest) = (best.Claim, other.Claim);
        return best with
        {
            Claim = claim with
            {
                Employer = claim.Employer ?? rest.Employer,
                Role = claim.Role ?? rest.Role,
                Level = claim.Level ?? rest.Level,
                Person = claim.Person ?? rest.Person,
                Year = claim.Year ?? rest.Year,
                Change = claim.Change ?? rest.Change,
                ComponentNote = claim.ComponentNote ?? rest.ComponentNote,
                Period = claim.Period != PayPeriod.Unspecified ? claim.Period : best.Place == ClaimPlace.Lead ? rest.Period : claim.Period,
                Equivalents = claim.Equivalents.Count > 0 ? claim.Equivalents : rest.Equivalents,
            },
        };
    }

    private static float Worth(ClaimDraft draft)
    {
        var claim = draft.Claim;
        return (IsLoose(claim.Component) ? 0 : 2)
            + (claim.Component == PayComponent.Unspecified ? -1 : 0)
            + (claim.Period == PayPeriod.Unspecified ? 0 : 1)
            + (claim.Employer is null ? 0 : 1)
            + (claim.Speaker is null ? 0 : 0.5f)
            + (claim.Qualifier is null ? 0 : 0.5f)
            + (claim.Equivalents.Count > 0 ? 0.5f : 0)
            + (draft.OwnNoun ? 0.5f : 0)
            + (draft.Place == ClaimPlace.Lead ? -2.5f : 0);
    }
}
