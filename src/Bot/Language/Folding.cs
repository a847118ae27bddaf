using System.Buffers;

namespace Bot.Language;

/// <summary>Lower case without accents: "Équité" → "equite", "Œuvre" → "oeuvre".</summary>
/// <remarks>
/// Own tables, because the program runs without culture data (it must start where no ICU is installed), and there
/// <see cref="string.Normalize()"/> returns its input. Decomposed letters lose their combining marks the same way.
/// </remarks>
internal static class Folding
{
    // Letters whose base letter is not found by case mapping, as "base: accented forms".
    private static readonly string[] BaseLetters =
    [
        "a:àáâãäåāăąǎ", "c:çćĉċč", "d:ďđð", "e:èéêëēĕėęě", "g:ĝğġģ", "h:ĥħ", "i:ìíîïĩīĭįıǐ", "j:ĵ", "k:ķ", "l:ĺļľŀł",
        "n:ñńņňŉ", "o:òóôõöøōŏőǒ", "r:ŕŗř", "s:śŝşšș", "t:ţťŧț", "u:ùúûüũūŭůűųǔ", "w:ŵ", "y:ýÿŷ", "z:źżž",
    ];

    /// <summary>Characters that one becomes at most: a ligature is the only letter that grows.</summary>
    public const int Growth = 2;

    private const int LongestOnStack = 128;

    private static readonly char[] Table = BuildTable();

    private static readonly SearchValues<char> AlreadyFolded = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789 '-.,");

    public static string Fold(string text) => text.AsSpan().IndexOfAnyExcept(AlreadyFolded) < 0 ? text : Fold(text.AsSpan());

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = text.Length <= LongestOnStack ? stackalloc char[Growth * LongestOnStack] : new char[Growth * text.Length];
        return folded[..Fold(text, folded)].ToString();
    }

    /// <param name="folded">Of <see cref="Growth"/> times the text's length.</param>
    /// <returns>How many characters of it were written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var character in text)
        {
            length += Write(character, folded[length..]);
        }

        return length;
    }

    /// <summary>One letter without case and accent; ligatures and combining marks are returned as they are.</summary>
    public static char Fold(char character) => character < Table.Length ? Table[character] : char.ToLowerInvariant(character);

    /// <summary>True for marks that combine with the letter before them (U+0300 to U+036F).</summary>
    public static bool IsCombining(char character) => character is >= '\u0300' and <= '\u036F';

    /// <returns>How many characters it took.</returns>
    private static int Write(char character, Span<char> folded)
    {
        var pair = character switch
        {
            'œ' or 'Œ' => "oe",
            'æ' or 'Æ' => "ae",
            'ß' or 'ẞ' => "ss",
            'ﬁ' => "fi",
            'ﬂ' => "fl",
            _ => "",
        };
        if (pair.Length > 0)
        {
            pair.CopyTo(folded);
            return pair.Length;
        }

        if (IsCombining(character))
        {
            return 0;
        }

        folded[0] = character is '’' or '‘' or 'ʼ' ? '\'' : Fold(character);
        return 1;
    }

    private static char[] BuildTable()
    {
        var table = new char[0x250];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = char.ToLowerInvariant((char)i);
        }

        foreach (var entry in BaseLetters)
        {
            foreach (var accented in entry.AsSpan(2))
            {
                table[accented] = entry[0];
                var upper = char.ToUpperInvariant(accented);
                if (upper < table.Length && upper > 0x7F)
                {
                    table[upper] = entry[0];
                }
            }
        }

        return table;
    }
}
