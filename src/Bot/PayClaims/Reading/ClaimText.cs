using Bot.Articles;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>An article cut for reading: its sentences and which paragraph each stands in.</summary>
internal sealed class ClaimText
{
    private NameTokens? _tokens;

    public ClaimText(Article article)
    {
        Article = article;
        var sentences = SentenceSplitter.Split(article.Text);
        var title = TitleOnTop(article, sentences);
        Sentences = title is { } top ? [top, new TextSpan(sentences[0].Start + top.Length + 1, sentences[0].Length - top.Length - 1), .. sentences.Skip(1)] : sentences;
        var paragraphs = new int[Sentences.Count];
        for (var i = 1; i < paragraphs.Length; i++)
        {
            var between = article.Text.AsSpan(Sentences[i - 1].End..Sentences[i].Start);
            paragraphs[i] = paragraphs[i - 1] + (between.Contains('\n') || (i == 1 && title is not null) ? 1 : 0);
        }

        Paragraphs = paragraphs;
    }

    /// <summary>The title where the text begins with it and goes on in the same line: a heading that lost its line.</summary>
    private static TextSpan? TitleOnTop(Article article, IReadOnlyList<TextSpan> sentences)
    {
        var (title, text) = (article.Title, article.Text);
        return title.Length > 0 && sentences.Count > 0 && sentences[0].Length > title.Length + 1 && text.AsSpan(sentences[0].Start).StartsWith(title, StringComparison.OrdinalIgnoreCase)
            && text[sentences[0].Start + title.Length] == ' ' && char.IsUpper(text[sentences[0].Start + title.Length + 1])
            ? new TextSpan(sentences[0].Start, title.Length)
            : null;
    }

    public Article Article { get; }

    public string Text => Article.Text;

    /// <summary>In order, without the white space around them. A heading, a list item and a table row are each one.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; }

    /// <summary>For each sentence the number of its paragraph (a list item or table row is its own).</summary>
    public IReadOnlyList<int> Paragraphs { get; }

    /// <summary>Cut when first asked for: most articles with money speak of no pay.</summary>
    public NameTokens Tokens => _tokens ??= NameTokens.Of(this);

    public string Sentence(int index) => Sentences[index].In(Text);

    /// <summary>The sentence that holds the offset, or the last one before it.</summary>
    public int SentenceAt(int offset)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Sentences[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
