using Bot.PayClaims.Money;

namespace Bot.PayClaims.Reading;

/// <summary>A rise, fall or multiple that stands beside a figure, in the article's words.</summary>
internal static class Changes
{
    private const float Farthest = 12;

    public static string? Beside(string text, CueSentence sentence, PayFigure figure)
    {
        foreach (var other in sentence.Figures)
        {
            if (other.Money.Kind != MoneyKind.Change || other.First < figure.End || sentence.Gap(figure.End, other.First) > Farthest)
            {
                continue;
            }

            var between = sentence.Figures.Exists(third => third.Money.Kind == MoneyKind.Amount && third.First >= figure.End && third.End <= other.First);
            return between ? null : Clause(text, sentence, other.Money);
        }

        return null;
    }

    private static string Clause(string text, CueSentence sentence, MoneyMention change)
    {
        var (start, end) = (change.Whole.Start, change.Whole.End);
        while (start > sentence.Span.Start && text[start - 1] is not (',' or ';' or '(' or ')' or '—' or '–'))
        {
            start--;
        }

        while (end < sentence.Span.End && text[end] is not (',' or ';' or '(' or ')' or '—' or '–' or '.'))
        {
            end++;
        }

        return text[start..end].Trim();
    }
}
