using Bot.Answering.Composition.Spans;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Ranking;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>What speaks for and against the best sentence found being an answer: its passage may be on what is asked and still not say it.</summary>
/// <param name="Retrieved">How likely (0 to 1) an answer is by the evidence of retrieval alone.</param>
/// <param name="Values">In the order of <see cref="Names"/>.</param>
internal sealed record SentenceSupport(double Retrieved, IReadOnlyList<double> Values)
{
    // A question of more words has its evidence in several sentences: what one of them lacks tells nothing.
    private const int MostWords = 9;

    // The logarithm that is the promise of a sentence without any span that would answer, and what makes it a number of about 1.
    private const double NoPromise = -10;
    private const double PromiseScale = 10;

    /// <summary>What the numbers are: the names in the weights' file.</summary>
    public static readonly IReadOnlyList<string> Names = ["held", "rarest", "names", "type", "promise", "denied", "denies", "opposite"];

    /// <summary>For each number 1 where more of it can only speak for an answer, -1 where only against.</summary>
    public static readonly IReadOnlyList<int> Signs = [1, -1, -1, 1, 1, -1, -1, -1];

    /// <param name="best">The sentence that is said first.</param>
    /// <param name="isHeld">Whether what was picked holds the kind of thing asked for.</param>
    /// <returns>Null for a question of pay, which has <see cref="Grounds"/>, and for a long one.</returns>
    public static SentenceSupport? Of(ComposeRequest request, SentenceCandidate best, bool isHeld, SpanReader spans)
    {
        var groups = request.Query.Groups;
        if (request.Pay.Asked.AsksPay || groups.Count is 0 or > MostWords)
        {
            return null;
        }

        var article = best.Passage.Article;
        var (own, window) = Covers(request, best);
        var (asked, said) = (FoldedWords.In(request.Text), FoldedWords.In(best.Text));
        var (wanted, there) = (Contrasts.Read(asked).Sides, Contrasts.Read(said).Sides);
        var heaviest = Math.Max(1e-6f, request.Weights.Max());
        var total = Math.Max(1e-6f, request.Weights.Sum());
        return new SentenceSupport(request.Retrieved,
        [
            isHeld ? 1 : 0,

            // The weight of the rarest word that it does not say, over that of the rarest of all.
            request.Weights.Select((weight, g) => weight * (1 - own[g])).Max() / heaviest,

            // The share of the question's weight that is in names which neither it nor the sentence on either side has.
            request.Weights.Select((weight, g) => groups[g].IsName ? weight * (1 - window[g]) : 0).Sum() / total,
            best.TypeMatch,
            (spans.Read(best.Text, article).Promise ?? NoPromise) / PromiseScale,
            DenyingWords.AreIn(asked) != DenyingWords.AreIn(said) ? 1 : 0,
            DenyingWords.AreIn(asked) ? 1 : 0,

            // How many words it has the opposite of, and not the word itself.
            wanted.Count(side => there.Contains(Contrasts.Opposite(side)) && !there.Contains(side)),
        ]);
    }

    /// <summary>For each word of the question how well (0 to 1) the sentence says it, and how well it or one of its neighbours does.</summary>
    private static (float[] Own, float[] Window) Covers(ComposeRequest request, SentenceCandidate best)
    {
        var marks = new QueryMarks(request.Query);
        float[] own = [.. best.Own];
        float[] around = new float[own.Length];
        var units = PassageQuotes.Of(best.Passage).Units;
        for (var i = 0; i < units.Count; i++)
        {
            var isOwn = units[i].Span.Overlaps(best.Span);
            if (isOwn || (i > 0 && units[i - 1].Span.Overlaps(best.Span)) || (i + 1 < units.Count && units[i + 1].Span.Overlaps(best.Span)))
            {
                var into = isOwn ? own : around;
                foreach (var (g, cover) in marks.Cover(units[i].Terms, best.Passage.Article.Language).Index())
                {
                    into[g] = Math.Max(into[g], cover);
                }
            }
        }

        return (own, [.. own.Zip(around, Math.Max)]);
    }
}
