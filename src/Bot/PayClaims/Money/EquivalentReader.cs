namespace Bot.PayClaims.Money;

/// <summary>Reads the text's own conversions behind a sum: "(8,5 millions d'euros)", ", soit 92 000 €", "– about €92,000 –".</summary>
/// <remarks>Only another currency makes an equivalent; the same currency in parentheses is a sum of its own.</remarks>
internal static class EquivalentReader
{
    private const int MostEquivalents = 4;

    /// <param name="at">The lexeme behind the sum; moves behind the last equivalent.</param>
    public static IReadOnlyList<PayAmount> Read(MoneyText text, Sum sum, ref int at)
    {
        if (text.IsMark(at, '(') || text.IsMark(at, '['))
        {
            return InBrackets(text, sum, ref at);
        }

        var i = at;
        var hasComma = text.IsMark(i, ',');
        i += hasComma ? 1 : 0;
        var isIntroduced = Introduction(text, ref i);
        var isAside = !hasComma && (text[i].Kind == LexemeKind.Dash && !text.IsGlued(i) || text.IsMark(i, '/'));
        i += isAside ? 1 : 0;
        if (sum.Currency?.Code is null || !(isIntroduced || isAside) || One(text, sum, i) is not { } found)
        {
            return [];
        }

        at = found.End;
        return [found.Amount];
    }

    private static List<PayAmount> InBrackets(MoneyText text, Sum sum, ref int at)
    {
        List<PayAmount> amounts = [];
        var i = at + 1;
        while (amounts.Count < MostEquivalents)
        {
            Introduction(text, ref i);
            if (One(text, sum, i) is not { } found)
            {
                break;
            }

            i = found.End;
            if (IsClosing(text, i))
            {
                amounts.Add(found.Amount);
                at = i + 1;
                return amounts;
            }

            var closing = Closing(text, i);
            if (text.IsMark(i, ';') || text.IsMark(i, '/') || text.IsMark(i, ',') || text.Word(i) is "or" or "ou")
            {
                amounts.Add(found.Amount);
                i++;
            }
            else if (sum.Currency is not null && closing > 0 && text.Word(i) is "at" or "au" or "a" or "in" or "en" or "selon" or "brut" or "bruts" or "par" or "per" or "environ")
            {
                // "(92 000 € au cours du jour)"
                amounts.Add(found.Amount);
                at = closing + 1;
                return amounts;
            }
            else
            {
                return [];
            }
        }

        return [];
    }

    private static (PayAmount Amount, int End)? One(MoneyText text, Sum sum, int at)
    {
        var qualifier = Ahead(text, ref at);
        at += RangeReader.Opening(text, at) == RangeOpening.Between ? 1 : 0;
        if (SumReader.Read(text, at, isEquivalent: true, isRange: sum.IsRange) is not { } other || other.Currency?.Code is null || other.Currency.Code == sum.Currency?.Code)
        {
            return null;
        }

        // Without a currency of its own the sum is converted only by brackets that hold nothing else.
        if (sum.Currency is null && !IsClosing(text, other.End))
        {
            return null;
        }

        var bound = qualifier is null or Qualifiers.About ? sum.Qualifier : qualifier;
        return (other.Bounded(bound), other.End);
    }

    /// <summary>A qualifier at the head of the brackets: "about", "environ", "plus de".</summary>
    private static string? Ahead(MoneyText text, ref int at)
    {
        for (var figure = at; figure <= at + 3; figure++)
        {
            if (figure > at && QualifierReader.Before(text, figure) is { Value: { } value } found && found.First == at && FigureReader.Read(text, figure) is not null)
            {
                at = figure;
                return value;
            }
        }

        return null;
    }

    private static bool Introduction(MoneyText text, ref int at)
    {
        var start = at;
        if (text.IsMark(at, '=') || text.IsMark(at, '≈') || text.Word(at) is "soit" or "or" or "ou" or "say")
        {
            at++;
        }
        else if (text.Word(at) == "equivalent" && text.Word(at + 1) == "to")
        {
            at += 2;
        }
        else if (text.Word(at) == "c" && text.Word(at + 1) == "est" && text.Word(at + 3) == "dire")
        {
            at += 4;
        }

        return at > start;
    }

    private static bool IsClosing(MoneyText text, int at) => text.IsMark(at, ')') || text.IsMark(at, ']');

    private static int Closing(MoneyText text, int at)
    {
        for (var i = at; i < at + 8; i++)
        {
            if (IsClosing(text, i))
            {
                return i;
            }
        }

        return 0;
    }
}
