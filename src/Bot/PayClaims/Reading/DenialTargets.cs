using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>The claims of an article that a denial can be about.</summary>
internal sealed class DenialTargets(ClaimText text, IReadOnlyList<PayClaim> claims)
{
    // An offer is told in a couple of figures; more would be the whole article.
    private const int MostTargets = 3;

    private readonly List<PayClaim> deniable = [.. claims.Where(claim => claim.Status != ClaimStatus.Denied && claim.Kind is ClaimKind.Claim or ClaimKind.VagueAmount && claim.SupersededBy is null)];

    /// <summary>Claims with the denied figure, wherever they stand; else those of the paragraph before it.</summary>
    public IReadOnlyList<PayClaimId> OfFigure(PayClaim denial)
    {
        var same = deniable.Where(claim => HasFigure(claim, denial) && (denial.Employer is null || claim.Employer is null || AttributionStatus.IsSame(denial.Employer, claim.Employer))).Select(claim => claim.Id).ToList();
        return same.Count > 0 ? same : [.. Nearest(text.SentenceAt(denial.Span.Start), denial.Employer, text.Sentence(text.SentenceAt(denial.Span.Start)), paragraphs: 1).Select(claim => claim.Id)];
    }

    /// <summary>The nearest claims of the same employer that the denying words cover; the most likely first.</summary>
    public IReadOnlyList<PayClaim> OfWords(int sentence, string? employer) =>
        JustBefore(sentence, employer) is { Count: > 0 } before ? before : Nearest(sentence, employer, text.Sentence(sentence), paragraphs: 8);

    /// <summary>Those of the sentence that the denial follows in its paragraph; of an earlier one of the paragraph where only that is an allegation, for it is allegations that are denied.</summary>
    private List<PayClaim> JustBefore(int sentence, string? employer)
    {
        var topic = Topic(text.Sentence(sentence));
        var plain = new List<PayClaim>();
        for (var i = sentence - 1; i >= Math.Max(0, sentence - MostTargets) && text.Paragraphs[sentence] == text.Paragraphs[i]; i--)
        {
            var before = deniable.FindAll(claim => text.SentenceAt(claim.Span.Start) == i && (topic.Count == 0 || topic.Contains(claim.Component))
                && (employer is null || claim.Employer is null || AttributionStatus.IsSame(claim.Employer, employer)));
            if (before.Exists(claim => claim.Modality == Modality.Conditional || claim.Status == ClaimStatus.AnonymousSource || (claim.Speaker is { } speaker && (employer is null || !AttributionStatus.IsSame(speaker, employer)))))
            {
                return before;
            }

            plain = plain.Count == 0 && i == sentence - 1 ? before : plain;
        }

        return plain;
    }

    private List<PayClaim> Nearest(int sentence, string? employer, string words, int paragraphs)
    {
        var start = text.Sentences[sentence].Start;
        var near = deniable.FindAll(claim => claim.Span.Start < start && text.Paragraphs[sentence] - text.Paragraphs[text.SentenceAt(claim.Span.Start)] <= paragraphs);
        if (near.Count == 0)
        {
            near = [.. deniable.Where(claim => claim.Span.Start >= start).Take(1)];
        }

        var own = employer is null ? near : near.FindAll(claim => claim.Employer is not null && AttributionStatus.IsSame(claim.Employer, employer));
        near = own.Count > 0 ? own : near;
        var topic = Topic(words);
        var onTopic = near.FindAll(claim => topic.Contains(claim.Component));
        near = onTopic.Count > 0 ? onTopic : near;
        if (near.Count == 0)
        {
            return near;
        }

        // The last paragraph that speaks of it, and of that one employer.
        var last = near[^1];
        var paragraph = text.Paragraphs[text.SentenceAt(last.Span.Start)];
        return [.. near.Where(claim => text.Paragraphs[text.SentenceAt(claim.Span.Start)] == paragraph && claim.Employer == last.Employer).TakeLast(MostTargets)];
    }

    private static bool HasFigure(PayClaim claim, PayClaim denial) =>
        claim.Amount is { } amount && denial.Amount is { } denied && amount.Currency == denied.Currency
        && ((denied.High ?? denied.Low) is { } figure && (amount.High == figure || amount.Low == figure));

    /// <summary>The parts of pay that the words may mean, the likeliest first; empty where they name none.</summary>
    public static IReadOnlyList<PayComponent> Topic(string words)
    {
        var folded = Folding.Fold(words);
        bool Has(string word) => folded.Contains(word, StringComparison.Ordinal);
        return Has("signing") || Has("sign-on") || Has("signature") || Has("d'arrivee") || Has("joining bonus") ? [PayComponent.SigningBonus, PayComponent.Bonus, PayComponent.Offer, PayComponent.Package]
            : Has("retention") || Has("fidelite") ? [PayComponent.RetentionBonus, PayComponent.Bonus]
            : Has("bonus") || Has("prime") ? [PayComponent.Bonus, PayComponent.SigningBonus, PayComponent.RetentionBonus]
            : Has("severance") || Has("indemnite") || Has("payoff") ? [PayComponent.Severance]
            : Has("salar") || Has("salaire") || Has("wage") ? [PayComponent.Salary, PayComponent.Base, PayComponent.Earnings, PayComponent.PayRange]
            : Has("stock") || Has("equity") || Has("shares") || Has("actions") ? [PayComponent.Equity]
            : Has("guarantee") || Has("package") || Has("garanti") ? [PayComponent.Package, PayComponent.Offer, PayComponent.TotalCompensation]
            : [];
    }
}
