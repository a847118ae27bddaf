using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Ranking;
using Bot.Articles;
using Bot.PayClaims;

namespace Bot.Answering.Retrieval;

/// <summary>An article that was found for a question, with what was read of it. A snapshot has its text on the disk, and of what is found most is never quoted: it is read when it is first looked at. For one thread at a time.</summary>
internal sealed class FoundArticle(IndexSegment segment, int number)
{
    private readonly int _firstPassage = segment.Tables.FirstPassage[number];
    private Article? _article;
    private PassageWords?[]? _words;

    /// <summary>The article without its text.</summary>
    public Article Head { get; } = segment.Head(number);

    /// <summary>As <see cref="ArticleOpening.Of"/> keeps it; null until it is first looked at.</summary>
    public ArticleOpening? Opening { get; set; }

    public Article Article => _article ??= segment.Article(number);

    /// <inheritdoc cref="IndexSegment.Claims"/>
    public IReadOnlyList<PayClaim> Claims => segment.Claims(number);

    /// <summary>A number that no other article has; those of its passages are this and the next.</summary>
    public long Key => segment.FirstKey + _firstPassage;

    /// <summary>Tokens in the article's text.</summary>
    public int Length => segment.Tables.ArticleLengths[number];

    /// <summary>As <see cref="PassageWords.Of"/> keeps them; null until they are first looked at.</summary>
    /// <param name="ordinal">Which of the article's passages.</param>
    public ref PassageWords? Words(int ordinal) => ref (_words ??= new PassageWords?[segment.Tables.PassagesOf(number)])[ordinal];

    /// <summary>Tokens in a passage.</summary>
    /// <param name="ordinal">Which of the article's.</param>
    public int LengthOf(int ordinal) => segment.Tables.PassageLengths[_firstPassage + ordinal];
}
