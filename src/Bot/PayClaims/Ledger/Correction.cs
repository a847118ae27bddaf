namespace Bot.PayClaims.Ledger;

/// <summary>A notice as it is compared with what other articles say.</summary>
/// <remarks>
/// A later figure alone corrects nothing. The paper must say that it corrects, beside the figure or in the title; or put the figure "instead of" the one it
/// printed; or say that pay went "from" the one "to" the other. Where it names the figure it takes back, only that one falls; where it does not, the claim must
/// be on the same component and the same people. What a year's filing or survey says is not replaced by the next year's.
/// </remarks>
internal sealed class Correction
{
    private readonly LedgerArticle _article;
    private readonly CorrectionKind _kind;
    private readonly PayAmount[] _takenBack;
    private readonly bool _namesWhatFalls;
    private readonly string _employer;
    private readonly string _words;
    private readonly string _opening;

    public Correction(LedgerArticle article, CorrectionNotice notice)
    {
        _article = article;
        _kind = notice.Kind;
        Figure = article.Claims[notice.Figure];
        _employer = article.EmployerKeys[notice.Figure];
        _words = $" {NameKey.Of(article.Head.Title)} {NameKey.Of(notice.Beside)} ";
        _opening = $" {NameKey.Of(notice.Opening)} ";
        var superseded = article.Claims.Where(claim => claim.SupersededBy is not null).Select(claim => claim.Amount).OfType<PayAmount>().ToList();
        _namesWhatFalls = superseded.Count > 0;
        _takenBack = [.. superseded, .. notice.TakenBack];
    }

    /// <summary>The figure that stands from now on.</summary>
    public PayClaim Figure { get; }

    /// <summary>Whose pay it speaks of: of its figure's employer, and of those that the words beside name.</summary>
    /// <param name="byFirstWord">Employers as <see cref="NameKey"/> has them, by their first word.</param>
    public HashSet<string> EmployersAmong(Dictionary<string, List<string>> byFirstWord)
    {
        var employers = new HashSet<string>(StringComparer.Ordinal) { _employer };
        var known = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = _words.AsSpan();
        foreach (var word in words.Split(' '))
        {
            if (known.TryGetValue(words[word], out var names))
            {
                employers.UnionWith(names.Where(name => _words.Contains($" {name} ", StringComparison.Ordinal)));
            }
        }

        return employers;
    }

    public bool Replaces(LedgerArticle earlier, PayClaim claim)
    {
        if (earlier == _article || !IsOfOneOutlet(earlier) || (_kind == CorrectionKind.Raise && !(IsOfNoYear(claim) && IsOfNoYear(Figure) && ClaimLikeness.MayBeOnePeriod(claim.Period, Figure.Period))))
        {
            return false;
        }

        if (ClaimLikeness.SameFigure(claim.Amount, Figure.Amount) || !ClaimLikeness.MayBeOnePerson(claim, Figure) || !ClaimLikeness.MayBeOneYear(claim, Figure))
        {
            return false;
        }

        var isTakenBack = _takenBack.Any(amount => ClaimLikeness.SameFigure(amount, claim.Amount));
        var (before, after) = (earlier.Head.Published, _article.Head.Published);
        var isLater = before is null || after is null ? _kind == CorrectionKind.Announced : after > before || (after == before && isTakenBack);
        return isLater && (isTakenBack
            ? ClaimLikeness.MayBeOneComponent(claim.Component, Figure.Component)
            : _kind == CorrectionKind.Announced && !_namesWhatFalls && ClaimLikeness.SameEmployer(claim, Figure) && IsOnTheSame(claim));
    }

    /// <summary>By name; where one of the two does not name its outlet, by the author, or by what stands over the correction.</summary>
    private bool IsOfOneOutlet(LedgerArticle earlier)
    {
        var (mine, others) = (_article.OutletKey, earlier.OutletKey);
        return mine.Length > 0 && others.Length > 0
            ? mine == others
            : (_article.AuthorKey.Length > 0 && _article.AuthorKey == earlier.AuthorKey) || (others.Length > 0 && _opening.Contains($" {others} ", StringComparison.Ordinal));
    }

    private static bool IsOfNoYear(PayClaim claim) =>
        claim.Year is null && claim.Period != PayPeriod.FiscalYear && claim.Status is not (ClaimStatus.PublicFiling or ClaimStatus.Survey);

    private bool IsOnTheSame(PayClaim claim) =>
        claim.Component == Figure.Component && claim.Amount!.Currency == Figure.Amount!.Currency && ClaimLikeness.MayBeOnePeriod(claim.Period, Figure.Period)
        && (Figure.Person is not null || Figure.Role is not null) && ClaimLikeness.SamePeople(claim, Figure);
}
