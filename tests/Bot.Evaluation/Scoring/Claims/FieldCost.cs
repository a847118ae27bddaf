namespace Bot.Evaluation.Scoring.Claims;

/// <summary>How often one field of matched claims is wrong, in counts, so that sets can be added up.</summary>
/// <param name="Wanted">Pairs whose wanted claim has a value.</param>
/// <param name="Wrong">Pairs in which it is wrong.</param>
/// <param name="Alone">Pairs in which nothing else that is scored is wrong: what mending it would win.</param>
internal sealed record FieldCost(string Field, int Pairs, int Wanted, int Wrong, int Alone)
{
    public static IReadOnlyList<FieldCost> Of(IReadOnlyList<(ScoredClaim Wanted, ScoredClaim Found)> pairs) =>
    [
        .. ClaimFields.All.Select(field => Count(pairs, field.Name, field.Value, ClaimFields.Agree)),
        .. ClaimFields.OthersNames.Select(name => Count(pairs, name, claim => claim.Others.GetValueOrDefault(name, ""), ClaimFields.Resemble)),
    ];

    public static IEnumerable<FieldCost> Sum(IEnumerable<ClaimScore> scores) => scores.SelectMany(score => score.Costs).GroupBy(cost => cost.Field)
        .Select(group => new FieldCost(group.Key, group.Sum(cost => cost.Pairs), group.Sum(cost => cost.Wanted), group.Sum(cost => cost.Wrong), group.Sum(cost => cost.Alone)));

    private static FieldCost Count(IReadOnlyList<(ScoredClaim Wanted, ScoredClaim Found)> pairs, string field, Func<ScoredClaim, string> value, Func<ScoredClaim, ScoredClaim, string, bool> agrees)
    {
        var wrong = pairs.Where(pair => !agrees(pair.Wanted, pair.Found, field)).ToList();
        var alone = wrong.Count(pair => ClaimFields.All.All(other => other.Name == field || ClaimFields.Agree(pair.Wanted, pair.Found, other.Name)));
        return new FieldCost(field, pairs.Count, pairs.Count(pair => value(pair.Wanted) is not ("" or "unspecified")), wrong.Count, alone);
    }
}
