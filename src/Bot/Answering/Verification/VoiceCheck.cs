namespace Bot.Answering.Verification;

/// <summary>Who says it: not left out, and nobody else.</summary>
internal sealed class VoiceCheck(WordMeanings meanings)
{
    // Who speaks stands so many words from the word for it.
    private const int Reach = 10;
    private const int Near = 7;

    // A name has two or three words.
    private const int Last = 3;

    private static readonly string[] Speech = ["said", "tells", "claim", "deny", "wish"];

    private static readonly List<string> Unions = ["union", "unions", "syndicat", "syndicats", "intersyndicale", "syndicale"];

    private static readonly HashSet<string> Persons = ["he", "she", "il", "elle", "lui"];

    private static readonly string[] Attributed = ["said", "claim", "deny", "survey", "anonymous", "confirm", "wish", "tells"];

    public IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted, Telling telling)
    {
        var told = telling.ToldSentences.ToList();
        if (!stated.IsHedged && !stated.Marks.Overlaps(Attributed) && quoted.SentencesOf.Index().Any(quote => quote.Item.Any(sentence => told.Contains(sentence) && telling.IsSaid(sentence) && (quoted.Exact[quote.Index].Marks.Contains("said") || !sentence.Marks.Contains("paper")))))
        {
            yield return new Fault(DropReason.Speaker, "speaker left out");
        }

        foreach (var voice in stated.Marks.Where(mark => mark is "spokes" or "release" or "union" or "court" || IsOffice(mark)))
        {
            if (!quoted.Facts.Any(facts => facts.Marks.Contains(voice)) && !quoted.Claimed.Marks.Contains(voice) && !(IsOffice(voice) && !quoted.Facts.Any(facts => facts.Marks.Any(IsOffice) || facts.Marks.Contains("role")) && quoted.Around.Any(facts => facts.Marks.Contains(voice))) && !(voice is "union" && Unions.Exists(quoted.Articles.Contains)))
            {
                yield return new Fault(DropReason.Speaker, voice);
            }
        }

        // Who would not comment has not said it.
        if (stated.Marks.Contains("spokes") && stated.Marks.Overlaps(Speech) && !stated.Marks.Contains("silent") && quoted.Sentences.Where(sentence => sentence.Marks.Contains("spokes")).ToList() is { Count: > 0 } spokes && spokes.TrueForAll(sentence => sentence.Marks.Contains("silent") && !sentence.Marks.Overlaps(Speech)))
        {
            yield return new Fault(DropReason.Speaker, "who is silent speaks");
        }

        var isAnonymous = told.Exists(sentence => sentence.Marks.Contains("anonymous"));
        if (isAnonymous ? !stated.Marks.Overlaps(["anonymous", "somebody"]) : stated.Marks.Contains("anonymous") && !quoted.Around.Any(facts => facts.Marks.Contains("anonymous")))
        {
            yield return new Fault(DropReason.Speaker, "anonymous");
        }

        if (stated.Marks.Contains("survey") && !quoted.Around.Any(facts => facts.Marks.Contains("survey")))
        {
            yield return new Fault(DropReason.Speaker, "survey");
        }

        if (IsOther(stated, quoted, telling))
        {
            yield return new Fault(DropReason.Speaker, "another speaker");
        }
    }

    private static bool IsOffice(string mark) => mark.StartsWith("office.", StringComparison.Ordinal);

    /// <summary>Of two who speak each says what the quotes have that one say.</summary>
    private bool IsOther(SentenceFacts stated, CitedQuotes quoted, Telling telling)
    {
        foreach (var clause in telling.Stated.Where(clause => clause.Marks.Overlaps(Speech)))
        {
            var names = Speakers(stated, clause.First, clause.End);
            var (quote, about) = quoted.SentencesOf.Index().SelectMany(one => one.Item.Select(sentence => (one.Index, sentence))).MaxBy(one => telling.Shared(one.sentence, clause));
            if (names.Count == 0 || !about.Marks.Overlaps(Speech) || names.Overlaps(quoted.Speakers.Words))
            {
                continue;
            }

            var there = Speakers(about, 0, about.Words.Count);
            var isOther = there.Count > 0 ? !names.Overlaps(there)
                : about.Marks.Overlaps(["somebody", "anonymous"]) ? !stated.Marks.Overlaps(["somebody", "anonymous"])
                : about.Words.Any(Persons.Contains) && Named(quoted, quote, about) is { Count: > 0 } before && !before.Exists(names.Contains);
            if (isOther)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last names before a sentence: who "she" is.</summary>
    private List<string> Named(CitedQuotes quoted, int quote, SentenceFacts sentence) =>
        [.. quoted.BeforeOf[quote].Names(meanings).Concat(quoted.SentencesOf[quote].TakeWhile(other => other != sentence).SelectMany(other => other.Names(meanings))).TakeLast(Last)];

    /// <summary>The names beside words of saying that stand in a stretch of a sentence: in front of them, or behind where what is said does not follow.</summary>
    private HashSet<string> Speakers(SentenceFacts facts, int first, int end)
    {
        var names = facts.Names(meanings).ToHashSet(StringComparer.Ordinal);
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in facts.Marked.Where(mark => mark.At >= first && mark.At < end && Speech.Contains(mark.Kind)))
        {
            var behind = facts.Words.Skip(mark.At + mark.Length).ToList();
            var isBefore = behind.Take(2).Any(word => word is "that" or "que" or "qu");
            var isBehind = facts.Marked.Any(other => other.Kind == "per" && other.At == mark.At) && !isBefore;
            speakers.UnionWith((isBehind ? [] : facts.Words.Skip(Math.Max(0, mark.At - Reach)).Take(Math.Min(mark.At, Reach))).Concat(isBefore ? [] : behind.Take(Near)).Where(names.Contains));
        }

        return speakers;
    }
}
