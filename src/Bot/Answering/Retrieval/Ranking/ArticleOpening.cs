using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Retrieval.Ranking;

/// <summary>The different terms of an article's title and of its first words, as marks.</summary>
internal sealed class ArticleOpening
{
    private const int LeadWords = 60;
    private const int LeadCharacters = 600;

    // About half a kilobyte each.
    private const int Kept = 1 << 15;

    private static readonly LatelyRead<ArticleOpening> Lately = new(Kept);

    private readonly ulong[] _title;
    private readonly ulong[] _lead;

    private ArticleOpening(Article article)
    {
        (_title, _lead) = (TermMark.Set(article.Title, article.Language), TermMark.Set(FirstWords(article.Text), article.Language));
    }

    /// <summary>As <see cref="TermMark.Set"/> gives them.</summary>
    public ReadOnlySpan<ulong> Title => _title;

    /// <inheritdoc cref="Title"/>
    public ReadOnlySpan<ulong> Lead => _lead;

    public static bool IsAtHand(FoundArticle found) => found.Opening is not null || Lately.Has(found.Key);

    public static ArticleOpening Of(FoundArticle found) => found.Opening ??= Lately.Of(found.Key, found, found => new ArticleOpening(found.Article));

    private static string FirstWords(string text)
    {
        var end = 0;
        for (var words = 0; end < Math.Min(text.Length, LeadCharacters) && words < LeadWords; end++)
        {
            words += char.IsWhiteSpace(text[end]) ? 1 : 0;
        }

        return text[..end];
    }
}
