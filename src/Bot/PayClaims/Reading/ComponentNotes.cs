using System.Text.RegularExpressions;

namespace Bot.PayClaims.Reading;

/// <summary>What a sentence adds on the make-up of a figure or its conditions, in its own words: "mostly in stock", "remboursable au prorata…", and a stretch of time that is no period ("a week").</summary>
internal static partial class ComponentNotes
{
    private const int Farthest = 120;

    /// <returns>What stands behind the figure and before the next; null when nothing does.</returns>
    public static string? Read(CueSentence sentence, PayFigure figure)
    {
        var start = figure.Money.Whole.End;
        var next = sentence.Figures.Find(other => other.Money.Whole.Start >= start);
        var behind = sentence.Text[start..Math.Max(start, next?.Money.Whole.Start ?? sentence.Span.End)];
        return Note().Match(behind) is { Success: true, Index: < Farthest } note ? note.Groups["note"].Value.Trim(' ', '\u00A0', '\u202F', '»', '«', '”', '“', '"', '\'', '’') : null;
    }

    [GeneratedRegex(@"(?<note>\b(?:(?:most|all|half|part|much|the bulk)\s+of\s+(?:it|which|that)|mostly|largely|mainly|principally|chiefly|entirely)\s+in\s+\w+(?:\s+(?:stock|shares|options))?|\b(?:principalement|essentiellement|majoritairement|surtout|en grande partie|pour l['’]essentiel|entièrement|pour moitié)\s+en\s+\w+(?:\s+gratuites)?|\b(?:remboursables?|à rembourser)\b[^,;.]*|\b(?:repayable|must be repaid|has to be repaid|handed back|clawed back)\b[^,;.]*|\b(?:a|per|each|every) week\b(?! (?:ago|later|before|after|earlier))|\bweekly\b|\bpar semaine\b|\bchaque semaine\b|^ la semaine\b(?! (?:derni|prochain|suivant|précédent|passé))|\bhebdomadaires?\b|\bgross\b|\bbrut\b|\bnet\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
