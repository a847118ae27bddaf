using System.Runtime.InteropServices;

namespace Bot.PayClaims.Ledger;

/// <summary>Finds the figures of earlier articles that a later one of the same outlet corrects or updates, as <see cref="Correction"/> says it.</summary>
internal static class CorrectionFinder
{
    /// <returns>From a superseded claim to the one in its place, which may itself be superseded.</returns>
    public static Dictionary<PayClaimId, PayClaim> Find(IReadOnlyCollection<LedgerArticle> articles)
    {
        var corrections = articles.Where(article => article.Corrections.Length > 0)

            // The latest correction of one figure is the last to be written down.
            .OrderBy(article => article.Head.Published ?? DateOnly.MinValue).ThenBy(article => article.Head.Id.Value, StringComparer.Ordinal)
            .SelectMany(article => article.Corrections).ToList();
        var standing = corrections.Count == 0 ? [] : StandingByEmployer(articles);
        var byFirstWord = standing.Keys.GroupBy(employer => employer.Split(' ', 2)[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var replaced = new Dictionary<PayClaimId, PayClaim>();
        foreach (var correction in corrections)
        {
            foreach (var employer in correction.EmployersAmong(byFirstWord))
            {
                foreach (var (article, claim) in standing.GetValueOrDefault(employer) ?? [])
                {
                    if (correction.Replaces(article, claim))
                    {
                        replaced[claim.Id] = correction.Figure;
                    }
                }
            }
        }

        return replaced;
    }

    private static Dictionary<string, List<(LedgerArticle Article, PayClaim Claim)>> StandingByEmployer(IEnumerable<LedgerArticle> articles)
    {
        var standing = new Dictionary<string, List<(LedgerArticle, PayClaim)>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            for (var i = 0; i < article.Claims.Count; i++)
            {
                if (article.EmployerKeys[i].Length > 0 && ClaimLikeness.IsStanding(article.Claims[i]))
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(standing, article.EmployerKeys[i], out _) ??= []).Add((article, article.Claims[i]));
                }
            }
        }

        return standing;
    }
}
