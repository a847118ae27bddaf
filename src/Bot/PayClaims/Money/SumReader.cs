namespace Bot.PayClaims.Money;

/// <summary>Reads a sum of money, one figure or a range, with its qualifier; decides whether numbers are money at all.</summary>
internal static class SumReader
{
    // Without a currency, "4K" is a screen and a model has billions of parameters; pay begins above.
    private const decimal SmallestWithoutCurrency = 10_000;

    // "in two thousand and five": words without a currency are money only when they count more.
    private const decimal SmallestInWords = 100_000;

    // "A maximum of"
    private const int MostBeforeCeiling = 5;

    /// <param name="isEquivalent">In brackets behind another sum, where no qualifier is looked for.</param>
    /// <param name="isRange">The sum before the brackets is a range, so that "and" parts two ends: "(2,5 et 6 millions d'euros)".</param>
    public static Sum? Read(MoneyText text, int at, bool isEquivalent = false, bool isRange = false)
    {
        if (FigureReader.Read(text, at) is not { } first)
        {
            return null;
        }

        var qualifier = isEquivalent ? new QualifierReader.Found(null, at) : QualifierReader.Before(text, at);
        var opening = isRange ? RangeOpening.Between : RangeReader.Opening(text, qualifier.First - 1);
        var end = first.End;
        IReadOnlyList<PayAmount> inner = [];
        if (opening != RangeOpening.None && !isEquivalent && first.Currency is not null && text.IsMark(end, '('))
        {
            inner = EquivalentReader.Read(text, Single(text, first, qualifier), ref end);
        }

        var (link, next) = RangeReader.Link(text, end, opening);
        if (link != FigureLink.None && Second(text, next) is { } second && (second.Currency is not null || Following.LeavesMoney(text, second.End))
            && RangeReader.Carry(first, second, link, opening) is { } pair && IsMoney(text, pair.High))
        {
            var isMove = opening == RangeOpening.From && !isEquivalent && RangeReader.IsMove(text, qualifier.First - 1);
            var isOneRange = !isMove && pair.Low.Total <= pair.High.Total && link != FigureLink.Or && (link != FigureLink.And || opening == RangeOpening.Between);
            if (isOneRange)
            {
                return Range(text, pair.Low, pair.High, qualifier, opening, inner, isEquivalent);
            }

            // "3 or 4 million", "rose from 200,000 to 250,000": each is a sum, with what carries over.
            if (link == FigureLink.Or || link == FigureLink.And || (isMove && IsMoney(text, pair.Low)))
            {
                return Single(text, pair.Low, qualifier) with { Other = Single(text, pair.High, QualifierReader.Before(text, pair.High.First)) };
            }
        }

        var single = IsMoney(text, first) ? Single(text, first, Floor(text, qualifier, opening)) : null;
        return single is { Qualifier: Qualifiers.AtLeast } floor && !isEquivalent && Ceiling(text, floor.Behind) is { } ceiling && ceiling.Currency?.Code == floor.Currency?.Code && ceiling.High >= floor.Low
            ? floor with { High = ceiling.High, End = ceiling.End, Behind = ceiling.Behind, Qualifier = null, IsRange = true }
            : single;
    }

    /// <summary>"A minimum of €3,000 and a maximum of €6,000", « 3 000 € au minimum et 6 000 € au maximum »: the second sum, which ends the range of the first.</summary>
    private static Sum? Ceiling(MoneyText text, int at)
    {
        var next = text.IsMark(at, ',') ? at + 1 : at;
        if (text.Word(next) is not ("and" or "et"))
        {
            return null;
        }

        for (var i = next + 1; i <= next + MostBeforeCeiling && text[i].Kind is LexemeKind.Word or LexemeKind.Number or LexemeKind.Sign; i++)
        {
            if (FigureReader.Read(text, i) is { Currency: not null } figure)
            {
                var qualifier = QualifierReader.Before(text, i);
                var sum = Single(text, figure, qualifier);

                // Nothing but its own words stands between.
                var begins = qualifier.First == next + 1 || (qualifier.First == next + 2 && text.Word(next + 1) is "a" or "an" or "un" or "the" or "le");
                return sum.Qualifier == Qualifiers.UpTo && begins ? sum : null;
            }
        }

        return null;
    }

    /// <summary>One figure with the qualifier that stands at it.</summary>
    public static Sum Single(MoneyText text, Figure figure, QualifierReader.Found qualifier)
    {
        var end = figure.End;
        var behind = QualifierReader.Behind(text, ref end);
        var value = qualifier.Value is null or Qualifiers.About ? behind ?? qualifier.Value : qualifier.Value;
        value ??= figure.IsAbout ? Qualifiers.About : null;
        return new Sum(figure.First, figure.End, qualifier.First, figure.Total, figure.Total, figure.Currency, value) { Behind = end };
    }

    private static Sum Range(MoneyText text, Figure low, Figure high, QualifierReader.Found inside, RangeOpening opening, IReadOnlyList<PayAmount> inner, bool isEquivalent)
    {
        var whole = inside.First;
        var value = inside.Value;
        if (opening != RangeOpening.None && !isEquivalent)
        {
            var outside = QualifierReader.Before(text, whole - 1);
            value = outside.Value ?? (value == Qualifiers.About ? value : null);
            whole = outside.First;
        }

        // "$80K to $150K+": that the upper end is open leaves both ends what they are.
        var end = high.End;
        value = QualifierReader.Behind(text, ref end) is { } behind and not Qualifiers.AtLeast ? behind : value;
        return new Sum(low.First, high.End, whole, low.Total, high.Total, high.Currency, value) { IsRange = true, Behind = end, InnerEquivalents = inner };
    }

    /// <summary>"from $300,000" without an upper end is a floor; what rose from there is none.</summary>
    private static QualifierReader.Found Floor(MoneyText text, QualifierReader.Found qualifier, RangeOpening opening)
    {
        var at = qualifier.First - 1;
        return opening == RangeOpening.From && qualifier.Value is null && text.Word(at) == "from" && Offers(text, at - 1) && !HasUpperEnd(text, qualifier.First)
            ? new QualifierReader.Found(Qualifiers.AtLeast, at)
            : qualifier;
    }

    /// <summary>"from $210,000 (base) to $400,000": no range, but no floor either.</summary>
    private static bool HasUpperEnd(MoneyText text, int at)
    {
        for (var i = at; i < at + 10 && text[i].Kind != LexemeKind.Break && !text.IsMark(i, '.'); i++)
        {
            if (text.Word(i) == "to" && text[i + 1].Kind is LexemeKind.Number or LexemeKind.Sign)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Offers(MoneyText text, int before) =>
        text[before].Kind is LexemeKind.Break || text[before].Word is { } word && (word.Is(MoneyWordRoles.PayNoun) || word.Is(MoneyWordRoles.Ranges)) || text.IsMark(before, ':');

    /// <summary>The second figure, over a qualifier of its own: "to as much as $2 million".</summary>
    private static Figure? Second(MoneyText text, int at)
    {
        if (FigureReader.Read(text, at) is { } figure)
        {
            return figure;
        }

        for (var i = at + 1; i <= at + 4; i++)
        {
            if (text[i].Kind is LexemeKind.Number or LexemeKind.Sign or LexemeKind.Word && QualifierReader.Before(text, i) is { Value: not null } found && found.First == at
                && FigureReader.Read(text, i) is { } behind)
            {
                return behind;
            }
        }

        return null;
    }

    private static bool IsMoney(MoneyText text, Figure figure)
    {
        if (figure.Currency is not null)
        {
            return true;
        }

        if (!figure.HasScale || !Following.LeavesMoney(text, figure.End))
        {
            return false;
        }

        return figure.Total >= (figure.IsInWords ? SmallestInWords : SmallestWithoutCurrency);
    }
}
