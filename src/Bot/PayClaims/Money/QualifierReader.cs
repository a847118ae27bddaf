namespace Bot.PayClaims.Money;

/// <summary>Finds the bound or "about" that stands before or behind a figure.</summary>
internal static class QualifierReader
{
    private const int MostFillers = 3;
    private const int NearNegation = 3;
    private const int FarthestSubject = 11;


    /// <param name="Value">One of <see cref="Qualifiers"/>, or null when none stands there.</param>
    /// <param name="First">Its first lexeme; the figure's own when there is none.</param>
    internal readonly record struct Found(string? Value, int First);

    /// <summary>The qualifier that ends before a figure; of "up to about" the bound is kept.</summary>
    public static Found Before(MoneyText text, int figure)
    {
        var found = One(text, figure);
        if (found.Value == Qualifiers.About && One(text, found.First) is { Value: not null } outer)
        {
            return outer;
        }

        return found;
    }

    /// <summary>The qualifier behind a figure: "+", "or more", "au minimum".</summary>
    /// <param name="at">The lexeme behind the figure; moves behind the qualifier.</param>
    public static string? Behind(MoneyText text, ref int at)
    {
        if (text.IsMark(at, '+'))
        {
            at++;
            return Qualifiers.AtLeast;
        }

        var isJoined = text[at - 1].JoinsNext;
        foreach (var phrase in QualifierPhrases.BeginningWith(text.Word(at)))
        {
            if (phrase.Words is ["plus"] && !isJoined)
            {
                continue;
            }

            var end = at + phrase.Words.Length;
            if (Matches(text, at, phrase.Words) && text[end].Kind is not (LexemeKind.Number or LexemeKind.Sign) && text[end].Word is not ({ Count: > 0 } or { Text: "de" or "a" or "une" }))
            {
                at = end;
                return phrase.Qualifier;
            }
        }

        // "$1,000 a month at most", « 1 000 euros par mois au plus »: its time may stand between.
        var behindTime = at + 2;
        return text.Written(at) is "a" or "an" or "per" or "par" or "each" or "every" or "chaque" && text.Written(at + 1) is "year" or "month" or "week" or "day" or "hour" or "night" or "shift" or "an" or "mois" or "semaine" or "jour" or "heure" or "nuit" or "garde" && text[behindTime].Kind == LexemeKind.Word ? Behind(text, ref behindTime) : null;
    }

    private static Found One(MoneyText text, int figure)
    {
        var i = figure - 1;
        for (var fillers = 0; fillers <= MostFillers; fillers++)
        {
            if (text[i] is { Kind: LexemeKind.Mark } mark)
            {
                var sign = Sign(text, i, text.Text[mark.Start]);
                if (sign is not null)
                {
                    return new Found(sign, i);
                }

                if (!(text.IsMark(i, '.') && text.Word(i - 1) is "approx" or "env" or "ca" or "max" or "min"))
                {
                    break;
                }

                i--;
            }

            if (Phrase(text, i) is { } found)
            {
                return found.Value is null ? new Found(null, figure) : found;
            }

            if (text[i].Word is not { } word || !word.Is(MoneyWordRoles.Filler))
            {
                break;
            }

            i--;
        }

        return new Found(null, figure);
    }

    private static Found? Phrase(MoneyText text, int last)
    {
        foreach (var phrase in QualifierPhrases.EndingIn(Key(text.Word(last))))
        {
            var first = last - phrase.Words.Length + 1;
            if (first >= 0 && Matches(text, first, phrase.Words))
            {
                return Negated(text, first, phrase.Qualifier);
            }
        }

        return null;
    }

    /// <summary>"not more than" is a ceiling, "pas moins de" a floor.</summary>
    private static Found Negated(MoneyText text, int first, string? qualifier)
    {
        if (qualifier == Qualifiers.UpTo && text.Word(first) == "up" && text.Word(first - 1) is "went" or "goes" or "go" or "gone" or "going" or "moved" or "moves" or "bumped" or "pushed" or "bid" or "talked")
        {
            // "The rate went up to £12": where it is now, not a bound.
            return new Found(null, first);
        }

        if (qualifier is not (Qualifiers.MoreThan or Qualifiers.UpTo))
        {
            return new Found(qualifier, first);
        }

        if (IsComparison(text, first))
        {
            return new Found(null, first);
        }

        var isLess = text.Word(first) is "less" or "lower" or "below" or "under" or "moins" or "inferieur" or "inferieure" or "sous";
        for (var i = first - 1; i >= first - FarthestSubject && (text[i].Kind == LexemeKind.Word || IsQuotationMark(text, i)); i--)
        {
            var word = text[i].Word;
            if (word is { Text: "that" or "whether" or "if" or "que" or "si" or "but" or "mais" or "or" or "only" or "and" or "et" })
            {
                break;
            }

            var isNear = i >= first - NearNegation;
            if (qualifier == Qualifiers.MoreThan && IsForbidden(text, i))
            {
                return new Found(Qualifiers.UpTo, first);
            }

            if (word is null || !word.Is(MoneyWordRoles.Negation) || word.Text is "n" or "ne" || !(isNear || IsSubject(word.Text)) || (word.Text == "personne" && qualifier == Qualifiers.UpTo && !isLess))
            {
                continue;
            }

            if (qualifier == Qualifiers.MoreThan)
            {
                return new Found(Qualifiers.UpTo, isNear ? i : first);
            }

            // "no less than" is a floor; "not up to", "n'a pas jusqu'à" say nothing of the kind.
            return isLess && (i >= first - 2 || IsSubject(word.Text)) ? new Found(Qualifiers.AtLeast, isNear ? i : first) : new Found(qualifier, first);
        }

        return new Found(qualifier, first);
    }

    /// <summary>"8% above the $9.6 million of 2012", "Beyond the $142,000 average, …", « au-delà des 4 000 euros de prime, … »: a figure that something is set against.</summary>
    private static bool IsComparison(MoneyText text, int first)
    {
        var isShare = text.IsMark(first - 1, '%') || text.Written(first - 1) is "percent" or "cent" or "pct";
        var opens = text[first - 1].Kind is LexemeKind.Break || text.IsMark(first - 1, '.') || first == 0;
        return isShare || (opens && (text.Word(first) == "beyond" && text.Word(first + 1) == "the" || text.Word(first) == "au" && text.Word(first + 2) is "des" or "du"));
    }

    /// <summary>"Nobody on her unit makes more than": who negates a sentence does it from afar.</summary>
    private static bool IsSubject(string word) => word is "nobody" or "none" or "no" or "never" or "personne" or "aucun" or "aucune" or "jamais";

    /// <summary>"A hospital may not pay a locum more than", « ne peut plus payer un remplaçant au-delà de »: a cap, however far from its sum.</summary>
    private static bool IsForbidden(MoneyText text, int at) => text.Written(at) switch
    {
        "cannot" => true,
        "not" => text.Written(at - 1) is "may" or "can" or "could" or "must" or "shall" or "should",
        "longer" => text.Written(at - 1) is "no" && text.Written(at - 2) is "can" or "could" or "may",
        "pas" or "plus" => text.Written(at - 1) is "peut" or "peuvent" or "pourra" or "pourront" or "pouvait" or "pourrait" or "doit" or "doivent" or "devra" or "devront" && text.Written(at - 2) is "ne",
        _ => false,
    };

    private static bool IsQuotationMark(MoneyText text, int at) => text[at].Kind == LexemeKind.Mark && text.Text[text[at].Start] is '"' or '“' or '”' or '«' or '»';

    private static string? Sign(MoneyText text, int at, char mark) => mark switch
    {
        '~' or '≈' or '±' or '∼' => Qualifiers.About,
        '≥' => Qualifiers.AtLeast,
        '≤' => Qualifiers.UpTo,
        // A bracket of a tag stands against letters or quotes, and a quoted line begins with one.
        '>' when text.IsGlued(at + 1) && !text.IsGlued(at) => Qualifiers.MoreThan,
        '<' when text.IsGlued(at + 1) && !text.IsGlued(at) => Qualifiers.UpTo,
        _ => null,
    };

    private static bool Matches(MoneyText text, int first, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Key(text.Word(first + i)) != words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Articles and their joined forms are one word to a phrase.</summary>
    private static string Key(string word) => word switch
    {
        "d" or "des" or "du" => "de",
        "la" or "les" => "le",
        "au" or "aux" => word,
        _ => word,
    };
}
