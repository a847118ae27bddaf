using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Which mentions are one name: a surname behind the full name, an acronym behind what it stands for; and of what kind each name is.</summary>
internal sealed class NameLinks
{
    private static readonly HashSet<string> Suffixes =
        ["inc", "corp", "corporation", "company", "co", "ltd", "limited", "plc", "llc", "llp", "gmbh", "ag", "sa", "sas", "nv", "bv", "group", "groupe", "holding", "holdings", "platforms", "international"];

    private const int ByShortForm = 4;
    private const int MostByShortForm = 9;

    // A first name or a title alone says as much.
    private const int Sure = 4;

    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int At, Entry Entry)>> people = new(StringComparer.Ordinal);

    private NameLinks()
    {
    }

    /// <summary>One name of the article.</summary>
    internal sealed class Entry(string name)
    {
        /// <summary>As first written, at its fullest.</summary>
        public string Name { get; set; } = name;

        public NameKind Kind { get; set; }

        public int Words { get; init; }

        /// <summary>True once it stands where a capital means a name.</summary>
        public bool IsCertain { get; set; }

        /// <summary>How often the text has exactly these words, titles aside.</summary>
        public int Mentions { get; set; }

        public NameEvidence.Points Points;
    }

    /// <param name="outlet">The article's: "(Norvik Wire)" before a lead is nobody.</param>
    public static NameLinks Of(NameTokens tokens, List<NameChunk> chunks, string title, string outlet)
    {
        var links = new NameLinks();
        foreach (var chunk in chunks)
        {
            links.Weigh(tokens, chunk, title);
        }

        links.WeighShortForms();
        foreach (var entry in links.entries.Values)
        {
            entry.Kind = entry.Points.Kind(entry.Words > 1) is var kind && kind == NameKind.Person && Folding.Fold(entry.Name) == Folding.Fold(outlet) ? NameKind.Organisation : kind;
        }

        links.LinkPeople(chunks);
        links.LinkOrganisations(tokens, chunks);
        return links;
    }

    /// <summary>The names that a title in capitals shares with the text below.</summary>
    public IEnumerable<NameChunk> InTitle(NameTokens tokens, NameChunk title)
    {
        for (var first = title.First; first <= title.Last; first++)
        {
            var key = tokens[first].Folded;
            NameChunk? longest = null;
            for (var last = first; last <= title.Last; last++)
            {
                key = last == first ? key : $"{key} {tokens[last].Folded}";
                var part = new NameChunk(first, last, key);
                longest = Resolve(part) is null ? longest : part;
            }

            if (longest is not null)
            {
                yield return longest;
                first = longest.Last;
            }
        }
    }

    /// <returns>Null when the words are no name.</returns>
    public Entry? Resolve(NameChunk chunk)
    {
        if (!entries.TryGetValue(chunk.Key, out var own))
        {
            return null;
        }

        if (people.TryGetValue(chunk.Key, out var named) && !(own.Kind == NameKind.Organisation && own.Points.Organisation >= own.Points.Person + 3 && !named.Exists(person => person.Entry.Points.Person >= Sure)))
        {
            // Of two people with one surname the one last named is meant.
            return named.FindLast(person => person.At <= chunk.First) is { Entry: { } before } ? before : named[0].Entry;
        }

        return own.IsCertain ? own : null;
    }

    private void Weigh(NameTokens tokens, NameChunk chunk, string title)
    {
        if (!entries.TryGetValue(chunk.Key, out var entry))
        {
            entry = new Entry(tokens.Span(chunk.First, chunk.Last).In(tokens.Text)) { Words = chunk.Words, Points = NameEvidence.Of(tokens, chunk) };
            entries.Add(chunk.Key, entry);
        }
        else if (tokens[chunk.First].Shape == NameShape.Capitalised && !entry.Name.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            // A place in capitals before the lead.
            entry.Name = tokens.Span(chunk.First, chunk.Last).In(tokens.Text);
        }

        if (chunk.InHeading)
        {
            return;
        }

        var around = NameEvidence.Around(tokens, chunk);
        entry.Mentions++;
        entry.Points.Add(around);
        var (next, possessive) = (chunk.Last + 1, tokens[chunk.Last].Possessive);
        var acts = tokens.GapBefore(next).IsEmpty && IsVerb(tokens, next);
        entry.IsCertain |= !chunk.InDoubt || possessive || acts || IsExplained(tokens, chunk) || IsOfTitle(tokens, chunk, title) || around.Person >= 3 || around.Organisation >= 3;
    }

    /// <summary>An organisation is called by its first word later on, a person by the last.</summary>
    private void WeighShortForms()
    {
        foreach (var (key, entry) in entries)
        {
            if (entry.Words < 2 || GivenNames.Contains(key[..key.IndexOf(' ', StringComparison.Ordinal)]))
            {
                continue;
            }

            var (first, last) = (Alone(key[..key.IndexOf(' ', StringComparison.Ordinal)]), Alone(key[(key.LastIndexOf(' ') + 1)..]));
            var isCalledSo = entries.TryGetValue(key[..key.IndexOf(' ', StringComparison.Ordinal)], out var called) && called.Points.Person > called.Points.Organisation;
            entry.Points.Organisation += first > last && !isCalledSo ? Math.Min(MostByShortForm, ByShortForm + first - last) : 0;
            entry.Points.Person += last > first ? Math.Min(MostByShortForm, ByShortForm + last - first) : 0;
        }

        int Alone(string word) => entries.TryGetValue(word, out var entry) ? entry.Mentions : 0;
    }

    /// <summary>"Vantor, which bought …", "Signal, the Austin start-up": what opens the sentence is told more about at once.</summary>
    private static bool IsExplained(NameTokens tokens, NameChunk chunk) =>
        tokens.GapBefore(chunk.Last + 1) is "," && (IsOwner(tokens, chunk.Last + 1) || tokens.Word(chunk.Last + 1) is "based" or "basee" or "base" or "which" or "who" or "whose" or "the" or "a" or "an" or "qui" or "dont" or "le" or "la" or "l" or "une" or "un")
        && tokens[chunk.First] is var opener && !RoleNouns.Contains(opener.Folded, "") && !AttributionWords.IsSaying(opener.Folded);

    // "Aerohaul, Skylode's main rival, …"
    private static bool IsOwner(NameTokens tokens, int at) => at < tokens.Count && tokens[at].IsCapital && tokens[at].Possessive;

    /// <summary>A word that opens a sentence and has its capital in the title too, where other words have none.</summary>
    private static bool IsOfTitle(NameTokens tokens, NameChunk chunk, string title)
    {
        ref readonly var opener = ref tokens[chunk.First];
        return !RoleNouns.Contains(opener.Folded, "") && !NameVocabulary.IsCommon(opener.Folded) && IsInSentenceCase(title)
            && title.Split([' ', ',', ':', '\'', '’', '-', '?', '!', '«', '»', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Contains(tokens.Text[opener.Start..opener.End]);
    }

    /// <summary>False for "Rivals Raise Starting Pay": there a capital says nothing.</summary>
    public static bool IsInSentenceCase(string title) =>
        title.Split(' ').Where(word => word.Length > 3 && char.IsLetter(word[0])).ToList() is { Count: > 0 } words && words.Count(word => char.IsLower(word[0])) * 2 >= words.Count;

    private static bool IsVerb(NameTokens tokens, int at)
    {
        var word = tokens.Word(at);
        return AttributionWords.IsSaying(word) || AttributionWords.CorporateActs.Contains(word) || AttributionWords.PersonalActs.Contains(word)
            || word is "has" or "had" or "is" or "was" or "est" or "sera" or "doit" or "va" or "would" or "will" or "aurait" or "avait" or "n'a" || (word is "a" && AttributionWords.IsSaying(tokens.Word(at + 1)));
    }

    private void LinkPeople(List<NameChunk> chunks)
    {
        foreach (var chunk in chunks)
        {
            if (chunk.Words < 2 || !entries.TryGetValue(chunk.Key, out var person) || person.Kind != NameKind.Person || !person.IsCertain)
            {
                continue;
            }

            person = Fuller(chunk.Key, person);
            var words = chunk.Key.Split(' ');
            Add(words[^1], chunk.First, person);
            Add(words[0], chunk.First, person);
            Add(chunk.Key, chunk.First, person);
        }
    }

    // "Lena Rao" is "Lena M. Rao" where the text has both.
    private Entry Fuller(string key, Entry person)
    {
        var words = key.Split(' ');
        foreach (var (other, entry) in entries)
        {
            if (entry.Kind == NameKind.Person && entry.Words > words.Length && other.StartsWith(words[0] + " ", StringComparison.Ordinal) && other.EndsWith(" " + words[^1], StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return person;
    }

    private void Add(string key, int at, Entry person) => (people.TryGetValue(key, out var named) ? named : people[key] = []).Add((at, person));

    private void LinkOrganisations(NameTokens tokens, List<NameChunk> chunks)
    {
        for (var i = 1; i < chunks.Count; i++)
        {
            // "Centre hospitalier de Valmere (CHV)", "CHV (Centre hospitalier de Valmere)"
            var (before, inside) = (chunks[i - 1], chunks[i]);
            if (before.Last + 1 != inside.First || tokens.GapBefore(inside.First) is not "(")
            {
                continue;
            }

            var (shorter, longer) = before.Words < inside.Words ? (before, inside) : (inside, before);
            if (tokens[shorter.First].Shape == NameShape.AllCapitals && shorter.Words == 1 && longer.Words > 1
                && entries.TryGetValue(longer.Key, out var full) && full.Kind != NameKind.Person && tokens[longer.First].Folded[0] == tokens[shorter.First].Folded[0])
            {
                full.Kind = NameKind.Organisation;
                full.IsCertain = true;
                entries[shorter.Key] = full;
            }
        }

        foreach (var (key, entry) in entries.ToList())
        {
            if (entry.Kind == NameKind.Person || entry.Kind == NameKind.Place || people.ContainsKey(key))
            {
                continue;
            }

            foreach (var (longer, full) in entries)
            {
                if (!ReferenceEquals(entry, full) && full.Kind == NameKind.Organisation && IsShortFor(key, longer))
                {
                    full.IsCertain |= entry.IsCertain;
                    entries[key] = full;
                    break;
                }
            }
        }
    }

    /// <summary>"Acme" for "Acme Holdings Inc", "Harbour Lane" for "Harbour Lane Hospital", "Guardian" for "The Guardian".</summary>
    private static bool IsShortFor(string key, string longer)
    {
        if (longer.Length <= key.Length + 1)
        {
            return false;
        }

        if (longer.EndsWith(" " + key, StringComparison.Ordinal))
        {
            return longer[..^(key.Length + 1)] is "the" or "le" or "la" or "les" or "groupe";
        }

        if (!longer.StartsWith(key + " ", StringComparison.Ordinal))
        {
            return false;
        }

        var rest = longer[(key.Length + 1)..].Split(' ');
        return (rest.Length == 1 && !GivenNames.Contains(key) && !NameVocabulary.Organisations.Contains(key)) || Array.TrueForAll(rest, Suffixes.Contains)
            || (key.Contains(' ', StringComparison.Ordinal) && Array.TrueForAll(rest, NameVocabulary.Organisations.Contains));
    }
}
