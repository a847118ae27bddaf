using System.Text;

namespace Bot.Evaluation.Text;

/// <summary>Unicode normalisation forms, for a program without culture data.</summary>
/// <remarks>Unicode Standard Annex 15, https://www.unicode.org/reports/tr15/</remarks>
internal static class Normalization
{
    /// <summary>Canonical composition: é as one code point.</summary>
    public static string Nfc(string text) => Composed(text, compatibility: false);

    /// <summary>Compatibility composition: ligatures, superscripts, full-width letters and odd spaces become plain ones.</summary>
    public static string Nfkc(string text) => Composed(text, compatibility: true);

    /// <summary>Compatibility decomposition: accents stand apart.</summary>
    public static string Nfkd(string text) => IsAscii(text) ? text : Write(Decomposed(text, compatibility: true));

    private static string Composed(string text, bool compatibility)
    {
        // Nothing below U+0300 composes any further; in the compatibility form that holds for ASCII alone.
        if (compatibility ? IsAscii(text) : text.All(letter => letter < 0x300))
        {
            return text;
        }

        var points = Decomposed(text, compatibility);
        var written = new List<int>(points.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var point in points)
        {
            var own = CharacterTable.CombiningClass(point);
            var blocked = starter < 0 || written.Count - 1 > starter && (lastClass >= own || lastClass == 0);
            if (!blocked && CharacterTable.Compose(written[starter], point) is { } whole)
            {
                written[starter] = whole;
                continue;
            }

            if (own == 0)
            {
                starter = written.Count;
            }

            lastClass = own;
            written.Add(point);
        }

        return Write(written);
    }

    private static List<int> Decomposed(string text, bool compatibility)
    {
        var points = new List<int>(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            AddDecomposed(points, rune.Value, compatibility);
        }

        Order(points);
        return points;
    }

    private static void AddDecomposed(List<int> points, int point, bool compatibility)
    {
        if (point < 0xA0 || CharacterTable.Decompose(point, compatibility) is not { } parts)
        {
            points.Add(point);
            return;
        }

        foreach (var part in parts)
        {
            AddDecomposed(points, part, compatibility);
        }
    }

    /// <summary>Sorts each run of marks by combining class, equal classes left in order.</summary>
    private static void Order(List<int> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var own = CharacterTable.CombiningClass(points[i]);
            for (var j = i; own != 0 && j > 0 && CharacterTable.CombiningClass(points[j - 1]) > own; j--)
            {
                (points[j - 1], points[j]) = (points[j], points[j - 1]);
            }
        }
    }

    private static string Write(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        foreach (var point in points)
        {
            text.Append(new Rune(point).ToString());
        }

        return text.ToString();
    }

    private static bool IsAscii(string text) => text.All(char.IsAscii);
}
