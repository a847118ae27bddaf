namespace Bot.PayClaims.Money;

/// <summary>What ties one figure to the next.</summary>
internal enum FigureLink
{
    None,

    /// <summary>A hyphen or dash: "3–7".</summary>
    Dash,

    /// <summary>"to", "à".</summary>
    To,

    /// <summary>"and", "et": a range only behind "between" and "entre".</summary>
    And,

    /// <summary>"or", "ou": two figures.</summary>
    Or,

    /// <summary>"45/50 k€".</summary>
    Slash,
}

/// <summary>What stands before the first of two figures.</summary>
internal enum RangeOpening
{
    None,

    /// <summary>"between", "entre".</summary>
    Between,

    /// <summary>"from", "de", "by".</summary>
    From,
}

/// <summary>Ties two figures: which is a range, which are two sums, and how unit and currency carry from one to the other.</summary>
/// <remarks>
/// A bare small number takes the scale of the second ("3 et 7 millions"); a number at its own magnitude does not
/// ("500 000 et 2 millions"). A range has its low end first; what cannot be read so is two figures.
/// </remarks>
internal static class RangeReader
{
    private const int WordsBeforeFirstMove = 30;
    private const int WordsBeforeAMove = 8;

    /// <returns>The link that stands at a lexeme, and the lexeme behind it.</returns>
    public static (FigureLink Link, int Next) Link(MoneyText text, int at, RangeOpening opening)
    {
        switch (text[at].Kind)
        {
            case LexemeKind.Dash:
                // Spaces around a long dash make an aside, not a range.
                var isAside = text.Text[text[at].Start] is '—' or '―' && !text.IsGlued(at) && !text.IsGlued(at + 1);
                return isAside || text.IsOnNextLine(at) ? (FigureLink.None, at) : (FigureLink.Dash, at + 1);
            case LexemeKind.Mark when text.IsMark(at, '/') && text.IsGlued(at) && text.IsGlued(at + 1):
                return (FigureLink.Slash, at + 1);
            case LexemeKind.Mark when text.IsMark(at, '→'):
                return (FigureLink.None, at);
        }

        return text.Word(at) switch
        {
            "to" => (FigureLink.To, at + 1),
            "a" when text.Written(at) is "à" or "À" || !text.IsEnglish && text[at + 1].Kind == LexemeKind.Number => (FigureLink.To, at + 1),
            "up" when opening == RangeOpening.From && text.Word(at + 1) == "to" => (FigureLink.To, at + 2),
            "jusqu" when opening == RangeOpening.From && text.Word(at + 1) == "a" => (FigureLink.To, at + 2),
            "and" or "et" => (FigureLink.And, at + 1),
            "or" or "ou" => (FigureLink.Or, at + 1),
            _ => (FigureLink.None, at),
        };
    }

    public static RangeOpening Opening(MoneyText text, int at) => text.Word(at) switch
    {
        "between" or "entre" => RangeOpening.Between,
        "from" or "de" or "by" => RangeOpening.From,
        _ => RangeOpening.None,
    };

    /// <summary>True when the words before "from … to" tell of a move: "rose from", "est passé de".</summary>
    public static bool IsMove(MoneyText text, int opening)
    {
        for (var i = opening - 1; i >= opening - WordsBeforeAMove && (text[i].Kind == LexemeKind.Word || text.IsMark(i, '\'') || text.IsMark(i, '’')); i--)
        {
            if (text[i].Word is { } word && word.Is(MoneyWordRoles.Ranges | MoneyWordRoles.Moves))
            {
                // "The range in those offers goes from 130,000 to 200,000": no move of the range.
                return word.Is(MoneyWordRoles.Moves) && !word.Is(MoneyWordRoles.Ranges) && !(text.Word(i) == "goes" && IsOfRange(text, i));
            }
        }

        return IsSecondMove(text, opening);
    }

    /// <summary>"Lifted starting pay from $19 to $21 and top pay from $26 to $28": the verb of the first moves the second too.</summary>
    private static bool IsSecondMove(MoneyText text, int opening)
    {
        var joined = false;
        for (var i = opening - 1; i >= opening - WordsBeforeFirstMove && text[i].Kind != LexemeKind.Break && !text.IsMark(i, '.') && !text.IsMark(i, ';'); i--)
        {
            if (joined && text[i].Word is { } word && word.Is(MoneyWordRoles.Moves))
            {
                return !word.Is(MoneyWordRoles.Ranges);
            }

            joined |= i >= opening - WordsBeforeAMove && text.Word(i) is "and" or "et" && text.Word(opening) is "from" or "de";
        }

        return false;
    }

    private static bool IsOfRange(MoneyText text, int verb)
    {
        for (var i = verb - 1; i >= verb - WordsBeforeAMove && text[i].Kind == LexemeKind.Word; i--)
        {
            if (text.Word(i) is "range" or "ranges" or "scale" or "band" or "bracket")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives both figures the currency and the scale that stand at only one of them.</summary>
    /// <returns>Null when the second has nothing to do with the first.</returns>
    public static (Figure Low, Figure High)? Carry(Figure first, Figure second, FigureLink link, RangeOpening opening)
    {
        if (Currency(first, second) is not { } currency || !Belongs(first, second, link, opening))
        {
            return null;
        }

        var low = first with { Currency = currency.Value, Scale = CarriedBack(first, second, link) };
        var high = second with { Currency = currency.Value, Scale = CarriedOn(first, second, link) };
        return (low, high);
    }

    /// <returns>Null when the two differ; a value of null when neither has one.</returns>
    private static Shared? Currency(Figure first, Figure second)
    {
        if (first.Currency is not { } one || second.Currency is not { } other)
        {
            return new Shared(first.Currency ?? second.Currency);
        }

        if (one.Code == other.Code)
        {
            return new Shared(one);
        }

        // A plain dollar beside a marked one is the same dollar.
        var isPlain = one.Family == "dollar" && one.Code == "USD" || other.Family == "dollar" && other.Code == "USD";
        var marked = one.Family == "dollar" && one.Code == "USD" ? other : one;
        return isPlain && marked.Code is "CAD" or "AUD" or "NZD" or "HKD" or "SGD" or "TWD" ? new Shared(marked) : null;
    }

    private static bool Belongs(Figure first, Figure second, FigureLink link, RangeOpening opening)
    {
        var isBare = first.Currency is null && !first.HasScale;
        if (first.LooksLikeYear && first.Currency is null && (second.HasScale || second.IsGrouped && second.Value >= 10_000 || second.Total < first.Total))
        {
            return false;
        }

        // In "3 to $7 million" the three is rather counted than paid, unless "between" ties it.
        if (isBare && second.IsPrefixed && opening == RangeOpening.None)
        {
            return false;
        }

        return link switch
        {
            FigureLink.Slash => isBare && second.HasScale && second.Currency is not null && first.Value < second.Value,
            FigureLink.And when opening != RangeOpening.Between => first.Currency is not null && second.Currency is not null && !first.HasScale && first.Value < 1_000 && second.HasScale,
            FigureLink.Or => !isBare || second.HasScale || second.Currency is not null,
            _ => true,
        };
    }

    private static decimal CarriedBack(Figure first, Figure second, FigureLink link)
    {
        // Behind "315 $" no scale is left out: it would have stood before the sign.
        if (first.HasScale || first.IsGrouped || first.Value >= 1_000 || (first.HasOwnCurrency && !first.IsPrefixed))
        {
            return first.Scale;
        }

        var scale = second.WrittenScale;
        if (!second.HasScale)
        {
            // "12 à 15 000 €" is twelve to fifteen thousand.
            var asThousands = first.Value * 1_000;
            return second.IsGrouped && first.Currency is null && asThousands < second.Value && second.Value <= asThousands * 10 && link != FigureLink.Or ? 1_000 : first.Scale;
        }

        if (first.Value * scale <= second.Total)
        {
            return scale;
        }

        // "900 à 1,2 M€" is 900 thousand; "$500 to $1 million", signed and spelled out, stays as it is.
        var isSpelledOut = first.IsPrefixed && second.IsPrefixed && !second.HasAbbreviatedScale;
        return scale >= 1_000_000m && first.Value >= 100 && !isSpelledOut && first.Value * (scale / 1_000) <= second.Total ? scale / 1_000 : first.Scale;
    }

    private static decimal CarriedOn(Figure first, Figure second, FigureLink link) =>
        !second.HasScale && !second.IsGrouped && second.Currency is null && second.Value < 1_000 && first.HasScale && first.Value < second.Value && link is FigureLink.Dash or FigureLink.To
            ? first.WrittenScale
            : second.Scale;

    private readonly record struct Shared(CurrencyName? Value);
}
