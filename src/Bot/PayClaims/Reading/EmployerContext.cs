namespace Bot.PayClaims.Reading;

/// <summary>Tells a figure of the market from one that goes on speaking of the employer named before.</summary>
internal static class EmployerContext
{
    private const float NearStatistic = 8;
    private const int FarthestVerbOfOffer = 5;

    /// <summary>"On average", "the median": seldom of one employer, unless it is the median employee's.</summary>
    public static bool HasStatistic(CueSentence sentence, PayFigure figure) =>
        !(PointsAtPeople(sentence, figure) || sentence.Says("the", "median", "employee") || sentence.Says("median", "worker") || sentence.Says("the", "average", "employee") || sentence.Says("median", "employee"))
        && sentence.Cues.Exists(cue => cue.Meaning.Kind == CueKind.Statistic && cue.Meaning.Statistic != Qualifiers.Target && sentence.Gap(cue, figure) < NearStatistic);

    /// <summary>True for words that say a trade, a region or a survey.</summary>
    public static bool IsOfMarket(CueSentence sentence)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var word = sentence.Words[i].Text;
            if (word is "town" or "city" or "county" or "trade" or "ville" or "pays" or "metier" or "filiere" && i > 0 && sentence.Words[i - 1].Text is "this" or "the" or "ce" or "cette" or "le" or "la")
            {
                return true;
            }

            var isStatistic = sentence.Cues.Exists(cue => cue.First <= i && i < cue.End);
            if (!isStatistic && (EmployerWords.Market.Contains(word) || EmployerWords.Surveying.Contains(word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Une compagnie de la région", "a rival bank", "our rivals": somebody else, unnamed.</summary>
    public static bool IsOfOther(CueSentence sentence, PayFigure figure)
    {
        for (var i = 1; i < figure.First; i++)
        {
            var (word, before) = (sentence.Words[i].Text, sentence.Words[i - 1].Text);
            if ((EmployerWords.Rivals.Contains(word) && before is "our" or "its" or "their" or "nos" or "ses" or "leurs" or "les" or "des" && !IsCapitalBehind(sentence, i))
                || (EmployerWords.Kinds.Contains(word) && before is "un" or "une" or "a" or "an" or "another" or "other" or "autre" or "autres"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It", "its", "the company", "le groupe", "the chief executive": whoever was spoken of.</summary>
    public static bool HasStandIn(CueSentence sentence, PayFigure figure)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var before = i > 0 ? words[i - 1].Text : "";
            if ((i < figure.First && words[i].Text is "its" or "it" or "ses" or "elle" or "itself" or "son" or "sa" or "their" or "there" && !EmployerSyntax.SpeaksOfPerson(sentence, i))
                || (EmployerWords.Kinds.Contains(words[i].Text) && EmployerWords.Articles.Contains(before))
                || (i < figure.First && EmployerWords.Heads.Contains(words[i].Text) && before is "the" or "le" or "la" or "l" or "its" or "son" or "sa" or "their" or "her" or "his"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The company", « cette maison », "the group's": some house spoken of, of no kind that would tell which.</summary>
    public static bool SpeaksOfSomeHouse(CueSentence sentence, PayFigure figure)
    {
        for (var i = 1; i < figure.First; i++)
        {
            if (sentence.Words[i].Text is "company" or "firm" or "group" or "employer" or "business" or "house" or "entreprise" or "societe" or "groupe" or "maison" or "employeur" or "boite" && EmployerWords.Articles.Contains(sentence.Words[i - 1].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word of "the bank" or "la clinique" nearest before the figure; null when there is none.</summary>
    public static int? KindBefore(CueSentence sentence, PayFigure figure)
    {
        for (var i = Math.Min(figure.First, sentence.Words.Count) - 1; i > 0; i--)
        {
            if (EmployerWords.Kinds.Contains(sentence.Words[i].Text) && EmployerWords.Articles.Contains(sentence.Words[i - 1].Text))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>"We pay …", "nous versons": whoever speaks pays, unless of rivals.</summary>
    public static bool SpeaksAsPayer(CueSentence sentence)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var (word, before) = (sentence.Words[i].Text, i > 0 ? sentence.Words[i - 1].Text : "");
            if (word is "we" or "us" or "our" or "ours" or "nous" or "notre" or "nos" && sentence.Text[sentence.Words[i].Start..sentence.Words[i].End] != "US" && before is not ("told" or "tell" or "paid" or "offered" or "on" or "promis" or "par" or "by"))
            {
                return !(i + 2 < sentence.Words.Count && (EmployerWords.Rivals.Contains(sentence.Words[i + 1].Text) || EmployerWords.Rivals.Contains(sentence.Words[i + 2].Text)));
            }
        }

        return false;
    }

    /// <summary>"They are dangling millions at our engineers", « ils proposent un pont d'or à nos chercheurs »: others pay than the house that speaks.</summary>
    public static bool SpeaksOfPoachers(CueSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Text is not ("they" or "ils" or "elles" or "competitors" or "rivals" or "concurrents" or "rivaux"))
            {
                continue;
            }

            var verb = words.FindIndex(i + 1, Math.Min(FarthestVerbOfOffer, words.Count - i - 1), word => EmployerWords.Pays(word.Text) || word.Text is "throw" or "wave" or "waving" or "tempting" or "agitent" or "brandissent");
            if (verb >= 0 && words.FindIndex(verb + 1, word => word.Text is "our" or "us" or "nos" or "notre" or "nous") is > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCapitalBehind(CueSentence sentence, int word) => word + 1 < sentence.Words.Count && char.IsUpper(sentence.Text[sentence.Words[word + 1].Start]);

    /// <summary>True when the sentence points back: "the package", "cette prime", "the same letter".</summary>
    public static bool Continues(CueSentence sentence, PayFigure figure)
    {
        for (var i = 0; i < Math.Min(figure.End, sentence.Words.Count); i++)
        {
            var word = sentence.Words[i].Text;
            if (word is "letter" or "letters" or "lettre" or "lettres" or "contract" or "contracts" or "contrat" or "contrats" or "same" or "sollicites" or "memo")
            {
                return true;
            }
        }

        foreach (var cue in sentence.Cues)
        {
            if (cue.Meaning.Kind is CueKind.Noun or CueKind.Loose && cue.First > 0 && sentence.Words[cue.First - 1].Text is "the" or "this" or "that" or "these" or "those" or "la" or "le" or "l" or "cette" or "ces" or "ce" or "les" && !IsOfSomebody(sentence, cue))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Cet ingénieur", "these engineers": people the text has just spoken of.</summary>
    public static bool PointsAtPeople(CueSentence sentence, PayFigure figure)
    {
        for (var i = 1; i < figure.First; i++)
        {
            if (RoleNouns.Contains(sentence.Words[i].Text, "") && sentence.Words[i - 1].Text is "cet" or "cette" or "ce" or "ces" or "this" or "these" or "those")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The salary of a nurse": the article does not point back.</summary>
    private static bool IsOfSomebody(CueSentence sentence, Cue cue) =>
        cue.End + 1 < sentence.Words.Count && sentence.Words[cue.End].Text is "of" or "d" or "de" or "des" or "for" && sentence.Words[cue.End + 1].Text is "a" or "an" or "un" or "une" or "s";

    /// <summary>"Un praticien débute", "a nurse earns": one of many, of no employer named.</summary>
    public static bool IsOfSomebody(CueSentence sentence, PayFigure figure)
    {
        for (var i = 1; i < figure.First; i++)
        {
            if (sentence.Words[i - 1].Text is "un" or "une" or "a" or "an" && (RoleNouns.Contains(sentence.Words[i].Text, "") || (i + 1 < figure.First && RoleNouns.Contains(sentence.Words[i + 1].Text, ""))))
            {
                return true;
            }
        }

        // "A Lyon, un … toucherait": whatever the trade is called.
        return sentence.Cues.Exists(cue => cue.Meaning is { Kind: CueKind.Verb, Component: PayComponent.Earnings } && cue.End <= figure.First && BeginsWithOneOfMany(sentence, cue.First));
    }

    private static bool BeginsWithOneOfMany(CueSentence sentence, int verb)
    {
        for (var i = 0; i < Math.Min(verb, 5); i++)
        {
            if (sentence.Words[i].Text is "un" or "une" or "a" or "an" && verb - i is > 1 and < 7)
            {
                return true;
            }
        }

        return false;
    }
}
