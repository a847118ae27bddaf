using System.Globalization;

namespace Bot.PayClaims.Reading;

/// <summary>Finds the year a figure is for.</summary>
internal static class YearReader
{
    private const int Earliest = 1970;
    private const int Latest = 2060;
    private const float Farthest = 16;

    // Between a year and a figure these begin something else: "for fiscal 2025, down from $19.8 million".
    private const float Break = 6;

    private static readonly string[][] Same = [["same", "year"], ["that", "year"], ["meme", "annee"], ["cette", "annee", "la"]];

    private static readonly string[][] Before = [["year", "before"], ["year", "earlier"], ["previous", "year"], ["prior", "year"], ["preceding", "year"], ["annee", "precedente"], ["exercice", "precedent"], ["an", "plus", "tot"], ["an", "auparavant"], ["an", "avant"], ["annee", "d", "avant"]];

    // "A pay document dated March 2026", « un tableau daté de mars 2026 »: the paper's date and not the figure's.
    private static readonly string[] Dating = ["dated", "date", "datee", "dates", "datees", "reviewed", "published", "signed", "publie", "publiee", "signe", "signee"];

    private static readonly string[] Unchanged = ["unchanged", "frozen", "flat", "same", "moved", "changed", "risen", "inchange", "inchangee", "inchanges", "gele", "gelee", "bouge", "change", "stable", "fige"];

    /// <param name="earlier">The year of the figure before, to which "the same year" and "a year earlier" point.</param>
    public static int? Read(CueSentence sentence, PayFigure figure, int? earlier)
    {
        int? best = null;
        var (bestCost, previous) = (Farthest, false);
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var year = IsDateOfPaper(sentence, i) || IsSinceUnchanged(sentence, i) ? null : Year(sentence, i);
            var before = year is null ? Array.Find(Before, phrase => StandsAt(sentence, i, phrase)) : null;
            if (year is null && before is null)
            {
                continue;
            }

            var (first, end) = (i, i + (before?.Length ?? 1));
            var gap = Gap(sentence, first, end, figure);
            var owned = sentence.Figures.Exists(other => other != figure && Gap(sentence, first, end, other) < gap);
            if (!owned && gap < bestCost)
            {
                (best, bestCost, previous) = (year, gap, before is not null);
            }
        }

        if (previous)
        {
            // "In 2025 …, compared with … the year before": the year that the sentence names for another figure.
            var named = Enumerable.Range(0, sentence.Words.Count).Where(i => !IsDateOfPaper(sentence, i) && !(i > 0 && sentence.Words[i - 1].Text is "since" or "depuis")).Select(i => Year(sentence, i)).FirstOrDefault(year => year is not null);
            return (named ?? earlier) - 1;
        }

        return best ?? (earlier is null ? null : Array.Exists(Same, phrase => sentence.Says(phrase)) ? earlier : null);
    }

    private static float Gap(CueSentence sentence, int first, int end, PayFigure figure)
    {
        var isFront = end <= figure.First;
        var gap = isFront ? sentence.Gap(end, figure.First) : sentence.Gap(figure.End, first);
        return gap + (isFront && sentence.Figures.Exists(other => other.End <= first) && Compares(sentence, end, figure.First) ? Break : 0);
    }

    /// <summary>"…, down from", "compared with", « contre »: what follows is set against what stands before.</summary>
    private static bool Compares(CueSentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (sentence.Words[i].Text is "from" or "against" or "versus" or "vs" or "than" or "compared" or "contre" or "rapport" or "que" or "face")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDateOfPaper(CueSentence sentence, int word)
    {
        for (var i = word - 1; i >= Math.Max(0, word - 4); i--)
        {
            if (Array.IndexOf(Dating, sentence.Words[i].Text) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Unchanged since 2022": the figure is of today as well.</summary>
    private static bool IsSinceUnchanged(CueSentence sentence, int word) =>
        IsInOffice(sentence, word) || word > 1 && sentence.Words[word - 1].Text is "since" or "depuis" && Array.IndexOf(Unchanged, sentence.Words[word - 2].Text) >= 0;

    /// <summary>"Head of Acme since 2019, Ann Lee could receive …", « PDG depuis 2019 »: between commas or at the head of the sentence it dates an office.</summary>
    private static bool IsInOffice(CueSentence sentence, int word) =>
        word > 0 && sentence.Words[word - 1].Text is "since" or "depuis" && word + 1 < sentence.Words.Count && sentence.Text.AsSpan(sentence.Words[word].End..sentence.Words[word + 1].Start).Contains(',')
        && sentence.Words.Take(word).Any(office => EmployerWords.Heads.Contains(office.Text) || office.Text is "tete" or "dirige" or "runs" or "led" or "leads");

    private static bool StandsAt(CueSentence sentence, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (at + i >= sentence.Words.Count || sentence.Words[at + i].Text != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

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
}
