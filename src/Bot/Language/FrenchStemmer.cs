using static Bot.Language.FrenchRegions;

namespace Bot.Language;

/// <summary>Snowball French.</summary>
/// <remarks>
/// The algorithm as described at https://snowballstem.org/algorithms/french/stemmer.html (version 3.2); step names are the description's.
/// Capitals mark letters while a word is stemmed: U, I and Y are not vowels, H stands before a vowel that had a diaeresis.
/// RV, R1 and R2 are regions at the word's end, kept as offsets.
/// </remarks>
internal static class FrenchStemmer
{
    private static readonly SuffixTable StandardSuffixes = new("""
        ance iqUe isme able iste eux ances iqUes ismes ables istes atrice ateur ation atrices ateurs ations logie logies
        usion ution usions utions ence ences ement ements ité ités if ive ifs ives eaux aux oux euse euses issement issements
        amment emment ment ments
        """);

    private static readonly SuffixTable VerbSuffixesInI = new("""
        îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait
        issant issante issantes issants isse issent isses issez issiez issions issons it
        """);

    private static readonly SuffixTable OtherVerbSuffixes = new("""
        ions é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez
        âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions ais aise aises
        """);

    private static readonly SuffixTable ResidualSuffixes = new("ion ier ière Ier Ière e");

    /// <param name="word">One lower-case word with its accents; a leading elision ("l'", "qu'") is taken off.</param>
    /// <returns>The word itself when it is its own stem. Any string is accepted.</returns>
    public static string Stem(string word)
    {
        if (word.Length is 0 or > StemBuffer.LongestWord)
        {
            return word;
        }
        var stem = new StemBuffer(word, stackalloc char[StemBuffer.Room]);
        DropElision(ref stem);
        MarkVowels(ref stem);
        var regions = FrenchRegions.Of(stem);
        if (DropStandard(ref stem, regions) || DropVerbInI(ref stem, regions) || DropOtherVerb(ref stem, regions))
        {
            // Step 3.
            ref var last = ref stem[stem.Length - 1];
            last = last switch { 'Y' => 'i', 'ç' => 'c', _ => last };
        }
        else
        {
            DropResidual(ref stem, regions);
        }
        // Step 5.
        if (stem.EndsWith("enn") || stem.EndsWith("onn") || stem.EndsWith("ett") || stem.EndsWith("ell") || stem.EndsWith("eill"))
        {
            stem.Drop(1);
        }
        DropLastAccent(ref stem);
        UnmarkVowels(ref stem);
        return stem.ToString(word);
    }

    private static void DropElision(ref StemBuffer stem)
    {
        var letters = stem.Letters;
        var apostrophe = letters.StartsWith("qu", StringComparison.Ordinal) ? 2 : 1;
        if (apostrophe + 1 < letters.Length
            && letters[apostrophe] is '\'' or '’'
            && (apostrophe == 2 || letters[0] is 'c' or 'd' or 'j' or 'l' or 'm' or 'n' or 's' or 't' or 'z'))
        {
            stem.DropFirst(apostrophe + 1);
        }
    }

    // Letters in turn, each beside the letters before it as already marked: "croyiez" becomes croYiez, not croYIez.
    private static void MarkVowels(ref StemBuffer stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            var afterVowel = i > 0 && IsVowel(stem[i - 1]);
            var beforeVowel = i + 1 < stem.Length && IsVowel(stem[i + 1]);
            switch (stem[i])
            {
                case 'u' when (afterVowel && beforeVowel) || (i > 0 && stem[i - 1] == 'q'):
                    stem[i] = 'U';
                    break;
                case 'i' when afterVowel && beforeVowel:
                    stem[i] = 'I';
                    break;
                case 'y' when afterVowel || beforeVowel:
                    stem[i] = 'Y';
                    break;
                case 'ë' or 'ï':
                    var bare = stem[i] == 'ë' ? 'e' : 'i';
                    stem.Insert(i, 'H');
                    stem[++i] = bare;
                    break;
                default:
                    break;
            }
        }
    }

    private static void UnmarkVowels(ref StemBuffer stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            switch (stem[i])
            {
                case 'U' or 'I' or 'Y':
                    stem[i] = char.ToLowerInvariant(stem[i]);
                    break;
                case 'H':
                    stem.Remove(i);
                    if (i < stem.Length)
                    {
                        stem[i] = stem[i] switch { 'e' => 'ë', 'i' => 'ï', var other => other };
                    }
                    break;
                default:
                    break;
            }
        }
    }

    // Step 1. False also for the adverbs in -ment, whose participle is left for the verb steps.
    private static bool DropStandard(ref StemBuffer stem, FrenchRegions regions)
    {
        if (stem.Longest(StandardSuffixes) is not { } suffix)
        {
            return false;
        }
        var before = stem.Length - suffix.Length;
        switch (suffix)
        {
            case "logie" or "logies":
                return ReplaceIn(ref stem, regions.R2, suffix, "log");
            case "usion" or "ution" or "usions" or "utions":
                return ReplaceIn(ref stem, regions.R2, suffix, "u");
            case "ence" or "ences":
                return ReplaceIn(ref stem, regions.R2, suffix, "ent");
            case "eaux":
                return ReplaceIn(ref stem, 0, suffix, "eau");
            case "aux":
                return ReplaceIn(ref stem, regions.R1, suffix, "al");
            case "oux":
                return before > 0 && stem[before - 1] is 'b' or 'h' or 'j' or 'l' or 'n' or 'p' && ReplaceIn(ref stem, 0, suffix, "ou");
            case "euse" or "euses":
                return ReplaceIn(ref stem, regions.R2, suffix, "") || ReplaceIn(ref stem, regions.R1, suffix, "eux");
            case "issement" or "issements":
                return before > 0 && !IsVowel(stem[before - 1]) && ReplaceIn(ref stem, regions.R1, suffix, "");
            case "amment":
                ReplaceIn(ref stem, regions.RV, suffix, "ant");
                return false;
            case "emment":
                ReplaceIn(ref stem, regions.RV, suffix, "ent");
                return false;
            case "ment" or "ments":
                if (before > regions.RV && IsVowel(stem[before - 1]))
                {
                    stem.Drop(suffix.Length);
                }
                return false;
            case "ement" or "ements":
                if (!ReplaceIn(ref stem, regions.RV, suffix, ""))
                {
                    return false;
                }
                DropBeforeEment(ref stem, regions);
                return true;
            default:
                if (!ReplaceIn(ref stem, regions.R2, suffix, ""))
                {
                    return false;
                }
                DropBeforeStandard(ref stem, regions, suffix);
                return true;
        }
    }

    private static void DropBeforeEment(ref StemBuffer stem, FrenchRegions regions)
    {
        if (stem.EndsWith("iv"))
        {
            if (ReplaceIn(ref stem, regions.R2, "iv", "") && stem.EndsWith("at"))
            {
                ReplaceIn(ref stem, regions.R2, "at", "");
            }
        }
        else if (stem.EndsWith("eus"))
        {
            _ = ReplaceIn(ref stem, regions.R2, "eus", "") || ReplaceIn(ref stem, regions.R1, "eus", "eux");
        }
        else if (stem.EndsWith("abl") || stem.EndsWith("iqU"))
        {
            ReplaceIn(ref stem, regions.R2, "abl", "");
        }
        else if (stem.EndsWith("ièr") || stem.EndsWith("Ièr"))
        {
            ReplaceIn(ref stem, regions.RV, "ièr", "i");
        }
    }

    private static void DropBeforeStandard(ref StemBuffer stem, FrenchRegions regions, string suffix)
    {
        switch (suffix)
        {
            case "atrice" or "ateur" or "ation" or "atrices" or "ateurs" or "ations":
                DropIc(ref stem, regions);
                break;
            case "ité" or "ités" when stem.EndsWith("abil"):
                _ = ReplaceIn(ref stem, regions.R2, "abil", "") || ReplaceIn(ref stem, 0, "abil", "abl");
                break;
            case "ité" or "ités" when stem.EndsWith("iv"):
                ReplaceIn(ref stem, regions.R2, "iv", "");
                break;
            case "ité" or "ités":
                DropIc(ref stem, regions);
                break;
            case "if" or "ive" or "ifs" or "ives" when stem.EndsWith("at") && ReplaceIn(ref stem, regions.R2, "at", ""):
                DropIc(ref stem, regions);
                break;
            default:
                break;
        }
    }

    private static void DropIc(ref StemBuffer stem, FrenchRegions regions)
    {
        if (stem.EndsWith("ic"))
        {
            _ = ReplaceIn(ref stem, regions.R2, "ic", "") || ReplaceIn(ref stem, 0, "ic", "iqU");
        }
    }

    // Step 2a.
    private static bool DropVerbInI(ref StemBuffer stem, FrenchRegions regions)
    {
        if (stem.Longest(VerbSuffixesInI, regions.RV) is { } suffix
            && stem.Length - suffix.Length is var before
            && before > regions.RV
            && !IsVowel(stem[before - 1])
            && stem[before - 1] != 'H')
        {
            stem.Drop(suffix.Length);
            return true;
        }
        return false;
    }

    // Step 2b.
    private static bool DropOtherVerb(ref StemBuffer stem, FrenchRegions regions)
    {
        if (stem.Longest(OtherVerbSuffixes, regions.RV) is not { } suffix)
        {
            return false;
        }
        var before = stem.Length - suffix.Length;
        if ((suffix is "ions" && before < regions.R2) || (suffix is "ais" or "aise" or "aises" && KeepsAis(stem.Letters[..before])))
        {
            return false;
        }
        stem.Drop(suffix.Length);
        if (suffix[0] is 'a' or 'â' && stem.Length > regions.RV && stem.EndsWith("e"))
        {
            stem.Drop(1);
        }
        return true;
    }

    // "palais", "mauvais", "déplais" are no imperfects.
    private static bool KeepsAis(ReadOnlySpan<char> before) =>
        (before.Length == 3 && before.EndsWith("al", StringComparison.Ordinal))
        || before.EndsWith("auv", StringComparison.Ordinal)
        || before.EndsWith("épl", StringComparison.Ordinal);

    // Step 4.
    private static void DropResidual(ref StemBuffer stem, FrenchRegions regions)
    {
        if (stem.Length > 1
            && stem.EndsWith("s")
            && (stem[stem.Length - 2] is not ('a' or 'i' or 'o' or 'u' or 'è' or 's') || stem.EndsWith("His")))
        {
            stem.Drop(1);
        }
        switch (stem.Longest(ResidualSuffixes, regions.RV))
        {
            case "ion":
                var before = stem.Length - 3;
                if (before >= regions.R2 && before > regions.RV && stem[before - 1] is 's' or 't')
                {
                    stem.Drop(3);
                }
                break;
            case "e":
                stem.Drop(1);
                break;
            case { } suffix:
                stem.Replace(suffix.Length, "i");
                break;
            default:
                break;
        }
    }

    // Step 6.
    private static void DropLastAccent(ref StemBuffer stem)
    {
        var last = stem.Length - 1;
        while (last >= 0 && !IsVowel(stem[last]))
        {
            last--;
        }
        if (last >= 0 && last < stem.Length - 1 && stem[last] is 'é' or 'è')
        {
            stem[last] = 'e';
        }
    }

    /// <summary>Replaces a suffix the word is known to end with, when it lies in the region.</summary>
    private static bool ReplaceIn(ref StemBuffer stem, int region, string suffix, string by)
    {
        if (stem.Length - suffix.Length < region)
        {
            return false;
        }
        stem.Replace(suffix.Length, by);
        return true;
    }
}
