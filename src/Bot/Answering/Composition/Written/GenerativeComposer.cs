using Bot.Answering.FaqMatching;
using Bot.Answering.PayQuestions;
using Bot.Answering.Verification;
using Bot.LanguageModel;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.Composition.Written;

/// <summary>Has a language model put into sentences what the extractive composer would quote. What it writes leaves only where it was verified; in any other case the extractive draft does.</summary>
/// <remarks>Whether there is an answer at all is decided without the model: it makes answers read better, and no answer out of none.</remarks>
internal sealed partial class GenerativeComposer(ExtractiveComposer extractive, ModelWriter writer, ModelUse use, ConceptIndex concepts, ILogger<GenerativeComposer> logger) : IAnswerComposer
{
    private const int MostStatements = 4;

    public async Task<Draft> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        // A list is figures side by side, which no sentence says better.
        var draft = await extractive.ComposeAsync(request, cancellationToken);
        if (!request.IsShown || !draft.Answers(request.Retrieved) || draft.IsOnArticles || draft.Lead?.Key == ClaimLead.List)
        {
            return draft;
        }

        var kept = new List<DraftStatement>();
        var dropped = new List<DropReason>();
        var sources = request.Passages.Take(WritingPrompt.MostSources).Select(passage => passage.Article).ToList();
        var verifier = new StatementVerifier(sources, request.Pay.Ledger, request.Query.Language, concepts);
        request.Heard?.Invoke(new AnswerProgress.Writing(sources.DistinctBy(article => article.Id).Count()));
        try
        {
            await writer.WriteAsync(request, written => Take(written), cancellationToken);
        }
        catch (ModelException)
        {
            // Counted where it was thrown. What came before the end is no whole answer.
            kept.Clear();
        }

        await use.AddAsync([(ModelUse.Kept, kept.Count), .. dropped.GroupBy(reason => reason).Select(same => (ModelUse.Dropped(same.Key.ToString()), (long)same.Count()))], CancellationToken.None);
        if (dropped.Count > 0)
        {
            Log.Dropped(logger, kept.Count, dropped.Count, dropped[0]);
        }

        return kept.Count > 0 && KeepsSides(draft, kept) ? Joined(draft, kept) : draft;

        void Take(WrittenStatement written)
        {
            if (kept.Count == MostStatements)
            {
                return;
            }

            switch (verifier.Verify(written))
            {
                case Verified.Holds holds:
                    if (kept.TrueForAll(other => other.Written != holds.Statement.Written))
                    {
                        kept.Add(holds.Statement);
                        if (!IsOfSides(draft))
                        {
                            request.Heard?.Invoke(new AnswerProgress.Verified(holds.Statement.Written!, [.. holds.Statement.Quotes.Select(quote => quote.Article).DistinctBy(article => article.Id)]));
                        }
                    }

                    break;
                case Verified.Fails fails:
                    dropped.Add(fails.Reason);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    private static bool IsOfSides(Draft draft) => draft.Lead?.Key is ClaimLead.Disputed or "answered.corrected" or "answered.denied";

    /// <summary>Where sources disagree, an answer with one side alone is not kept, however true.</summary>
    private static bool KeepsSides(Draft draft, List<DraftStatement> kept)
    {
        if (!IsOfSides(draft))
        {
            return true;
        }

        var needed = draft.Statements.Where(statement => statement is { IsNeeded: true, Claim: not null }).ToList();
        return needed.GroupBy(statement => ClaimLikeness.IsDenial(statement.Claim!)).All(side => side.Any(statement => kept.Exists(written => written.Quotes.Any(quote => quote.Article.Id == statement.Article.Id && quote.Span.Overlaps(statement.Quote)))));
    }

    /// <summary>The written sentences, with the claims that the extractive draft has folded behind them.</summary>
    private static Draft Joined(Draft draft, List<DraftStatement> kept) => draft with
    {
        Statements = [.. kept, .. draft.Statements.Select(statement => statement with { IsNeeded = false })],
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Of what the model wrote {Kept} sentences were kept and {Dropped} dropped, the first for {Reason}")]
        public static partial void Dropped(ILogger logger, int kept, int dropped, DropReason reason);
    }
}
