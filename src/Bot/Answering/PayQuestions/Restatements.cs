using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>One voice that gives one figure several times, now as an offer and now as pay of the first year, is shown once, in its fullest words; so is what one voice denies of one figure in several articles.</summary>
internal static class Restatements
{
    /// <returns>The lines in their order; what a fuller line of the same voice says too is folded away.</returns>
    public static List<ClaimMatch> Folded(IReadOnlyList<ClaimMatch> lines)
    {
        var told = new List<ClaimMatch>();
        foreach (var line in lines.Where(line => !line.IsFolded).OrderByDescending(Fullness))
        {
            if (!told.Exists(fuller => Restates(line, fuller)))
            {
                told.Add(line);
            }
        }

        return [.. lines.Select(line => told.Contains(line) ? line : line with { IsFolded = true })];
    }

    private static bool Restates(ClaimMatch line, ClaimMatch fuller) =>
        (ClaimLikeness.IsStanding(line.Claim) && ClaimLikeness.IsStanding(fuller.Claim) || line.Claim.Denies is { } part && part == fuller.Claim.Denies)
        && ClaimLikeness.SameFigure(line.Claim.Amount, fuller.Claim.Amount) && AreOneVoice(line, fuller)
        && ClaimLikeness.MayBeOneEmployer(line.Claim, fuller.Claim) && ClaimLikeness.MayBeOnePerson(line.Claim, fuller.Claim) && ClaimLikeness.MayBeOneYear(line.Claim, fuller.Claim)
        && ClaimLikeness.MayBeOnePeriod(line.Claim.Period, fuller.Claim.Period) && MayBeOnePart(line.Claim.Component, fuller.Claim.Component);

    /// <summary>The same speaker; who is not named may be somebody else in another paper.</summary>
    private static bool AreOneVoice(ClaimMatch line, ClaimMatch other) =>
        line.Claim.Status == other.Claim.Status && NameKey.Of(line.Claim.Speaker) == NameKey.Of(other.Claim.Speaker)
        && (line.Claim.SpeakerNamed || line.Article.Id == other.Article.Id || (line.Article.Outlet.Length > 0 && line.Article.Outlet == other.Article.Outlet));

    /// <summary>An offer may be of anything.</summary>
    private static bool MayBeOnePart(PayComponent first, PayComponent second) => first == PayComponent.Offer || second == PayComponent.Offer || ClaimLikeness.MayBeOneComponent(first, second);

    private static int Fullness(ClaimMatch line) => (line.Claim.Period == PayPeriod.Unspecified ? 0 : 1) + line.Claim.Component switch
    {
        PayComponent.Unspecified => 0,
        PayComponent.Offer or PayComponent.Package => 1,
        _ => 2,
    };
}
