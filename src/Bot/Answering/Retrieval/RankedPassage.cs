using Bot.Articles;
using Bot.Articles.Passages;

namespace Bot.Answering.Retrieval;

/// <summary>A passage that was found, with what made its score.</summary>
internal sealed record RankedPassage(FoundArticle Found, Passage Passage, ScoreExplanation Score)
{
    /// <summary>The article without its text.</summary>
    public Article Head => Found.Head;

    public Article Article => Found.Article;

    /// <summary>A number that no other passage has.</summary>
    public long Key => Found.Key + Passage.Id.Ordinal;

    public string Text => Passage.Span.In(Article.Text);

    /// <summary>By this a <see cref="Ranking.PassageRanker"/> ordered what the search found, with what its vector adds; 0 where none did.</summary>
    public double Rank { get; init; }

    /// <summary>Of the angle between its vector and the question's (1: the same direction); null where either has none.</summary>
    public float? Cosine { get; init; }
}

/// <summary>How a score came about; the parts give the total, so what is shown is what was computed.</summary>
/// <param name="PassageText">BM25 over the passage.</param>
/// <param name="ArticleText">BM25 over the article with its title, outlet and author.</param>
/// <param name="Proximity">Words of the question that stand close together.</param>
/// <param name="Source">The outlet or date the question names.</param>
/// <param name="Coverage">Share (0 to 1) of the question's weight that the passage and its article's title hold.</param>
/// <param name="Matches">The question's words that were found, with the weight of each.</param>
internal sealed record ScoreExplanation(float PassageText, float ArticleText, float Proximity, float Source, float Coverage, IReadOnlyList<TermMatch> Matches)
{
    /// <summary>What a passage that holds nothing of the question keeps of its score, and what full coverage adds.</summary>
    private const float Floor = 0.6f;

    public float CoverageFactor => Floor + ((1 - Floor) * Coverage);

    public float Total => (PassageText + ArticleText + Proximity + Source) * CoverageFactor;
}

/// <param name="Word">As typed in the question.</param>
/// <param name="Term">The strongest of its variants that stands in the passage.</param>
/// <param name="Weight">Inverse document frequency of the word with its variants.</param>
/// <param name="Share">1 for the word itself, less for a translation or a synonym.</param>
internal readonly record struct TermMatch(string Word, string Term, float Weight, float Share);
