using System.Collections.Concurrent;
using Bot.Articles;
using Bot.Articles.Copies;

namespace Bot.PayClaims.Stories;

/// <summary>Compares articles two by two and remembers what it read of each. For any number of threads.</summary>
/// <param name="head">The article, where its text may be missing; null when that is no sooner had.</param>
internal sealed class StoryComparison(Func<ArticleId, Article> article, Func<ArticleId, Article>? head = null)
{
    private readonly ConcurrentDictionary<ArticleId, ulong[]> _runs = [];
    private readonly ConcurrentDictionary<ArticleId, StoryFingerprint> _fingerprints = [];

    /// <summary>True for a reprint, an update, a story within a longer one, and a clear translation.</summary>
    public bool AreCopies(ArticleId first, ArticleId second)
    {
        if (first == second)
        {
            return true;
        }

        var headOf = head ?? article;
        return AreDifferentLanguages(headOf(first), headOf(second)) ? Translation.IsClear(FingerprintOf(first), FingerprintOf(second)) : SayTheSame(RunsOf(first), RunsOf(second));
    }

    public static bool AreDifferentLanguages(Article first, Article second) => first.Language.Length > 0 && second.Language.Length > 0 && first.Language != second.Language;

    private static bool SayTheSame(ulong[] first, ulong[] second)
    {
        var (shorter, longer) = first.Length <= second.Length ? (first, second) : (second, first);
        return CopyRule.AreAlike(first, second) || CopyRule.HoldsMostOf(longer, shorter);
    }

    private ulong[] RunsOf(ArticleId id) => _runs.GetOrAdd(id, key => Shingles.Of(article(key).Text));

    private StoryFingerprint FingerprintOf(ArticleId id) => _fingerprints.GetOrAdd(id, key => StoryFingerprint.Of(article(key)));
}
