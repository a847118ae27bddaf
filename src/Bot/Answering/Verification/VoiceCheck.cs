using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Who says it: not left out, and nobody else.</summary>
internal sealed class VoiceCheck(WordMeanings meanings)
{
    // Who speaks stands so many words behind the word for it, or before it at the beginning of a clause.
    private const int Near = 7;
    private const int Beginning = 1;
    private const int Article = 2;

    // A name has two or three words, and stands so many clauses before.
    private const int Last = 3;

    // "according to Ann Lee": what she says is in the clause before.
    private const int MostOfAttribution = 4;

    // With so much in common what is said stands in the clause itself.
    private const double Told = 2;

    // A sentence of the quotes that has so much of what the nearest has may be the one that is told.
    private const double AsNear = 0.5;

    private static readonly string[] Voices = ["spokes", "union", "company"];

    private static readonly List<string> Unions = ["union", "unions", "syndicat", "syndicats", "intersyndicale", "syndicale"];

    private static readonly HashSet<string> Persons = ["he", "she", "il", "elle", "lui"];

    private static readonly string[] Doubtful = ["asserts", "claim", "deny", "anonymous", "unnamed", "wish", "union", "survey", "open", "silent", "court"];

    private static readonly string[] Attributed = ["said", "claim", "deny", "survey", "anonymous", "confirm", "wish", "tells", "silent"];

    public IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted, Telling telling)
    {
        var told = telling.ToldSentences.ToList();
        if (!stated.IsHedged && !stated.Marks.Overlaps(Attributed) && !(stated.Marks.Contains("pledge") && !quoted.Facts.Any(facts => facts.Marks.Contains("pledge"))) && quoted.Sentences.Any(sentence => told.Contains(sentence) && telling.IsSaid(sentence, "said") && !IsOwnWord(sentence, stated, quoted)))
        {
            yield return new Fault(DropReason.Speaker, "speaker left out");
        }

        foreach (var voice in stated.Marks.Where(mark => mark is "spokes" or "release" or "union" or "court" || IsOffice(mark)))
        {
            if (!quoted.Facts.Any(facts => facts.Marks.Contains(voice) || facts.Marks.Contains($"{voice}+")) && !quoted.Claimed.Marks.Contains(voice) && !(IsOffice(voice) && !quoted.Facts.Any(facts => facts.Marks.Any(IsOffice) || facts.Marks.Contains("role")) && quoted.Around.Any(facts => facts.Marks.Contains(voice))) && !(voice is "union" && Unions.Exists(quoted.Articles.Contains)))
            {
                yield return new Fault(DropReason.Speaker, voice);
            }
        }

        // Who would not comment has not said it, nor has who spoke kept silent.
        foreach (var kind in Voices.Where(kind => telling.Stated.Any(clause => clause.Marks.Contains(kind))))
        {
            var there = quoted.Sentences.Where(sentence => sentence.Marks.Contains(kind)).ToList();
            var here = telling.Stated.Where(clause => Voice(clause) == kind).ToList();
            if (there.Count > 0 && (here.Exists(clause => !clause.Marks.Contains("silent") && clause.Marks.Overlaps(Marks.Speech)) && there.TrueForAll(sentence => sentence.Marks.Contains("silent") && !sentence.Marks.Overlaps(Marks.Speech))
                || (here.Exists(clause => clause.Marks.Contains("silent")) && there.TrueForAll(sentence => !sentence.Marks.Overlaps(["silent", "open", "not"])) && !quoted.Sentences.Any(sentence => sentence.Marks.Contains("silent") && !sentence.Marks.Overlaps(Voices)))))
            {
                yield return new Fault(DropReason.Speaker, "who is silent speaks");
            }
        }

        var isAnonymous = told.Exists(sentence => telling.IsSaid(sentence, "anonymous") || (telling.IsSaid(sentence, "unnamed") && sentence.Marks.Overlaps(Marks.Speech)));
        if (isAnonymous ? !stated.Marks.Overlaps(["anonymous", "unnamed", "somebody"]) : stated.Marks.Contains("anonymous") && !quoted.Around.Any(facts => facts.Marks.Overlaps(["anonymous", "unnamed"])))
        {
            yield return new Fault(DropReason.Speaker, "anonymous");
        }

        // "One of the managers" where the quotes tell who by name.
        if (stated.Marks.Contains("somebody") && !quoted.Facts.Any(facts => facts.Marks.Overlaps(["somebody", "anonymous", "unnamed"])) && told.Exists(sentence => sentence.Words.Any(Persons.Contains) && sentence.Marks.Overlaps(Marks.Speech)) && quoted.Facts.Any(facts => facts.Names(meanings).Count > 0))
        {
            yield return new Fault(DropReason.Speaker, "somebody");
        }

        if (stated.Marks.Contains("survey") && !quoted.Around.Any(facts => facts.Marks.Contains("survey")))
        {
            yield return new Fault(DropReason.Speaker, "survey");
        }

        if (IsOther(stated, quoted, telling) || IsOfOtherSide(quoted, telling))
        {
            yield return new Fault(DropReason.Speaker, "another speaker");
        }
    }

    /// <summary>Whether a text has one of the names, whether or not it knows it for one; "Le" of « Le Bihan » does not do.</summary>
    private static bool IsNamedIn(HashSet<string> names, SentenceFacts facts) => names.Any(name => !StopWords.Contains(name, ReplyLanguage.French) && !StopWords.Contains(name, ReplyLanguage.English) && facts.Words.Contains(name));

    /// <summary>What an organisation or its papers tell of itself need not be told as its word: figures it filed, pay it announced. What is judged, disputed or told by a person does.</summary>
    private bool IsOwnWord(SentenceFacts sentence, SentenceFacts stated, CitedQuotes quoted)
    {
        if ((sentence.Quantities.Count == 0 && !sentence.Marks.Contains("paper")) || sentence.Marks.Overlaps(Doubtful))
        {
            return false;
        }

        // Whose word it is must be told, where the quotes name it, as whose pay it is.
        var organisations = sentence.Names(meanings).Where(name => quoted.IsSubject(name) || quoted.IsOrganisation(name)).ToList();
        if (IsStrangeSubject(stated, quoted) || (organisations.Count > 0 && !organisations.Exists(stated.Words.Contains) && !sentence.Marks.Contains("paper")))
        {
            return false;
        }

        var clauses = Clause.In(sentence);
        var speakers = Enumerable.Range(0, clauses.Count).SelectMany(at => Speakers(clauses, at)).ToList();
        return sentence.Marks.Contains("paper") || clauses.Any(clause => Voice(clause) == "company") || (speakers.Count > 0 && speakers.TrueForAll(name => quoted.IsSubject(name) || quoted.IsOrganisation(name)));
    }

    /// <summary>Begins with a word that could name somebody the article does not know.</summary>
    private bool IsStrangeSubject(SentenceFacts stated, CitedQuotes quoted) =>
        !StopWords.Contains(stated.Words[0], stated.Reply) && !LightWords.Contains(stated.Words[0], stated.Language) && !NameWords.IsOpening(stated.Words[0]) && !stated.Spoken.Contains(0) && !quoted.Around.Any(facts => meanings.IsIn(stated.Words[0], stated, facts));

    private static bool IsOffice(string mark) => mark.StartsWith("office.", StringComparison.Ordinal) && mark[^1] != '+';

    /// <summary>Of two who speak each says what the quotes have that one say.</summary>
    private bool IsOther(SentenceFacts stated, CitedQuotes quoted, Telling telling)
    {
        foreach (var (at, clause) in telling.Stated.Index().Where(clause => clause.Item.Marks.Overlaps(Marks.Speech)))
        {
            var names = Speakers(telling.Stated, at);
            IReadOnlyList<Clause> tells = clause.Content.Count <= MostOfAttribution && (IsOnlyWho(clause) || telling.From(clause).Shared < Told) ? telling.Stated : [clause];
            var (quote, about) = quoted.SentencesOf.Index().SelectMany(one => one.Item.Select(sentence => (one.Index, sentence))).MaxBy(one => telling.Shared(one.sentence, tells));
            if (names.Count == 0 || !about.Marks.Overlaps(Marks.Speech))
            {
                continue;
            }

            // Who denies in one sentence of the quotes is not the one who gives another figure in the next.
            if (clause.Marks.Contains("deny") && quoted.Sentences.Any(sentence => sentence != about && sentence.Marks.Contains("deny") && SpeakersOf(sentence).Overlaps(names) && telling.Shared(sentence, tells) >= AsNear * telling.Shared(about, tells)))
            {
                continue;
            }

            var clauses = Clause.In(about);
            var there = SpeakersOf(about);
            var isOfUnion = about.Marks.Contains("union") && clauses.Any(one => Voice(one) == "union");

            // "Ann Lee, Tavik's head": where persons speak in the quotes, Tavik alone does not do.
            var persons = names.Where(name => !quoted.IsOrganisation(name) && !quoted.IsSubject(name)).ToHashSet(StringComparer.Ordinal);
            if (persons.Count > 0 && there.Any(name => !quoted.IsOrganisation(name) && !quoted.IsSubject(name)) && !there.Overlaps(names))
            {
                names = persons;
            }

            if (IsNamedIn(names, about) && !(isOfUnion && !stated.Marks.Contains("union") && !there.Overlaps(names)))
            {
                continue;
            }

            var beside = telling.Stated.Skip(Math.Max(0, at - Last)).Take(Math.Min(at, Last) + 1).ToList();
            var isOther = there.Count > 0 || (isOfUnion && (!stated.Marks.Contains("union") || (beside.Exists(one => one.Marks.Contains("spokes")) && !beside.Exists(one => one.Marks.Contains("union")))))
                || (about.Marks.Overlaps(["somebody", "anonymous", "unnamed"]) && !about.Marks.Contains("reader")
                    ? !stated.Marks.Overlaps(["somebody", "anonymous", "unnamed"])
                    : about.Words.Any(Persons.Contains) && Named(quoted, quote, about) is { Count: > 0 } before && !before.Exists(names.Contains) && !quoted.SentencesOf[quote].TakeWhile(sentence => sentence != about).Any(sentence => IsNamedIn(names, sentence)));
            if (isOther)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the union says in the quotes the company does not say, nor the other way round.</summary>
    private static bool IsOfOtherSide(CitedQuotes quoted, Telling telling)
    {
        foreach (var (at, clause) in telling.Stated.Index())
        {
            if (Voice(clause) is not { } voice)
            {
                continue;
            }

            IReadOnlyList<Clause> tells = clause.Content.Count <= MostOfAttribution && at + 1 < telling.Stated.Count ? [clause, telling.Stated[at + 1]] : [clause];
            var about = quoted.Sentences.MaxBy(sentence => telling.Shared(sentence, tells))!;
            var voices = Clause.In(about).Select(Voice).OfType<string>().Select(Side).ToHashSet(StringComparer.Ordinal);
            if (voices.Count == 1 && !voices.Contains(Side(voice)) && !about.Marks.Contains(voice))
            {
                return true;
            }
        }

        return false;
    }

    private static string Side(string voice) => voice is "union" ? voice : "company";

    /// <summary>Which side speaks in a clause, by the words beside the word of saying; null where none or more than one does.</summary>
    private static string? Voice(Clause clause)
    {
        var marked = clause.Facts.Marked.Where(mark => mark.At >= clause.First && mark.At < clause.End).ToList();
        var saying = marked.Find(mark => Marks.Speech.Contains(mark.Kind) || mark.Kind is "silent");
        if (saying.Kind is null)
        {
            return null;
        }

        var isBehind = marked.Exists(mark => mark.Kind == "per" && mark.At == saying.At);
        var voices = marked.Where(mark => Voices.Contains(mark.Kind) && (isBehind ? mark.At > saying.At && mark.At <= saying.At + Near && !IsParted(clause.Facts, saying.At, mark.At) : mark.At < saying.At && mark.At >= saying.At - Near)).Select(mark => mark.Kind).Distinct().ToList();
        return voices.Count == 1 ? voices[0] : null;
    }

    /// <summary>"According to a consultant, the management …": who speaks ends at the comma.</summary>
    private static bool IsParted(SentenceFacts facts, int first, int last) => Enumerable.Range(first + 1, last - first).Any(at => facts.GapBefore(at).Contains(','));

    /// <summary>"said the chief executive": nothing but who says it.</summary>
    private bool IsOnlyWho(Clause clause)
    {
        var names = clause.Facts.Names(meanings);
        var who = clause.Facts.Marked.Where(mark => mark.Kind is "role" or "spokes" or "union" || IsOffice(mark.Kind)).SelectMany(mark => clause.Facts.Words.Skip(mark.At).Take(mark.Length)).ToHashSet(StringComparer.Ordinal);
        return clause.Content.All(word => names.Contains(word) || who.Contains(word));
    }

    /// <summary>The last names before a sentence: who "she" is.</summary>
    private List<string> Named(CitedQuotes quoted, int quote, SentenceFacts sentence) =>
        [.. quoted.BeforeOf[quote].Names(meanings).Concat(quoted.SentencesOf[quote].TakeWhile(other => other != sentence).SelectMany(other => other.Names(meanings))).TakeLast(Last)];

    /// <summary>Who says what a clause has: the names in front of the word of saying or, where it comes behind what is said, those behind it. The name may stand in a clause beside, as in "the director, Ann Lee, says".</summary>
    private HashSet<string> Speakers(IReadOnlyList<Clause> clauses, int at)
    {
        var (clause, facts) = (clauses[at], clauses[at].Facts);
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in facts.Marked.Where(mark => mark.At >= clause.First && mark.At < clause.End && Marks.Speech.Contains(mark.Kind)))
        {
            var isBehind = facts.Marked.Any(other => other.Kind == "per" && other.At == mark.At) || IsInverted(facts, mark.At);
            var found = isBehind ? Named(facts, mark.At + mark.Length, Math.Min(facts.Words.Count, mark.At + mark.Length + (facts.Marked.Any(other => (other.Kind is "role" or "spokes" || IsOffice(other.Kind)) && other.At > mark.At && other.At <= mark.At + Near) ? Near + Last : Near))) : Named(facts, clause.First, mark.At);
            for (var before = at - 1; !isBehind && mark.At - clause.First <= Beginning && before >= 0 && before >= at - Last; before--)
            {
                found.AddRange(Named(facts, clauses[before].First, clauses[before].End));
            }

            speakers.UnionWith(found);
        }

        return speakers;
    }

    private HashSet<string> SpeakersOf(SentenceFacts sentence)
    {
        var clauses = Clause.In(sentence);
        return Enumerable.Range(0, clauses.Count).SelectMany(at => Speakers(clauses, at)).ToHashSet(StringComparer.Ordinal);
    }

    private List<string> Named(SentenceFacts facts, int first, int end) => [.. facts.Words.Take(first..end).Where(facts.Names(meanings).Contains)];

    /// <summary>"…", said Ann Lee; « …, a déclaré la directrice, Ann Lee ». In "the director, Ann Lee, says" the comma belongs to the name.</summary>
    private bool IsInverted(SentenceFacts facts, int at)
    {
        var first = at > 0 && facts.Words[at - 1] is "a" or "ont" or "avait" ? at - 1 : at;
        if (first == 0)
        {
            return true;
        }

        // "Explaining that Anvil …" tells what somebody said before.
        if (at + 1 < facts.Words.Count && facts.Words[at + 1] is "that" or "que" or "qu")
        {
            return false;
        }

        var between = facts.GapBefore(first);
        return between.ContainsAny("\"”»") || (between.Contains(',') && (Named(facts, at + 1, Math.Min(facts.Words.Count, at + 1 + Article)).Count > 0 || facts.Marked.Any(mark => mark.At > at && mark.At <= at + Article && (mark.Kind is "role" or "spokes" || IsOffice(mark.Kind)))));
    }
}
