namespace Bot.Answering.Verification;

/// <summary>Who says it, how sure, and whether it is denied: none of it dropped, turned or made stronger.</summary>
internal static class ReportCheck
{
    private const double NearShare = 0.5;
    private const int EnoughShared = 2;
    private const int WeightOfNumber = 3;
    private const int ShortestWord = 4;

    public static DropReason? Fault(SentenceFacts stated, CitedQuotes quoted)
    {
        var near = Nearest(stated, quoted);
        if (IsTurned(stated, near, quoted))
        {
            return DropReason.Negation;
        }

        if (stated.Marks.Contains("all") && !quoted.Facts.Any(facts => facts.Marks.Contains("all")))
        {
            return DropReason.Negation;
        }

        // "Not everyone" is not "nobody".
        if (stated.Marks.Contains("nobody") && !stated.Marks.Contains("all") && near.Exists(sentence => sentence.IsNegated && sentence.Marks.Contains("all")) && !quoted.Facts.Any(facts => facts.Marks.Contains("nobody")))
        {
            return DropReason.Negation;
        }

        if (stated.Marks.Contains("confirm") && !quoted.Facts.Any(facts => facts.Marks.Contains("confirm")))
        {
            return DropReason.Modality;
        }

        if (near.Exists(sentence => sentence.IsHedged) && !stated.IsHedged)
        {
            return DropReason.Modality;
        }

        if (near.Exists(sentence => sentence.Marks.Contains("claim")) && !stated.IsHedged && !stated.Marks.Overlaps(["claim", "said", "deny"]))
        {
            return DropReason.Modality;
        }

        if (near.Exists(sentence => sentence.Marks.Contains("said")) && !stated.IsHedged && !stated.Marks.Overlaps(["said", "claim", "deny", "survey", "anonymous", "confirm"]))
        {
            return DropReason.Speaker;
        }

        foreach (var voice in stated.Marks.Where(mark => mark is "spokes" or "release" or "union" or "court" || IsOffice(mark)))
        {
            if (!quoted.Facts.Any(facts => facts.Marks.Contains(voice)) && !quoted.Claimed.Marks.Contains(voice) && !(IsOffice(voice) && !quoted.Facts.Any(facts => facts.Marks.Any(IsOffice)) && quoted.Around.Any(facts => facts.Marks.Contains(voice))))
            {
                return DropReason.Speaker;
            }
        }

        var isAnonymous = near.Exists(sentence => sentence.Marks.Contains("anonymous"));
        if (stated.Marks.Contains("anonymous") != isAnonymous && (isAnonymous || !quoted.Around.Any(facts => facts.Marks.Contains("anonymous"))))
        {
            return DropReason.Speaker;
        }

        return stated.Marks.Contains("survey") && !quoted.Around.Any(facts => facts.Marks.Contains("survey")) ? DropReason.Speaker : null;
    }

    private static bool IsTurned(SentenceFacts stated, List<SentenceFacts> near, CitedQuotes quoted)
    {
        if (stated.IsNegated
            ? !quoted.Facts.Any(MayBeNegated) || stated.Turns > Math.Max(1, quoted.Facts.Sum(facts => facts.Turns))
            : !MayBeNegated(stated) && (near.Exists(sentence => sentence.IsNegated) || stated.Clauses.Any(clause => quoted.Sentences.MaxBy(sentence => Shared(clause, sentence)) is { IsNegated: true } about && Shared(clause, about) >= EnoughShared)))
        {
            return true;
        }

        return !stated.Marks.Contains("deny") && stated.Marks.Contains("confirm") && near.Exists(sentence => sentence.Marks.Contains("deny"));
    }

    /// <summary>Leaving out and contradicting are said with a "not" or without one.</summary>
    private static bool MayBeNegated(SentenceFacts facts) => facts.IsNegated || facts.Marks.Contains("without");

    private static bool IsOffice(string mark) => mark.StartsWith("office.", StringComparison.Ordinal);

    /// <summary>The sentences that the written one is about: of each quote, for it is cited for something, those that share most with it.</summary>
    private static List<SentenceFacts> Nearest(SentenceFacts stated, CitedQuotes quoted)
    {
        var near = new List<SentenceFacts>();
        foreach (var sentences in quoted.SentencesOf)
        {
            var shared = sentences.Select(sentence => (Sentence: sentence, Shared: Shared(stated, sentence))).ToList();
            var most = shared.Max(one => one.Shared);
            near.AddRange(shared.Where(one => one.Shared >= NearShare * most).Select(one => one.Sentence));
        }

        return near;
    }

    /// <summary>How much two texts have in common: numbers, and words by their beginnings.</summary>
    public static double Shared(SentenceFacts stated, SentenceFacts sentence)
    {
        var numbers = stated.Quantities.Count(quantity => sentence.Quantities.Any(other => other.IsSame(quantity)));
        return (WeightOfNumber * numbers) + Beginnings(stated).Count(Beginnings(sentence).Contains);
    }

    private static HashSet<string> Beginnings(SentenceFacts facts) => facts.Words.Where(word => word.Length >= ShortestWord).Select(WordMeanings.Prefix).ToHashSet(StringComparer.Ordinal);
}
