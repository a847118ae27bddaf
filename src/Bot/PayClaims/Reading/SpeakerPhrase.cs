using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Tells what kind of source a noun phrase is: "a person familiar with the contracts", "le baromètre du cabinet X", "Acme's proxy statement".</summary>
/// <param name="papers">Names that people tell things and that write of them: their « enquête » is no survey.</param>
internal sealed class SpeakerPhrase(NameTokens tokens, NameMention?[] mentions, HashSet<string> papers)
{
    private readonly SourceDescription _description = new(tokens, mentions);

    /// <summary>The mention that begins with the word or holds it; null when it is no part of a name.</summary>
    public NameMention? MentionAt(int token) => token >= 0 && token < mentions.Length ? mentions[token] : null;

    /// <returns>Null when the words name no source.</returns>
    /// <param name="strict">True behind a verb, where the words may be its object: somebody unnamed must be a person.</param>
    public SpeakerSource? Read(int from, int to, bool strict = false)
    {
        while (from < to && tokens[from].Folded is "while" or "whereas" or "though" or "tandis" or "alors" or "que" or "and" or "et" or "but" or "mais" or "as" or "so" or "also" or "meanwhile" or "by" or "par" or "comme" or "that" && !(tokens[from].Folded == "that" && AttributionWords.People.Contains(tokens.Word(from + 1))))
        {
            from++;
        }

        // "…, who names no source" says nothing of who the source is.
        if (from >= to || tokens[from].Folded is "qui" or "who" or "which")
        {
            return null;
        }

        if (AttributionWords.IsPronoun(tokens[from].Folded) && to - from <= 2)
        {
            return new SpeakerSource(SpeakerKind.Earlier, tokens[from].Folded, from, Noun: tokens[from].Folded);
        }

        return Paper(from, to) ?? Voice(from, to, strict);
    }

    private SpeakerSource? Paper(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var word = tokens[i].Folded;
            // Papers that a person holds or tells of are not the source: "a person who saw the contract".
            if (word is "who" or "qui" or "familiar" or "proche" or "proches" or "close" or "with" or "whose" || (i > from && (NameVocabulary.Jobs.Contains(word) || AttributionWords.People.Contains(word)) && MentionAt(i) is null && !NamesPaper(i + 1) && !NamesPaper(i + 2) && !NamesPaper(i + 3)))
            {
                if (word is "whose")
                {
                    continue;
                }

                return null;
            }

            if (Kind(i, to) is not { } kind)
            {
                continue;
            }

            var organisation = Owner(from, to, i);
            if (kind == SpeakerKind.Survey && organisation is null && BelongsToNamed(from, i))
            {
                return new SpeakerSource(SpeakerKind.Earlier, Description(from, to), from, Noun: "its survey") { Role = Description(from, to) };
            }

            if (tokens[i].Folded is "enquete" or "enquetes" or "report" or "reports" && kind == SpeakerKind.Survey && organisation is not null && papers.Contains(organisation.Name))
            {
                return new SpeakerSource(SpeakerKind.Organisation, organisation.Name, from, organisation);
            }

            if (kind == SpeakerKind.Survey)
            {
                return organisation is null && IsAnaphor(from, i)
                    ? new SpeakerSource(SpeakerKind.Earlier, tokens[i].Folded, from, Noun: tokens[i].Folded)
                    : new SpeakerSource(kind, organisation?.Name ?? Description(from, to), from, organisation) { Role = Description(from, to) };
            }

            if (IsAnaphor(from, i) && organisation is null && kind is SpeakerKind.Document or SpeakerKind.Filing && to - from <= 4)
            {
                return new SpeakerSource(SpeakerKind.Earlier, Description(from, to), from, Noun: tokens[i].Folded) { Role = kind == SpeakerKind.Filing ? "filing" : null };
            }

            return new SpeakerSource(kind, Description(from, to), from, organisation);
        }

        return null;
    }

    private bool NamesPaper(int at) => at < tokens.Count && SpeakerNouns.IsPaper(tokens[at].Folded) && !IsOffice(at);

    // "Un cadre du bureau d'études", "le directeur des études": where somebody works.
    private bool IsOffice(int at) =>
        tokens[at].Folded is "etude" or "etudes" or "studies" && (at > 0 && tokens[at - 1].Folded is "bureau" or "bureaux" or "director" || (at > 1 && tokens[at - 2].Folded is "bureau" or "bureaux" or "directeur" or "directrice" or "charge" or "chargee" or "director" or "head" or "dean"));

    /// <summary>True when a word of recruiting, surveys or salary sites is among them.</summary>
    public bool SpeaksOfMarket(int from, int to) => Enumerable.Range(from, to - from).Any(i => SpeakerNouns.IsMarketWord(tokens[i].Folded, MentionAt(i) is not null));

    /// <summary>What kind of paper the noun is, with what is said about it.</summary>
    private SpeakerKind? Kind(int at, int to)
    {
        var word = AttributionWords.Unglued(tokens[at].Folded);
        if (IsOffice(at) || (MentionAt(at) is { } name && name.Span.Start != tokens[at].Start))
        {
            return null;
        }

        if (word is "database" or "records" && tokens.Word(at - 1) is "payroll" or "public" or "state" or "court" or "official")
        {
            return SpeakerKind.Filing;
        }

        if (AttributionWords.Surveys.Contains(word) || (word is "data" or "donnees" or "chiffres" or "figures" or "statistics" && MentionAt(at) is null && !(word == "data" && NameVocabulary.Jobs.Contains(tokens.Word(at + 1)))))
        {
            return SpeakerKind.Survey;
        }

        // A name is no paper, whatever it is made of: the union "Accord".
        if (MentionAt(at) is not null && tokens[at].Shape == NameShape.Capitalised)
        {
            return null;
        }

        if (AttributionWords.Filings.Contains(word) && word is not "def" && !(word is "return" or "returns" && tokens.Word(at - 1) is not ("tax" or "the" or "its" or "that" or "same")))
        {
            return SpeakerKind.Filing;
        }

        if (AttributionWords.Postings.Contains(word) || (word is "page" or "site" or "website" && tokens.Word(at - 1) is "careers" or "jobs" or "career" or "recruitment") || (word is "page" && tokens.Word(at + 1) is "carrieres" or "recrutement")
            || (word is "offre" or "offres" && tokens.Word(at + 1) is "emploi" or "emplois") || (word is "offer" or "ad" && tokens.Word(at - 1) == "job"))
        {
            return SpeakerKind.Posting;
        }

        if (!AttributionWords.Documents.Contains(word))
        {
            return null;
        }

        for (var i = at - 2; i < Math.Min(at + 8, to); i++)
        {
            if (i < 0)
            {
                continue;
            }

            if (tokens[i].Folded is "filed" or "files" or "public" or "publique" or "publics" or "publiques" or "official" or "officiel" or "officielle" or "officiels" or "statutory" or "statutaire" or "financier" or "financiers" or "universel"
                or "annual" or "annuel" or "annuels" or "regulatory" or "reglemente" or "indiciaire" or "collective" or "collectif" or "securities" or "sec" or "amf" or "deposited" or "depose" or "deposes" or "deposee" or "deposees" or "greffe" or "depot" or "court" or "judiciaire" or "proxy" or "gestion" or "national" or "nationale" or "registration"
                or "remuneration" or "remunerations" or "audited" || (tokens[i].Folded is "social" or "regionale" or "activite" && word is "bilan" or "bilans" or "rapport"))
            {
                return SpeakerKind.Filing;
            }
        }

        return word is "report" or "reports" or "rapport" or "rapports" && !tokens.Word(at - 1).StartsWith("intern", StringComparison.Ordinal) ? SpeakerKind.Survey : SpeakerKind.Document;
    }

    /// <summary>The organisation that made a paper: "Acme's guide", "a survey by Acme", "le baromètre du cabinet Acme".</summary>
    private NameMention? Owner(int from, int to, int noun)
    {
        NameMention? owner = null;
        for (var i = from; i < to && i < noun + 16; i++)
        {
            if (MentionAt(i) is { Kind: not NameKind.Place } name && name.Span.Start == tokens[i].Start && (i < noun || tokens.Word(i - 1) is not ("in" or "en" or "at" or "to" or "a")))
            {
                owner = i < noun || owner is null ? name : owner;
            }
        }

        return owner;
    }

    // "the firm's guide", "its guide", "l'étude du cabinet"
    private bool BelongsToNamed(int from, int noun)
    {
        for (var i = from; i < noun; i++)
        {
            if (tokens[i].Folded is "its" or "their" || (tokens[i].Possessive && NameVocabulary.Organisations.Contains(tokens[i].Folded)))
            {
                return true;
            }
        }

        return tokens.Word(noun + 1) is "du" or "de" && NameVocabulary.Organisations.Contains(tokens.Word(noun + 2));
    }

    private bool IsAnaphor(int from, int noun)
    {
        for (var i = from; i < noun; i++)
        {
            if (tokens[i].Folded is "the" or "this" or "that" or "same" or "le" or "la" or "les" or "ce" or "cette" or "ces" or "meme" or "its" or "their")
            {
                return true;
            }
        }

        return tokens[noun].Elision == 'l';
    }

    private SpeakerSource? Voice(int from, int to, bool strict)
    {
        var head = HeadEnd(from, to);
        var (person, organisation, job) = ((NameMention?)null, (NameMention?)null, -1);
        var market = false;
        for (var i = from; i < head; i++)
        {
            var mention = MentionAt(i);
            person ??= mention is { Kind: NameKind.Person } ? mention : null;
            organisation ??= mention is { Kind: NameKind.Organisation or NameKind.Unknown } ? mention : null;
            job = job < 0 && mention is null && NameVocabulary.Jobs.Contains(tokens[i].Folded) ? i : job;
            market |= SpeakerNouns.IsMarketWord(tokens[i].Folded, mention is not null);
        }

        var indefinite = IsIndefinite(from, head);
        var ofPeople = AttributionWords.People.Contains(tokens[from].Folded) || (indefinite && HasPeople(from, head));
        if (person is not null && !(indefinite && ofPeople && job < 0))
        {
            return new SpeakerSource(SpeakerKind.Person, person.Name, from, person) { Role = person.Role };
        }

        // "Le PDG d'Acme, Paul Roy, confirme": the office first, then the name.
        if (job >= 0 && head < to && tokens.GapBefore(head) is "," && MentionAt(head) is { Kind: NameKind.Person or NameKind.Unknown } named)
        {
            return new SpeakerSource(SpeakerKind.Person, named.Name, from, named) { Role = named.Role };
        }

        var spokes = job >= 0 && tokens[job].Folded is "spokesman" or "spokeswoman" or "spokesperson" or "porte-parole" or "representative";
        if (spokes && (indefinite || organisation is not null))
        {
            return new SpeakerSource(SpeakerKind.Unnamed, Description(from, head), from, organisation) { Role = tokens[job].Folded, SpeaksForEmployer = true };
        }

        if (indefinite || ofPeople || (tokens[from].Folded is "that" or "this" or "cette" or "ce" && HasPeople(from, head)))
        {
            var earlier = tokens[from].Folded is "that" or "this" or "cette" or "ce" or "the" or "les" or "la" or "le" && HasPeople(from, head) && head - from <= 3;
            var partitive = tokens[from].Folded is "one" or "two" or "un" or "une" or "l'un" or "deux" or "another" && tokens.Word(from + 1) is "of" or "d'entre" or "des" or "d" && (tokens.Word(from + 2) is "them" or "the" or "those" or "eux" or "elles" or "ceux" or "celles" || tokens.Word(from + 1) is "d'entre");
            return earlier ? new SpeakerSource(SpeakerKind.Earlier, Description(from, head), from, Noun: "person")
                : partitive && !HasPeople(from + 3, head) ? new SpeakerSource(SpeakerKind.Earlier, Description(from, head), from, Noun: "of them")
                : (strict || tokens[from].Shape == NameShape.Number) && !HasPeople(from, head) && !SpeakerNouns.IsTold(tokens, from, head) ? null
                : IsNobody(from, head) ? null : new SpeakerSource(SpeakerKind.Unnamed, Description(from, head), from) { Role = Description(from, head) };
        }

        if (organisation is not null)
        {
            return job >= 0 && StartOf(organisation) > job && !IsKindOfOrganisation(job) || IsPluralPeople(organisation, head)
                ? new SpeakerSource(SpeakerKind.Unnamed, Description(from, head), from, organisation) { Role = Description(from, head) }
                : new SpeakerSource(SpeakerNouns.IsSurvey(organisation) ? SpeakerKind.Survey : SpeakerKind.Organisation, organisation.Name, from, organisation) { IsMarketVoice = market };
        }

        return Definite(from, head, job);
    }

    // "the spokeswoman", "la direction", "the firm"
    private SpeakerSource? Definite(int from, int head, int job)
    {
        for (var i = from; i < head; i++)
        {
            var word = tokens[i].Folded;
            // "Les délégués du vestiaire", "the players": several, and none by name.
            if (job == i && word[^1] == 's' && tokens[from].Folded is "les" or "the" or "des" && NameVocabulary.Jobs.Contains(word[..^1]))
            {
                return new SpeakerSource(SpeakerKind.Unnamed, Description(from, head), from) { Role = Description(from, head) };
            }

            if (job == i && !(NameVocabulary.Organisations.Contains(word) && i + 1 < head))
            {
                return new SpeakerSource(SpeakerKind.Earlier, Description(from, head), from, Noun: word) { Role = Description(from, head) };
            }

            if (NameVocabulary.Organisations.Contains(word) || word is "direction" or "management" or "administration" or "gouvernement" or "government" or "hospital" or "ministry")
            {
                // "the firm" is one named before; "l'agence régionale de santé" says which itself.
                var bare = head - i <= 1 && SpeakerNouns.IsAnyCompany(word) || (i > from && !NameVocabulary.IsGrammar(tokens[from].Folded) && head - from <= 2);
                var named = word is not "partners" && i - from <= 3 && head - from <= 7 && (tokens[from].Folded is "the" or "le" or "la" or "les" || tokens[from].Elision == 'l' || i == from);
                return bare || !named
                    ? !bare ? null : new SpeakerSource(SpeakerKind.Earlier, Description(from, head), from, Noun: "organisation") { Role = Description(from, head) }
                    : new SpeakerSource(SpeakerKind.Organisation, Description(from, head), from);
            }

            // "L'intéressée confirme": the person just spoken of.
            if (word is "interesse" or "interessee")
            {
                return new SpeakerSource(SpeakerKind.Earlier, "elle", from, Noun: "elle");
            }

            if (AttributionWords.People.Contains(word))
            {
                return new SpeakerSource(word is "sources" ? SpeakerKind.Unnamed : SpeakerKind.Earlier, Description(from, head), from, Noun: "person");
            }
        }

        return null;
    }

    private bool IsKindOfOrganisation(int at) => NameVocabulary.Organisations.Contains(tokens[at].Folded);

    private int StartOf(NameMention mention) => tokens.At(mention.Span.Start);

    // "Acme employees say"
    private bool IsPluralPeople(NameMention organisation, int head)
    {
        var next = tokens.At(organisation.Span.End);
        return next < head && NameVocabulary.Jobs.Contains(tokens[next].Folded) && tokens[next].Folded.EndsWith('s');
    }

    private bool IsIndefinite(int from, int head) =>
        AttributionWords.IsIndefinite(tokens[from].Folded) && !(from + 1 < head && MentionAt(from) is not null)
        || (tokens[from].Elision == 'd' && tokens[from].Folded is "autres")
        || (tokens[from].Folded is "former" or "ancien" or "anciens" or "ex-salaries" && MentionAt(from + 1) is null);

    private bool HasPeople(int from, int head)
    {
        for (var i = from; i < head; i++)
        {
            // English "salaries" are no French « salariés ».
            var isPeople = (AttributionWords.People.Contains(tokens[i].Folded) || NameVocabulary.Jobs.Contains(tokens[i].Folded)) && !(tokens[i].Folded == "salaries" && !tokens.Text.AsSpan(tokens[i].Start..tokens[i].End).Contains('é'));
            if (isPeople || tokens[i].Folded is "them" or "eux" || (tokens[i].Folded is "ancien" or "ancienne" && (tokens.Word(i + 1) is "de" or "du" || (i + 1 < tokens.Count && tokens[i + 1].Elision == 'd'))))
            {
                return true;
            }
        }

        return false;
    }

    // "some say", "a week later": nobody to quote.
    private bool IsNobody(int from, int head) => !HasPeople(from, head) && head - from < 2;

    /// <summary>Where the first noun phrase ends: at a comma, a bracket or a relative clause.</summary>
    private int HeadEnd(int from, int to) =>
        Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).SkipWhile(at => tokens.Follows(at) || tokens.GapBefore(at) is "." or "&").Append(Math.Max(to, from + 1)).First();

    /// <inheritdoc cref="SourceDescription"/>
    public string Description(int from, int to) => _description.Of(from, to);
}
