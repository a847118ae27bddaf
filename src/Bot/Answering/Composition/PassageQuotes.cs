using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Ranking;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>What of a passage can be quoted, whatever is asked.</summary>
internal sealed class PassageQuotes
{
    // Two kilobytes or less each.
    private const int Kept = 1 << 14;

    private static readonly LatelyRead<PassageQuotes> Lately = new(Kept);

    private PassageQuotes(RankedPassage passage)
    {
        var article = passage.Article;
        Units = [.. QuoteUnits.Of(article.Text, passage.Passage.Span).Where(span => span.Length > 0).Select(span => new QuoteUnit(span, TermMark.Set(span.In(article.Text), article.Language)))];
    }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<QuoteUnit> Units { get; }

    public static PassageQuotes Of(RankedPassage passage) => Lately.Of(passage.Key, passage, passage => new PassageQuotes(passage));
}

/// <param name="Span">In the article's text.</param>
/// <param name="Terms">As <see cref="TermMark.Set"/> gives them.</param>
internal sealed record QuoteUnit(TextSpan Span, ulong[] Terms);
