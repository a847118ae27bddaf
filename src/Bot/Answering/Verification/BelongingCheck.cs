using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>What is whose: the founder of one company is not the founder of another, nor are its engineers another's, nor does who left it join it.</summary>
internal sealed class BelongingCheck(WordMeanings meanings)
{
    // "engineers of its rival Tavik"
    private const int Reach = 3;

    private const string Office = "office.";

    private static readonly HashSet<string> OfInEnglish = ["of", "at", "from", "by"];
    private static readonly HashSet<string> OfInFrench = ["de", "d", "du", "chez"];

    private static readonly HashSet<string> Origins = ["from", "left", "leave", "leaves", "leaving", "quit", "quits", "quitting", "quitte", "quittent", "quitter", "quittant"];
    private static readonly HashSet<string> Destinations = ["to", "join", "joins", "joined", "joining", "rejoint", "rejoignent", "rejoindre", "rejoignant", "vers"];

    public IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted)
    {
        if (IsOfOther(stated, quoted))
        {
            yield return new Fault(DropReason.Name, "belongs to another");
        }

        if (IsTurned(stated, quoted, Origins, Destinations) || IsTurned(stated, quoted, Destinations, Origins))
        {
            yield return new Fault(DropReason.Name, "from for to");
        }
    }

    /// <summary>True where the quotes give what the sentence gives one organisation to another alone, and the sentence does not.</summary>
    private bool IsOfOther(SentenceFacts stated, CitedQuotes quoted)
    {
        var here = Belongings(stated, quoted);
        var there = quoted.Facts.SelectMany(facts => Belongings(facts, quoted)).ToHashSet();
        return here.Any(one => !there.Contains(one) && there.Any(other => other.What == one.What && !here.Contains(other)));
    }

    /// <summary>What belongs to which organisation: "Tavik's welders", "the head of research at Tavik", « les soudeurs de Tavik ».</summary>
    private HashSet<(string What, string Whose)> Belongings(SentenceFacts facts, CitedQuotes quoted)
    {
        var found = new HashSet<(string, string)>();
        var names = facts.Names(meanings);
        for (var at = 0; at < facts.Words.Count; at++)
        {
            if (!quoted.IsOrganisation(facts.Words[at]) || !char.IsUpper(facts.Text[facts.Spelled[at].Span.Start]))
            {
                continue;
            }

            var end = at + 1;
            while (end < facts.Words.Count && names.Contains(facts.Words[end]) && facts.GapBefore(end) is " " or "-" or " & ")
            {
                end++;
            }

            var of = facts.Language == "fr" ? OfInFrench : OfInEnglish;
            var place = at - 1;
            while (place > Math.Max(0, at - Reach) && !of.Contains(facts.Words[place]) && char.IsLower(facts.Text[facts.Spelled[place].Span.Start]))
            {
                place--;
            }

            if (place > 0 && of.Contains(facts.Words[place]) && Noun(facts, place - 1, -1) is { } before)
            {
                found.Add((before, facts.Words[at]));
            }

            if (facts.Language != "fr" && end < facts.Words.Count && facts.Words[end] is "s" && Noun(facts, end + 1, 1) is { } owned)
            {
                found.Add((owned, facts.Words[at]));
            }
            else if (facts.Language != "fr" && end < facts.Words.Count && facts.Marked.Any(mark => mark.At == end && mark.Kind.StartsWith(Office, StringComparison.Ordinal)) && Noun(facts, end, 1) is { } office)
            {
                found.Add((office, facts.Words[at]));
            }
        }

        return found;
    }

    /// <summary>What a noun beside a name says: the kind of an office, else how it begins; null where none stands there.</summary>
    private static string? Noun(SentenceFacts facts, int at, int step)
    {
        for (var (next, left) = (at, Reach); left > 0 && next >= 0 && next < facts.Words.Count; (next, left) = (next + step, left - 1))
        {
            if (next != at && facts.GapBefore(Math.Max(next, next - step)).ContainsAny(",;:."))
            {
                return null;
            }

            if (facts.Marked.Where(mark => mark.At <= next && next < mark.At + mark.Length && mark.Kind.StartsWith(Office, StringComparison.Ordinal) && mark.Kind[^1] != '+').Select(mark => mark.Kind).FirstOrDefault() is { } office)
            {
                return office;
            }

            if (facts.Content(next, next + 1).Any() && !LightWords.Contains(facts.Words[next], facts.Language) && !facts.Spoken.Contains(next) && !char.IsUpper(facts.Text[facts.Spelled[next].Span.Start]))
            {
                return WordMeanings.Prefix(facts.Words[next]);
            }

            if (step < 0)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>True where the quotes have a name only behind "to" that the sentence has behind "from", or another one there; where they do not have it at all, their articles.</summary>
    private static bool IsTurned(SentenceFacts stated, CitedQuotes quoted, HashSet<string> kind, HashSet<string> opposite) =>
        stated.Words.Index().Skip(1).Where(word => kind.Contains(stated.Words[word.Index - 1]) && quoted.IsOrganisation(word.Item)).Any(word =>
        {
            var there = quoted.Facts.Where(facts => facts.Words.Contains(word.Item)).ToList();
            return !there.Exists(facts => IsBehind(facts, word.Item, kind)) && (there.Count > 0
                ? there.Exists(facts => IsBehind(facts, word.Item, opposite)) || quoted.Facts.Any(facts => Behind(facts, kind).Any(name => quoted.IsOrganisation(name) && !stated.Words.Contains(name)))
                : !quoted.SentencesWith(word.Item).Any(facts => IsBehind(facts, word.Item, kind)) && kind.SelectMany(quoted.SentencesWith).SelectMany(facts => Behind(facts, kind)).Any(name => name != word.Item && quoted.Capitals.Contains(name) && !quoted.IsSubject(name)));
        });

    /// <summary>The words behind such words.</summary>
    private static IEnumerable<string> Behind(SentenceFacts facts, HashSet<string> kind) => facts.Words.Skip(1).Where((_, index) => kind.Contains(facts.Words[index]));

    private static bool IsBehind(SentenceFacts facts, string name, HashSet<string> kind) => Behind(facts, kind).Contains(name);
}
