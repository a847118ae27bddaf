namespace Bot.PayClaims.Money;

/// <summary>Reads the currency that stands before or behind a number.</summary>
internal static class CurrencyReader
{
    /// <summary>"$", "US$", "CHF", "Rs." before a number.</summary>
    /// <returns>Null when none begins here; <paramref name="at"/> then stays.</returns>
    public static CurrencyName? Before(MoneyText text, ref int at)
    {
        var found = AnySign(text, at, out var end) ?? Code(text, at, out end);
        if (found is null)
        {
            return null;
        }

        // "Rs. 500" and "Fr. 500".
        end += text.IsMark(end, '.') && text.IsGlued(end) && found.Family is "rupee" or "swiss" ? 1 : 0;
        if (found.Family == "dollar" && text[end].Word?.Country is { } country && text.IsGlued(end) && CurrencyTable.Of("dollar", country) is { } code)
        {
            // "$US 500"
            found = new CurrencyName(code, "marked");
            end++;
        }

        if (text[end].Kind != LexemeKind.Number && text[end].Word is not { Count: > 0 } && !(text[end].Word is { Scale: > 0, IsAbbreviation: true } && text[end + 1].Kind == LexemeKind.Number))
        {
            return null;
        }

        at = end;
        return found;
    }

    /// <summary>"€", "$ CA", "CHF", "d'euros", "dollars canadiens", "Canadian dollars" behind a number.</summary>
    /// <returns>Null when none stands here; <paramref name="at"/> then stays.</returns>
    public static CurrencyName? After(MoneyText text, ref int at, decimal value)
    {
        if (!text.IsOnNextLine(at) && AnySign(text, at, out var end) is { } sign && !BelongsToNext(text, at, end, value))
        {
            at = end;
            return sign.Family == "dollar" ? Marked(text, ref at, sign, isBehindSign: true) : sign;
        }

        if (Code(text, at, out end) is { } code && !BelongsToNext(text, at, end, value))
        {
            at = end;
            return code;
        }

        return Name(text, ref at, value);
    }

    /// <summary>A country mark behind a dollar that has stood before its number: "$500,000 CAD".</summary>
    public static CurrencyName Behind(MoneyText text, ref int at, CurrencyName currency)
    {
        if (text[at].Word is { Currency: { IsCode: true, Family: "dollar" } code, Text: var folded } && CurrencyTable.IsWrittenAsCode(text.Written(at), folded))
        {
            at++;
            return new CurrencyName(code.Code, "marked");
        }

        // "1,5 M$" with the sign before the scale's currency name: "$3 million dollars".
        at += text.Word(at) is "dollars" ? 1 : 0;
        return currency;
    }

    private static CurrencyName? AnySign(MoneyText text, int at, out int end)
    {
        end = at;
        var lexeme = text[at];
        if (lexeme.Kind == LexemeKind.Sign)
        {
            end = at + 1;
            return CurrencyTable.Sign(text.Text[lexeme.Start]);
        }

        if (lexeme.Kind == LexemeKind.Word && lexeme.End - lexeme.Start <= 4 && text[at + 1].Kind == LexemeKind.Sign && text.IsGlued(at + 1)
            && CurrencyTable.Marked(text.Written(at), text.Text[text[at + 1].Start]) is { } code)
        {
            end = at + 2;
            return new CurrencyName(code, "marked");
        }

        return null;
    }

    private static CurrencyName? Code(MoneyText text, int at, out int end)
    {
        end = at + 1;
        if (text[at].Word is not { Currency: { } currency } word)
        {
            return null;
        }

        return currency.IsCode && CurrencyTable.IsWrittenAsCode(text.Written(at), word.Text) || word.Text is "rs" or "sfr" && text.IsCapital(at) || word.Text is "kr" ? currency : null;
    }

    /// <summary>"2024 $850,000" and "2024 USD 850,000": the sign is the next figure's.</summary>
    private static bool BelongsToNext(MoneyText text, int at, int end, decimal value) =>
        text[end].Kind == LexemeKind.Number && !text.IsGlued(at) && (text.IsGlued(end) || value is >= 1900 and <= 2100);

    private static CurrencyName? Name(MoneyText text, ref int at, decimal value)
    {
        var i = at;
        i += text.Word(i) is "de" or "of" ? 1 : 0;
        string? country = null;
        for (var steps = 0; steps < 3 && text[i].Word is { Currency: null } word && (word.Country is not null || word.Text is "hong" or "new"); steps++, i++)
        {
            country = word.Country ?? country;
        }

        if (text[i].Word is not { Currency: { IsCode: false } name, IsAbbreviation: false })
        {
            return null;
        }

        i++;
        if (country is not null && CurrencyTable.Of(name.Family, country) is { } code)
        {
            name = new CurrencyName(code, "marked");
        }
        else
        {
            name = Marked(text, ref i, name, isBehindSign: false);
        }

        if (CurrencyTable.Doubtful.Contains(name.Family) && !IsPlainlyMoney(text, name, value))
        {
            return null;
        }

        at = i;
        return name.Family == "livre" ? new CurrencyName("GBP", "pound") : name;
    }

    // A pound is a weight and "livres" are books: the value, or the sign elsewhere in the text, decides.
    private static bool IsPlainlyMoney(MoneyText text, CurrencyName name, decimal value) => name.Family switch
    {
        "livre" => text.HasPoundSign || (value >= 1_000 && text.IsOfBritain),
        // "sept couronnes", "un franc succès"
        "franc" or "crown" => value >= 10,
        "pound" => value >= 1_000 || text.HasPoundSign || value != decimal.Truncate(value),
        _ => value >= 1_000,
    };

    /// <summary>A country behind a name or sign: "dollars canadiens", "dollars de Singapour", "$ CA".</summary>
    private static CurrencyName Marked(MoneyText text, ref int at, CurrencyName name, bool isBehindSign)
    {
        var i = at;
        i += !isBehindSign && text.Word(i) == "de" ? 1 : 0;
        i += text.Word(i) is "neo" or "hong" or "new" ? 1 : 0;
        if (text[i].Word?.Country is not { } country || text.IsOnNextLine(i) || CurrencyTable.Of(name.Family, country) is not { } code)
        {
            return name;
        }

        // "us", "au" and "can" in small letters are words: "paid 5 million dollars au total".
        if (text[i].End - text[i].Start <= 4 && !text.IsCapital(i) && country is not ("gb" or "ch"))
        {
            return name;
        }

        at = i + 1;
        return new CurrencyName(code, "marked");
    }
}
