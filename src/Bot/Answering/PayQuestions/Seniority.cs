using Bot.Answering.FaqMatching;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>How far people of one job have come, as questions and claims name it: a beginner's pay is not a senior's.</summary>
internal static class Seniority
{
    // Of the levels in levels.tsv those that exclude one another.
    private static readonly HashSet<string> Steps = ["junior", "mid", "senior", "staff", "principal"];

    /// <param name="words">Folded.</param>
    /// <returns>Ids of <c>levels.tsv</c>.</returns>
    public static IReadOnlySet<string> In(IReadOnlyList<string> words) => GradeReader.Kinds.In(words).Select(found => found.Id).Where(Steps.Contains).ToHashSet();

    /// <summary>The levels of those whom a claim is on.</summary>
    public static IReadOnlySet<string> Of(PayClaim claim)
    {
        // A column "Level" says "Staff" where the text says "staff level".
        return In(FoldedWords.In($"{claim.Level} level {claim.Role}"));
    }

    /// <summary>Whether a claim is on the level asked for; open where either leaves it so.</summary>
    public static SlotState Compare(IReadOnlySet<string> asked, PayClaim claim)
    {
        var own = Of(claim);
        var words = FoldedWords.In($"{claim.Level} {claim.Role}");

        // "Mid-level or above" takes in more than it names.
        return asked.Count == 0 || own.Count == 0 || words.Contains("or") || words.Contains("ou") ? SlotState.Open : own.Overlaps(asked) ? SlotState.Same : SlotState.Other;
    }
}
