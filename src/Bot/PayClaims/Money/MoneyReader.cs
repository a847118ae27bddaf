using System.Buffers;
using Bot.Language;

namespace Bot.PayClaims.Money;

/// <summary>Finds sums of money in running text, a heading or a table cell, English and French.</summary>
/// <remarks>One pass over lexemes with a bounded look in both directions, so that the time grows with the length of the text alone.</remarks>
internal static class MoneyReader
{
    // Money without a digit names one of these.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "million", "milliard", "billion", "thousand", "hundred", "mille", "centaine", "dizaine", "figure", "chiffre", "dollar", "euro", "cent", "doubl", "tripl", "quadrupl", "quintupl", "fold", "times", "fois", "twice", "halv", "multipli", "divis",
            "crore", "lakh", "points", "pounds", "francs", "grand",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <param name="language">en, fr or empty: decides only what the writing itself leaves open.</param>
    /// <returns>In the order of the text, without overlaps.</returns>
    public static IReadOnlyList<MoneyMention> Read(string text, string language)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAny(Signs))
        {
            return [];
        }

        var lexemes = MoneyText.Of(text, language);
        List<MoneyMention> found = [];
        for (var i = 0; i < lexemes.Count;)
        {
            i = CanBegin(lexemes, i) ? Read(lexemes, i, found) : i + 1;
        }

        return found;
    }

    private static bool CanBegin(MoneyText text, int at)
    {
        var lexeme = text[at];
        return lexeme.Kind switch
        {
            LexemeKind.Number or LexemeKind.Sign => true,
            // Letters that only a sign behind them explains: "R$".
            LexemeKind.Word => lexeme.Word is { Begins: true } || (text[at + 1].Kind == LexemeKind.Sign && text.IsGlued(at + 1)),
            _ => false,
        };
    }

    /// <returns>The lexeme to go on with.</returns>
    private static int Read(MoneyText text, int at, List<MoneyMention> found)
    {
        if (ChangeReader.Read(text, at) is { } change)
        {
            var qualifier = QualifierReader.Before(text, at).Value;
            found.Add(ChangeReader.Mention(text.Span(at, change.End), text.Span(change.Whole, change.End), qualifier));
            return change.End;
        }

        if (SumReader.Read(text, at) is { } sum)
        {
            var end = Add(text, sum, found);
            return sum.Other is { } other ? Add(text, other, found) : end;
        }

        if (VagueReader.Read(text, at) is { } vague)
        {
            found.Add(new MoneyMention
            {
                Span = text.Span(vague.First, vague.End),
                Whole = text.Span(QualifierReader.Before(text, vague.First).First, vague.End),
                Kind = MoneyKind.Vague,
                Amount = new PayAmount(null, null, vague.Currency?.Code),
            });
            return vague.End;
        }

        return at + 1;
    }

    private static int Add(MoneyText text, Sum sum, List<MoneyMention> found)
    {
        var end = sum.Behind;
        var equivalents = EquivalentReader.Read(text, sum, ref end);
        found.Add(new MoneyMention
        {
            Span = text.Span(sum.First, sum.End),
            Whole = text.Span(sum.Whole, end),
            Kind = MoneyKind.Amount,
            Amount = sum.Bounded(sum.Qualifier),
            Qualifier = sum.Qualifier,
            Equivalents = Joined(sum.InnerEquivalents, equivalents),
        });
        return end;
    }

    /// <summary>"$300,000 (€276,000) to $1.2 million (€1.1 million)": the conversions of both ends make a range.</summary>
    private static IReadOnlyList<PayAmount> Joined(IReadOnlyList<PayAmount> low, IReadOnlyList<PayAmount> high) =>
        low is [var first] && high is [var last] && first.Currency == last.Currency && first.Low <= last.High
            ? [new PayAmount(first.Low, last.High, first.Currency)]
            : high;
}
