using System.Diagnostics;

namespace Bot.Language;

/// <summary>Snowball English (Porter 2).</summary>
/// <remarks>
/// The algorithm as described at https://snowballstem.org/algorithms/english/stemmer.html (version 3.1); step names are the description's.
/// R1 is the region after the first non-vowel that follows a vowel, R2 the same within R1; both are kept as offsets.
/// </remarks>
internal static class EnglishStemmer
{
    // Words that begin so would lose too much: "general" and "generous" are not one stem.
    private static readonly string[] LaterRegion1 = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    private static readonly SuffixTable Step1B = new("eed eedly ed edly ing ingly");

    private static readonly SuffixTable Step2 = new("""
        tional enci anci abli entli izer ization ational ation ator alism aliti alli fulness ousli ousness iveness iviti biliti bli
        ogist ogi fulli lessli li
        """);

    private static readonly SuffixTable Step3 = new("tional ational alize icate iciti ical ful ness ative");

    private static readonly SuffixTable Step4 = new("al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion");

    /// <param name="word">One lower-case word; an apostrophe is a letter.</param>
    /// <returns>The word itself when it is its own stem. Any string is accepted.</returns>
    public static string Stem(string word)
    {
        if (word.Length is <= 2 or > StemBuffer.LongestWord)
        {
            return word;
        }
        if (Exception(word) is { } exception)
        {
            return exception;
        }
        var stem = new StemBuffer(word, stackalloc char[StemBuffer.Room]);
        if (stem[0] == '\'')
        {
            stem.DropFirst(1);
        }
        var marked = MarkConsonantY(ref stem);
        var (r1, r2) = Regions(stem);
        DropPossessive(ref stem);
        DropPlural(ref stem);
        DropPastOrGerund(ref stem, r1);
        if (stem.Length > 2 && stem[stem.Length - 1] is 'y' or 'Y' && !IsVowel(stem[stem.Length - 2]))
        {
            stem[stem.Length - 1] = 'i';
        }
        ReplaceStep2(ref stem, r1);
        ReplaceStep3(ref stem, r1, r2);
        DropStep4(ref stem, r2);
        DropFinal(ref stem, r1, r2);
        if (marked)
        {
            for (var i = 0; i < stem.Length; i++)
            {
                stem[i] = stem[i] == 'Y' ? 'y' : stem[i];
            }
        }
        return stem.ToString(word);
    }

    private static string? Exception(string word) => word switch
    {
        "skis" => "ski",
        "skies" => "sky",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes" => word,
        _ => null,
    };

    private static bool MarkConsonantY(ref StemBuffer stem)
    {
        var marked = false;
        for (var i = 0; i < stem.Length; i++)
        {
            if (stem[i] == 'y' && (i == 0 || IsVowel(stem[i - 1])))
            {
                stem[i] = 'Y';
                marked = true;
            }
        }
        return marked;
    }

    private static (int R1, int R2) Regions(in StemBuffer stem)
    {
        var r1 = -1;
        foreach (var beginning in LaterRegion1)
        {
            if (stem.Letters.StartsWith(beginning, StringComparison.Ordinal))
            {
                r1 = beginning.Length;
            }
        }
        r1 = r1 < 0 ? AfterSyllable(stem, 0) : r1;
        return (r1, AfterSyllable(stem, r1));
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

    // Step 0.
    private static void DropPossessive(ref StemBuffer stem) =>
        stem.Drop(stem.EndsWith("'s'") ? 3 : stem.EndsWith("'s") ? 2 : stem.EndsWith("'") ? 1 : 0);

    // Step 1a.
    private static void DropPlural(ref StemBuffer stem)
    {
        if (stem.EndsWith("sses"))
        {
            stem.Drop(2);
        }
        else if (stem.EndsWith("ied") || stem.EndsWith("ies"))
        {
            stem.Drop(stem.Length > 4 ? 2 : 1);
        }
        else if (stem.EndsWith("s") && !stem.EndsWith("us") && !stem.EndsWith("ss") && HasVowel(stem, stem.Length - 2))
        {
            stem.Drop(1);
        }
    }

    // Step 1b.
    private static void DropPastOrGerund(ref StemBuffer stem, int r1)
    {
        if (stem.Longest(Step1B) is not { } suffix)
        {
            return;
        }
        var before = stem.Length - suffix.Length;
        if (suffix is "eed" or "eedly")
        {
            if (before >= r1 && stem.Letters[..before] is not ("proc" or "exc" or "succ"))
            {
                stem.Replace(suffix.Length, "ee");
            }
            return;
        }
        if (suffix == "ing" && before == 2 && stem[1] is 'y' or 'Y' && !IsVowel(stem[0]))
        {
            stem.Replace(4, "ie");
            return;
        }
        var isKept = suffix == "ing" && stem.Letters[..before] is "inn" or "out" or "cann" or "herr" or "earr" or "even";
        if (isKept || !HasVowel(stem, before))
        {
            return;
        }
        stem.Drop(suffix.Length);
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz"))
        {
            stem.Append('e');
        }
        else if (EndsInDouble(stem))
        {
            if (stem.Length != 3 || stem[0] is not ('a' or 'e' or 'o'))
            {
                stem.Drop(1);
            }
        }
        else if (stem.Length <= r1 && EndsInShortSyllable(stem, stem.Length))
        {
            stem.Append('e');
        }
    }

    private static void ReplaceStep2(ref StemBuffer stem, int r1)
    {
        if (stem.Longest(Step2) is not { } suffix || stem.Length - suffix.Length is var before && before < r1)
        {
            return;
        }
        var preceding = before > 0 ? stem[before - 1] : ' ';
        if ((suffix == "ogi" && preceding != 'l')
            || (suffix == "li" && preceding is not ('c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't')))
        {
            return;
        }
        stem.Replace(suffix.Length, suffix switch
        {
            "tional" => "tion",
            "enci" => "ence",
            "anci" => "ance",
            "abli" => "able",
            "entli" => "ent",
            "izer" or "ization" => "ize",
            "ational" or "ation" or "ator" => "ate",
            "alism" or "aliti" or "alli" => "al",
            "fulness" or "fulli" => "ful",
            "ousli" or "ousness" => "ous",
            "iveness" or "iviti" => "ive",
            "biliti" or "bli" => "ble",
            "ogist" or "ogi" => "og",
            "lessli" => "less",
            "li" => "",
            _ => throw new UnreachableException(),
        });
    }

    private static void ReplaceStep3(ref StemBuffer stem, int r1, int r2)
    {
        if (stem.Longest(Step3) is not { } suffix
            || stem.Length - suffix.Length is var before && before < r1
            || (suffix == "ative" && before < r2))
        {
            return;
        }
        stem.Replace(suffix.Length, suffix switch
        {
            "tional" => "tion",
            "ational" => "ate",
            "alize" => "al",
            "icate" or "iciti" or "ical" => "ic",
            "ful" or "ness" or "ative" => "",
            _ => throw new UnreachableException(),
        });
    }

    private static void DropStep4(ref StemBuffer stem, int r2)
    {
        if (stem.Longest(Step4) is { } suffix && stem.Length - suffix.Length is var before && before >= r2
            && (suffix != "ion" || (before > 0 && stem[before - 1] is 's' or 't')))
        {
            stem.Drop(suffix.Length);
        }
    }

    // Step 5.
    private static void DropFinal(ref StemBuffer stem, int r1, int r2)
    {
        var before = stem.Length - 1;
        if (before < 1)
        {
            return;
        }
        var drops = stem[before] switch
        {
            'e' => before >= r2 || (before >= r1 && !EndsInShortSyllable(stem, before)),
            'l' => before >= r2 && stem[before - 1] == 'l',
            _ => false,
        };
        stem.Drop(drops ? 1 : 0);
    }

    private static bool EndsInShortSyllable(in StemBuffer stem, int length)
    {
        if (length == 2)
        {
            return IsVowel(stem[0]) && !IsVowel(stem[1]);
        }
        return length > 2
            && ((!IsVowel(stem[length - 1]) && stem[length - 1] is not ('w' or 'x' or 'Y') && IsVowel(stem[length - 2]) && !IsVowel(stem[length - 3]))
                || stem.Letters[..length].EndsWith("past", StringComparison.Ordinal));
    }

    private static bool EndsInDouble(in StemBuffer stem) =>
        stem.Length > 1
        && stem[stem.Length - 1] == stem[stem.Length - 2]
        && stem[stem.Length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    private static bool HasVowel(in StemBuffer stem, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (IsVowel(stem[i]))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
