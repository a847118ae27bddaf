using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Answering;

/// <summary>First questions to offer, made from what the corpus holds.</summary>
internal sealed class SuggestedQuestions(CorpusIndexHolder holder)
{
    private const int Most = 4;
    private const int LongestTitle = 90;

    /// <returns>One question for each of a few recent articles that everyone may read, those in the language first; empty while the corpus is empty.</returns>
    public IReadOnlyList<string> For(ReplyLanguage language) =>
    [
        .. holder.Current.Articles
            .Where(article => article.Audience == Audience.Everyone && article.Title.Length is > 0 and <= LongestTitle)
            .OrderByDescending(article => article.Language == language.Code())
            .ThenByDescending(article => article.Title.Contains('?', StringComparison.Ordinal))
            .ThenByDescending(article => article.Published ?? DateOnly.MinValue)
            .ThenBy(article => article.Id.Value, StringComparer.Ordinal)
            .Take(Most)
            .Select(article => article.Title.Contains('?', StringComparison.Ordinal) ? article.Title : Wording.Get(language, "suggestion.about", article.Title)),
    ];
}
