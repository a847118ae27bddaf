using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Nothing is added: reasons, comparisons, advice, or words that neither the quotes nor what stands around them have.</summary>
internal sealed partial class WordCheck(WordMeanings meanings)
{
    private const int SmallClause = 3;
    private const double MostOfClause = 0.75;

    private static readonly HashSet<string> Comparing = ["moins", "plus", "davantage", "mieux", "more", "less", "fewer", "higher", "lower"];

    private static readonly HashSet<string> Rates = ["year", "month", "week", "hour", "day", "an", "mois", "semaine", "heure", "jour"];

    // "6 % less than": how much is compared as a number.
    private const int BeforeThan = 3;

    // « moins par l'argent que par »
    private const int Reach = 6;

    private static readonly string[] Added = ["most", "mostly", "promise", "cause", "since", "pledge", "pool", "act.accept", "act.dismiss", "act.strike", "act.ask", "raise", "payrise", "reader", "only", "cash", "stock", "act.plan", "act.call", "whatever", "entitled"];

    public IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted)
    {
        foreach (var kind in Added)
        {
            if (stated.Marks.Contains(kind) && !quoted.Facts.Any(facts => facts.Marks.Contains(kind) || facts.Marks.Contains($"{kind}+")) && !(kind is "act.dismiss" or "act.strike" && quoted.Around.Any(facts => facts.Marks.Contains(kind))) && !(kind == "only" && quoted.Sentences.Any(sentence => sentence.IsNegated && sentence.Marks.Contains("all"))))
            {
                yield return new Fault(DropReason.Outside, kind);
            }
        }

        if (stated.Marks.Contains("condition") && !quoted.Facts.Any(facts => facts.IsHedged || facts.Marks.Overlaps(["condition", "condition+"])))
        {
            yield return new Fault(DropReason.Outside, "condition");
        }

        if (stated.Marks.Contains("future") && !quoted.Facts.Any(facts => facts.IsHedged || facts.Marks.Overlaps(["future", "future+", "promise"])))
        {
            yield return new Fault(DropReason.Outside, "future");
        }

        if (!IsCompared(stated, quoted) && !stated.Changes.Any(change => quoted.Sentences.Any(sentence => sentence.Changes.Contains(change))) && (IsOnly("up", "down") || IsOnly("down", "up") || IsAgainstFigures("up", change => change.To < change.From) || IsAgainstFigures("down", change => change.To > change.From)))
        {
            yield return new Fault(DropReason.Number, "up or down");
        }

        if (stated.Marked.Any(mark => mark.Kind == "than" && !stated.Words.Skip(mark.At + mark.Length).Take(BeforeThan).Any(word => char.IsDigit(word[0])) && !IsByHowMuch(stated, mark.At)) && !quoted.Facts.Any(facts => facts.Marks.Overlaps(["than", "than+"])))
        {
            yield return new Fault(DropReason.Outside, "comparison");
        }

        if (Words(stated, quoted) is { } words)
        {
            yield return new Fault(DropReason.Outside, words);
        }

        // "Less because of A than of B" is "more because of B than of A": how things compare is looked at elsewhere.
        static bool IsCompared(SentenceFacts stated, CitedQuotes quoted) =>
            Compares(stated) is { Count: > 0 } here && quoted.Sentences.Select(Compares).Any(there => there.Count > 0 && (stated.Quantities.Count == 0 || there.Overlaps(here)));

        static HashSet<string> Compares(SentenceFacts facts) =>
            [.. facts.Words.Index().Where(word => Comparing.Contains(word.Item) && facts.Words.Skip(word.Index).Take(Reach).Any(other => other is "que" or "qu" or "than")).Select(word => word.Item)];

        bool IsOnly(string kind, string other) => stated.Marks.Contains(kind) && !stated.Marks.Contains(other) && Says(other) && !Says(kind);

        bool IsAgainstFigures(string kind, Func<(decimal From, decimal To), bool> isAgainst) =>
            stated.Marks.Contains(kind) && stated.Quantities.Count == 0 && !stated.IsNegated && !Says(kind) && quoted.Sentences.SelectMany(sentence => sentence.Changes).ToList() is { Count: > 0 } changes && changes.TrueForAll(isAgainst.Invoke);

        bool Says(string kind) => quoted.Exact.Any(facts => facts.Marks.Contains(kind));
    }

    /// <summary>"6 % less than", « 300 000 francs de moins que »; "$134,000 a year, above the" is no such.</summary>
    private static bool IsByHowMuch(SentenceFacts stated, int at) =>
        stated.Words.Take(at).TakeLast(BeforeThan) is var before && before.Any(word => (char.IsDigit(word[0]) && word.Length < 4) || word is "percent" or "cent") && !before.Any(Rates.Contains);

    /// <summary>What is hung on with "with" or "plus": ", with interest", « , avec effet rétroactif ».</summary>
    private static SentenceFacts? Tail(SentenceFacts stated) =>
        HungOn().Match(stated.Text) is { Success: true } tail ? SentenceFacts.Of(tail.Groups["tail"].Value, stated.Language) : null;

    private string? Words(SentenceFacts stated, CitedQuotes quoted)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var meant = new HashSet<int>();
        foreach (var facts in quoted.Around)
        {
            foreach (var word in facts.Words)
            {
                known.Add(WordMeanings.Prefix(word));
                meant.UnionWith(meanings.Concepts(word, facts));
            }
        }

        var isAcross = !quoted.Quotes.Any(quote => quote.Article.Language == stated.Language);
        if (Tail(stated) is { } tail && Unknown(tail, isTail: true) is { All: > 0 } end && end.Unknown == end.All)
        {
            return "unknown tail";
        }

        // A clause that was added.
        return stated.Clauses.Select(clause => Unknown(clause)).Any(clause => clause.All >= SmallClause && clause.Unknown >= (isAcross ? clause.All : MostOfClause * clause.All)) ? "unknown clause" : null;

        (int Unknown, int All) Unknown(SentenceFacts facts, bool isTail = false)
        {
            var content = facts.Words.Index().Where(word => word.Item.Length > 2 && !char.IsDigit(word.Item[0]) && !facts.Spoken.Contains(word.Index) && !StopWords.Contains(word.Item, facts.Reply)).Select(word => word.Item).Distinct(StringComparer.Ordinal).ToList();
            return (content.Count(word => (isTail || !LightWords.Contains(word, facts.Language)) && !known.Contains(WordMeanings.Prefix(word)) && !meanings.Concepts(word, facts).Any(meant.Contains)), content.Count);
        }
    }

    [GeneratedRegex(@", (?:(?:with|plus|avec|assorti\p{L}* d[e'’]) (?<tail>[^,.]{3,40}?)|(?<tail>[^,.]{3,30}) (?:comprise?s?|incluse?s?|included|en sus|en plus))\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex HungOn();
}
