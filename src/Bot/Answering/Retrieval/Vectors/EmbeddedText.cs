using System.Security.Cryptography;
using System.Text;
using Bot.Articles;
using Bot.Articles.Passages;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>A text as it is embedded, and the name its vector is stored under.</summary>
/// <param name="Hash">SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits.</param>
internal readonly record struct EmbeddedText(string Text, string Hash)
{
    // In characters: about 500 tokens, which every embedding model takes, and longer than nearly all passages.
    private const int Longest = 2_000;

    /// <summary>A passage beneath its article's title, outlet and date: "he" in it is named there.</summary>
    public static EmbeddedText Of(Article article, Passage passage) => Of($"{ArticleHeading.Of(article)}\n{passage.Span.In(article.Text)}");

    public static EmbeddedText Of(string text)
    {
        var end = Math.Min(text.Length, Longest);

        // Half a pair is no character.
        var cut = text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
        return new EmbeddedText(cut, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cut))));
    }
}
