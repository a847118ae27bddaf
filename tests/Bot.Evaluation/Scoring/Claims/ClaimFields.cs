using Bot.Evaluation.Scoring.Replies;

namespace Bot.Evaluation.Scoring.Claims;

/// <summary>The fields of a claim that are scored beside its amount.</summary>
internal static class ClaimFields
{
    public static IReadOnlyList<(string Name, Func<ScoredClaim, string> Value)> All { get; } =
    [
        ("component", claim => claim.Component), ("period", claim => claim.Period), ("employer", claim => claim.Employer), ("status", claim => claim.Status),
    ];

    /// <summary>Whether a field of a found claim says what is wanted, case and accents aside.</summary>
    public static bool Agree(ScoredClaim wanted, ScoredClaim found, string field) => field switch
    {
        "component" => Same(wanted.Component, found.Component),
        "period" => Same(wanted.Period, found.Period),
        "status" => Same(wanted.Status, found.Status),
        _ => Same(wanted.Employer, found.Employer) || Extends(wanted.Employer, found.Employer),
    };

    public static bool AllAgree(ScoredClaim wanted, ScoredClaim found) => All.All(field => Agree(wanted, found, field.Name));

    private static bool Same(string wanted, string found) => PhraseMatch.Fold(wanted) == PhraseMatch.Fold(found);

    /// <summary>An employer may carry one word more ("Meta Platforms"), which leaves out lists of companies.</summary>
    private static bool Extends(string wanted, string found) => PhraseMatch.Fold(wanted) is { Length: > 0 } name
        && PhraseMatch.Fold(found).Contains(name, StringComparison.Ordinal) && PhraseMatch.Words(found).Count <= PhraseMatch.Words(wanted).Count + 1;
}
