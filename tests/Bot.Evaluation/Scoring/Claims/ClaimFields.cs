using Bot.Evaluation.Scoring.Replies;

namespace Bot.Evaluation.Scoring.Claims;

/// <summary>The fields of a claim that are scored beside its amount.</summary>
internal static class ClaimFields
{
    public static IReadOnlyList<(string Name, Func<ScoredClaim, string> Value)> All { get; } =
    [
        ("component", claim => claim.Component), ("period", claim => claim.Period), ("employer", claim => claim.Employer), ("status", claim => claim.Status),
    ];

    /// <summary>Fields that are only counted: judgement, not a rule, says whether two of them mean the same.</summary>
    public static IReadOnlyList<string> OthersNames { get; } = ["qualifier", "modality", "role", "level", "person", "year", "speaker", "speaker_role", "speaker_named"];

    /// <summary>Whether one of <see cref="OthersNames"/> is left out by both, or shares half the words of the shorter: "directeur général" and "directeur général d'Ardenza".</summary>
    public static bool Resemble(ScoredClaim wanted, ScoredClaim found, string field)
    {
        var (one, other) = (OtherWords(wanted, wanted.Outlet, field), OtherWords(found, wanted.Outlet, field));
        return one.Count == 0 || other.Count == 0 ? one.Count == other.Count : 2 * one.Count(other.Contains) >= Math.Min(one.Count, other.Count);
    }

    private static HashSet<string> OtherWords(ScoredClaim claim, string outlet, string field)
    {
        var text = claim.Others.GetValueOrDefault(field, "");
        return field == "speaker" && (IsNobody(text) || IsItself(text, outlet)) ? [] : PhraseMatch.Words(text).ToHashSet();
    }

    // The paper that writes, by its name: what it says on its own word has no source.
    private static bool IsItself(string speaker, string outlet) =>
        PhraseMatch.Words(speaker).ToHashSet() is { Count: > 0 } one && PhraseMatch.Words(outlet).ToHashSet() is { Count: > 0 } other && (one.IsSubsetOf(other) || other.IsSubsetOf(one));

    // Sets write a paper's own words as its name, as "(own reporting)" or as no source at all.
    private static bool IsNobody(string speaker) => speaker.StartsWith("no source", StringComparison.Ordinal) || speaker.StartsWith("aucune source", StringComparison.Ordinal) || speaker.EndsWith("(own reporting)", StringComparison.Ordinal);

    /// <summary>Whether a field of a found claim says what is wanted, case and accents aside.</summary>
    public static bool Agree(ScoredClaim wanted, ScoredClaim found, string field) => field switch
    {
        "component" => Same(wanted.Component, found.Component),
        "period" => Same(wanted.Period, found.Period),
        "status" => Same(wanted.Status, found.Status),
        _ => SameEmployer(WithoutNote(wanted.Employer), WithoutNote(found.Employer)),
    };

    public static bool AllAgree(ScoredClaim wanted, ScoredClaim found) => All.All(field => Agree(wanted, found, field.Name));

    private static bool Same(string wanted, string found) => PhraseMatch.Fold(wanted) == PhraseMatch.Fold(found);

    private static bool SameEmployer(string wanted, string found) => Same(wanted, found) || Extends(wanted, found);

    /// <summary>What stands in parentheses behind an employer ("Ransom Hospital Group (RHG)", "(not named)") is a note of whoever wrote the set.</summary>
    private static string WithoutNote(string employer) => employer.IndexOf(" (", StringComparison.Ordinal) is > 0 and var note && employer[^1] == ')' ? employer[..note] : employer;

    /// <summary>An employer may carry one word more ("Meta Platforms"), which leaves out lists of companies.</summary>
    private static bool Extends(string wanted, string found) => PhraseMatch.Fold(wanted) is { Length: > 0 } name
        && PhraseMatch.Fold(found).Contains(name, StringComparison.Ordinal) && PhraseMatch.Words(found).Count <= PhraseMatch.Words(wanted).Count + 1;
}
