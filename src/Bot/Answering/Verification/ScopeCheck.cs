using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Of how many it is told: "some" is not all, one denied offer not every offer, what each gets not what all share.</summary>
internal sealed class ScopeCheck(WordMeanings meanings)
{
    private const int Near = 4;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private static readonly HashSet<string> Every = ["all", "every", "tous", "toutes"];

    private static readonly HashSet<string> Each = ["each", "apiece", "chacun", "chacune"];

    private static readonly HashSet<string> Together = ["together", "combined", "jointly", "ensemble"];

    private static readonly HashSet<string> Whole = ["all", "every", "any", "each", "tous", "toutes", "chaque", "tout", "toute"];

    private static readonly HashSet<string> Parts = ["most", "some", "several", "many", "majority", "plupart", "certains", "certaines", "plusieurs", "majorite", "partie"];

    private static readonly HashSet<string> Nothing = ["no", "none", "aucun", "aucune", "nul", "nulle"];

    private static readonly HashSet<string> Others = ["other", "others", "autre", "autres"];

    private static readonly string[] Few = ["some", "mostly", "mostly+", "hedge", "somebody", "only"];

    public IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted, Telling telling)
    {
        if (stated.Marks.Contains("all") && !quoted.Facts.Any(facts => facts.Marks.Overlaps(["all", "all+"])))
        {
            yield return new Fault(DropReason.Negation, "all");
        }

        if (IsAllOfOther(stated, quoted))
        {
            yield return new Fault(DropReason.Negation, "all of something else");
        }

        if (IsMostOf(stated, quoted))
        {
            yield return new Fault(DropReason.Negation, "most told as all");
        }

        if (IsNoneForNotEvery(stated, quoted))
        {
            yield return new Fault(DropReason.Negation, "not every told as none");
        }

        // "Together they got 5 million" is not 5 million each.
        if (stated.Words.Any(Each.Contains) && !stated.Words.Any(Together.Contains) && stated.Money.Any(sum => quoted.Sentences.Any(sentence => sentence.Words.Any(Together.Contains) && !sentence.Words.Any(Each.Contains) && sentence.Money.Any(other => other.Amount.Ends().Intersect(sum.Amount.Ends()).Any()))))
        {
            yield return new Fault(DropReason.Negation, "sum of all told as each one's");
        }

        // "None is filled" where half are vacant.
        if (stated.Quantities.Count == 0 && telling.Stated.Any(clause => clause.Marks.Contains("any") && clause.Marks.Contains("not") && telling.From(clause).Clause is var nearest && !nearest.IsNegated && nearest.Facts.Quantities.Any(quantity => quantity.Kind == QuantityKind.Percent)))
        {
            yield return new Fault(DropReason.Negation, "some told as none");
        }

        // "Not everyone" is not "nobody".
        if (stated.Marks.Contains("nobody") && !stated.Marks.Contains("all") && telling.ToldSentences.Any(sentence => sentence.IsNegated && sentence.Marks.Contains("all")) && !quoted.Facts.Any(facts => facts.Marks.Contains("nobody")))
        {
            yield return new Fault(DropReason.Negation, "nobody");
        }

        if (stated.Marks.Contains("noperson") && !quoted.Facts.Any(facts => facts.Marks.Overlaps(["noperson", "noperson+"]) || facts.Marks.Contains("all")))
        {
            yield return new Fault(DropReason.Negation, "nobody, of nothing");
        }

        foreach (var clause in telling.Stated.Where(clause => clause.Marks.Contains("not")))
        {
            var denied = telling.Quoted.Where(other => other.IsNegated).Select(other => (Clause: other, Shared: telling.Shared(other, [clause]))).Where(other => other.Shared > 0).OrderByDescending(other => other.Shared).Select(other => other.Clause).FirstOrDefault();
            if (denied is null)
            {
                continue;
            }

            if (denied.Marks.Contains("some") && !stated.Marks.Overlaps(Few))
            {
                yield return new Fault(DropReason.Negation, "some told as all");
            }

            if (clause.Marks.Contains("any") && IsNarrower(denied, stated))
            {
                yield return new Fault(DropReason.Negation, "denial widened");
            }
        }
    }

    /// <summary>"All nurses" where the quotes speak of nurses, but "all" there is of something else.</summary>
    private bool IsAllOfOther(SentenceFacts stated, CitedQuotes quoted)
    {
        var there = quoted.Facts.SelectMany(facts => facts.Marked.Where(mark => mark.Kind is "all" or "all+").Select(mark => (Facts: facts, Near: facts.Content(Math.Max(0, mark.At - Near), Math.Min(facts.Words.Count, mark.At + mark.Length + Near)).Select(at => facts.Words[at]).ToList()))).ToList();
        return there.Count > 0 && stated.Marked.Where(mark => mark.Kind == "all" && mark.Length == 1 && Every.Contains(stated.Words[mark.At])).Any(mark =>
            stated.Content(mark.At + mark.Length, Math.Min(stated.Words.Count, mark.At + mark.Length + Near)).Select(at => stated.Words[at]).FirstOrDefault() is { } of
            && quoted.Facts.Any(facts => facts.Words.Any(word => WordMeanings.Prefix(word) == WordMeanings.Prefix(of)))
            && !there.Exists(one => one.Near.Exists(word => WordMeanings.Prefix(word) == WordMeanings.Prefix(of)) || one.Near.Exists(word => meanings.Concepts(word, one.Facts).Intersect(meanings.Concepts(of, stated)).Any())));
    }

    /// <summary>"Any other firm" where the quotes have "most large firms".</summary>
    private static bool IsMostOf(SentenceFacts stated, CitedQuotes quoted) =>
        Of(stated, Whole).ToList() is { Count: > 0 } whole && !quoted.Facts.Any(facts => facts.Words.Any(Whole.Contains)) && quoted.Facts.SelectMany(facts => Of(facts, Parts)).Any(part => whole.Exists(one => one.Exists(word => part.Exists(other => IsAlike(word, other)))));

    /// <summary>"No offer" where the quotes have "not every offer".</summary>
    private static bool IsNoneForNotEvery(SentenceFacts stated, CitedQuotes quoted) =>
        !stated.Marks.Contains("all") && Of(stated, Nothing).ToList() is { Count: > 0 } none
        && quoted.Sentences.Where(sentence => sentence.IsNegated).SelectMany(sentence => Of(sentence, Whole).Where(_ => !sentence.Words.Any(Nothing.Contains))).Any(every => none.Exists(one => one.Exists(word => every.Exists(other => IsAlike(word, other)))));

    /// <summary>What stands behind such words, up to the next comma.</summary>
    private static IEnumerable<List<string>> Of(SentenceFacts facts, HashSet<string> words) =>
        facts.Words.Index().Where(word => words.Contains(word.Item)).Select(word => Enumerable.Range(word.Index + 1, Math.Max(0, Math.Min(facts.Words.Count, word.Index + 1 + Near) - word.Index - 1)).TakeWhile(at => !facts.GapBefore(at).ContainsAny(",;:.")).Select(at => facts.Words[at]).Where(other => !StopWords.Contains(other, facts.Reply) || Others.Contains(other)).ToList());

    private static bool IsAlike(string one, string other) => one == other || $"{one}s" == other || $"{other}s" == one || (one.Length > Near && other.Length > Near && WordMeanings.Prefix(one) == WordMeanings.Prefix(other));

    /// <summary>What is denied of a sum or of one company is not denied of any.</summary>
    private bool IsNarrower(Clause denied, SentenceFacts stated)
    {
        var names = denied.Facts.Names(meanings);
        return (denied.Numbers.Any(number => number is < FirstYear or > LastYear) && stated.Quantities.Count == 0)
            || (!denied.Marks.Contains("any") && denied.Content.Any(word => names.Contains(word) && !stated.Words.Any(other => WordMeanings.Prefix(other) == WordMeanings.Prefix(word))) && !denied.Marks.Overlaps(["said", "tells"]));
    }
}
