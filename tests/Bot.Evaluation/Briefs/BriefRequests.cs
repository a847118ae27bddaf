using Bot.Briefs;
using Bot.Evaluation.Generation;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Evaluation.Briefs;

/// <summary>Makes requests for briefs out of what a corpus speaks of and out of what it does not: companies, roles, levels and figures, known and invented.</summary>
internal static class BriefRequests
{
    private static readonly string[] Levels = ["", "", "senior", "junior", "E7", "staff"];

    private static readonly string[] Roles = ["engineer", "researcher", "chercheur en IA", "ingénieur logiciel", "nurse", "product manager", "directeur financier", ""];

    private static readonly string[] Unknown = ["Zubrowka Dynamics", "Ateliers Quendel"];

    private static readonly string[] Countries = ["", "FR", "US"];

    /// <summary>The same for the same corpus and seed; each asks for something, in both languages by turns.</summary>
    public static IReadOnlyList<BriefRequest> For(ClaimLedger ledger, int count, ulong seed = 1)
    {
        string[] employers = [.. ledger.Claims.Select(claim => claim.Employer).OfType<string>().Where(name => name.Length <= BriefForm.LongestName).Distinct().Order(StringComparer.Ordinal), .. Unknown, ""];
        string[] roles = [.. ledger.Claims.Select(claim => claim.Role).OfType<string>().Where(role => role.Length <= BriefForm.LongestName).Distinct().Order(StringComparer.Ordinal), .. Roles];
        PayAmount[] amounts = [.. ledger.Claims.Select(claim => claim.Amount).OfType<PayAmount>().Where(amount => amount.Ends().Any()).Distinct().OrderBy(amount => amount.Ends().Last()), new PayAmount(1_234_567m, 1_234_567m, "EUR")];
        return [.. Enumerable.Range(0, count).Select(at =>
        {
            var dice = Dice.For(seed, at);
            var heard = dice.Below(3) == 0 ? null : new HeardFigure(dice.Pick(amounts), dice.Below(2) == 0 ? dice.Pick(Enum.GetValues<PayComponent>()) : null, dice.Below(3) == 0 ? dice.Pick(Enum.GetValues<PayPeriod>()) : null);
            var request = new BriefRequest(dice.Pick(roles), dice.Pick(Levels), dice.Pick(employers), heard, dice.Pick(Countries), (at % 2 == 0 ? ReplyLanguage.English : ReplyLanguage.French).Code());
            return request is { Heard: null } && request.HasOnlyFigure() ? request with { Rival = employers[0] } : request;
        })];
    }
}
