namespace Bot.Answering.Verification;

/// <summary>Why it is: a reason must be the quotes' reason, not another one from around them.</summary>
internal sealed class ReasonCheck(WordMeanings meanings)
{
    private const int Longest = 9;
    private const int FewestContent = 2;
    private const double LeastKnown = 0.5;
    private const double LeastKnownAcross = 0.3;

    public IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted)
    {
        var isAcross = !quoted.Quotes.Any(quote => quote.Article.Language == stated.Language);
        foreach (var mark in stated.Marked.Where(mark => mark.Kind is "cause" || (mark.Kind is "after" && stated.Words[mark.At] is "following")))
        {
            var reason = Behind(stated, mark);
            if (reason.Count >= FewestContent && reason.Count(word => quoted.Facts.Any(facts => meanings.IsIn(word, stated, facts))) < (isAcross ? LeastKnownAcross : LeastKnown) * reason.Count)
            {
                yield return new Fault(DropReason.Outside, "another reason");
            }
            else if (!isAcross && reason.Count >= FewestContent && Given(quoted) is { Count: > 0 } given && !reason.Exists(word => given.Exists(other => other.Exists(one => WordMeanings.Prefix(one) == WordMeanings.Prefix(word)))) && !reason.Exists(word => meanings.Concepts(word, stated).Count > 0))
            {
                yield return new Fault(DropReason.Outside, "not the reason given");
            }
        }
    }

    /// <summary>What the quotes say behind their own words of reason.</summary>
    private static List<List<string>> Given(CitedQuotes quoted) =>
        [.. quoted.Sentences.SelectMany(sentence => sentence.Marked.Where(mark => mark.Kind == "cause").Select(mark => Behind(sentence, mark)))];

    private static List<string> Behind(SentenceFacts facts, (string Kind, int At, int Length) mark) =>
        [.. facts.Content(mark.At + mark.Length, End(facts, mark.At + mark.Length)).Select(at => facts.Words[at])];

    /// <summary>A reason ends at the next comma.</summary>
    private static int End(SentenceFacts facts, int first)
    {
        var at = first + 1;
        while (at < facts.Words.Count && at < first + Longest && !facts.GapBefore(at).ContainsAny(",;:"))
        {
            at++;
        }

        return Math.Min(at, facts.Words.Count);
    }
}
