using System.Collections.Frozen;

namespace Bot.PayClaims.Reading;

/// <summary>Who is paid, as a kind of people, in the sentence's own words: "senior nurse practitioners", "chercheurs seniors en IA".</summary>
internal static class RoleReader
{
    private const float Farthest = 16;
    private const int MostModifiers = 4;

    // The people are named before their pay more often than behind it: "engineers earn $X".
    private const float BehindPenalty = 1;

    private static readonly FrozenSet<string> Closed = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "an", "the", "of", "for", "to", "at", "in", "on", "by", "with", "from", "and", "or", "but", "its", "their", "his", "her", "our", "your", "some", "each", "every", "most", "many", "few", "that", "which", "who", "as",
        "four", "five", "six", "seven", "eight", "nine", "eleven", "twelve", "dozen", "dozens", "hundred", "hundreds", "cinq", "sept", "huit", "neuf", "dix", "onze", "douze", "douzaine", "dizaine", "cent", "cents",
        "is", "are", "was", "were", "be", "has", "have", "had", "will", "would", "can", "could", "may", "said", "says", "told", "than", "more", "about", "into", "over", "where", "when", "while", "if", "it", "they", "he", "she",
        "now", "also", "even", "s", "one", "two", "three", "ten", "per", "this", "these", "those", "such", "all", "any", "no", "not", "between", "among", "only", "just", "up", "typical", "average", "median", "offering", "paying", "giving", "poaching", "hiring", "recruiting", "luring", "us", "them", "him",
        "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "en", "et", "ou", "mais", "pour", "par", "sur", "dans", "chez", "avec", "qui", "que", "qu", "dont", "se", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "notre", "nos",
        "est", "sont", "etait", "a", "ont", "avait", "sera", "peut", "peuvent", "plus", "moins", "tres", "lui", "elle", "il", "ils", "elles", "chaque", "certains", "certaines", "plusieurs", "tous", "toutes", "quelques", "selon", "contre", "entre", "comme", "desormais", "ne", "pas", "y", "eux", "deux", "trois", "quatre", "jusqu");

    // Beside the verbs of saying those that tell of no words, so that they make nobody a source: "the chief, spoke about $100 million offers".
    private static readonly FrozenSet<string> Speaks = FrozenSet.Create(
        StringComparer.Ordinal,
        "spoke", "speaks", "talked", "talks", "discussed", "discusses", "comments", "addressed", "addresses", "parlait", "parla", "evoquait", "evoqua", "commente", "commentait", "commenta");

    // "In a meeting with employees", « lors d'une réunion avec les salariés »: who was there.
    private static readonly FrozenSet<string> Meetings = FrozenSet.Create(
        StringComparer.Ordinal,
        "session", "meeting", "call", "talk", "conversation", "interview", "discussion", "exchange", "reunion", "seance", "entretien", "echange", "appel", "visioconference");

    private const int WordsToMeeting = 4;

    // « Un ingénieur interrogé par …»: how the paper came to know.
    private static readonly FrozenSet<string> Asked = FrozenSet.Create(
        StringComparer.Ordinal,
        "interroge", "interroges", "interrogee", "interrogees", "contacte", "contactes", "contactee", "contactees", "rencontre", "rencontres", "rencontree", "rencontrees", "sonde", "sondes", "sondee", "sondees", "cite", "cites", "citee", "citees");

    // Words for people that say nothing of their work.
    private static readonly FrozenSet<string> Anybody = FrozenSet.Create(StringComparer.Ordinal, "anyone", "everyone", "someone", "nobody", "person", "people", "ceux", "celles", "certains", "certaines", "personne", "personnes", "gens");

    /// <returns>Where the role's words stand, or null when the sentence names nobody's work near the figure.</returns>
    /// <param name="speaker">The words for who speaks: not who is paid; null where they speak of their own pay.</param>
    public static (int First, int End)? Read(CueSentence sentence, PayFigure figure, string language, string? speaker = null)
    {
        var (best, bestCost) = (-1, Farthest);
        var speaking = Speaking(sentence, speaker);
        var opening = OpeningClause(sentence, figure);
        for (var i = opening; i < sentence.Words.Count; i++)
        {
            var at = sentence.Words[i].Start;
            if ((at >= speaking.Start && at < speaking.End) || IsOtherwise(sentence, i) || IsSurname(sentence, i))
            {
                continue;
            }

            if (!RoleNouns.Contains(sentence.Words[i].Text, language) || Anybody.Contains(sentence.Words[i].Text) || sentence.Figures.Exists(other => other.First <= i && i < other.End))
            {
                continue;
            }

            var cost = i < figure.First ? sentence.Gap(i + 1, figure.First) : sentence.Gap(figure.End, i) + BehindPenalty;
            if (cost < bestCost)
            {
                (best, bestCost) = (i, cost);
            }
        }

        return best < 0 ? null : Widen(sentence, best, language);
    }

    /// <summary>"While Acme adds staff to its lab, he offers packages of …": where the clause ends that has a subject of its own before the one that pays or is paid; 0 without one.</summary>
    private static int OpeningClause(CueSentence sentence, PayFigure figure)
    {
        var words = sentence.Words;
        if (words.Count == 0 || words[0].Text is not ("while" or "as" or "after" or "although" or "though" or "whereas" or "when" or "alors" or "tandis" or "quand" or "lorsque" or "apres" or "bien"))
        {
            return 0;
        }

        for (var i = 2; i < figure.First; i++)
        {
            if (words[i].Text is "il" or "elle" or "he" or "she" or "it" or "on" && sentence.Text.AsSpan(words[i - 1].End..words[i].Start).Contains(','))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Every stretch of a sentence that names people by their work, and not as those who decide or tell.</summary>
    public static IReadOnlyList<(int First, int End)> All(CueSentence sentence, string language)
    {
        var found = new List<(int First, int End)>();
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (RoleNouns.Contains(sentence.Words[i].Text, language) && !IsOtherwise(sentence, i) && !sentence.Figures.Exists(figure => figure.First <= i && i < figure.End) && (found.Count == 0 || i >= found[^1].End))
            {
                found.Add(Widen(sentence, i, language));
            }
        }

        return found;
    }

    private static (int Start, int End) Speaking(CueSentence sentence, string? speaker)
    {
        if (speaker is not { Length: > 2 })
        {
            return default;
        }

        // "chief people officer, Acme" is the office and whose it is; only the first stands so in the text.
        var words = speaker.IndexOf(',', StringComparison.Ordinal) is > 2 and var comma ? speaker[..comma] : speaker;
        var at = sentence.Text.IndexOf(words, sentence.Span.Start, sentence.Span.Length, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? default : (at, at + words.Length);
    }

    /// <summary>"If councillors agree", "les magistrats relèvent": people who decide or tell.</summary>
    private static bool IsOtherwise(CueSentence sentence, int noun)
    {
        for (var i = noun - 1; i >= Math.Max(0, noun - 3); i--)
        {
            if (sentence.Words[i].Text is "if" or "unless" or "si" or "s" && (sentence.Words[i].Text != "s" || sentence.Words[noun].Text is "il" or "ils"))
            {
                return true;
            }
        }

        if (WasThere(sentence, noun) || IsOnlyCompared(sentence, noun))
        {
            return true;
        }

        // "Chief" is an office with its "technology officer".
        var last = noun;
        for (var i = noun + 1; i < Math.Min(sentence.Words.Count, noun + 3) && Joined(sentence, i); i++)
        {
            last = RoleNouns.Contains(sentence.Words[i].Text, "") ? i : last;
        }

        return IsTold(sentence, noun) || (last + 1 < sentence.Words.Count && !IsAdjectiveOfRank(sentence, last + 1) && (AttributionWords.IsSaying(sentence.Words[last + 1].Text) || Speaks.Contains(sentence.Words[last + 1].Text)));
    }

    // "Un ingénieur confirmé" is experienced and confirms nothing.
    private static bool IsAdjectiveOfRank(CueSentence sentence, int word) =>
        RoleLevels.IsSeniority(sentence.Words[word].Text) && sentence.Text.AsSpan(sentence.Words[word].Start, sentence.Words[word].End - sentence.Words[word].Start).Contains('é');

    /// <summary>"He told employees", « a-t-il dit aux salariés »: who listens is not who is paid.</summary>
    private static bool IsTold(CueSentence sentence, int noun)
    {
        var at = noun - 1;
        while (at > 0 && noun - at < 4 && sentence.Words[at].Text is "the" or "its" or "his" or "her" or "all" or "ses" or "les" or "a" or "aux" or "des")
        {
            at--;
        }

        return at >= 0 && (sentence.Words[at].Text is "told" or "tells" || (at < noun - 1 && sentence.Words[noun - 1].Text is "aux" or "ses" or "salaries" && sentence.Words[at].Text is "dit" or "declare" or "assure" or "affirme" or "explique" or "annonce" or "ecrit" or "indique"));
    }

    /// <summary>"Cook's total", "Ann Baker": a name that is written like a trade.</summary>
    private static bool IsSurname(CueSentence sentence, int noun) =>
        noun > 0 && char.IsUpper(sentence.Text[sentence.Words[noun].Start])
        && (GivenNames.Contains(sentence.Words[noun - 1].Text) || (noun + 1 < sentence.Words.Count && sentence.Words[noun + 1].Text == "s" && sentence.Words[noun + 1].Start - sentence.Words[noun].End == 1 && char.IsLower(sentence.Text[sentence.Words[noun - 1].Start])));

    /// <summary>"The band above that of this engineer", « celle de cet ingénieur »: with whom those who are paid are compared.</summary>
    private static bool IsOnlyCompared(CueSentence sentence, int noun)
    {
        var at = noun - 1;
        while (at > 0 && noun - at < 4 && sentence.Words[at].Text is not ("of" or "de" or "d" or "du" or "des"))
        {
            at--;
        }

        return at > 1 && sentence.Words[at].Text is "of" or "de" or "d" or "du" or "des" && sentence.Words[at - 1].Text is "that" or "celle" or "celui"
            && sentence.Words[at - 2].Text is "a" or "que" or "than" or "to" or "above" or "below" or "over";
    }

    private static bool WasThere(CueSentence sentence, int noun)
    {
        var with = noun - 1;
        while (with > noun - 3 && with >= 0 && sentence.Words[with].Text is "the" or "its" or "all" or "les" or "des" or "ses" or "le" or "un" or "une")
        {
            with--;
        }

        return with >= 0 && sentence.Words[with].Text is "with" or "avec" && Enumerable.Range(Math.Max(0, with - WordsToMeeting), Math.Min(with, WordsToMeeting)).Any(i => Meetings.Contains(sentence.Words[i].Text));
    }

    private static (int First, int End) Widen(CueSentence sentence, int noun, string language)
    {
        var (first, end) = (noun, noun + 1);
        while (end < sentence.Words.Count && RoleNouns.Contains(sentence.Words[end].Text, language) && Joined(sentence, end))
        {
            end++;
        }

        if (language != "fr")
        {
            while (first > 0 && noun - first < MostModifiers && IsModifier(sentence, first - 1) && Joined(sentence, first))
            {
                first--;
            }
        }

        if (language != "en")
        {
            // "Un choriste débutant", "les chercheurs scientifiques": the second noun says more of the first.
            while (first > 0 && RoleNouns.Contains(sentence.Words[first - 1].Text, language) && Joined(sentence, first))
            {
                first--;
            }

            end = French(sentence, end);
        }

        return (first, end);
    }

    /// <summary>Adjectives behind the noun, and "de bloc", "en IA", "de bord".</summary>
    private static int French(CueSentence sentence, int end)
    {
        var limit = Math.Min(sentence.Words.Count, end + MostModifiers);
        while (end < limit && Joined(sentence, end))
        {
            if (IsModifier(sentence, end) && Agrees(sentence, end))
            {
                end++;
            }
            else if (sentence.Words[end].Text is "deja" or "tres" or "ou" or "et" or "plus" or "non" && end + 1 < sentence.Words.Count && Joined(sentence, end + 1) && IsModifier(sentence, end + 1) && Agrees(sentence, end + 1) && IsAdjective(sentence.Words[end + 1].Text))
            {
                end += 2;
            }
            else if (sentence.Words[end].Text is "de" or "d" or "en" or "a" && (sentence.Words[end].Text != "a" || (end + 1 < sentence.Words.Count && sentence.Words[end + 1].Text is "temps" or "plein" or "mi")) && end + 1 < sentence.Words.Count && Joined(sentence, end + 1) && IsModifier(sentence, end + 1)
                && (sentence.Words[end].Text == "en" || char.IsLower(sentence.Text[sentence.Words[end + 1].Start])))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>A French adjective is plural behind a plural; what is not is a verb or the next phrase: "les commandants passait", "le salarié part".</summary>
    private static bool Agrees(CueSentence sentence, int word)
    {
        var before = sentence.Words[word - 1].Text;
        if (before is "deja" or "tres" or "ou" or "et" or "plus" or "non" && word > 1)
        {
            before = sentence.Words[word - 2].Text;
        }

        var text = sentence.Words[word].Text;
        var isPlural = before[^1] is 's' or 'x';
        return text.Length > 1 && (!isPlural || text[^1] is 's' or 'x' || char.IsUpper(sentence.Text[sentence.Words[word].Start]) || text is "senior" or "junior" or "cadre" or "plein" or "partiel")
            && (IsAdjectiveOfRank(sentence, word) || !IsVerb(text)) && !char.IsUpper(sentence.Text[sentence.Words[word].Start]);
    }

    // Behind "ou" only what looks like an adjective belongs to the role still.
    private static bool IsAdjective(string text) => text.EndsWith("eur", StringComparison.Ordinal) || text.EndsWith("eurs", StringComparison.Ordinal) || text[^1] is 'e' or 's' || text is "senior" or "junior";

    private static bool IsVerb(string text) => EmployerWords.Paying.Contains(text) || AttributionWords.IsSaying(text) || AttributionWords.PersonalActs.Contains(text)
        || text is "part" or "reste" or "recoit" or "debute" or "demarre" or "vient" or "doit" or "fait" or "devient" or "passe" or "passait" or "quitte" or "rejoint" or "accepte" or "signe" or "obtient" or "decroche" or "debauche"
        || Asked.Contains(text)
        || ((text.EndsWith("ait", StringComparison.Ordinal) || text.EndsWith("aient", StringComparison.Ordinal)) && text.Length > 4);

    private static bool IsModifier(CueSentence sentence, int word) =>
        !Closed.Contains(sentence.Words[word].Text) && !RoleLevels.IsGrade(sentence.Words[word].Text)
        && char.IsLetter(sentence.Words[word].Text[0])
        && !sentence.Cues.Exists(cue => cue.Meaning.Kind is not (CueKind.Near or CueKind.Neutral or CueKind.Statistic) && !PeriodReader.IsOfPeople(sentence, cue) && cue.First <= word && word < cue.End)
        && !sentence.Figures.Exists(figure => figure.First <= word && word < figure.End);

    /// <summary>True when only a space or a hyphen stands before a word.</summary>
    public static bool Joined(CueSentence sentence, int word) =>
        word > 0 && sentence.Words[word].Start - sentence.Words[word - 1].End <= 1 && sentence.Text[sentence.Words[word].Start - 1] is ' ' or '-' or '‑' or '\'' or '’' or '\u00A0';
}
