using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Briefs.Composing;

/// <summary>A claim that belongs into a brief, with how near it is to what was asked.</summary>
/// <param name="Quote">The words that are cited.</param>
/// <param name="Repeats">Claims that say the same again.</param>
internal sealed record PickedClaim(PayClaim Claim, Article Article, TextSpan Quote, Nearness Rival, Nearness Role, Nearness Level, IReadOnlyList<PickedClaim> Repeats)
{
    // Whose pay it is weighs most; a figure of another company for another job is of no use.
    private const double RivalWorth = 4;
    private const double RoleWorth = 3;
    private const double LevelWorth = 1.5;
    private const double OpenWorth = 0.4;
    private const double NoAmount = -1.5;
    private const double Pooled = -1;
    private const double Denial = -0.8;
    private const double Unsourced = -0.3;

    /// <summary>It is what was asked for.</summary>
    public bool IsExact => (Rival, Role, Level) == (Nearness.Same, Nearness.Same, Nearness.Same);

    /// <summary>Higher is nearer.</summary>
    public double Fit => (RivalWorth * Worth(Rival)) + (RoleWorth * Worth(Role)) + (LevelWorth * Worth(Level))
        + (Claim.Amount is null ? NoAmount : 0) + (Claim.Component == PayComponent.Pool ? Pooled : 0) + (ClaimLikeness.IsDenial(Claim) ? Denial : 0) + (Claim.Speaker is null ? Unsourced : 0);

    private static double Worth(Nearness near) => near switch { Nearness.Same => 1, Nearness.Partly => 0.7, Nearness.Unstated => OpenWorth, _ => 0 };
}
