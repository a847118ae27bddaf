using System.Text;

namespace Bot.PayClaims.Reading;

/// <summary>Finds the stretches of capitalised words that may be names.</summary>
internal sealed class NameChunks
{
    private readonly NameTokens tokens;
    private readonly HashSet<string> lowerCase = new(StringComparer.Ordinal);
    private readonly List<NameChunk> found = [];

    private NameChunks(NameTokens tokens) => this.tokens = tokens;

    public static List<NameChunk> Find(ClaimText text, NameTokens tokens)
    {
        var chunks = new NameChunks(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Shape == NameShape.Lower && !IsInAddress(tokens, tokens[i]))
            {
                chunks.lowerCase.Add(tokens[i].Folded);
            }
        }

        for (var sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            chunks.Read(tokens.OfSentence(sentence));
        }

        return chunks.found;
    }

    // "careers.acme.example", "jobs@acme.example": there a name has no capital.
    private static bool IsInAddress(NameTokens tokens, in NameToken token) =>
        (token.Start > 0 && tokens.Text[token.Start - 1] is '.' or '@' or '/') || (token.End + 1 < tokens.Text.Length && tokens.Text[token.End] is '.' or '@' or '/' && char.IsLetter(tokens.Text[token.End + 1]));

    private void Read((int From, int To) sentence)
    {
        var heading = IsInTitleCase(sentence);
        for (var i = sentence.From; i < sentence.To; i++)
        {
            if (!CanStart(i, sentence.To))
            {
                continue;
            }

            var last = ExtendSmall(i, Extend(i, sentence.To), sentence.To);
            var first = ExtendBack(i, sentence.From);
            ref readonly var token = ref tokens[first];
            var bare = first == last && tokens[i].Opens && tokens[i].Shape == NameShape.Capitalised;
            found.Add(new NameChunk(first, last, Key(first, last)) { InDoubt = bare, InHeading = heading });
            i = last;
        }
    }

    /// <summary>True for a heading that writes most of its longer words with capitals.</summary>
    private bool IsInTitleCase((int From, int To) sentence)
    {
        var (words, capitals) = (0, 0);
        for (var i = sentence.From; i < sentence.To; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Shape != NameShape.Number && token.Length > 3 && !NameVocabulary.IsGrammar(token.Folded))
            {
                words++;
                capitals += token.IsCapital ? 1 : 0;
            }
        }

        return words > 3 && capitals * 3 >= words * 2 && !EndsInStop(sentence);
    }

    private bool EndsInStop((int From, int To) sentence)
    {
        var end = tokens[sentence.To - 1].End;
        return end < tokens.Text.Length && tokens.Text[end] is '.' or '!' or '?' or '…' or '"' or '”' or '»' or ')';
    }

    private bool CanStart(int at, int end)
    {
        ref readonly var token = ref tokens[at];
        if (!token.IsCapital || NameVocabulary.IsLevel(token.Folded) || token.Folded is "i'm" or "i've" or "i'd" or "i'll" || IsCurrency(token) || IsCompound(token) || IsAdverb(at))
        {
            return false;
        }

        var next = at + 1 < end && tokens[at + 1].IsCapital && tokens[at + 1].Elision == '\0';
        if (token.Shape == NameShape.Initial)
        {
            return next && tokens.GapBefore(at + 1) is "." && !NameVocabulary.Titles.Contains(token.Folded) && tokens[at + 1].Shape is NameShape.Capitalised or NameShape.Initial;
        }

        if (IsSeparator(at, next))
        {
            return false;
        }

        var follows = next && tokens.Follows(at + 1);
        if (NameVocabulary.NotNames.Contains(token.Folded))
        {
            // "American Airlines", "May Chen"; not "in June Acme".
            return follows && token.Shape == NameShape.Capitalised && !token.Possessive && !IsBehindPreposition(at) && !IsSeparator(at + 1, false) && !NameVocabulary.NotNames.Contains(tokens[at + 1].Folded);
        }

        if (NameVocabulary.IsGrammar(token.Folded) && token.Shape == NameShape.Capitalised)
        {
            // "told The Guardian", "au quotidien Le Monde"
            return !token.Opens && follows && token.Folded is "the" or "le" or "la" or "les" && !IsSeparator(at + 1, false) && !NameVocabulary.NotNames.Contains(tokens[at + 1].Folded);
        }

        var common = NameVocabulary.IsCommon(token.Folded) || lowerCase.Contains(token.Folded);
        if (token.Opens && token.Shape == NameShape.Capitalised && common)
        {
            // "Bank of Valmere raised pay": the kind of an organisation may begin its name.
            return NameVocabulary.Organisations.Contains(token.Folded) && (follows || Link(at, end) > 0) && !token.Possessive;
        }

        return token.Shape is not NameShape.Capitalised || !(lowerCase.Contains(token.Folded) && common) || follows || NameVocabulary.Organisations.Contains(token.Folded) && Link(at, end) > 0;
    }

    /// <summary>"Geneva-based", "First-year": the tail in small letters says that it is no name.</summary>
    private bool IsCompound(in NameToken token) =>
        token.Folded.LastIndexOf('-') is > 0 and var hyphen && token.End - token.Start == token.Folded.Length && char.IsLower(tokens.Text[token.Start + hyphen + 1]) && NameVocabulary.HyphenTails.Contains(token.Folded[(hyphen + 1)..]);

    /// <summary>"Deuxièmement, une prime…", "Crucially, …": an adverb that opens its sentence before a comma.</summary>
    private bool IsAdverb(int at) =>
        tokens[at] is { Opens: true, Shape: NameShape.Capitalised, Length: > 5 } && tokens.GapBefore(at + 1) is "," && (tokens[at].Folded.EndsWith("ement", StringComparison.Ordinal) || tokens[at].Folded.EndsWith("ally", StringComparison.Ordinal));

    /// <summary>"1,2 M$ CA", "US$90,000": letters that say whose dollars.</summary>
    private bool IsCurrency(in NameToken token) =>
        token.Shape == NameShape.AllCapitals && ((token.Start > 1 && tokens.Text[token.Start - 1] is ' ' or '\u00A0' or '\u202F' && tokens.Text[token.Start - 2] is '$' or '€' or '£')
            || (token.End < tokens.Text.Length && tokens.Text[token.End] is '$' or '€' or '£'));

    private bool IsBehindPreposition(int at) =>
        tokens.Follows(at) && tokens.Word(at - 1) is "in" or "on" or "since" or "by" or "last" or "next" or "until" or "en" or "depuis" or "de" or "before" or "after" or "early" or "late" or "mid";

    private bool IsSeparator(int at, bool capitalNext)
    {
        ref readonly var token = ref tokens[at];
        return NameVocabulary.CapitalJobs.Contains(token.Folded) || (NameVocabulary.Titles.Contains(token.Folded) && (capitalNext || tokens.GapBefore(at + 1) is "."));
    }

    private int Extend(int first, int end)
    {
        var last = first;
        var isOrganisation = NameVocabulary.Organisations.Contains(tokens[first].Folded) || NameVocabulary.OrganisationAdjectives.Contains(tokens[first].Folded);
        while (last + 1 < end)
        {
            var next = last + 1;
            ref readonly var token = ref tokens[next];
            var gap = tokens.GapBefore(next);
            var joined = gap.IsEmpty || gap is "&" || (gap is "." && (tokens[last].Shape == NameShape.Initial || tokens[last].Folded is "st" or "ste" or "mt" or "ft"));
            if (joined && token.IsCapital && CanContinue(last, next, gap))
            {
                last = next;
                isOrganisation |= NameVocabulary.Organisations.Contains(token.Folded);
            }
            else if (!tokens[last].Possessive && (isOrganisation || last == first) && Link(last, end) is > 0 and var target && (isOrganisation || IsPersonParticle(first, target) || IsTitleOfPaper(first)))
            {
                last = target;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    /// <summary>"le Syndicat national des cheminots", "the Union of Shop Workers": small words that follow the kind of an organisation.</summary>
    private int ExtendSmall(int first, int last, int end)
    {
        if (first != last || tokens[first].Shape != NameShape.Capitalised || tokens[first].Possessive || !NameVocabulary.Organisations.Contains(tokens[first].Folded))
        {
            return last;
        }

        var at = last + 1;
        var named = last;
        while (at < end && tokens.Follows(at) && tokens[at].Shape == NameShape.Lower && at - first < 6)
        {
            var word = tokens[at].Folded;
            if (NameVocabulary.OrganisationAdjectives.Contains(word))
            {
                named = at;
            }
            else if (word is not ("des" or "du" or "de" or "la" or "of" or "the") && tokens[at].Elision is not ('d' or 'l'))
            {
                var linked = at > last + 1 && NameVocabulary.OrganisationLinks.Contains(tokens[at - 1].Folded);
                return linked && !NameVocabulary.IsGrammar(word) ? at : named;
            }
            else if (tokens[at].Elision is 'd' or 'l')
            {
                return at;
            }

            at++;
        }

        return named;
    }

    // "L'Écho du Rail", "la Voix de l'Est": a capital behind an article, then another.
    private bool IsTitleOfPaper(int first) =>
        tokens[first].Shape == NameShape.Capitalised && !NameVocabulary.Places.Contains(tokens[first].Folded)
        && (tokens[first].Elision == 'l' || tokens[first].Folded.StartsWith("l'", StringComparison.Ordinal) || (tokens.Follows(first) && tokens.Word(first - 1) is "le" or "la" or "les" or "aux" or "des" or "au" or "du" or "de" or "chez"));

    private bool CanContinue(int last, int next, ReadOnlySpan<char> gap)
    {
        ref readonly var token = ref tokens[next];
        if (tokens[last].Possessive)
        {
            return NameVocabulary.Organisations.Contains(token.Folded) && token.Shape == NameShape.Capitalised;
        }

        if (token.Folded is "ai" or "ia" or "uk" or "tv" or "france" or "international")
        {
            return true;
        }

        return token.Opens == false
            && !NameVocabulary.NotNames.Contains(token.Folded)
            && !IsSeparator(next, true)
            && (!NameVocabulary.IsLevel(token.Folded) || gap is "&")
            && !(token.Shape == NameShape.Capitalised && NameVocabulary.IsGrammar(token.Folded) && token.Folded is not ("may" or "will" or "son" or "van" or "de" or "la" or "le" or "du"));
    }

    /// <returns>The capitalised word that small linking words lead to; 0 when there is none.</returns>
    private int Link(int last, int end)
    {
        var at = last + 1;
        while (at < end && at - last <= 4 && tokens.Follows(at) && tokens[at].Shape == NameShape.Lower
            && (NameVocabulary.OrganisationLinks.Contains(tokens[at].Folded) || NameVocabulary.Particles.Contains(tokens[at].Folded) || NameVocabulary.OrganisationAdjectives.Contains(tokens[at].Folded)))
        {
            if (tokens[at].Folded is "and" or "et" or "for" or "pour")
            {
                return 0;
            }

            at++;
        }

        var reached = at < end && at - last <= 4 && tokens.Follows(at) && tokens[at].IsCapital && tokens[at].Shape != NameShape.Initial
            && (at > last + 1 || tokens[at].Elision == 'd');
        return reached && !NameVocabulary.NotNames.Contains(tokens[at].Folded) && !IsSeparator(at, false) ? at : 0;
    }

    private bool IsPersonParticle(int first, int target)
    {
        for (var i = first + 1; i < target; i++)
        {
            if (!NameVocabulary.Particles.Contains(tokens[i].Folded))
            {
                return false;
            }
        }

        var isFirstName = GivenNames.Contains(tokens[first].Folded);
        var isForeign = target > first + 1 && tokens[first + 1].Folded is "van" or "von" or "der" or "den" or "bin" or "ibn" or "al" or "el" or "da" or "dos" or "di" or "del" or "della" or "ten" or "ter" or "zu" or "af" or "av";
        var isIntroduced = target > first + 1 && (tokens.GapBefore(first) is "," || NameVocabulary.Jobs.Contains(tokens.Word(first - 1))) && !NameVocabulary.Organisations.Contains(tokens[first].Folded);
        return (isFirstName || isForeign || isIntroduced) && tokens[target].Shape == NameShape.Capitalised && !tokens[first].Possessive;
    }

    /// <summary>"le centre hospitalier de Valmere", "l'université d'Arcis": the kind in small letters belongs to the name.</summary>
    private int ExtendBack(int first, int from)
    {
        var at = first - 1;
        var links = 0;
        while (at >= from && first - at <= 4 && tokens.Follows(at + 1) && (tokens[at].Folded is "de" or "du" or "d" or "la" or "of" || NameVocabulary.OrganisationAdjectives.Contains(tokens[at].Folded)))
        {
            at--;
            links++;
        }

        var linked = links > 0 || tokens[first].Elision == 'd';
        return linked && at >= from && tokens.Follows(at + 1) && IsNamedByPlace(tokens[at].Folded) ? at : first;
    }

    private static bool IsNamedByPlace(string word) => word is "centre" or "hopital" or "clinique" or "universite" or "ecole" or "mairie" or "chu" or "ministere" or "agglomeration" or "commune" or "communaute" or "regie" or "cooperative" or "mutuelle" or "institut"
        or "rectorat" or "prefecture" or "port" or "aeroport" or "musee" or "opera" or "orchestre" or "university" or "metropole" or "departement" or "banque";

    private string Key(int first, int last)
    {
        if (first == last)
        {
            return tokens[first].Folded;
        }

        var key = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            key.Append(i > first ? " " : "").Append(tokens[i].Folded);
        }

        return key.ToString();
    }
}
