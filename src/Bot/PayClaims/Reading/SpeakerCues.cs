using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Finds the words of attribution in one sentence: "according to X", "X said", "répond X", "a survey by X puts", "dans un document consulté par Y".</summary>
internal sealed class SpeakerCues(NameTokens tokens, SpeakerPhrase phrases, SpeakerQuotes quotes)
{
    private const int ByPreposition = 5;
    private const int ByPaper = 4;
    private const int BySaying = 3;
    private const int ByCompany = 2;

    private const int LongestPhrase = 22;
    private const int MostBetween = 4;

    /// <returns>In the order of the sentence.</returns>
    public List<SpeakerCue> Read(int sentence)
    {
        var (from, to) = tokens.OfSentence(sentence);
        var cues = new List<SpeakerCue>();
        for (var i = from; i < to; i++)
        {
            if (IsQuoted(i))
            {
                if (IsAside(i, to))
                {
                    AddSaying(Saying(i, from, to, aside: true), sentence, i, cues);
                }

                continue;
            }

            if (PrepositionEnd(i, to) is > 0 and var behind)
            {
                var end = PhraseEnd(behind, to);
                Add(OwnReporting(behind, end) ?? phrases.Read(behind, end), i, end, ByPreposition);
                continue;
            }

            var word = tokens[i].Folded;
            if (AttributionWords.IsSaying(word) || AttributionWords.IsOwnReporting(word) || AttributionWords.IsShowing(word) || FollowsQuote(i, from) || Dismisses(i, from, to))
            {
                AddSaying(Saying(i, from, to), sentence, i, cues);
            }
        }

        if (cues.Count == 0 && new SpeakerPapers(tokens, phrases, quotes, PhraseEnd).Read(from, to) is { } paper)
        {
            cues.Add(new SpeakerCue(paper, sentence, paper.From, Math.Min(to, paper.From + 1), 1));
        }

        return cues;

        void Add(SpeakerSource? source, int start, int end, int rank)
        {
            if (source is not null)
            {
                cues.Add(new SpeakerCue(source, sentence, start, end, rank));
            }
        }
    }

    private static void AddSaying(SpeakerSource? source, int sentence, int verb, List<SpeakerCue> cues)
    {
        if (source is null)
        {
            return;
        }

        var rank = source.Kind switch
        {
            SpeakerKind.Survey or SpeakerKind.Filing or SpeakerKind.Posting or SpeakerKind.Document => ByPaper,
            SpeakerKind.Organisation => ByCompany,
            _ => BySaying,
        };
        cues.Add(new SpeakerCue(source, sentence, Math.Min(verb, source.From), Math.Max(verb, source.From) + 1, rank));
    }

    /// <summary>« …, rétorque Anne Roy. … »: words of attribution inside the quotation.</summary>
    private bool IsAside(int at, int to) =>
        at > 0 && tokens.GapBefore(at) is "," && AttributionWords.IsSaying(tokens[at].Folded)
        && (AttributionWords.Inverted(tokens[at].Folded) is not null || (at + 1 < to && phrases.MentionAt(at + 1) is { Kind: NameKind.Person }));

    /// <summary>"…," counters Ann Roy; « … », s'agace Anne Roy: whatever verb stands behind the mark tells who spoke.</summary>
    private bool FollowsQuote(int at, int from) =>
        at > from && IsQuoted(at - 1) && tokens[at].Shape == NameShape.Lower && (AttributionWords.Inverted(tokens[at].Folded) is not null || !NameVocabulary.IsGrammar(tokens[at].Folded) || tokens[at].Elision == 's')
        && tokens.GapBefore(at).IndexOfAny("»”\"") >= 0 && tokens.GapBefore(at).IndexOfAny(".;:") < 0;

    /// <summary>"Called the sum fiction": a verb that says nothing else of who speaks.</summary>
    private bool Dismisses(int at, int from, int to) => Dismissals.BeginAt(tokens.Text, new TextSpan(tokens[from].Start, tokens[to - 1].End - tokens[from].Start), tokens[at].Start, tokens[at].Folded);

    private bool IsQuoted(int token) => quotes.At(tokens[token].Start) is not null;

    /// <returns>The word behind "according to", "selon", "d'après", "as seen in"; 0 when none begins here.</returns>
    private int PrepositionEnd(int at, int to)
    {
        var word = tokens[at].Folded;
        var next = at + 1 < to && tokens.Follows(at + 1) ? tokens[at + 1].Folded : "";
        return word switch
        {
            "according" when next == "to" => at + 2,
            "selon" => at + 1 < to && next is not ("laquelle" or "lequel" or "lesquels" or "lesquelles" or "que") ? at + 1 : 0,
            "apres" when tokens[at].Elision == 'd' => at + 1 < to ? at + 1 : 0,
            "croire" when tokens.Word(at - 1) == "en" => at + 1 < to ? at + 1 : 0,
            "per" when tokens.GapBefore(at) is "," && next.Length > 0 => at + 1,
            "reported" or "confirmed" or "revealed" or "rapporte" or "confirme" or "revele" or "revelee" or "rapportee" or "confirmee" or "disclosed" or "published" or "publie" or "publiee" or "shown" or "montre" when next is "by" or "par" => at + 2,
            "pour" when at == tokens.OfSentence(tokens[at].Sentence).From && phrases.MentionAt(at + 1) is { Kind: NameKind.Person } => at + 1,
            "pour" when at == tokens.OfSentence(tokens[at].Sentence).From && NameVocabulary.Titles.Contains(next) => at + 1,
            _ => 0,
        };
    }

    /// <summary>Where the phrase that begins here ends: at a comma that an apposition does not follow, a quotation, or a verb.</summary>
    private int PhraseEnd(int from, int to)
    {
        var end = from + 1;
        while (end < to && end - from < LongestPhrase && !IsQuoted(end))
        {
            var gap = tokens.GapBefore(end);
            if (gap.Length > 0 && !tokens.Follows(end) && gap is not ("." or "&"))
            {
                if (gap is "," && end - from < 8 && phrases.MentionAt(end) is { Kind: NameKind.Person } && NameVocabulary.Jobs.Contains(tokens[from].Folded) | NameVocabulary.Jobs.Contains(tokens.Word(from + 1)))
                {
                    end++;
                    continue;
                }

                break;
            }

            end++;
        }

        return end;
    }

    private SpeakerSource? OwnReporting(int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 3); i++)
        {
            if (tokens[i].Folded is "informations" or "information" or "calculations" or "calculs" && tokens.Word(i - 1) is "nos" or "our")
            {
                return new SpeakerSource(SpeakerKind.Outlet, "", from);
            }

            if (tokens[i].Folded is "rumeurs" or "rumeur" or "rumours" or "rumors")
            {
                return new SpeakerSource(SpeakerKind.Unnamed, phrases.Description(from, to), from);
            }
        }

        return null;
    }

    private SpeakerSource? Saying(int verb, int from, int to, bool aside = false)
    {
        var word = tokens[verb].Folded;
        var open = aside || FollowsQuote(verb, from);
        if (!open && (SpeakerVerbs.IsNoun(tokens, verb, from) || SpeakerVerbs.IsAdjective(tokens, verb, from)))
        {
            return null;
        }

        if (AttributionWords.Inverted(word) is not null)
        {
            var pronoun = word[(word.LastIndexOf('-') + 1)..];
            return pronoun == "on" ? null : new SpeakerSource(SpeakerKind.Earlier, pronoun, verb, Noun: pronoun);
        }

        var helped = AttributionWords.NeedsHelp(word);
        if (helped && tokens.Word(verb - 1) is not ("fait" or "font" or "croit" or "croient" or "laisse" or "laissent"))
        {
            return null;
        }

        var auxiliary = helped ? verb - 2 : verb - 1;
        while (auxiliary >= from && tokens.Follows(auxiliary + 1) && !IsQuoted(auxiliary) && SpeakerVerbs.IsBeside(tokens[auxiliary].Folded) && phrases.MentionAt(auxiliary) is null)
        {
            // "a-t-elle déclaré"
            if (AttributionWords.Inverted(tokens[auxiliary].Folded) is not null)
            {
                var folded = tokens[auxiliary].Folded;
                return new SpeakerSource(SpeakerKind.Earlier, folded[(folded.LastIndexOf('-') + 1)..], verb, Noun: folded[(folded.LastIndexOf('-') + 1)..]);
            }

            auxiliary--;
        }

        var first = auxiliary + 1;
        if (tokens.Word(auxiliary) is "was" or "were" or "is" or "are" or "been" or "be" or "to" or "est" or "sont" or "ete" or "etait" or "de" or "pour" or "by")
        {
            return null;
        }

        var own = AttributionWords.IsOwnReporting(word);
        var subject = verb + 1;
        while (subject + 1 < to && subject - verb <= MostBetween && tokens.Follows(subject) && IsBetween(subject))
        {
            subject++;
        }

        var behind = subject < to && tokens.Follows(verb + 1) && tokens.Follows(subject) && (aside || !IsQuoted(subject));
        var apart = first == from || !tokens.Follows(first) || IsQuoted(first - 1) || (tokens.Word(first - 1) == "le" && tokens.Word(first - 2) == "comme");
        var inverted = behind && (open || (apart && (IsFrench(verb) || SpeakerVerbs.IsInvertedInEnglish(word))));
        if (inverted && IsSubjectStart(subject) && PhraseEnd(subject, to) is var end && !HasVerb(subject, end) && !(SpeakerVerbs.IsEnglish(word) && end - subject > MostBetween && tokens[subject].Folded is "his" or "her" or "its" or "their"))
        {
            // "répond le directeur de la clinique, Paul Roy"
            end = end < to && tokens.GapBefore(end) is "," && phrases.MentionAt(end) is { Kind: NameKind.Person or NameKind.Unknown } ? end + 1 : end;
            var after = phrases.Read(subject, aside ? subject + 1 : end, strict: true);
            if (after is not null)
            {
                return own || word == "appris" ? Own(after) : after;
            }

            // "Soupire une modiste de la maison": only people sigh, whatever their trade.
            if (SpeakerVerbs.IsHuman(word) && tokens[subject].Folded is "un" or "une" or "a" or "an" && subject + 1 < end && tokens[subject + 1].Shape == NameShape.Lower)
            {
                var who = phrases.Description(subject, end);
                return new SpeakerSource(SpeakerKind.Unnamed, who, subject) { Role = who };
            }
        }

        if (aside || (inverted && open && !AttributionWords.IsSaying(word)))
        {
            return null;
        }

        var source = SubjectBefore(from, first);
        return source is null || (AttributionWords.IsPromise(word) && source.Kind is not (SpeakerKind.Person or SpeakerKind.Document or SpeakerKind.Posting)) || (word is "parle" or "parlent" && !SpeaksOf(verb, to)) ? null : AttributionWords.IsShowing(word) && !AttributionWords.IsSaying(word) && source.Kind is not (SpeakerKind.Survey or SpeakerKind.Filing or SpeakerKind.Posting or SpeakerKind.Document or SpeakerKind.Earlier) ? Surveyor(source, word)
            : source.Kind == SpeakerKind.Earlier && AttributionWords.IsShowing(word) && !AttributionWords.IsSaying(word) && AttributionWords.IsPronoun(source.Noun) ? null
            : own ? Own(source) : source;
    }

    // "Parle d'une surchauffe", "a parlé quant à lui de 900 000 $"
    private bool SpeaksOf(int verb, int to) =>
        Enumerable.Range(verb + 1, MostBetween).Any(i => i < to && (tokens[i].Folded is "de" or "du" or "des" || tokens[i].Elision == 'd'));

    // "A fait valoir lundi soir Anne Roy", "a répondu par courriel Paul Lee"
    private bool IsBetween(int at) => AttributionWords.IsDay(tokens[at].Folded) || tokens[at].Folded is "soir" or "matin" or "midi" or "par" or "de" or "courriel" or "telephone" or "cote" or "son" or "en" or "effet" or "souriant" or "riant" or "dans" or "un" or "sourire" or "au" or "sans" && phrases.MentionAt(at) is null && tokens[at].Elision == '\0' && !IsQuoted(at) && !NameVocabulary.Jobs.Contains(tokens.Word(at + 1)) && !AttributionWords.People.Contains(tokens.Word(at + 1));

    private bool IsFrench(int verb) => !SpeakerVerbs.IsEnglish(tokens[verb].Folded);

    // "Acme puts the median at": only one who measures a market "puts"; other shows are no speech.
    private static SpeakerSource? Surveyor(SpeakerSource source, string verb) => verb is "puts" or "etat" or "evalue" or "situe" or "chiffre" or "surveyed" or "polled" ? source : null;

    private static SpeakerSource? Own(SpeakerSource source) => source.Kind is SpeakerKind.Organisation ? source with { Kind = SpeakerKind.Outlet } : null;

    private SpeakerSource? SubjectBefore(int from, int first)
    {
        if (first <= from)
        {
            return null;
        }

        var start = first - 1;
        if (AttributionWords.IsPronoun(tokens[start].Folded) && tokens.Follows(first))
        {
            return new SpeakerSource(SpeakerKind.Earlier, tokens[start].Folded, start, Noun: tokens[start].Folded);
        }

        // The nearest phrase without a comma; behind an apposition or a relative clause, what it belongs to.
        while (start > from && (tokens.Follows(start) || tokens.GapBefore(start) is "." or "&") && !IsQuoted(start - 1))
        {
            start--;
        }

        var whole = start;
        while (whole > from && tokens.GapBefore(whole) is "," or ")" or "(" or "–" or "—" && !IsQuoted(whole - 1) && first - whole < 30)
        {
            whole--;
            while (whole > from && (tokens.Follows(whole) || tokens.GapBefore(whole) is "." or "&") && !IsQuoted(whole - 1))
            {
                whole--;
            }
        }

        if (tokens.Follows(first))
        {
            // "a race that most partners had declared over": who is in the relative clause says nothing of the figure.
            for (var i = start + 1; i < first - 1; i++)
            {
                if (tokens[i].Folded is "that" or "which" or "que" || tokens[i].Elision == 'q')
                {
                    return null;
                }
            }

            return phrases.Read(start, first);
        }

        // "The club's chairman, Paul Lee, told reporters", "son ancien employeur, le groupe Acme, dit": the name alone, behind what it is.
        if (whole < start && Alone(start, first) is { } named)
        {
            return named;
        }

        // "Lena Rao, chief of Acme, said"; "A nurse, who asked not to be named, said"; "Le PDG d'Acme, Paul Roy, confirme"
        return phrases.Read(whole, first) ?? phrases.Read(start, first);
    }

    /// <summary>The speaker where a stretch is one name, with "le groupe" before it at most.</summary>
    private SpeakerSource? Alone(int start, int first)
    {
        var at = start;
        while (at < first && first - at > 1 && phrases.MentionAt(at) is null && (EmployerWords.Articles.Contains(tokens[at].Folded) || EmployerWords.Kinds.Contains(tokens[at].Folded)))
        {
            at++;
        }

        return phrases.MentionAt(at) is { Kind: NameKind.Person or NameKind.Organisation } name && tokens[first - 1].Start < name.Span.End && name.Span.Start <= tokens[at].Start && !tokens[first - 1].Possessive
            ? new SpeakerSource(name.Kind == NameKind.Person ? SpeakerKind.Person : SpeakerKind.Organisation, name.Name, start, name) { Role = name.Role }
            : null;
    }

    private bool IsSubjectStart(int at)
    {
        var word = tokens[at].Folded;
        if (tokens[at].Elision is 'q' or 'n' or 's')
        {
            return false;
        }

        return phrases.MentionAt(at) is not null || AttributionWords.IsIndefinite(word) || NameVocabulary.Titles.Contains(word) || AttributionWords.People.Contains(word) || NameVocabulary.Jobs.Contains(word)
            || word is "the" or "le" or "la" or "les" or "its" or "his" or "her" or "their" or "son" or "sa" or "this" or "cette" or "ce" || (word is "that" or "these" or "those" or "ces" && AttributionWords.People.Contains(tokens.Word(at + 1))) || tokens[at].Elision == 'l';
    }

    // "Briefed on the awards": a noun written like a verb.
    private bool IsBehindArticle(int at) => tokens.Follows(at) && tokens.Word(at - 1) is "the" or "a" or "an" or "its" or "their" or "these" or "those" or "such" or "les" or "des" or "ses" or "leurs" or "of";

    // "Rao, its chief, said Acme pays …": what follows the verb has a verb of its own and is no speaker.
    private bool HasVerb(int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            var word = tokens[i].Folded;
            if (word is "who" or "qui" or "whose" or "that" or "que")
            {
                return false;
            }

            if ((AttributionWords.CorporateActs.Contains(word) || AttributionWords.PersonalActs.Contains(word) || word is "is" or "was" or "are" or "were" or "has" or "had" or "would" or "will" or "earn" or "earns" or "pay" or "gets" or "est" or "sont" or "etait") && phrases.MentionAt(i) is null && !NameVocabulary.Titles.Contains(word) && !IsBehindArticle(i))
            {
                return true;
            }
        }

        return false;
    }
}
