using System.Globalization;
using Bot.Evaluation.Scoring.Replies;

namespace Bot.Evaluation.Scoring.Claims;

/// <summary>
/// Matches found pay claims to wanted ones, one to one, by article, currency, amounts (each end within 0.5 %, an open end open) and a shared word
/// of the span; among several the most alike wins. Then the other fields of the pairs are compared.
/// </summary>
internal static class ClaimScorer
{
    private const double Tolerance = 0.005;
    private const double FieldWeight = 0.25;

    public static ClaimScore Score(IReadOnlyList<ScoredClaim> wanted, IReadOnlyList<ScoredClaim> found)
    {
        List<ScoredClaim> gold = [.. wanted.Where(claim => claim.HasAmount)];
        List<ScoredClaim> free = [.. found.Where(claim => claim.HasAmount)];
        var count = free.Count;
        var pairs = new List<(ScoredClaim Wanted, ScoredClaim Found)>();
        var missed = new List<ScoredClaim>();
        foreach (var claim in gold)
        {
            if (Best(claim, free) is { } best)
            {
                pairs.Add((claim, free[best]));
                free.RemoveAt(best);
            }
            else
            {
                missed.Add(claim);
            }
        }

        var full = pairs.Count(pair => ClaimFields.AllAgree(pair.Wanted, pair.Found));
        return new ClaimScore(
            gold.Count, count, Share(pairs.Count, count), Share(pairs.Count, gold.Count), F1(pairs.Count),
            Right("component"), Right("period"), Right("employer"), Right("status"), F1(full))
        {
            Remarks = [.. Remarks(missed, free, pairs)],
            Costs = FieldCost.Of(pairs),
        };

        double Right(string field) => Share(pairs.Count(pair => ClaimFields.Agree(pair.Wanted, pair.Found, field)), pairs.Count);

        double F1(int matched) => Rounding.ToThousandth(Harmonic.Mean((double)matched / Math.Max(1, count), (double)matched / Math.Max(1, gold.Count)));
    }

    private static int? Best(ScoredClaim wanted, List<ScoredClaim> free)
    {
        var words = PhraseMatch.Words(wanted.Span).ToHashSet();
        (int Index, double Likeness)? best = null;
        for (var i = 0; i < free.Count; i++)
        {
            if (!CanMatch(wanted, free[i]))
            {
                continue;
            }

            var others = PhraseMatch.Words(free[i].Span).ToHashSet();
            var shared = words.Count(others.Contains);
            if (shared == 0)
            {
                continue;
            }

            var agreeing = ClaimFields.All.Count(field => ClaimFields.Agree(wanted, free[i], field.Name));
            var likeness = (double)shared / (words.Count + others.Count - shared) + FieldWeight * agreeing;
            if (best is null || likeness > best.Value.Likeness)
            {
                best = (i, likeness);
            }
        }

        return best?.Index;
    }

    private static bool CanMatch(ScoredClaim wanted, ScoredClaim found) =>
        wanted.Article == found.Article && wanted.Currency == found.Currency && Near(found.Low, wanted.Low) && Near(found.High, wanted.High);

    private static bool Near(double? found, double? wanted) =>
        found is null || wanted is null ? found is null && wanted is null : Math.Abs(found.Value - wanted.Value) <= Tolerance * Math.Max(1, Math.Abs(wanted.Value));

    private static double Share(int part, int whole) => Rounding.ToThousandth((double)part / Math.Max(1, whole));

    private static IEnumerable<string> Remarks(List<ScoredClaim> missed, List<ScoredClaim> extra, List<(ScoredClaim Wanted, ScoredClaim Found)> pairs)
    {
        foreach (var claim in missed)
        {
            yield return $"missed {claim.Id}: {Words(claim)}";
        }

        foreach (var claim in extra)
        {
            yield return $"extra: {Words(claim)}";
        }

        foreach (var (wanted, found) in pairs)
        {
            var wrong = ClaimFields.All.Where(field => !ClaimFields.Agree(wanted, found, field.Name)).Select(field => $"{field.Name}: {field.Value(found)} wanted {field.Value(wanted)}").ToList();
            if (wrong.Count > 0)
            {
                yield return $"fields {wanted.Id}: {string.Join("; ", wrong)}";
            }
        }
    }

    private static string Words(ScoredClaim claim) =>
        string.Create(CultureInfo.InvariantCulture, $"{claim.Low}-{claim.High} {claim.Currency} | {claim.Span[..Math.Min(110, claim.Span.Length)]}");
}
