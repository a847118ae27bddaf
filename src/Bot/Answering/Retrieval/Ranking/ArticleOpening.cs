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
        (_title, _lead) = (Marks(article.Title, article.Language), Marks(FirstWords(article.Text), article.Language));
    }

    /// <summary><see cref="TermMark"/> of each.</summary>
    public ReadOnlySpan<ulong> Title => _title;

    /// <inheritdoc cref="Title"/>
    public ReadOnlySpan<ulong> Lead => _lead;

    public static ArticleOpening Of(FoundArticle found) => Lately.Of(found.Key, found, found => new ArticleOpening(found.Article));

    private static ulong[] Marks(string text, string language)
    {
        var sink = new Sink([]);
        Analyzer.For(language).Analyze(text, ref sink);
        return [.. sink.Terms];
    }

    private static string FirstWords(string text)
    {
        var end = 0;
        for (var words = 0; end < Math.Min(text.Length, LeadCharacters) && words < LeadWords; end++)
        {
            words += char.IsWhiteSpace(text[end]) ? 1 : 0;
        }

        return text[..end];
    }

    private readonly struct Sink(HashSet<ulong> terms) : ITermSink
    {
        public HashSet<ulong> Terms => terms;

        public void Add(string term, int position, TextSpan span, TokenKind kind) => terms.Add(TermMark.Of(term));
    }
}
