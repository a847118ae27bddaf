using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Reads what a text calls a person beside the name: "Lena Rao, finance chief of Acme", "le PDG d'Acme, Paul Roy", "Acme's finance chief Lena Rao".</summary>
internal static class NameRoles
{
    private const int LongestRole = 12;

    /// <param name="Affiliation">A word of the organisation's name; -1 when the role is at none.</param>
    internal readonly record struct Role(string? Words, int Affiliation);

    /// <summary>Whether the apposition that begins here is a job or a kind of organisation first.</summary>
    public static NameKind FirstNoun(NameTokens tokens, int at)
    {
        for (var i = at; i < at + LongestRole && i < tokens.Count && (i == at || tokens.Follows(i)); i++)
        {
            var word = tokens[i].Folded;
            if (i > at && EndsRole(tokens, i))
            {
                return NameKind.Unknown;
            }

            var (job, organisation) = (IsJob(word), NameVocabulary.Organisations.Contains(word));
            if (job && !(organisation && tokens.Word(i + 1) is "de" or "of"))
            {
                // "a nurse recruitment firm": the last of the nouns counts.
                return tokens.Follows(i + 1) && NameVocabulary.Organisations.Contains(tokens.Word(i + 1)) ? NameKind.Organisation : NameKind.Person;
            }

            if (organisation && !tokens[i].Possessive && !IsFollowedByJob(tokens, i))
            {
                return NameKind.Organisation;
            }
        }

        return NameKind.Unknown;
    }

    /// <summary>True for "le PDG d'Acme, " or "the bank's finance chief, " in front of a name.</summary>
    public static bool BeginsWithOffice(NameTokens tokens, int name) => Before(tokens, name, _ => false) is { Words: not null };

    /// <param name="isOrganisation">True for a word of an organisation's name.</param>
    public static Role? Behind(NameTokens tokens, int last, Func<int, bool> isOrganisation)
    {
        var start = last + 1;
        if (start >= tokens.Count)
        {
            return null;
        }

        var gap = tokens.GapBefore(start);
        if (gap.IsEmpty)
        {
            // "Lena Rao of Acme", "Lena Rao, chez Acme"
            return tokens[start].Folded is "of" or "at" or "from" or "chez" && start + 1 < tokens.Count && tokens.Follows(start + 1) && isOrganisation(start + 1) ? new Role(null, start + 1) : null;
        }

        if (!(gap is "," or "(" or "–" or "—"))
        {
            return null;
        }

        if (isOrganisation(start) && gap is "(")
        {
            return new Role(null, start);
        }

        if (tokens[start].Shape == NameShape.Number && start + 1 < tokens.Count)
        {
            // "Lena Rao, 41, finance chief"
            start += tokens.Word(start + 1) is "ans" ? 2 : 1;
        }

        if (start < tokens.Count && tokens[start].Folded is "of" or "at" or "from" or "chez" && start + 1 < tokens.Count && isOrganisation(start + 1))
        {
            return new Role(null, start + 1);
        }

        if (start + 1 < tokens.Count && tokens[start].Folded is "who" or "qui" && tokens[start + 1].Folded is "runs" or "leads" or "heads" or "oversees" or "manages" or "founded" or "chairs" or "directs" or "owns" or "dirige" or "preside" or "fonde" or "supervise" or "pilote")
        {
            // "Lena Rao, who runs human resources at Acme"
            var stop = start + 1;
            var at = -1;
            for (; stop < tokens.Count && stop - start < LongestRole && tokens.Follows(stop) && at < 0; stop++)
            {
                at = isOrganisation(stop) ? stop : -1;
            }

            // "Lena Rao, who runs Acme": the organisation belongs to the words.
            var close = at < 0 ? stop : at > start + 2 ? Preposition(tokens, start + 2, at) : at + 1;
            return new Role(Words(tokens, start + 1, Math.Max(start + 2, close)), at);
        }

        start += start < tokens.Count && IsDeterminer(tokens[start].Folded) ? 1 : 0;
        var end = start;
        while (end < tokens.Count && end - start < LongestRole && (end == start || tokens.Follows(end)) && !(end > start && EndsRole(tokens, end)))
        {
            end++;
        }

        if (end == start || FirstNoun(tokens, start) != NameKind.Person || EndsRole(tokens, start) || Acts(tokens, start, end))
        {
            return null;
        }

        var affiliation = -1;
        for (var i = start; i < end && affiliation < 0; i++)
        {
            affiliation = isOrganisation(i) ? i : -1;
        }

        if (affiliation < 0 && end < tokens.Count && tokens.GapBefore(end) is "," && isOrganisation(end))
        {
            // "(finance chief, Acme)"
            affiliation = end;
        }

        // "Lena Rao, Acme's finance chief", "Lena Rao, the bank's finance chief"
        for (var i = end - 1; i >= start; i--)
        {
            if (tokens[i].Possessive && HasJob(tokens, i + 1, end))
            {
                return new Role(Words(tokens, i + 1, end), affiliation);
            }
        }

        if (affiliation == start)
        {
            while (start < end && isOrganisation(start))
            {
                start++;
            }

            return HasJob(tokens, start, end) ? new Role(Words(tokens, start, end), affiliation) : null;
        }

        var rolesEnd = affiliation > start && affiliation < end ? Preposition(tokens, start, affiliation) : end;
        return HasJob(tokens, start, rolesEnd) ? new Role(Words(tokens, start, rolesEnd), affiliation) : null;
    }

    public static Role? Before(NameTokens tokens, int name, Func<int, bool> isOrganisation)
    {
        var gap = tokens.GapBefore(name);
        var comma = gap is ",";
        if (tokens[name].Elision != '\0' || (!comma && !tokens.Follows(name)))
        {
            return null;
        }

        var affiliation = -1;
        var start = name;
        var determined = false;
        for (var i = name - 1; i >= 0 && name - i <= LongestRole; i--)
        {
            if (i < name - 1 && !tokens.Follows(i + 1))
            {
                break;
            }

            var word = tokens[i].Folded;
            if (isOrganisation(i))
            {
                affiliation = affiliation < 0 ? i : affiliation;
                if (tokens[i].Possessive || (!isOrganisation(i - 1) && start <= name - 1 && !IsPreposition(tokens.Word(i - 1)) && tokens[i].Elision == '\0'))
                {
                    determined = true;
                    break;
                }

                start = i;
                continue;
            }

            if (tokens[i].Possessive || (IsDeterminer(word) && !IsPreposition(tokens.Word(i - 1)) && !IsInnerArticle(tokens, i)))
            {
                determined = true;
                break;
            }

            if (AttributionWords.IsSaying(word) && !IsJob(word))
            {
                break;
            }

            if (NameVocabulary.IsGrammar(word) && !IsPreposition(word) && word is not ("la" or "le" or "les" or "the" or "et" or "and"))
            {
                break;
            }

            start = i;
            if (tokens[i].Elision == 'l' && tokens.Word(i - 1) is not "de")
            {
                determined = true;
                break;
            }
        }

        while (start < name && (IsPreposition(tokens[start].Folded) || IsDeterminer(tokens[start].Folded)))
        {
            start++;
        }

        if (start >= name || (comma && !determined))
        {
            return null;
        }

        var close = affiliation >= start ? Preposition(tokens, start, affiliation) : name;
        start = OfNounBeforePreposition(tokens, start, close);
        return HasJob(tokens, start, close) && (!comma || IsJobFirst(tokens, start, close)) ? new Role(Words(tokens, start, close), affiliation) : null;
    }

    // "l'embauche du cofondateur Paul Roy": he is the co-founder, not the hiring.
    private static int OfNounBeforePreposition(NameTokens tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsJob(tokens[i].Folded))
            {
                return start;
            }

            if (IsPreposition(tokens[i].Folded))
            {
                start = i + 1;
                while (start < end && IsDeterminer(tokens[start].Folded))
                {
                    start++;
                }
            }
        }

        return start;
    }

    // "D'après M. Roy, un ouvrier gagne …": the next subject, no apposition.
    private static bool Acts(NameTokens tokens, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (AttributionWords.PersonalActs.Contains(tokens[i].Folded) && !IsJob(tokens[i].Folded))
            {
                return true;
            }
        }

        return false;
    }

    // "nurses at the clinic, Ann Lee": only an office in the singular stands for one person.
    private static bool IsJobFirst(NameTokens tokens, int start, int end) => HasJob(tokens, start, Math.Min(end, start + 4));

    private static bool IsInnerArticle(NameTokens tokens, int at) => at > 0 && tokens.Word(at - 1) is "de" or "of" or "for" or "at" or "a";

    /// <summary>Where the words that lead to the organisation begin: "of", "chez", "du groupe".</summary>
    private static int Preposition(NameTokens tokens, int start, int organisation)
    {
        var at = organisation;
        while (at > start && organisation - at < 6 && !IsPreposition(tokens[at - 1].Folded) && tokens[at].Elision != 'd')
        {
            at--;
        }

        if (tokens[at].Elision == 'd')
        {
            return at;
        }

        // "de la banque Acme": all of it leads there.
        return at > start && IsPreposition(tokens[at - 1].Folded) ? at - 1 : organisation;
    }

    private static bool HasJob(NameTokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsJob(tokens[i].Folded))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Words(NameTokens tokens, int from, int to) => tokens.Span(from, to - 1).In(tokens.Text);

    private static bool IsFollowedByJob(NameTokens tokens, int at) => tokens.Follows(at + 1) && IsJob(tokens.Word(at + 1));

    private static bool IsJob(string word) => NameVocabulary.Jobs.Contains(word) || word is "ex-pdg" or "ex-patron" or "ex-directeur" or "ex-directrice" || (word.Contains('-', StringComparison.Ordinal) && word.Split('-') is [.., var tail] && tail.Length > 3 && NameVocabulary.Jobs.Contains(tail));

    private static bool IsDeterminer(string word) => word is "the" or "a" or "an" or "its" or "their" or "his" or "her" or "our" or "le" or "la" or "les" or "un" or "une" or "son" or "sa" or "leur" or "notre";

    private static bool IsPreposition(string word) => word is "of" or "at" or "for" or "with" or "from" or "in" or "de" or "du" or "des" or "d" or "chez" or "au" or "aux" or "a" or "pour" or "en" or "to";

    // A verb or a relative clause ends the apposition.
    private static bool EndsRole(NameTokens tokens, int at)
    {
        var word = tokens[at].Folded;
        return AttributionWords.IsSaying(word) && !NameVocabulary.Jobs.Contains(word)
            || word is "who" or "qui" or "whose" or "dont" or "that" or "which" or "where" or "ou" or "has" or "had" or "was" or "is" or "were" or "are" or "will" or "would" or "est" or "etait" or "sont" or "avait" or "ont" or "va" or "se"
                or "during" or "lors" or "on" or "when" or "after" or "before" or "pour" or "earns" or "gagne" or "but" or "mais" or "si" or "not" or "il" or "elle" or "he" or "she" or "they" or "we" or "nous" or "je"
            || (word is "a" && tokens.Text[tokens[at].Start] is 'a' && AttributionWords.IsSaying(tokens.Word(at + 1)))
            || tokens[at].Elision is 's' or 'q' or 'n' or 'j';
    }
}
