using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>What a sentence adds on the make-up of a figure or its conditions, in its own words: "mostly in stock", "remboursable au prorata…".</summary>
internal static partial class ComponentNotes
{
    private const int Farthest = 120;

    public static string? Read(string text, TextSpan sentence, TextSpan figure)
    {
        var end = Math.Min(sentence.End, figure.End + Farthest);
        return Note().Match(text[figure.End..Math.Max(end, figure.End)]) is { Success: true } note ? note.Groups["note"].Value.Trim(' ', '\u00A0', '\u202F', '»', '«', '”', '“', '"', '\'', '’') : null;
    }

    [GeneratedRegex(@"(?<note>\b(?:(?:most|all|half|part|much|the bulk)\s+of\s+(?:it|which|that)|mostly|largely|mainly|principally|chiefly|entirely)\s+in\s+\w+(?:\s+(?:stock|shares|options))?|\b(?:principalement|essentiellement|majoritairement|surtout|en grande partie|pour l['’]essentiel|entièrement|pour moitié)\s+en\s+\w+(?:\s+gratuites)?|\b(?:remboursables?|à rembourser)\b[^,;.]*|\b(?:repayable|must be repaid|has to be repaid|handed back|clawed back)\b[^,;.]*|\bgross\b|\bbrut\b|\bnet\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
