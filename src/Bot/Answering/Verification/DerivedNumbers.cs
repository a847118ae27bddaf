using Bot.Answering.FaqMatching;

namespace Bot.Answering.Verification;

/// <summary>Numbers that the quotes do not write but say: by how much a figure rose or fell, what is left of a whole.</summary>
internal static class DerivedNumbers
{
    private const decimal Whole = 100;

    // "Two thirds" and "a third" are rounded.
    private const decimal Rounding = 0.5m;

    private static readonly HashSet<string> Rest = ["remainder", "rest", "remaining", "other", "reste", "solde", "restant", "restants", "restante", "restantes", "autre", "autres"];

    private static readonly string[] Difference = ["up", "down", "than", "points"];

    public static bool Has(Quantity quantity, SentenceFacts stated, CitedQuotes quoted) =>
        (stated.Marks.Overlaps(Difference) && (quoted.Exact.Any(facts => facts.Changes.Any(change => Math.Abs(change.To - change.From) == quantity.Value)) || quoted.Sentences.Any(sentence => AreApart(sentence, quantity))))
        || (quantity.Kind == QuantityKind.Percent && quoted.Facts.Any(facts => (facts.Words.Any(Rest.Contains) || stated.Words.Any(Rest.Contains)) && facts.Quantities.Any(other => other.Kind == QuantityKind.Percent && Math.Abs(Whole - other.Value - quantity.Value) <= Rounding)));

    private static bool AreApart(SentenceFacts sentence, Quantity quantity)
    {
        var same = sentence.Quantities.Where(other => other.Kind == quantity.Kind).Select(other => other.Value).Distinct().ToList();
        return quantity.Kind is QuantityKind.Money or QuantityKind.Percent && same.Exists(one => same.Contains(one + quantity.Value));
    }
}
