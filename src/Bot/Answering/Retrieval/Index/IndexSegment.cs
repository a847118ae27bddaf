using Bot.Articles;
using Bot.Articles.Passages;
using Bot.PayClaims;

namespace Bot.Answering.Retrieval.Index;

/// <summary>An immutable inverted index over some articles: terms → passages with positions, and terms → titles and outlets.</summary>
/// <remarks>Passages of one article are neighbours, so a walk over a term's passages meets each article's together.</remarks>
internal sealed class IndexSegment
{
    public required IReadOnlyList<Article> Articles { get; init; }

    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>The pay claims of each article, in the order of its text.</summary>
    public required IReadOnlyList<IReadOnlyList<PayClaim>> Claims { get; init; }

    /// <summary>The language kind of each article.</summary>
    public required ArticleLanguages[] Languages { get; init; }

    /// <summary>The article of each passage.</summary>
    public required int[] ArticleOfPassage { get; init; }

    /// <summary>The first passage of each article, and one entry past the last article.</summary>
    public required int[] FirstPassage { get; init; }

    /// <summary>Tokens in each passage.</summary>
    public required int[] PassageLengths { get; init; }

    /// <summary>Tokens in each article's text.</summary>
    public required int[] ArticleLengths { get; init; }

    public required IReadOnlyDictionary<string, TermEntry> Terms { get; init; }

    /// <summary>For each term and passage: distance to the passage before, frequency.</summary>
    public required byte[] Postings { get; init; }

    /// <summary>For each term and passage, in the same order: the positions, each as the distance to the one before.</summary>
    public required byte[] Positions { get; init; }

    /// <summary>For each term and article: distance to the article before, and in which fields the term stands.</summary>
    public required byte[] Fields { get; init; }
}

/// <summary>Where a term's lists begin and how long they are.</summary>
/// <param name="PassageCount">Passages that hold the term.</param>
/// <param name="ArticleCount">Articles whose text or fields hold it: the document frequency.</param>
/// <param name="Capitals">Times it stands inside a sentence with a capital; <paramref name="Lowers"/>: without.</param>
internal readonly record struct TermEntry(int PostingStart, int PositionStart, int PassageCount, int FieldStart, int FieldCount, int ArticleCount, int Capitals, int Lowers);

/// <summary>Parts of an article beside its text.</summary>
[Flags]
internal enum ArticleFields
{
    None = 0,
    Title = 1,

    /// <summary>Outlet, author and date.</summary>
    Source = 2,
}
