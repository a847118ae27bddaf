using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Weighs what the words around a name say it is.</summary>
internal static class NameEvidence
{
    // Enough to decide alone, against a hint of the other kind.
    private const int Strong = 4;
    private const int Fair = 2;

    /// <summary>The points of one mention for each kind.</summary>
    internal struct Points
    {
        public int Person;
        public int Organisation;
        public int Place;

        public readonly NameKind Kind(bool severalWords)
        {
            if (Place >= 3 && Place >= Organisation && Place >= Person)
            {
                return NameKind.Place;
            }

            if (Person > Organisation && (Person >= Fair || (severalWords && Person > 0)))
            {
                return NameKind.Person;
            }

            return Organisation >= Fair ? NameKind.Organisation : NameKind.Unknown;
        }

        public void Add(Points other)
        {
            Person += other.Person;
            Organisation += other.Organisation;
            Place += other.Place;
        }
    }

    /// <summary>What the name's own words say.</summary>
    public static Points Of(NameTokens tokens, NameChunk chunk)
    {
        var points = new Points();
        ref readonly var first = ref tokens[chunk.First];
        ref readonly var last = ref tokens[chunk.Last];
        if (chunk.Words == 1)
        {
            points.Organisation += first.Shape is NameShape.Camel or NameShape.AllCapitals || first.Folded.Contains('.', StringComparison.Ordinal) ? 3 : 0;
            points.Person += GivenNames.Contains(first.Folded) ? Fair : 0;
        }
        else
        {
            var (organisation, plain) = (false, true);
            for (var i = chunk.First; i <= chunk.Last; i++)
            {
                organisation |= NameVocabulary.Organisations.Contains(tokens[i].Folded) || (i > chunk.First && NameVocabulary.Organisations.Contains(tokens[i].Folded + "s")) || tokens[i].Folded is "ai" or "ia" || (tokens[i].Shape == NameShape.AllCapitals && tokens[i].Folded is "as" or "fc" or "sc" or "rc" or "ac" or "afc" or "cf" or "us" or "uc" or "ogc" or "rfc" or "co" or "bc");
                plain &= tokens[i].Shape is NameShape.Capitalised or NameShape.Initial || NameVocabulary.Particles.Contains(tokens[i].Folded);
                points.Organisation += tokens[i].Shape is NameShape.Camel ? Fair : 0;
                points.Person += i > chunk.First && i < chunk.Last && tokens[i].Shape == NameShape.Initial ? 3 : 0;
            }

            points.Organisation += organisation ? 5 : 0;
            points.Organisation += tokens.GapBefore(chunk.Last) is "&" ? Strong : 0;
            points.Person += GivenNames.Contains(first.Folded) ? Strong : plain && !organisation && first.Folded is not ("the" or "le" or "la" or "les") ? 1 : 0;
            points.Organisation += first.Folded is "the" or "le" or "la" or "les" || first.Folded.StartsWith("l'", StringComparison.Ordinal) ? 3 : 0;
            points.Place += first.Folded is "san" or "los" or "las" or "saint" or "sainte" or "st" or "fort" or "mont" || NameVocabulary.PlaceNouns.Contains(last.Folded) ? 3 : 0;
        }

        var place = chunk.Words <= 3 && (NameVocabulary.Places.Contains(last.Folded) && (chunk.Words == 1 || first.Folded is "new" or "great" or "south" or "north" or "west" or "east" or "le" or "la")
            || (chunk.Words > 1 && NameVocabulary.Places.Contains(first.Folded) && NameVocabulary.PlaceNouns.Contains(last.Folded)));
        points.Place += place ? 6 : 0;
        return points;
    }

    /// <summary>What stands around one mention says.</summary>
    public static Points Around(NameTokens tokens, NameChunk chunk)
    {
        var points = new Points();
        Before(tokens, chunk, ref points);
        After(tokens, chunk, ref points);
        return points;
    }

    private static void Before(NameTokens tokens, NameChunk chunk, ref Points points)
    {
        var at = chunk.First;
        var word = tokens.Word(at - 1);
        if (NameVocabulary.Titles.Contains(word) && (tokens.Follows(at) || tokens.GapBefore(at) is "."))
        {
            points.Person += 6;
            return;
        }

        if (tokens.GapBefore(at) is "," && chunk.Words > 1 && NameRoles.BeginsWithOffice(tokens, at))
        {
            points.Person += 3;
        }

        if (!tokens.Follows(at))
        {
            points.Organisation += tokens[at].Elision == 'l' ? Fair : 0;
            points.Person -= tokens[at].Elision == 'l' ? 3 : 0;
            return;
        }

        var before = at - 1;
        var article = word is "the" or "le" or "la" or "les" or "un" or "une" || tokens[at].Elision == 'l';
        if (article)
        {
            points.Person -= 3;
            points.Organisation += 1;
            before -= tokens[at].Elision == 'l' ? 0 : 1;
            if (!tokens.Follows(before + 1))
            {
                return;
            }

            word = tokens.Word(before);
        }

        var job = NameVocabulary.Jobs.Contains(word) || NameVocabulary.CapitalJobs.Contains(word);
        var kind = IsOrganisationNoun(tokens, before);
        if (!article && tokens[at].Elision == '\0' && (job || kind))
        {
            // "The recruiter Acme Talent": a kind of firm, unless a first name says that it is somebody.
            if (job && kind && chunk.Words > 1 && tokens.Word(before - 1) is "the" or "le" or "la" && !GivenNames.Contains(tokens[at].Folded))
            {
                points.Organisation += Strong;
                return;
            }

            points.Person += job ? (kind ? 1 : Strong) : 0;
            points.Organisation += kind ? (job ? 1 + (IsFirm(tokens, before) ? 3 : 0) : Strong) : 0;
            return;
        }

        switch (word)
        {
            case "by" or "par" when tokens.Word(before - 1) is "seen" or "reviewed" or "obtained" or "consulte" or "consultee" or "consultes" or "vu" or "obtenu" or "obtenue":
                points.Organisation += Strong;
                break;
            case "at" or "chez":
                points.Organisation += word == "at" ? Fair : 3;
                break;
            case "join" or "joins" or "joined" or "joining" or "left" or "leave" or "leaving" or "rejoint" or "rejoindre" or "quitte" or "quitter" or "integre" or "integrer" or "rival":
                points.Organisation += Fair;
                break;
            case "confie" or "raconte" or "temoigne" or "soupire" or "recalls" or "sighs" or "laughs" or "quips" or "sourit" or "grince" or "glisse":
                points.Person += Fair;
                break;
            case "in" or "en" or "near" or "outside" or "a" when IsWhere(tokens, before):
                points.Place += Fair;
                break;
            default:
                break;
        }

        if ((word is "of" or "at" or "for" or "de" or "du" or "des" or "chez" or "au" || tokens[at].Elision == 'd') && HasJobBefore(tokens, tokens[at].Elision == 'd' ? at : before))
        {
            points.Organisation += Strong;
            points.Person -= 1;
        }
    }

    private static void After(NameTokens tokens, NameChunk chunk, ref Points points)
    {
        var next = chunk.Last + 1;
        var word = tokens.Word(next);
        var gap = tokens.GapBefore(next);
        if (tokens[chunk.Last].Possessive)
        {
            var job = Enumerable.Range(next, 4).TakeWhile(i => i == next || tokens.Follows(i)).Any(i => NameVocabulary.Jobs.Contains(tokens.Word(i)) || NameVocabulary.CapitalJobs.Contains(tokens.Word(i)));
            points.Organisation += job ? 3 : 1;
            return;
        }

        if (gap.IsEmpty)
        {
            // "The Tilden Bay council", without capitals behind the name.
            points.Organisation += EmployerWords.Bodies.Contains(word) && tokens[next].Shape == NameShape.Lower && tokens[next].Elision == '\0' ? Strong : 0;
            points.Organisation += AttributionWords.CorporateActs.Contains(word) ? Fair : 0;
            points.Person += AttributionWords.PersonalActs.Contains(word) || word is "who" or "whose" ? Fair : 0;
            if (AttributionWords.IsSaying(word))
            {
                points.Person++;
                points.Organisation++;
            }

            // "Acme engineers", "Acme CTO Ann Lee"; French sets no job behind a name without a comma.
            points.Organisation += next < tokens.Count && (NameVocabulary.Jobs.Contains(word) || NameVocabulary.CapitalJobs.Contains(word)) && tokens[next].Elision == '\0' ? 3 : 0;
            return;
        }

        if (gap is "," or "(" or "–" or "—")
        {
            if (tokens[next].Shape == NameShape.Number && int.TryParse(word, out var age) && age is > 17 and < 90 && (tokens.GapBefore(next + 1) is "," or ")" || tokens.Word(next + 1) is "ans"))
            {
                points.Person += 5;
                return;
            }

            if (word is "whose" or "dont" && Enumerable.Range(next + 1, 4).Any(i => AttributionWords.Surveys.Contains(tokens.Word(i))))
            {
                points.Organisation += 5;
                return;
            }

            // "Le président, Jean Roy, a vu …": a verb is no apposition.
            if (word is "a" or "ont" or "avait" or "est" or "has" or "had" or "was" or "is" or "will" && (word != "a" || AttributionWords.IsSaying(tokens.Word(next + 1)) || tokens.Word(next + 1) is "vu" or "percu" or "recu" or "touche" or "obtenu" or "ete" or "eu" or "gagne" or "signe" or "quitte" or "accepte" or "refuse" or "pris" or "fait"))
            {
                return;
            }

            switch (NameRoles.FirstNoun(tokens, next))
            {
                // "Chez l'opérateur Acme, un soudeur gagne …": one word, then another subject.
                case NameKind.Person when chunk.Words == 1 && word is "un" or "une" or "a" or "an" && !GivenNames.Contains(tokens[chunk.First].Folded):
                    break;
                case NameKind.Person:
                    points.Person += Strong;
                    break;
                case NameKind.Organisation:
                    points.Organisation += Strong;
                    break;
                default:
                    break;
            }
        }
    }

    // "recruitment firm Acme", "le cabinet de recrutement Acme", "the hospital group Acme"
    private static bool IsOrganisationNoun(NameTokens tokens, int at)
    {
        for (var i = at; i > at - 4 && i >= 0 && tokens[i].Shape == NameShape.Lower; i--)
        {
            if (NameVocabulary.Organisations.Contains(tokens[i].Folded) && !tokens[i].Possessive)
            {
                return true;
            }

            var connects = i < at && tokens[i].Folded is "de" or "des" or "en" or "d";
            if (!tokens.Follows(i) || (NameVocabulary.IsGrammar(tokens[i].Folded) && !connects) || AttributionWords.IsSaying(tokens[i].Folded) || AttributionWords.CorporateActs.Contains(tokens[i].Folded))
            {
                return false;
            }
        }

        return false;
    }

    // "who founded the headhunter Acme", "chez le courtier Acme": a recruiter or broker that is a firm.
    private static bool IsFirm(NameTokens tokens, int noun)
    {
        for (var i = noun; i > noun - 5 && i > 0 && tokens.Follows(i); i--)
        {
            if (tokens[i - 1].Folded is "founded" or "fonde" or "founder" or "fondateur" or "fondatrice" or "runs" or "ran" or "dirige" or "at" or "for" or "chez" or "by" or "joined" or "partner" or "associe" or "associee")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasJobBefore(NameTokens tokens, int at)
    {
        for (var i = at - 1; i >= at - 5 && i >= 0 && tokens.Follows(i + 1); i--)
        {
            if (NameVocabulary.Jobs.Contains(tokens[i].Folded) || NameVocabulary.CapitalJobs.Contains(tokens[i].Folded))
            {
                return true;
            }
        }

        return false;
    }

    // "Invested in Acme", "told Acme" and « proposé à Acme » lead to no place.
    private static bool IsWhere(NameTokens tokens, int at)
    {
        var before = tokens.Word(at - 1);
        return tokens[at].Folded != "a"
            ? before is not ("invested" or "invest" or "investment" or "investing" or "investors" or "stake" or "stakes" or "shares" or "share" or "interest" or "confidence" or "trust" or "jobs" or "roles")
            : IsFrenchAt(tokens, at) && !AttributionWords.IsSaying(before) && !EmployerWords.Pays(before) && before is not ("vendu" or "cede" or "face" or "rapport" or "propre" or "grace" or "quant" or "offres" or "offre" or "candidats" or "appartient" or "revient");
    }

    // Folded, the English article and the French preposition and verb are one.
    private static bool IsFrenchAt(NameTokens tokens, int at) => at >= 0 && tokens.Text[tokens[at].Start] is 'à' or 'À';
}
