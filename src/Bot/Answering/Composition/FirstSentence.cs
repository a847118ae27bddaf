using Bot.Answering.Composition.Spans;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Chooses the sentence that is said first: by what it says of the question, by its passage, and by whether it holds a span that would answer.</summary>
/// <remarks>
/// A conditional logit over sentences and their spans together (McFadden, "Conditional logit analysis of qualitative choice behavior", 1973);
/// the weights below are learnt with those of the spans, and the file of those says from what.
/// </remarks>
internal sealed class FirstSentence(ComposeRequest request, SpanReader spans)
{
    // The right one is seldom worth less than the eighth by the plain measure, and spans take time to read.
    private const int SentencesRead = 8;

    private const double Own = 2.5;
    private const double Around = 4.6;
    private const double TypeMatch = 0.7;

    // Not learnt: what would be a reason has no form of its own, so its spans promise nothing, but "because" does.
    private const double ReasonMatch = 3;

    private const double PassageRank = 0.9;
    private const double ExactForms = 1.2;
    private const double FartherDown = 0.7;
    private const double PointsBack = 0.3;
    private const double Short = 0.55;

    // Not learnt, for want of mixed sets: of two sentences as good, the asker's language is the easier to check.
    private const double OtherLanguage = -0.5;

    // Not learnt: whom it is about stands all over an article.
    private const double OnlyName = -1;

    // What a sentence without any span has instead of one's score.
    private const double NoSpan = -3;

    // A neighbour with this share of the first one's chance belongs to what is said.
    private const double NearlyAsLikely = 0.25;

    private readonly float _total = Math.Max(1e-6f, request.Weights.Sum());
    private readonly double _bestRank = request.Passages.Select(passage => passage.Rank).FirstOrDefault();

    /// <param name="candidates">By plain worth, best first; one at least.</param>
    /// <returns>One of them, with the neighbour that is nearly as likely where the two are short enough together.</returns>
    public SentenceCandidate Of(IReadOnlyList<SentenceCandidate> candidates)
    {
        if (IsForeign(candidates[0]) || IsAcrossLanguages(candidates))
        {
            // The weights above are learnt from questions in the language of their texts.
            return candidates.MaxBy(candidate => candidate.Chance)!;
        }

        var scored = candidates.Take(SentencesRead).Select(candidate => (Sentence: candidate, Score: Score(candidate))).OrderByDescending(choice => choice.Score).ToList();
        var (first, best) = scored[0];
        return scored.Skip(1)
            .Where(other => !AnswerTypeReader.IsNoSum(request.Wanted[0]) || other.Sentence.TypeMatch > 0)
            .Where(other => Math.Exp(other.Score - best - Penalty(other.Sentence) + Penalty(first)) >= NearlyAsLikely)
            .Select(other => WithNeighbour(first, other.Sentence))
            .FirstOrDefault(joined => joined is not null) ?? first;
    }

    /// <summary>True where the likeliest of them is in another language than the question.</summary>
    public bool IsAcrossLanguages(IReadOnlyList<SentenceCandidate> candidates) => IsForeign(candidates.MaxBy(candidate => candidate.Chance)!);

    private bool IsForeign(SentenceCandidate candidate) => candidate.Passage.Article.Language != request.Query.Language.Code();

    private static SentenceCandidate? WithNeighbour(SentenceCandidate first, SentenceCandidate other)
    {
        if (first.Passage.Passage.Id != other.Passage.Passage.Id)
        {
            return null;
        }

        var text = first.Passage.Article.Text;
        var (before, after) = first.Span.Start < other.Span.Start ? (first.Span, other.Span) : (other.Span, first.Span);
        var isNext = before.End <= after.Start && text.AsSpan(before.End, after.Start - before.End).IsWhiteSpace();
        return isNext && SentenceShape.AreTogether(text, before, after)
            ? first with { Span = new TextSpan(before.Start, after.End - before.Start), Own = [.. first.Own.Zip(other.Own, Math.Max)] }
            : null;
    }

    private static double Penalty(SentenceCandidate candidate) => candidate.SaysOnlyName ? OnlyName : 0;

    private double Score(SentenceCandidate candidate)
    {
        var article = candidate.Passage.Article;
        var text = candidate.Text;
        var (own, around, exact) = (0f, 0f, 0f);
        var words = FoldedWords.In(text).ToHashSet(StringComparer.Ordinal);
        for (var g = 0; g < request.Weights.Length; g++)
        {
            own += request.Weights[g] * candidate.Own[g];
            around += request.Weights[g] * Math.Max(candidate.Own[g], candidate.Around[g]);
            exact += words.Contains(request.Query.Groups[g].Folded) ? request.Weights[g] : 0;
        }

        return (((Own * own) + (Around * around) + (ExactForms * exact)) / _total)
            + ((AnswerTypeReader.IsNoSum(request.Wanted[0]) ? ReasonMatch : TypeMatch) * candidate.TypeMatch)
            + (PassageRank * (candidate.Passage.Rank - _bestRank))
            + (FartherDown * candidate.Depth)
            + (SentenceShape.PointsBack(text) ? PointsBack : 0)
            + (candidate.IsShort ? Short : 0)
            + Penalty(candidate)
            + (article.Language == request.Query.Language.Code() ? 0 : OtherLanguage)
            + (spans.Read(text, article).Promise ?? NoSpan);
    }
}
