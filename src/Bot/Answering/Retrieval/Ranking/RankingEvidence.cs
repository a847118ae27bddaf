namespace Bot.Answering.Retrieval.Ranking;

/// <summary>What speaks for one passage before another, each as a share of the question's weight.</summary>
/// <remarks>Shares, so that one set of weights serves short questions and long ones.</remarks>
internal readonly record struct RankingEvidence
{
    /// <summary>What the numbers of <see cref="Values"/> are, in their order: the names in the weights' file.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "passage", "article", "bestPassage", "proximity", "outlet", "date", "coverage", "articleCoverage", "coveredText", "coveredArticle", "title", "names", "numbers", "sentence", "exact", "lead", "passageLength", "articleLength",
    ];

    /// <summary>BM25 over the passage.</summary>
    public float Passage { get; init; }

    /// <summary>BM25 over the article with its title and source.</summary>
    public float Article { get; init; }

    /// <summary>BM25 over the passage of the article that has most of it.</summary>
    public float BestPassage { get; init; }

    public float Proximity { get; init; }

    /// <summary>1 when the question names the article's outlet.</summary>
    public float Outlet { get; init; }

    /// <summary>1 when the question names the article's date.</summary>
    public float Date { get; init; }

    /// <summary>What passage and title say of the question.</summary>
    public float Coverage { get; init; }

    /// <summary>What all passages of the article that were found say of it together.</summary>
    public float ArticleCoverage { get; init; }

    /// <summary>That times BM25 over the article.</summary>
    public float CoveredArticle { get; init; }

    /// <summary>Coverage times BM25 over passage and article.</summary>
    public float CoveredText { get; init; }

    /// <summary>What the title says of the question.</summary>
    public float Title { get; init; }

    /// <summary>What passage and title say of the question's names.</summary>
    public float QuestionNames { get; init; }

    /// <summary>What passage and title say of the question's numbers.</summary>
    public float Numbers { get; init; }

    /// <summary>What one sentence says of the question, less the longer it is.</summary>
    public float Sentence { get; init; }

    /// <summary>BM25 over the passage, of words in the very form of the question.</summary>
    public float Exact { get; init; }

    /// <summary>What the article's first words say of the question: they sum a piece of news up.</summary>
    public float Lead { get; init; }

    /// <summary>Natural logarithm of the passage's length over the average.</summary>
    public float PassageLength { get; init; }

    /// <summary>Natural logarithm of the article's length over the average.</summary>
    public float ArticleLength { get; init; }

    public float[] Values =>
    [
        Passage, Article, BestPassage, Proximity, Outlet, Date, Coverage, ArticleCoverage, CoveredText, CoveredArticle, Title, QuestionNames, Numbers, Sentence, Exact, Lead, PassageLength, ArticleLength,
    ];
}
