namespace Bot.PayClaims.Reading;

/// <summary>Where an organisation stands in a sentence about pay: at the giving end, at the receiving end, or left behind.</summary>
internal static class EmployerSyntax
{
    /// <summary>"An offer of 130 000 € to a lawyer at X": X is where it goes, not where it comes from.</summary>
    public static bool IsRecipients(CueSentence sentence, PayFigure figure, int first)
    {
        for (var i = figure.End; i < first; i++)
        {
            if (sentence.Words[i].Text is "to" or "a" or "aux" or "au" && sentence.Gap(figure.End, i) < 3)
            {
                for (var j = i + 1; j < first; j++)
                {
                    if (RoleNouns.Contains(sentence.Words[j].Text, ""))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>"An offer of $410,000 from his employer, X": who pays, where the figure stands before.</summary>
    public static bool IsFrom(CueSentence sentence, int first)
    {
        var at = first - 1;
        while (at >= 0 && (EmployerWords.Articles.Contains(sentence.Words[at].Text) || EmployerWords.Kinds.Contains(sentence.Words[at].Text) || sentence.Words[at].Text is "current" or "new" or "his" or "her" or "rival"))
        {
            at--;
        }

        return at >= 0 && sentence.Words[at].Text == "from" && sentence.Cues.Exists(cue => cue.Meaning is { Kind: CueKind.Noun, Component: PayComponent.Offer } && cue.End <= at);
    }

    /// <summary>True when a verb of paying stands before a name: then somebody else pays.</summary>
    public static bool HasOtherPayer(CueSentence sentence, int first)
    {
        for (var i = 0; i < first; i++)
        {
            if (EmployerWords.Pays(sentence.Words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"L'ancien directeur des vols de X": within the three words before the name's "de".</summary>
    public static bool IsFormer(CueSentence sentence, int of)
    {
        for (var i = of - 1; i >= Math.Max(0, of - 5); i--)
        {
            if (sentence.Words[i].Text is "ancien" or "ancienne" or "anciens" or "former" or "ex")
            {
                return of >= 0 && sentence.Words[of].Text is "de" or "d" or "of" or "at" or "chez";
            }
        }

        return false;
    }

    /// <summary>"Elle ajoute" is a person; "elle a ajouté" too.</summary>
    public static bool SpeaksOfPerson(CueSentence sentence, int word)
    {
        if (sentence.Words[word].Text is "it" or "its" or "itself")
        {
            return false;
        }

        for (var i = Math.Max(0, word - 2); i < Math.Min(sentence.Words.Count, word + 4); i++)
        {
            if (i != word && SayingWords.Contains(sentence.Words[i].Text) || sentence.Words[i].Text is "ajoute" or "declare" or "precise" or "indique")
            {
                return true;
            }
        }

        return sentence.Words[word].Text is "son" or "sa" or "ses" or "their" && !(word + 1 < sentence.Words.Count && RoleNouns.Contains(sentence.Words[word + 1].Text, ""));
    }
}
