namespace Bot.PayClaims.Money;

/// <summary>Finds money without a value: "six figures", "des centaines de milliers d'euros", "several million dollars".</summary>
internal static class VagueReader
{
    private const int LongestChain = 6;

    /// <returns>Null when nothing vague begins here; otherwise the lexeme behind it, where it begins, and its currency.</returns>
    public static (int First, int End, CurrencyName? Currency)? Read(MoneyText text, int at)
    {
        if (Figures(text, at) is { } figures)
        {
            return figures;
        }

        return Uncounted(text, at);
    }

    /// <summary>"six figures", "high seven figures", "6-figure", "six to seven figures", "à six chiffres".</summary>
    private static (int First, int End, CurrencyName? Currency)? Figures(MoneyText text, int at)
    {
        if (!IsLength(text, at, out var isDigit))
        {
            return null;
        }

        var i = at + 1;
        if ((text.Word(i) is "to" or "or" or "and" or "a" or "ou" or "et" || text[i].Kind == LexemeKind.Dash) && IsLength(text, i + 1, out _))
        {
            i += 2;
        }

        var isFrench = text.Word(i) is "chiffre" or "chiffres";
        if (!isFrench && text.Word(i) is not ("figure" or "figures"))
        {
            return null;
        }

        // Figures of a table are counted too; those of a sum are not written as "5 figures".
        if (isFrench && text.Word(at - 1) != "a" || !isFrench && isDigit && !text[i - 1].JoinsNext && text.Word(i) == "figure")
        {
            return null;
        }

        var first = text.Word(at - 1) is "high" or "low" or "mid" or "a" && (isFrench || text.Word(at - 1) != "a") ? at - 1 : at;
        return (first, i + 1, null);
    }

    /// <summary>Sums are said to have four to ten figures.</summary>
    private static bool IsLength(MoneyText text, int at, out bool isDigit)
    {
        isDigit = text[at].Kind == LexemeKind.Number;
        return isDigit ? text.Written(at) is "4" or "5" or "6" or "7" or "8" or "9" or "10" : text[at].Word is { Count: >= 4 and <= 10 };
    }

    private static (int First, int End, CurrencyName? Currency)? Uncounted(MoneyText text, int at)
    {
        var i = at;
        var isOpen = false;
        decimal largest = 0;
        for (; i < at + LongestChain && text[i].Word is { } word; i++)
        {
            if (word.Is(MoneyWordRoles.Uncounted) || word.Collective > 0)
            {
                isOpen = true;
                largest = Math.Max(largest, word.Text switch { "thousands" or "milliers" => 1_000, "multimillion" => 1_000_000, _ => word.Scale });
            }
            else if (word is { Scale: > 0, IsAbbreviation: false })
            {
                // "million-dollar" alone names a magnitude; "mille" and "million" need an open word before them.
                isOpen |= i == at && text[i].JoinsNext;
                largest = Math.Max(largest, text.Scale(word));
            }
            else if (!(i > at && (word.Text is "de" or "of" && Goes(text, i + 1) || word.Text == "hundred")))
            {
                break;
            }
        }

        if (!isOpen || largest == 0)
        {
            return null;
        }

        var currency = CurrencyReader.After(text, ref i, largest);
        if (currency is null && (largest < 1_000_000m || !Following.LeavesMoney(text, i)))
        {
            return null;
        }

        var first = text.Word(at - 1) is "des" or "de" or "une" or "a" or "la" && text[at - 1].Kind == LexemeKind.Word ? at - 1 : at;
        return (first, i, currency);
    }

    private static bool Goes(MoneyText text, int at) => text[at].Word is { } word && (word.Is(MoneyWordRoles.Uncounted) || word is { Scale: > 0, IsAbbreviation: false });
}
