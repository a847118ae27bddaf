namespace Bot.PayClaims.Reading;

/// <summary>What the verb of an attribution tells: which language it is in, whether only people do it, what may stand beside it.</summary>
internal static class SpeakerVerbs
{
    public static bool IsHuman(string verb) => verb is "temoigne" or "confie" or "raconte" or "soupire" or "glisse" or "souffle" or "lache" or "grince" or "peste" or "tonne" or "relate" or "sourit" or "recalls" or "recalled" or "said" or "says" or "explique" or "affirme" or "assure";

    public static bool IsEnglish(string word) => word.EndsWith("ed", StringComparison.Ordinal) || word is "said" or "says" or "say" or "told" or "tells" or "wrote" or "writes" or "shows" or "show" or "puts" or "put" or "lists" or "adds" or "notes" or "claims" or "reports" or "argues" or "explains" or "confirms" or "insists";

    public static bool IsInvertedInEnglish(string word) => word is "said" or "says" or "say" or "added" or "adds" or "reported" or "reports" or "wrote" or "writes" or "explained" or "explains" or "argued" or "argues" or "noted" or "notes" or "recalled" or "insisted" or "insists" or "replied" or "observed" or "complained" or "countered" or "quipped" or "joked" or "shows" or "show" or "recalls";

    public static bool IsBeside(string word) => word is "a" or "ont" or "avait" or "avaient" or "aurait" or "auraient" or "has" or "have" or "had" or "also" or "then" or "later" or "now" or "aussi" or "egalement" or "ensuite" or "lui" or "leur" or "y" or "en" or "nous"
        or "first" or "only" or "once" or "would" or "has" or "did" or "not" or "pas" or "publicly" or "privately" or "avoir" or "toutefois" or "pourtant" or "notamment" or "d'abord" or "himself" or "herself" or "elle-meme" or "lui-meme" or "me" or "us" or "ne" or "n'a" || word.EndsWith("ment", StringComparison.Ordinal) && word.Length > 7
        || AttributionWords.Inverted(word) is "a" or "ont" or "avait";

    /// <summary>"Un ingénieur confirmé": a participle without "a" or "ont" says nothing.</summary>
    public static bool IsAdjective(NameTokens tokens, int at, int from)
    {
        if (tokens.Text[tokens[at].End - 1] != 'é')
        {
            return false;
        }

        for (var i = at - 1; i >= Math.Max(from, at - 4); i--)
        {
            if (tokens[i].Folded is "a" or "ont" or "avait" or "avaient" or "aurait" or "as" or "ai" || AttributionWords.Inverted(tokens[i].Folded) is "a" or "ont" or "avait")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"the report", "une note", "her claims": nouns written like verbs.</summary>
    public static bool IsNoun(NameTokens tokens, int at, int from)
    {
        if (at == from || !tokens.Follows(at))
        {
            return tokens[at].Elision is 'd' or 'l' or 's';
        }

        // "S'ajoutent une prime …": a verb turned on itself says nothing.
        if (tokens[at].Elision == 's')
        {
            return true;
        }

        var before = tokens.Word(at - 1);
        return tokens[at].Elision is 'd' || before is "the" or "an" or "his" or "her" or "its" or "their" or "our" or "le" or "les" or "une" or "un" or "cette" or "ce" or "son" or "sa" or "of" or "de" or "des" or "du" or "no" or "any" or "annual" or "same" or "new"
            || (before is "a" && IsEnglishNoun(tokens[at].Folded)) || tokens[at - 1].Possessive || (before is "la" && tokens[at].Folded is "note" or "conteste");
    }

    private static bool IsEnglishNoun(string word) => word is "note" or "report" or "put" or "puts" or "claims" or "estimate" or "reports" or "notes" or "says";
}
