using Bot.Answering.PayQuestions;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.Composition;

/// <summary>A figure that was taken back leaves in no quote without the figure in its place, whatever the answer is about.</summary>
internal static class Corrections
{
    // What stands after these gives way to the correction.
    private const int StatementsKept = 3;

    public static Draft With(Draft draft, PayEvidence pay)
    {
        var rights = new List<DraftStatement>();
        foreach (var statement in draft.Statements.Where(statement => statement is { IsNeeded: true, IsOnArticle: false }))
        {
            foreach (var wrong in pay.Ledger.InArticle(statement.Article.Id).Where(claim => claim.Amount is not null && claim.Span.Overlaps(statement.Quote)))
            {
                if (pay.Ledger.SupersededBy(wrong) is { } right && pay.Ledger.ArticleOf(right, pay.Audience) is { } article && IsInPlace(right, wrong)
                    && !(article.Id == statement.Article.Id && right.Span.Overlaps(statement.Quote))
                    && !draft.Statements.Concat(rights).Any(other => other.Claim?.Id == right.Id))
                {
                    rights.Add(new DraftStatement(article, right.Span, null) { Claim = right, TakenBack = wrong });
                }
            }
        }

        if (rights.Count == 0)
        {
            return draft;
        }

        var shown = 0;
        return draft with { Statements = [.. draft.Statements.Select(statement => ++shown <= StatementsKept ? statement : statement with { IsNeeded = false }), .. rights] };
    }

    /// <summary>True when both are on the same: a yearly sum takes no sum over three years back.</summary>
    private static bool IsInPlace(PayClaim right, PayClaim wrong) =>
        !ClaimLikeness.SameFigure(right.Amount, wrong.Amount) && ClaimLikeness.MayBeOnePeriod(right.Period, wrong.Period) && ClaimLikeness.MayBeOneComponent(right.Component, wrong.Component);
}
