using Bot.Language;

namespace Bot.PayClaims.Money;

/// <summary>Finds percentages and multiples: "10 to 15 percent", "a doublé", "multiplié par trois", "3x".</summary>
internal static class ChangeReader
{
    /// <returns>Null when no change begins here; otherwise what it spans and the lexeme behind it.</returns>
    public static (int Whole, int End)? Read(MoneyText text, int at)
    {
        if (text[at].Word is { } word && word.Is(MoneyWordRoles.Multiplies) && !text[at].JoinsNext)
        {
            return word.Text == "twice" && IsFrequency(text, at + 1) ? null : (at, at + 1);
        }

        if (text.Word(at) is "multiplie" or "multiplies" or "multipliee" or "multiplier" or "multiplied" or "divise" or "divisee" or "divided")
        {
            return text.Word(at + 1) is "par" or "by" && Number(text, at + 2) is var by and > 0 ? (at, by) : null;
        }

        return Measured(text, at) is var end and > 0 ? (Whole(text, at), end) : null;
    }

    public static MoneyMention Mention(TextSpan span, TextSpan whole, string? qualifier) => new()
    {
        Span = span,
        Whole = whole,
        Kind = MoneyKind.Change,
        Amount = new PayAmount(null, null, null),
        Qualifier = qualifier,
    };

    /// <summary>A number or a range of numbers with the unit of a change behind it.</summary>
    private static int Measured(MoneyText text, int at)
    {
        var next = Number(text, at);
        if (next == 0)
        {
            return 0;
        }

        if (Unit(text, next, at) is var end and > 0)
        {
            return end;
        }

        var link = text[next].Kind == LexemeKind.Dash || text.Word(next) is "to" or "a" or "and" or "et" or "or" or "ou" ? next + 1 : 0;
        return link > 0 && Number(text, link) is var second and > 0 ? Unit(text, second, link) : 0;
    }

    private static int Number(MoneyText text, int at)
    {
        if (text[at].Kind == LexemeKind.Number)
        {
            return at + 1;
        }

        return text[at].Word is { Count: > 0 } && NumberWords.Read(text, at) is { Scale: <= 1_000 } number ? number.End : 0;
    }

    private static int Unit(MoneyText text, int at, int number)
    {
        if (text.IsMark(at, '%') || text.IsMark(at, '×') || text.IsMark(at, '٪'))
        {
            return at + 1;
        }

        switch (text.Word(at))
        {
            case "percent" or "percentage" or "pourcent" or "pct":
                return at + (text.Word(at + 1) is "points" ? 2 : 1);
            case "per" or "pour" when text.Word(at + 1) is "cent":
                return at + 2;
            case "points" or "pts" when text.Word(at + 1) is not ("de" or "of") && text[number - 1].Kind != LexemeKind.Dash:
                return at + 1;
            case "x" when text.IsGlued(at):
                return at + 1;
            case "fold":
                return at + 1;
            case "times" or "fois" when !IsFrequency(text, at + 1) && text.Word(number) is not ("one" or "un" or "une") && text.Written(number) is not "1":
                return at + 1;
            default:
                return 0;
        }
    }

    /// <summary>"three times a week" counts occasions.</summary>
    private static bool IsFrequency(MoneyText text, int at) => text.Word(at) is "a" or "per" or "par" or "each" or "every" or "daily" or "weekly" or "yearly" && text.Written(at) is not "à";

    private static int Whole(MoneyText text, int at)
    {
        var qualifier = QualifierReader.Before(text, at);
        var before = qualifier.First - 1;
        return text.Word(before) is "up" or "down" or "by" || text.IsMark(before, '+') || text[before] is { Kind: LexemeKind.Dash } && text.IsGlued(before + 1) && !text.IsGlued(before) ? before : qualifier.First;
    }
}
