using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>What stands to what as in the quotes: who is above whom, what comes before what, by how much and to how much, who takes whom from whom.</summary>
internal sealed partial class OrderCheck(WordMeanings meanings)
{
    // "the designers of the American group Tavik": where a name belongs is said a few words before it.
    private const int Before = 4;
    private const int Prepositions = 3;

    private static readonly (string One, string Other)[] Opposites = [("before", "after"), ("bound.most", "bound.least"), ("votes.for", "votes.against"), ("cash", "stock")];

    private static readonly HashSet<string> Belongs = ["at", "chez", "in", "against", "from"];

    private static readonly HashSet<string> Agents = ["by", "par", "selon", "according"];

    public IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted)
    {
        if (IsReversed(stated, quoted))
        {
            yield return new Fault(DropReason.Outside, "comparison reversed");
        }

        foreach (var (one, other) in Opposites)
        {
            if (IsExchanged(one, other, stated, quoted) || IsExchanged(other, one, stated, quoted))
            {
                yield return new Fault(DropReason.Number, $"{one} for {other}");
            }
        }

        if (IsByForTo(stated, quoted))
        {
            yield return new Fault(DropReason.Number, "by how much and to how much");
        }

        if (AreExchanged(stated, quoted))
        {
            yield return new Fault(DropReason.Name, "names exchanged");
        }
    }

    private bool IsReversed(SentenceFacts stated, CitedQuotes quoted)
    {
        var reader = new ComparisonReader(meanings);
        var here = reader.Read(stated).Concat(reader.ReadRanks(stated)).ToList();
        if (here.Count == 0)
        {
            return false;
        }

        var there = quoted.Sentences.SelectMany(sentence => reader.Read(sentence).Concat(reader.ReadRanks(sentence))).ToList();
        return here.Exists(one => there.Exists(other => Turn(one, other) < 0) && !there.Exists(other => Turn(one, other) > 0));
    }

    /// <summary>Above 0 where both say the same, below where one is the other turned round.</summary>
    private static int Turn(Comparison one, Comparison other)
    {
        var (same, isSecond) = (Alike(one.First, other.First) + Alike(one.Second, other.Second), Alike(one.Second, other.Second) > 0);
        var (first, second) = (Alike(one.First, other.Second), Alike(one.Second, other.First));

        // The measure, "median pay", is named with what comes first: what is compared tells more.
        return (first > 0 && second > 0 && !isSecond ? -1 : same - first - second) * one.Direction * other.Direction;
    }

    /// <summary>Words in common; where there are none, whether they name something in common.</summary>
    private static int Alike(HashSet<string> one, HashSet<string> other) =>
        one.Count(word => word[0] != '#' && other.Contains(word)) is > 0 and var words ? words : Math.Min(1, one.Count(other.Contains));

    /// <summary>True where the sentence has more of one kind than the quotes and less of its opposite.</summary>
    private static bool IsExchanged(string one, string other, SentenceFacts stated, CitedQuotes quoted) =>
        stated.Count(one) > quoted.Exact.Sum(facts => facts.Count(one)) && stated.Count(other) < quoted.Exact.Min(facts => facts.Count(other));

    private static bool IsByForTo(SentenceFacts stated, CitedQuotes quoted)
    {
        var (by, to) = ByAndTo(stated);
        var there = quoted.Sentences.Select(ByAndTo).ToList();
        return by.Any(number => (there.Exists(one => one.To.Contains(number)) || quoted.Sentences.Any(sentence => Numbers(sentence.Language == "fr" ? LevelInFrench() : Level(), sentence).Contains(number))) && !there.Exists(one => one.By.Contains(number)))
            || to.Any(number => there.Exists(one => one.By.Contains(number)) && !there.Exists(one => one.To.Contains(number)));
    }

    private static (HashSet<decimal> By, HashSet<decimal> To) ByAndTo(SentenceFacts facts) => (Numbers(facts.Language == "fr" ? ByInFrench() : By(), facts), Numbers(facts.Language == "fr" ? ToInFrench() : To(), facts));

    private static HashSet<decimal> Numbers(Regex pattern, SentenceFacts facts) => [.. pattern.Matches(facts.Text).Select(match => NumberReader.Read(match.Groups["n"].Value)).OfType<decimal>()];

    /// <summary>True where who acts in the quotes is in the sentence the place where somebody is taken from, and the other way round.</summary>
    private bool AreExchanged(SentenceFacts stated, CitedQuotes quoted)
    {
        var here = Roles(stated);
        return here.Count > 1 && quoted.Sentences.Select(Roles).Any(there =>
            here.Any(one => !one.Value && there.TryGetValue(one.Key, out var belongs) && belongs
                && there.Any(other => !other.Value && other.Key != one.Key && here.ContainsKey(other.Key) && quoted.IsOrganisation(one.Key) == quoted.IsOrganisation(other.Key) && IsBehind(stated, other.Key, one.Key) && here[other.Key] != other.Value)));
    }

    private static bool IsBehind(SentenceFacts stated, string name, string other) => At(stated, name) > At(stated, other);

    private static int At(SentenceFacts facts, string name) => facts.Words.Index().First(word => word.Item == name).Index;

    /// <summary>The names of a text: true for those that only say where somebody belongs.</summary>
    private Dictionary<string, bool> Roles(SentenceFacts facts)
    {
        var roles = new Dictionary<string, bool>(StringComparer.Ordinal);
        var names = facts.Names(meanings);
        foreach (var (at, word) in facts.Words.Index().Where(word => names.Contains(word.Item)))
        {
            var before = Enumerable.Range(1, Math.Min(at, Before)).TakeWhile(back => !facts.GapBefore(at - back + 1).Contains(',') && !names.Contains(facts.Words[at - back])).Select(back => facts.Words[at - back]).ToList();
            if (!before.Exists(Agents.Contains))
            {
                roles.TryAdd(word, IsOwner(facts, at) || before.Exists(Belongs.Contains) || before.Take(Prepositions).Any(other => facts.Language == "fr" ? other is "de" or "d" or "a" or "au" : other is "of" or "to"));
            }
        }

        return roles;
    }

    /// <summary>"Anvil's researchers", "twenty Anvil researchers"</summary>
    private static bool IsOwner(SentenceFacts facts, int at) =>
        facts.Language != "fr" && ((at + 1 < facts.Words.Count && facts.Words[at + 1] is "s") || (at > 0 && char.IsDigit(facts.Words[at - 1][0])));

    [GeneratedRegex(@"\bby\s+(?:about |around |nearly |almost )?(?:C|A|US|CHF\s?)?[$€£₹]?(?<n>" + ChangeReader.Figure + ")", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\bto\s+(?:about |around |nearly |almost )?(?:C|A|US|CHF\s?)?[$€£₹]?(?<n>" + ChangeReader.Figure + ")", RegexOptions.IgnoreCase)]
    private static partial Regex To();

    // "was 21.4 percent in 2025"
    [GeneratedRegex(@"\b(?:was|were|is|stood at|reached)\s+(?:about |around |nearly |almost )?(?:C|A|US|CHF\s?)?[$€£₹]?(?<n>" + ChangeReader.Figure + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    [GeneratedRegex(@"\b(?:est de|était de|s['’]élève à|s['’]élevait à|s['’]établit à|atteint|atteignait)\s+(?:près de |environ )?[$€£]?(?<n>" + ChangeReader.Figure + ")", RegexOptions.IgnoreCase)]
    private static partial Regex LevelInFrench();

    [GeneratedRegex(@"(?:hausse|baisse|recul\p{L}*|augment\p{L}*|baiss\p{L}*|progress\p{L}*|rédui\p{L}*|relev\p{L}*|diminu\p{L}*) de\s+(?:près de |environ )?[$€£]?(?<n>" + ChangeReader.Figure + ")", RegexOptions.IgnoreCase)]
    private static partial Regex ByInFrench();

    [GeneratedRegex(@"(?:, |ramené\p{L}* |porté\p{L}* |passe\p{L}* |tomb\p{L}* |recul\p{L}* |relev\p{L}* |rédui\p{L}* )à\s+(?:près de |environ )?[$€£]?(?<n>" + ChangeReader.Figure + ")", RegexOptions.IgnoreCase)]
    private static partial Regex ToInFrench();
}
