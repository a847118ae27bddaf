using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Confidence;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Answering.Composition;

/// <summary>Passages → draft. Extractive always; a language model stands behind the same seam.</summary>
internal interface IAnswerComposer
{
    Task<Draft> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken);
}

/// <param name="Wanted">The kinds of thing that would answer, in the order asked; one at least.</param>
/// <param name="Weights">Weight of each word of the query, in its order.</param>
/// <param name="Passages">Best first.</param>
/// <param name="Pay">What pay claims say to it.</param>
internal sealed record ComposeRequest(IReadOnlyList<AnswerType> Wanted, SearchQuery Query, float[] Weights, IReadOnlyList<RankedPassage> Passages, PayEvidence Pay)
{
    /// <summary>The question as typed: which form it has, its words of meaning alone do not tell.</summary>
    public string Text { get; init; } = "";

    /// <summary>The asker's earlier messages that no guard stopped, oldest first; looked at only by who hands them on.</summary>
    public IEnumerable<string> Earlier { get; init; } = [];

    /// <summary>True for a long question of several clauses, the evidence of which may stand in several articles.</summary>
    public bool AsksInParts { get; } = QuestionParts.Of(Query).Count > 1;

    /// <summary>How likely (0 to 1) it is by the evidence of retrieval that the corpus has an answer.</summary>
    public double Retrieved { get; init; }

    /// <summary>False where a guard's words or HR's reply stand in the place of what is composed.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Hears what can be told before the answer is whole; null where nobody listens.</summary>
    public Action<AnswerProgress>? Heard { get; init; }
}

/// <summary>What a composer proposes; nothing leaves before it is verified.</summary>
/// <param name="Statements">Best first.</param>
/// <param name="HoldsWanted">False when an amount was asked for and no statement holds one: then nothing here is an answer.</param>
/// <param name="Shortest">The shortest span that answers, in the words of the first statement that holds one, or a plain yes or no; empty where none is of the kind asked for.</param>
internal sealed record Draft(IReadOnlyList<DraftStatement> Statements, bool HoldsWanted, string Shortest = "")
{
    /// <summary>Share (0 to 1) of the question's weight that the first statement says itself.</summary>
    public double Said { get; init; }

    /// <summary>Share (0 to 1) of what the question is about that the first claim and what stands around it say, where it is on the people asked about; else 0.</summary>
    public double Subject { get; init; }

    /// <summary>True when its first statement has the very figure that the question names.</summary>
    public bool HoldsFigureAsked { get; init; }

    /// <summary>The claim that answers first or, where claims tell that what is asked for is missing, the nearest; null where sentences answer.</summary>
    public ClaimMatch? Match { get; init; }

    /// <summary>What tells how likely it is that this answers, where more does than retrieval; null otherwise.</summary>
    public Grounds? Grounds { get; init; }

    /// <summary>What speaks for and against the best sentence, where sentences were looked for and the question does not speak of pay; null otherwise.</summary>
    public SentenceSupport? Support { get; init; }

    /// <summary>As <see cref="Grounds.Strangers"/> counts them, where that was asked for already; null otherwise.</summary>
    public double? Strangers { get; init; }

    /// <summary>True when the best sentence is on the pay of others than those asked about.</summary>
    public bool IsOfOthers { get; init; }

    /// <summary>True where a sentence says all of the question but a name, which it puts right.</summary>
    public bool PutsNameRight { get; init; }

    /// <summary>Where this does not answer, the sentence that says most of the question, if it says enough and has no sum that could be taken for the answer.</summary>
    public DraftStatement? Nearest { get; init; }

    /// <summary>True where an article has the very words that the question quotes: then it is the one asked about, whatever else retrieval tells.</summary>
    public bool HoldsQuoted { get; init; }

    // How likely that is, where retrieval tells only that the name is nowhere.
    private const double OfOtherName = 0.6;

    /// <summary>True for a list of quotes, each as short as it can be: all are shown that the reply has room for.</summary>
    public bool IsList { get; init; }

    /// <summary>True where its form and whose it is answer, as a former post of the one named does: how many of the question's words it has tells little.</summary>
    public bool IsTold { get; init; }

    // How likely that is to be right, at least.
    private const double OfForm = 0.7;

    /// <summary>The first words, where the composer knows better than "the articles say"; null otherwise.</summary>
    public Phrase? Lead { get; init; }

    // What is stored with an article is right; that the right one was found is nearly sure where it has every name asked for.
    private const double OfArticles = 0.95;

    /// <summary>True when it says when, by whom and where articles were published, and nothing of what they say.</summary>
    public bool IsOnArticles => Statements.Count > 0 && Statements.All(statement => statement.IsOnArticle);

    /// <param name="retrieved">How likely an answer is by the evidence of retrieval.</param>
    public double ConfidenceOver(double retrieved) => IsOnArticles ? OfArticles : PutsNameRight ? OfOtherName : HoldsQuoted ? Math.Max(OfOtherName, RetrievalConfidence.WhenHeld(retrieved)) : IsTold && HoldsWanted ? Math.Max(OfForm, Grounds is null ? 0 : AnswerConfidence.Of(Grounds)) : Grounds is not null ? AnswerConfidence.Of(Grounds) : HoldsWanted && Statements.Count > 0 ? RetrievalConfidence.WhenHeld(retrieved) : retrieved;

    /// <summary>How likely an answer is, as it is told beside the reply: where sentences answer, what the first of them says counts too.</summary>
    public double ToldOver(double retrieved) => BySupport ?? ConfidenceOver(retrieved);

    /// <summary>True where it answers; else the bot abstains.</summary>
    public bool Answers(double retrieved) => HoldsWanted && Statements.Count > 0 && ConfidenceOver(retrieved) >= RetrievalConfidence.AnswerFrom && !(BySupport < SupportedConfidence.AnswerFrom);

    /// <summary>Null where something else than what the first sentence says of the question decides.</summary>
    private double? BySupport => Support is null || Grounds is not null || IsOnArticles || PutsNameRight || HoldsQuoted || IsTold ? null : SupportedConfidence.Of(Support);
}

/// <param name="Quote">Where the words stand in the article's text.</param>
/// <param name="Speaker">Who says it, where the quote itself does not tell.</param>
/// <param name="IsNeeded">False when the answer says as much without it, so that it may be folded away.</param>
internal sealed record DraftStatement(Article Article, TextSpan Quote, string? Speaker, bool IsNeeded = true)
{
    /// <summary>The pay claim that the statement puts into words of ours, with the quote beneath; null where the quote itself is the statement.</summary>
    public PayClaim? Claim { get; init; }

    /// <summary>True where the claim has the very figure of the question: its quote is printed before others.</summary>
    public bool IsChecked { get; init; }

    /// <summary>The claim in whose place <see cref="Claim"/> is, where it is shown because a quote has that figure; null otherwise.</summary>
    public PayClaim? TakenBack { get; init; }

    /// <summary>True where what is stored with the article is the statement, and the quote only where it opens.</summary>
    public bool IsOnArticle { get; init; }

    /// <summary>True where the sum is the question's own and stands there for something else: our words leave it to the quote.</summary>
    public bool LeavesSumToQuote { get; init; }

    /// <summary>True where the quote says that the question's sum is not the part of pay it has it for, or not everyone's: then it goes before all other quotes.</summary>
    public bool Decides { get; init; }

    /// <summary>The outlets that print the same from the same source.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    /// <summary>The sentence that a model wrote upon the quote and that was verified; null where the quote or a claim is the statement.</summary>
    public string? Written { get; init; }

    /// <summary>What else a written sentence rests on.</summary>
    public IReadOnlyList<DraftQuote> Others { get; init; } = [];

    /// <summary>All that it rests on.</summary>
    public IEnumerable<DraftQuote> Quotes => Others.Prepend(new DraftQuote(Article, Quote));
}

/// <param name="Span">Where the words stand in the article's text.</param>
internal sealed record DraftQuote(Article Article, TextSpan Span);
