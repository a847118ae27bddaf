using Bot.Language;

namespace Bot.PayClaims.Money;

/// <summary>Adds the numbers that leave their currency to the sum before them: "earns £61,000, against 54,000 two years ago", "la concurrente en propose 2 400".</summary>
/// <remarks>Only numbers written as sums are ("58 000", "12,80"), of the size of the sum they lean on and with no noun behind them; whether they are pay is decided as for any sum.</remarks>
internal static class BareFigures
{
    // How far the sum may stand, in characters: a sentence or two.
    private const int Farthest = 420;

    // Pay that is set beside other pay differs by less.
    private const decimal SameSize = 6;

    /// <param name="money">The sums of the text, in its order.</param>
    /// <returns>These and the bare ones, in the order of the text.</returns>
    public static IReadOnlyList<MoneyMention> With(IReadOnlyList<MoneyMention> money, string text, string language)
    {
        if (!money.Any(IsSum))
        {
            return money;
        }

        var lexemes = MoneyText.Of(text, language);
        List<MoneyMention> all = [.. money];
        var next = 0;
        for (var i = 0; i < lexemes.Count; i++)
        {
            if (lexemes[i] is not ({ Kind: LexemeKind.Number } or { Word.Count: > 0 }))
            {
                continue;
            }

            while (next < money.Count && money[next].Whole.End <= lexemes[i].Start)
            {
                next++;
            }

            if ((next == money.Count || money[next].Whole.Start > lexemes[i].Start) && Leading(money, next, lexemes[i]) is { } lead && Figure(lexemes, i, lead) is { } sum)
            {
                all.Add(Mention(lexemes, sum));
            }
        }

        return [.. all.OrderBy(mention => mention.Span.Start)];
    }

    private static bool IsSum(MoneyMention mention) => mention is { Kind: MoneyKind.Amount, Amount.Currency: not null };

    /// <summary>The sum that a number leans on: the one before it, or the next of its line.</summary>
    private static MoneyMention? Leading(IReadOnlyList<MoneyMention> money, int next, Lexeme number)
    {
        for (var i = next - 1; i >= 0 && number.Start - money[i].Whole.End < Farthest; i--)
        {
            if (IsSum(money[i]))
            {
                return money[i];
            }
        }

        return next < money.Count && IsSum(money[next]) && money[next].Span.Start - number.End < Farthest / 3 ? money[next] : null;
    }

    private static Sum? Figure(MoneyText text, int at, MoneyMention lead)
    {
        if (FigureReader.Read(text, at) is not { Currency: null } figure || !IsWrittenAsSum(text.Written(at), figure) || text[figure.End].Kind == LexemeKind.Dash || IsOfPeople(text, at, figure.End)
            || text.IsMark(at - 1, '/') || text.IsMark(figure.End, '/') || !Following.LeavesMoney(text, figure.End))
        {
            return null;
        }

        var size = lead.Amount.High ?? lead.Amount.Low ?? 0;
        return figure.Total < size * SameSize && size < figure.Total * SameSize
            ? SumReader.Single(text, figure with { Currency = new CurrencyName(lead.Amount.Currency, "") }, QualifierReader.Before(text, at))
            : null;
    }

    /// <summary>"Ils sont 4 000 à", "chacun des 2 300 salariés", where "salariés" folds to the noun of pay.</summary>
    private static bool IsOfPeople(MoneyText text, int at, int end) =>
        text.Word(at - 1) is "sont" or "etaient" or "are" or "were" || (text.IsFrench && text.Word(end) == "salaries");

    /// <summary>Thousands are parted in it or named by a word, or it has cents.</summary>
    private static bool IsWrittenAsSum(ReadOnlySpan<char> written, Figure figure) =>
        figure.HasScale ? figure is { IsInWords: true, WrittenScale: 1_000, Value: >= 2_000 } : (figure.IsGrouped && figure.Value is >= 1_000 and < 1_000_000) || (figure.Value < 200 && written.Length > 3 && written[^3] is ',' or '.');

    private static MoneyMention Mention(MoneyText text, Sum sum) => new()
    {
        Span = text.Span(sum.First, sum.End),
        Whole = text.Span(sum.Whole, sum.Behind),
        Kind = MoneyKind.Amount,
        Amount = sum.Bounded(sum.Qualifier),
        Qualifier = sum.Qualifier,
        IsBare = true,
    };
}
