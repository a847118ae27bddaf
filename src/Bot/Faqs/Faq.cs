using Bot.Articles;
using Bot.Audit;

namespace Bot.Faqs;

/// <summary>Names one reply of HR's, through all its versions.</summary>
internal readonly record struct FaqId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Where a version stands.</summary>
internal enum FaqState
{
    Draft,
    InReview,

    /// <summary>What the bot says, from its first day to its last.</summary>
    Approved,

    /// <summary>Taken back, or replaced by a later version.</summary>
    Retired,
}

/// <summary>One version of a reply. Its content is never changed; a correction is a new version.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="SecondApprover">Set where the version came approved from a file.</param>
/// <param name="FourEyes">False where the rule was switched off when it was approved.</param>
/// <param name="EndedAt">When it was retired.</param>
internal sealed record FaqVersion(
    FaqId Faq, int Number, FaqState State, FaqContent Content, Pseudonym Author, DateTimeOffset WrittenAt, Pseudonym? Approver, Pseudonym? SecondApprover,
    DateTimeOffset? ApprovedAt, bool FourEyes, DateTimeOffset? EndedAt)
{
    /// <summary>Whether the bot says it on that day (UTC).</summary>
    public bool IsInForce(DateOnly day) => State == FaqState.Approved && !(day < Content.EffectiveFrom) && !(day > Content.Expires);
}

/// <summary>A reply with everything that was ever written of it.</summary>
/// <param name="Versions">Newest first; never empty.</param>
internal sealed record Faq(FaqId Id, IReadOnlyList<FaqVersion> Versions)
{
    public FaqVersion Latest => Versions[0];

    /// <summary>What the bot says, or will from its first day; null where nothing is approved.</summary>
    public FaqVersion? Approved => Versions.FirstOrDefault(version => version.State == FaqState.Approved);
}

/// <summary>One line of the list of replies.</summary>
/// <param name="Latest">The newest version.</param>
/// <param name="Approved">What the bot says; null where nothing is approved.</param>
/// <param name="Flags">Sources of the approved version, or without one of the newest, that are not what they were.</param>
internal sealed record FaqSummary(FaqVersion Latest, FaqVersion? Approved, IReadOnlyList<FaqFlag> Flags)
{
    public FaqId Id => Latest.Faq;
}

/// <summary>An article that a reply relies on is no longer what it was when the reply was written.</summary>
/// <param name="IsGone">True where the corpus does not hold it any more; else its text or data changed.</param>
internal readonly record struct FaqFlag(ArticleId Article, bool IsGone);
