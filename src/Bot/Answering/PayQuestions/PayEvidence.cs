using Bot.Articles;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>What the pay claims of the articles found say to a question about pay.</summary>
/// <param name="Matches">Best first.</param>
/// <param name="Payees">The words, folded, of those whose own pay the question asks for, as in "X's salary"; empty when there are none.</param>
/// <param name="Ledger">All claims, for what disputes, corrects or repeats those that match.</param>
/// <param name="Audience">Claims of articles for a narrower audience are not shown.</param>
internal sealed record PayEvidence(PayQuestion Asked, IReadOnlyList<ClaimMatch> Matches, IReadOnlySet<string> Payees, ClaimLedger Ledger, Audience Audience)
{
    /// <summary>Without the claims that do not speak of what the question is after ("on-call pay"); a figure it names tells which claim is meant.</summary>
    public PayEvidence OfMatters() =>
        Asked is { Matters.Any: true, Figures.Count: 0 } and not { Kind: PayQuestionKind.List, Matters.AreMoreThanGrades: false } ? this with { Matches = [.. Matches.Where(match => Asked.Matters.AreIn($"{match.Claim.Span.In(match.Article.Text)}\n{ClaimSurroundings.Card(match.Claim)}\n{TableCell.Of(match.Article, match.Claim)?.Header}"))] } : this;

    /// <summary>Where articles have the question's figure in words of which no claim was made.</summary>
    public FigureSentences Figures { get; } = new();

    /// <summary>True when the question names somebody, some company or place that no article has.</summary>
    public bool HasUnknownName { get; init; }

    /// <summary>The name that no article has, with its capital; null when all are known, or it may be no name.</summary>
    public (string Name, bool IsEmployer)? UnknownName { get; init; }

    /// <summary>True when two who hold one office are compared.</summary>
    public bool IsOfOneOffice { get; init; }

    /// <summary>The country it asks of, as the reply calls it; null when it names none.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Whose pay on the market it asks for; null where it names a company or somebody, or asks for no figure.</summary>
    public AskedMarket? Market { get; init; }

    /// <summary>True when the question asks for the pay of one it names.</summary>
    public bool HasPayee => Payees.Count > 0;

    /// <summary>Those whom the question names as paying.</summary>
    public IReadOnlyList<Payer> Payers { get; init; } = [];

    /// <summary>True when the question asks what one it names pays.</summary>
    public bool HasPayer => Payers.Count > 0;

    /// <summary>The employers it names, whatever it says of them, as typed.</summary>
    public IReadOnlyList<string> EmployersNamed { get; init; } = [];

    /// <summary>True when it asks for the pay of two or more it names as paying: each one's figure answers.</summary>
    public bool SetsPayersSideBySide => Payers.Count > 1 && Asked.Figures.Count == 0 && Asked.Kind is PayQuestionKind.Figure or PayQuestionKind.Comparison;

    /// <summary>True for a figure that somebody gives and nobody took back since.</summary>
    public bool IsStated(ClaimMatch match) => match.Claim.Amount is not null && !ClaimLikeness.IsDenial(match.Claim) && Ledger.SupersededBy(match.Claim) is null;

    /// <summary>True for the name of one that the question names as paying.</summary>
    public bool IsPayer(string employer) => Payers.Any(payer => PayQuestions.Payers.Is(payer, employer));

    /// <summary>The one it names as paying, as typed; null when there is none.</summary>
    public string? PayerName => Payers is [var first, ..] ? first.Name : null;

    /// <summary>The one whose own pay it asks for, as typed; null when there is none.</summary>
    public string? PayeeName { get; init; }

    /// <summary>The post whose pay it asks for, by its names in one language; none where it asks for no post's.</summary>
    public (IReadOnlyList<string> Names, string Language) Post { get; init; } = ([], "");

    /// <summary>True when it names nobody and no company and asks when a part of pay comes, or what it is: no article of others' pay tells.</summary>
    public bool IsOfNobodyInTheNews { get; init; }

    /// <summary>Which sides of a comparison have a name: it need not stand on the other side as well.</summary>
    public (bool First, bool Second) AreSidesNamed { get; init; }

    /// <summary>The statistic that stands on one side of a comparison and not on the other; null where none does.</summary>
    public (string? First, string? Second) SideStatistics { get; init; }

    /// <summary>For each word of the question whether it belongs to the one and to the other side of a comparison; null where the words do not part them.</summary>
    public (bool[] First, bool[] Second)? Sides { get; init; }
}
