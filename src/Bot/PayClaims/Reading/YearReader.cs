using System.Globalization;

namespace Bot.PayClaims.Reading;

/// <summary>Finds the year a figure is for.</summary>
internal static class YearReader
{
    private const int Earliest = 1970;
    private const int Latest = 2060;
    private const float Farthest = 16;

    private static readonly string[][] Same = [["same", "year"], ["that", "year"], ["meme", "annee"], ["cette", "annee", "la"]];

    private static readonly string[][] Before = [["year", "before"], ["year", "earlier"], ["previous", "year"], ["prior", "year"], ["annee", "precedente"], ["an", "plus", "tot"], ["an", "auparavant"], ["annee", "d", "avant"]];

    /// <param name="earlier">The year of the figure before, to which "the same year" and "a year earlier" point.</param>
    public static int? Read(CueSentence sentence, PayFigure figure, int? earlier)
    {
        var (best, bestCost) = (default(int?), Farthest);
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (Year(sentence, i) is not { } year)
            {
                continue;
            }

            var gap = Gap(sentence, i, figure);
            var owned = sentence.Figures.Exists(other => other != figure && Gap(sentence, i, other) < gap);
            if (!owned && gap < bestCost)
            {
                (best, bestCost) = (year, gap);
            }
        }

        return best ?? (earlier is null ? null : Says(sentence, Before) ? earlier - 1 : Says(sentence, Same) ? earlier : null);
    }

    private static float Gap(CueSentence sentence, int word, PayFigure figure) =>
        word < figure.First ? sentence.Gap(word + 1, figure.First) : sentence.Gap(figure.End, word);

    /// <returns>The year that a word is; null for any other word, and for part of a sum.</returns>
    public static int? Year(CueSentence sentence, int word)
    {
        var written = sentence.Words[word].Text;
        var isYear = written.Length == 4
            && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= Earliest and <= Latest
            && !sentence.Figures.Exists(figure => figure.First <= word && word < figure.End);
        return isYear ? int.Parse(written, CultureInfo.InvariantCulture) : null;
    }

    private static bool Says(CueSentence sentence, string[][] phrases) => Array.Exists(phrases, phrase => sentence.Says(phrase));
}
