using Bot.Answering.Retrieval;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>A sentence of a found passage, with what it holds of the question.</summary>
/// <param name="Span">In the article's text.</param>
/// <param name="Own">For each word of the query, how well the sentence itself holds it: 0 to 1.</param>
/// <param name="Around">The same for its surroundings: the sentence before, the title, the rest of the passage at lower worth.</param>
/// <param name="TypeMatches">For each kind of thing asked for 1 when it holds one, 0 when not, between when nothing particular was asked.</param>
/// <param name="PassageScore">Score of its passage over that of the best, 0 to 1.</param>
/// <param name="Terms">Its different terms, as marks, to tell copies apart.</param>
internal sealed record SentenceCandidate(
    RankedPassage Passage, TextSpan Span, float[] Own, float[] Around, float[] TypeMatches, float PassageScore, ulong[] Terms)
{
    private const int FewWords = 8;

    /// <summary>True when of what is asked it has the one name alone, though more is asked.</summary>
    public bool SaysOnlyName { get; init; }

    /// <summary>False when it has of the question, if anything, whom it is about and the kind of thing it asks for.</summary>
    public bool SaysMatter { get; init; } = true;

    /// <summary>How likely (0 to 1) it is the one that answers, of all that were found; 0 where all are in the asker's language.</summary>
    public double Chance { get; init; }

    public float TypeMatch => TypeMatches.Average();

    public string Text => Span.In(Passage.Article.Text);

    public int Words => Passage.Article.Text.AsSpan(Span.Start, Span.Length).Count(' ') + 1;

    /// <summary>True for one of so few words that it seldom says anything else.</summary>
    public bool IsShort => Words < FewWords;

    /// <summary>Where it begins in its passage, 0 to 1.</summary>
    public double Depth => (double)(Span.Start - Passage.Passage.Span.Start) / Math.Max(1, Passage.Passage.Span.Length);
}
