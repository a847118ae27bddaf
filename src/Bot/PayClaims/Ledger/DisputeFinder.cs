using System.Runtime.InteropServices;

namespace Bot.PayClaims.Ledger;

/// <summary>Links claims with what denies or narrows them, within an article and across articles, by their exact object.</summary>
/// <remarks>
/// Across articles a denial meets a claim on the same employer when it denies the very figure in its own article, or names the figure itself. One that names
/// no figure at all meets claims of the same component that rest on no document: "there were no signing bonuses" answers a signing bonus, not a salary.
/// </remarks>
internal sealed class DisputeFinder
{
    private readonly IReadOnlyDictionary<PayClaimId, PayClaim> _claims;
    private readonly VoiceFinder _voices;

    /// <summary>What is said against a claim in its own article.</summary>
    private readonly ILookup<PayClaimId, PayClaim> _against;

    private readonly Dictionary<string, List<PayClaim>> _denialsByEmployer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PayClaim>> _claimsByEmployer = new(StringComparer.Ordinal);

    public DisputeFinder(IEnumerable<LedgerArticle> articles, IReadOnlyDictionary<PayClaimId, PayClaim> claims, VoiceFinder voices)
    {
        _claims = claims;
        _voices = voices;
        _against = claims.Values.Where(claim => claim.About.Count > 0).SelectMany(claim => claim.About.Select(about => (about, claim))).ToLookup(pair => pair.about, pair => pair.claim);
        foreach (var article in articles)
        {
            for (var i = 0; i < article.Claims.Count; i++)
            {
                var of = ClaimLikeness.IsDenial(article.Claims[i]) ? _denialsByEmployer : _claimsByEmployer;
                (CollectionsMarshal.GetValueRefOrAddDefault(of, article.EmployerKeys[i], out _) ??= []).Add(article.Claims[i]);
            }
        }
    }

    /// <param name="claim">A claim, or a denial: then the dispute is about what it denies.</param>
    /// <returns>Null when nothing is said against it, or when the denial denies nothing that is here.</returns>
    public Dispute? DisputeOf(PayClaim claim)
    {
        var disputed = ClaimLikeness.IsDenial(claim) ? DeniedBy(claim) : [claim];
        var denials = disputed.SelectMany(Against).Distinct().ToList();
        if (denials.Count == 0)
        {
            return null;
        }

        return new Dispute(OneEachVoice([.. disputed, .. disputed.SelectMany(SayingTheSame)]), OneEachVoice(denials));
    }

    /// <summary>Everything said against one claim, each saying as often as it is printed.</summary>
    private IEnumerable<PayClaim> Against(PayClaim claim)
    {
        var printed = Printed(claim);
        return printed.SelectMany(one => _against[one.Id])
            .Concat(DenialsOn(claim).Where(denial => printed.Exists(one => Meets(denial, one))))
            .Where(denial => printed.TrueForAll(one => one.Id != denial.Id));
    }

    private List<PayClaim> DeniedBy(PayClaim denial)
    {
        var named = denial.About.Select(about => _claims.GetValueOrDefault(about)).OfType<PayClaim>().ToList();
        return named.Count > 0 ? named : [.. Of(denial.Employer, _claimsByEmployer).Where(claim => claim.Employer is not null && Meets(denial, claim))];
    }

    private static List<PayClaim> Of(string? employer, Dictionary<string, List<PayClaim>> claims) => claims.GetValueOrDefault(NameKey.Of(employer)) ?? [];

    private List<PayClaim> DenialsOn(PayClaim claim) => claim.Employer is null ? [] : Of(claim.Employer, _denialsByEmployer);

    /// <summary>Other articles' claims of the same figure for the same thing.</summary>
    private IEnumerable<PayClaim> SayingTheSame(PayClaim claim) => claim.Employer is null ? [] : Of(claim.Employer, _claimsByEmployer).Where(other =>
        other.Article != claim.Article && ClaimLikeness.SameAmount(other.Amount, claim.Amount) && other.Component == claim.Component
        && ClaimLikeness.MayBeOnePeriod(other.Period, claim.Period) && ClaimLikeness.MayBeOnePerson(other, claim));

    private bool Meets(PayClaim denial, PayClaim claim)
    {
        // Within an article the reader has linked what belongs together.
        if (denial.Article == claim.Article || !ClaimLikeness.MayBeOnePerson(denial, claim) || !ClaimLikeness.MayBeOneYear(denial, claim))
        {
            return false;
        }

        if (denial.Amount is { } amount)
        {
            return ClaimLikeness.SameFigure(amount, claim.Amount) && MeetsComponent(denial, claim);
        }

        var targets = denial.About.Select(about => _claims.GetValueOrDefault(about)).OfType<PayClaim>().ToList();
        return targets.Count > 0
            ? targets.Exists(target => ClaimLikeness.SameFigure(target.Amount, claim.Amount) && ClaimLikeness.MayBeOneComponent(target.Component, claim.Component) && ClaimLikeness.MayBeOnePerson(target, claim))
            : denial.Component == claim.Component && claim.Component != PayComponent.Unspecified && claim.Status is not (ClaimStatus.PublicFiling or ClaimStatus.Survey or ClaimStatus.Confirmed);
    }

    /// <summary>That a sum is no signing bonus is said to those who call it one; the other parts are said to all who have the figure.</summary>
    private static bool MeetsComponent(PayClaim denial, PayClaim claim) => denial.Denies == DeniedPart.Component
        ? ClaimLikeness.MayBeOneComponent(denial.Component, claim.Component)
        : denial.Component is PayComponent.Unspecified or PayComponent.Offer or PayComponent.Package || ClaimLikeness.MayBeOneComponent(denial.Component, claim.Component);

    private List<PayClaim> Printed(PayClaim claim) => _voices.VoiceOf(claim) is var voice ? [voice.Lead, .. voice.AlsoIn] : [];

    private List<PayClaim> OneEachVoice(IReadOnlyList<PayClaim> claims)
    {
        var heard = new HashSet<PayClaimId>();
        var kept = new List<PayClaim>();
        foreach (var claim in claims)
        {
            if (!heard.Contains(claim.Id))
            {
                kept.Add(claim);
                heard.UnionWith(Printed(claim).Select(one => one.Id));
            }
        }

        return kept;
    }
}
