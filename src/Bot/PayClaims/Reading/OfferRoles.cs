namespace Bot.PayClaims.Reading;

/// <summary>What a sentence makes of a house where one courts the people of another.</summary>
[Flags]
internal enum OfferRole
{
    None = 0,

    /// <summary>It pays, offers, calls: "Acme has been calling …", "… were offered by Acme".</summary>
    Offers = 1,

    /// <summary>Its people are called: "designers at Borel were offered", "to lure engineers from Borel".</summary>
    Courted = 2,

    /// <summary>It answers for its own: "Borel has countered".</summary>
    Keeps = 4,

    /// <summary>It certainly is the one that calls: it lures, it is blamed for it, or "by" and "from" name it.</summary>
    Courts = 8,
}

/// <summary>Who courts whose people, by the grammar of offering and luring in active and passive, sentence by sentence.</summary>
internal sealed class OfferRoles
{
    // "Researchers at the smaller rival Borel": so many words may stand between "at" and the name.
    private const int FarthestPreposition = 4;
    private const int FarthestAuxiliary = 3;
    private const int FarthestObject = 16;

    private static readonly HashSet<string> Of = ["at", "of", "from", "inside", "chez", "de", "du", "des", "d", "aux", "among", "away", "within"];
    private static readonly HashSet<string> Auxiliaries = ["was", "were", "been", "being", "is", "are", "be", "get", "got", "ete", "vu", "vus", "vue", "vues", "voit", "voient", "sont", "est", "etait", "etaient", "serait", "seraient"];

    private readonly ClaimText _text;
    private readonly EmployerDiscourse _discourse;
    private readonly Dictionary<string, OfferRole>?[] _bySentence;
    private Dictionary<string, (int Offers, int Courted, int Courts)>? _ofArticle;

    public OfferRoles(ClaimText text, EmployerDiscourse discourse)
    {
        (_text, _discourse) = (text, discourse);
        _bySentence = new Dictionary<string, OfferRole>?[text.Sentences.Count];
    }

    /// <summary>True for an article in which anybody's people are courted.</summary>
    public bool AnyCourted => (_ofArticle ??= Count()).Values.Any(counts => counts.Courted > 0);

    /// <summary>True where the article names one that courts, other than this house.</summary>
    public bool AnyCourting(string? but) => (_ofArticle ??= Count()).Any(entry => entry.Key != but && entry.Value.Courts > 0);

    /// <summary>What the sentence says of the house; none where it does not name it or says no such thing.</summary>
    public OfferRole In(int sentence, string name) => (_bySentence[sentence] ??= Read(sentence)).GetValueOrDefault(name);

    /// <summary>What the paragraph last said of the house before the sentence.</summary>
    public OfferRole Before(int sentence, string name)
    {
        for (var i = sentence - 1; i >= 0 && _text.Paragraphs[i] == _text.Paragraphs[sentence]; i--)
        {
            if (In(i, name) is not OfferRole.None and var role)
            {
                return role;
            }
        }

        return OfferRole.None;
    }

    /// <summary>What the whole article, its title among it, makes of the house: who courts in most of it, who is courted, both or none.</summary>
    public OfferRole OfArticle(string name)
    {
        _ofArticle ??= Count();
        var (offers, courted, _) = _ofArticle.GetValueOrDefault(name);
        return (offers, courted) switch
        {
            (0, 0) => OfferRole.None,
            _ when offers >= 2 * courted => OfferRole.Offers,
            _ when courted >= 2 * offers => OfferRole.Courted,
            _ => OfferRole.Offers | OfferRole.Courted,
        };
    }

    private Dictionary<string, (int Offers, int Courted, int Courts)> Count()
    {
        var counts = new Dictionary<string, (int Offers, int Courted, int Courts)>(StringComparer.Ordinal);
        for (var i = 0; i < _text.Sentences.Count; i++)
        {
            foreach (var (name, role) in _bySentence[i] ??= Read(i))
            {
                var (offers, courted, courts) = counts.GetValueOrDefault(name);
                counts[name] = (offers + (role.HasFlag(OfferRole.Offers) ? 1 : 0), courted + (role.HasFlag(OfferRole.Courted) ? 1 : 0), courts + (role.HasFlag(OfferRole.Courts) ? 1 : 0));
            }
        }

        return counts;
    }

    private Dictionary<string, OfferRole> Read(int sentence)
    {
        var roles = new Dictionary<string, OfferRole>(StringComparer.Ordinal);
        var mentions = _discourse.In(sentence);
        if (mentions.Count == 0)
        {
            return roles;
        }

        var tokens = _text.Tokens;
        var (from, to) = tokens.OfSentence(sentence);
        List<Place> places = [.. mentions.Select(mention => new Place(mention.Name, tokens.At(mention.Span.Start), tokens.At(mention.Span.End)))];
        foreach (var place in places)
        {
            Nominal(place, from, to, Add);
        }

        for (var at = from; at < to; at++)
        {
            var word = tokens[at].Folded;
            if (places.Exists(place => place.First <= at && at < place.End))
            {
                continue;
            }

            if (OfferWords.IsBlame(word))
            {
                Blame(places, at, Add);
            }

            var (offers, lures, keeps, joins) = (OfferWords.IsOffer(word), OfferWords.IsLure(word), OfferWords.IsKeep(word), OfferWords.IsJoin(word));
            if (!offers && !lures && !keeps && !joins)
            {
                continue;
            }

            var passive = (offers || lures) && IsPassive(from, at);
            if (passive)
            {
                Passive(places, at, Add);
            }
            else if (joins)
            {
                Add(places.Find(place => place.First > at && place.First - at < FarthestPreposition), OfferRole.Offers);
            }
            else if (places.FindLast(place => place.End <= at && !IsBehindOf(place, from)) is { } subject)
            {
                Add(subject, keeps ? OfferRole.Keeps : places.Exists(place => IsObject(place, subject, at, lures)) ? OfferRole.Offers | OfferRole.Courts : OfferRole.Offers);
                Objects(places, subject, at, lures, Add);
            }
            else
            {
                Objects(places, null, at, lures, Add);
            }
        }

        return roles;

        void Add(Place? place, OfferRole role)
        {
            if (place is not null)
            {
                roles[place.Name] = roles.GetValueOrDefault(place.Name) | role;
            }
        }
    }

    /// <summary>"An offer from Acme", "Acme's recruiters", "rival Borel".</summary>
    private void Nominal(Place place, int from, int to, Action<Place?, OfferRole> add)
    {
        var tokens = _text.Tokens;
        if (tokens[place.End - 1].Possessive && place.End < to && (OfferWords.IsLetter(tokens[place.End].Folded) || (place.End + 1 < to && OfferWords.IsLetter(tokens[place.End + 1].Folded))))
        {
            add(place, OfferRole.Offers | OfferRole.Courts);
        }

        // "The offers that Acme is making", « les offres qu'Acme envoie »
        var that = tokens[place.First].Elision == 'q' ? place.First : place.First - 1;
        if (that > from && OfferWords.IsLetter(tokens.Word(that - 1)) && (that == place.First || tokens.Word(that) is "that" or "que" or "which"))
        {
            add(place, OfferRole.Offers | OfferRole.Courts);
        }

        var preposition = Preposition(place, from);
        if (preposition > from && (tokens.Word(preposition) is "from" or "de" or "du" or "by" or "par" || tokens[place.First].Elision == 'd') && OfferWords.IsLetter(tokens.Word(tokens[place.First].Elision == 'd' ? preposition : preposition - 1)))
        {
            add(place, OfferRole.Offers | OfferRole.Courts);
        }
    }

    /// <summary>"Borel accused Acme of poaching": it is Acme that calls.</summary>
    private void Blame(List<Place> places, int at, Action<Place?, OfferRole> add)
    {
        var blamed = places.Find(place => place.First > at && place.First - at < 2 * FarthestPreposition);
        if (blamed is null)
        {
            return;
        }

        for (var i = blamed.End; i < Math.Min(_text.Tokens.Count, blamed.End + FarthestPreposition); i++)
        {
            if (OfferWords.IsLure(_text.Tokens[i].Folded) || OfferWords.IsOffer(_text.Tokens[i].Folded))
            {
                add(blamed, OfferRole.Offers | OfferRole.Courts);
                add(places.FindLast(place => place.End <= at), OfferRole.Courted);
                return;
            }
        }
    }

    /// <summary>"Designers at Borel were offered … by Acme"; without an agent Borel may be paying its own.</summary>
    private void Passive(List<Place> places, int verb, Action<Place?, OfferRole> add)
    {
        if (places.Find(place => place.First > verb && _text.Tokens.Word(Preposition(place, verb)) is "by" or "par") is { } agent)
        {
            add(places.FindLast(place => place.End <= verb), OfferRole.Courted);
            add(agent, OfferRole.Offers | OfferRole.Courts);
        }
    }

    private void Objects(List<Place> places, Place? subject, int verb, bool lures, Action<Place?, OfferRole> add)
    {
        foreach (var place in places.Where(place => IsObject(place, subject, verb, lures)))
        {
            add(place, OfferRole.Courted);
        }
    }

    /// <summary>The house whose people the verb is about: "engineers at Borel", "Borel's engineers", "raided Borel".</summary>
    private bool IsObject(Place place, Place? subject, int verb, bool lures)
    {
        if (place.First <= verb || place.First - verb > FarthestObject || place.Name == subject?.Name)
        {
            return false;
        }

        var tokens = _text.Tokens;
        return (IsBehindOf(place, verb) && IsPersonBefore(place, verb))
            || (tokens[place.End - 1].Possessive && IsPerson(tokens.Word(place.End), tokens.Word(place.End + 1)))
            || (lures && (place.First == verb + 1 || (place.First == verb + 2 && tokens.Word(verb + 1) is "rival" or "chez" or "from")))
            || IsPerson(tokens.Word(place.End));
    }

    private bool IsPersonBefore(Place place, int from)
    {
        for (var i = Preposition(place, from); i > Math.Max(from, Preposition(place, from) - FarthestObject / 2); i--)
        {
            if (IsPerson(_text.Tokens.Word(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPerson(string word, string next) => IsPerson(word) || IsPerson(next);

    private static bool IsPerson(string word) => RoleNouns.Contains(word, "") || NameVocabulary.Jobs.Contains(word) || AttributionWords.People.Contains(word) || word is "staff" or "team" or "teams" or "equipe" or "equipes" or "talents" or "talent" or "personnel";

    private bool IsBehindOf(Place place, int from) => _text.Tokens[place.First].Elision == 'd' || Of.Contains(_text.Tokens.Word(Preposition(place, from)));

    /// <summary>The word that governs a name, articles and what describes the house left out.</summary>
    private int Preposition(Place place, int from)
    {
        var tokens = _text.Tokens;
        var at = place.First - 1;
        while (at > from && place.First - at < FarthestPreposition && tokens.Follows(at + 1)
            && (EmployerWords.Articles.Contains(tokens[at].Folded) && tokens[at].Folded is not "du" || EmployerWords.Kinds.Contains(tokens[at].Folded) || EmployerWords.Rivals.Contains(tokens[at].Folded) || tokens[at].Folded is "smaller" or "larger" or "american" or "french"))
        {
            at--;
        }

        return at;
    }

    private bool IsPassive(int from, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(from, verb - FarthestAuxiliary); i--)
        {
            if (Auxiliaries.Contains(_text.Tokens[i].Folded))
            {
                return !_text.Tokens[verb].Folded.EndsWith("ing", StringComparison.Ordinal);
            }
        }

        return false;
    }

    private sealed record Place(string Name, int First, int End);
}
