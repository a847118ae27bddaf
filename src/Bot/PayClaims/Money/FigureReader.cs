namespace Bot.PayClaims.Money;

/// <summary>Reads one number with its scale and currency: "$850K", "79,1 millions de dollars", "three-million-dollar", "58 k€".</summary>
internal static class FigureReader
{
    /// <returns>Null when no number begins here, or when letters glued to it make it a name ("5G").</returns>
    public static Figure? Read(MoneyText text, int at)
    {
        var i = at;
        var currency = CurrencyReader.Before(text, ref i);
        var isPrefixed = currency is not null;
        decimal scale = 1;
        if (isPrefixed && text[i].Kind == LexemeKind.Word && text[i].Word is { IsAbbreviation: true } prefixScale)
        {
            // "€k 58"
            scale = prefixScale.Scale;
            i++;
        }

        return text[i].Kind switch
        {
            LexemeKind.Number => Digits(text, at, i, currency, scale),
            LexemeKind.Word => InWords(text, at, i, currency),
            _ => null,
        };
    }

    private static Figure? Digits(MoneyText text, int first, int at, CurrencyName? currency, decimal scale)
    {
        if (IsPartOfName(text, at))
        {
            return null;
        }

        var isPrefixed = currency is not null;
        var i = at + 1;
        var isAbbreviated = false;
        decimal half = 0;
        if (scale == 1)
        {
            (scale, i, isAbbreviated, currency) = Scales(text, i, currency);
            half = scale > 1 && !isAbbreviated ? NumberWords.Half(text, ref i) : 0;
        }

        if (WrittenNumber.Read(text.Written(at), scale > 1, text.IsFrench) is not { } value)
        {
            return null;
        }

        if (currency is null)
        {
            currency = CurrencyReader.After(text, ref i, (value + half) * scale);
        }
        else if (isPrefixed && currency.Family == "dollar")
        {
            currency = CurrencyReader.Behind(text, ref i, currency);
        }

        // "5G", "10th", "3x": letters that are no scale and no currency make it something else.
        if (text[i].Kind == LexemeKind.Word && text.IsGlued(i) && i == at + 1)
        {
            return null;
        }

        return new Figure
        {
            First = first,
            End = i,
            Value = value + half,
            Scale = scale,
            WrittenScale = scale,
            HasAbbreviatedScale = isAbbreviated,
            Currency = currency,
            HasOwnCurrency = currency is not null,
            IsPrefixed = isPrefixed,
            IsGrouped = WrittenNumber.IsGrouped(text.Written(at)),
        };
    }

    private static Figure? InWords(MoneyText text, int first, int at, CurrencyName? currency)
    {
        if (NumberWords.Read(text, at) is not { } number)
        {
            return null;
        }

        var i = number.End;
        var half = number.Scale > 1 ? NumberWords.Half(text, ref i) * number.Scale : 0;
        var isPrefixed = currency is not null;
        currency ??= CurrencyReader.After(text, ref i, number.Value + half);
        return new Figure
        {
            First = first,
            End = i,
            Value = number.Value + half,
            WrittenScale = number.Scale,
            Currency = currency,
            HasOwnCurrency = currency is not null,
            IsPrefixed = isPrefixed,
            IsInWords = true,
            IsAbout = number.IsAbout,
        };
    }

    /// <summary>"GPT-5", "H100", "v4", "#12": the number belongs to what is written before it.</summary>
    private static bool IsPartOfName(MoneyText text, int at) =>
        text[at - 1] is { Kind: LexemeKind.Word, JoinsNext: false, Word: null or { Currency: null } } && text.IsGlued(at)
        || text[at - 1].Kind == LexemeKind.Dash && text.IsGlued(at) && text.IsGlued(at - 1) && text[at - 2] is { Kind: LexemeKind.Word, Word: null or { Scale: 0, Currency: null } }
        || text.IsMark(at - 1, '#') && text.IsGlued(at);

    private static (decimal Scale, int End, bool IsAbbreviated, CurrencyName? Currency) Scales(MoneyText text, int at, CurrencyName? currency)
    {
        if (text[at].Word is { IsAbbreviation: true } letters && AbbreviationCounts(text, at, letters, currency))
        {
            var scale = letters.Scale;
            // "45 LPA": lakh of rupees a year.
            var own = letters.Currency ?? (letters.Text == "lpa" ? new CurrencyName("INR", "rupee") : null);
            return (scale, at + 1, true, own ?? currency);
        }

        decimal product = 1;
        var i = at;
        while (i < at + 2 && text[i].Word is { IsAbbreviation: false } word && (word.Scale > 0 || word.Text == "hundred") && product < 1_000_000_000m)
        {
            if (word.Text == "grand" && text.IsFrench || word.Text == "hundred" && text[i + 1].Word is not { Scale: > 0 })
            {
                break;
            }

            product *= word.Scale > 0 ? text.Scale(word) : 100;
            i++;
        }

        return (product, i, false, currency);
    }


    private static bool AbbreviationCounts(MoneyText text, int at, MoneyWord letters, CurrencyName? currency)
    {
        // "401k" is a pension plan.
        if (letters.Text == "k" && text.Written(at - 1) is "401")
        {
            return false;
        }

        var next = at + 1;
        var hasCurrency = currency is not null || letters.Currency is not null || CurrencyReader.After(text, ref next, 1_000_000m) is not null;
        return letters.Text switch
        {
            "lpa" => true,
            "l" or "cr" => currency is { Family: "rupee" } || text.HasRupeeSign && text.IsGlued(at) || text.Word(at + 1) == "pa",
            "b" or "t" or "g" => hasCurrency && !text.IsOnNextLine(at),
            // "2h 21m" is a time, and French writes metres so: "4,80m", "42m²".
            "m" when !hasCurrency && !text.IsCapital(at) && (text.IsFrench || text.Written(at - 2) is "h" || text.IsMark(at + 1, '²')) => false,
            _ => text.IsGlued(at) || hasCurrency || (text.IsCapital(at) && letters.Text is "m" or "k" && text[at + 1].Kind is LexemeKind.Break or LexemeKind.Mark),
        };
    }
}
