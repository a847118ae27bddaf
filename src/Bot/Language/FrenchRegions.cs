namespace Bot.Language;

/// <summary>Where the regions of the French description begin in a word, as offsets: RV for the verb endings, R1 and R2 for the others.</summary>
internal readonly record struct FrenchRegions(int RV, int R1, int R2)
{
    public static FrenchRegions Of(in StemBuffer stem)
    {
        var r1 = AfterSyllable(stem, 0);
        return new FrenchRegions(VerbRegion(stem), r1, AfterSyllable(stem, r1));
    }

    public static bool IsVowel(char c) =>
        c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'â' or 'à' or 'ë' or 'é' or 'ê' or 'è' or 'ï' or 'î' or 'ô' or 'û' or 'ù';

    private static int VerbRegion(in StemBuffer stem)
    {
        if (stem.Length >= 3)
        {
            var start = stem.Letters[..3];
            if ((IsVowel(start[0]) && IsVowel(start[1])) || start is "par" or "col" or "tap" || (start is ['n', 'i', _] && IsVowel(start[2])))
            {
                return 3;
            }
        }
        for (var i = 1; i < stem.Length; i++)
        {
            if (IsVowel(stem[i]))
            {
                return i + 1;
            }
        }
        return stem.Length;
    }

    private static int AfterSyllable(in StemBuffer stem, int from)
    {
        for (var i = from + 1; i < stem.Length; i++)
        {
            if (!IsVowel(stem[i]) && IsVowel(stem[i - 1]))
            {
                return i + 1;
            }
        }
        return stem.Length;
    }
}
