using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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

    // Of one index at most; asked often between two changes of the corpus.
    private readonly ConditionalWeakTable<CorpusIndex, ConcurrentDictionary<ReplyLanguage, IReadOnlyList<string>>> _made = [];

    /// <returns>One question for each of a few recent articles that everyone may read, those in the language first; empty while the corpus is empty.</returns>
    public IReadOnlyList<string> For(ReplyLanguage language)
    {
        // Read once: what is kept for one index must be made from it.
        var current = holder.Current;
        return _made.GetOrCreateValue(current).GetOrAdd(language, static (asked, index) => Of(index, asked), current);
    }

    private static IReadOnlyList<string> Of(CorpusIndex index, ReplyLanguage language) =>
    [
        .. index.Heads
            .Where(article => article.Audience == Audience.Everyone && article.Title.Length is > 0 and <= LongestTitle)
            .OrderByDescending(article => article.Language == language.Code())
            .ThenByDescending(article => article.Title.Contains('?', StringComparison.Ordinal))
            .ThenByDescending(article => article.Published ?? DateOnly.MinValue)
            .ThenBy(article => article.Id.Value, StringComparer.Ordinal)
            .Take(Most)
            .Select(article => article.Title.Contains('?', StringComparison.Ordinal) ? article.Title : Wording.Get(language, "suggestion.about", article.Title)),
    ];
}
