using Bot.Articles.Passages;
using Bot.PayClaims;

namespace Bot.Articles;

/// <summary>One article as it stands after a change, for those who follow the store.</summary>
/// <param name="Article">When withdrawn its text is empty: only the id and the version still count.</param>
/// <param name="Passages">In order; empty when withdrawn.</param>
/// <param name="Claims">In the order of the text, with what was filled and curated; empty when withdrawn.</param>
internal sealed record ArticleChange(Article Article, IReadOnlyList<Passage> Passages, IReadOnlyList<PayClaim> Claims, bool Withdrawn);

/// <summary>An article to be stored. Its <see cref="Article.Version"/> is not looked at: the store gives the next one.</summary>
/// <param name="Claims">As <see cref="ClaimReader"/> reads them out of the article.</param>
/// <param name="Source">Absolute path of the file, or address of the page, it was read from.</param>
internal sealed record ArticleDraft(Article Article, IReadOnlyList<Passage> Passages, IReadOnlyList<PayClaim> Claims, string Source);

/// <summary>What saving one draft did.</summary>
internal enum SaveOutcome
{
    Added,

    /// <summary>The store holds the same content already; no new version.</summary>
    Unchanged,

    Replaced,

    /// <summary>The article stays as it is stored, from its other source.</summary>
    Refused,
}

/// <summary>One line of the corpus.</summary>
/// <param name="Source">Absolute path of the file, or address of the page, it was read from.</param>
internal sealed record ArticleSummary(
    ArticleId Id, string Title, string Outlet, DateOnly? Published, string Language, bool IsSample, int Passages, string Source);

/// <param name="Articles">Stored and not withdrawn, samples included.</param>
internal readonly record struct ArticleCounts(long Articles, long Samples, long Passages);
