using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Passages → draft. Extractive always; a language model stands behind the same seam.</summary>
internal interface IAnswerComposer
{
    Draft Compose(ComposeRequest request);
}

/// <param name="Wanted">The kind of thing that would answer.</param>
/// <param name="Weights">Weight of each word of the query, in its order.</param>
/// <param name="Passages">Best first.</param>
internal sealed record ComposeRequest(AnswerType Wanted, SearchQuery Query, float[] Weights, IReadOnlyList<RankedPassage> Passages);

/// <summary>What a composer proposes; nothing leaves before it is verified.</summary>
/// <param name="Statements">Best first.</param>
/// <param name="HoldsWanted">False when an amount was asked for and no statement holds one: then nothing here is an answer.</param>
/// <param name="Shortest">The shortest span of the first statement that answers: the amount, where one was asked for; else empty.</param>
internal sealed record Draft(IReadOnlyList<DraftStatement> Statements, bool HoldsWanted, string Shortest = "");

/// <param name="Quote">Where the words stand in the article's text.</param>
/// <param name="Speaker">Who says it, where the quote itself does not tell.</param>
/// <param name="IsNeeded">False when the answer says as much without it, so that it may be folded away.</param>
internal sealed record DraftStatement(Article Article, TextSpan Quote, string? Speaker, bool IsNeeded = true);
