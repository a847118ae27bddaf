using System.Buffers;
using System.Text;

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

    private static readonly char[] Table = BuildTable();

    private static readonly SearchValues<char> AlreadyFolded = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789 '-.,");

    public static string Fold(string text) => text.AsSpan().IndexOfAnyExcept(AlreadyFolded) < 0 ? text : Fold(text.AsSpan());

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length + 2);
        foreach (var character in text)
        {
            Append(folded, character);
        }

        return folded.ToString();
    }

    /// <summary>One letter without case and accent; ligatures and combining marks are returned as they are.</summary>
    public static char Fold(char character) => character < Table.Length ? Table[character] : char.ToLowerInvariant(character);

    /// <summary>True for marks that combine with the letter before them (U+0300 to U+036F).</summary>
    public static bool IsCombining(char character) => character is >= '\u0300' and <= '\u036F';

    private static void Append(StringBuilder folded, char character)
    {
        switch (character)
        {
            case 'œ' or 'Œ':
                folded.Append("oe");
                break;
            case 'æ' or 'Æ':
                folded.Append("ae");
                break;
            case 'ß' or 'ẞ':
                folded.Append("ss");
                break;
            case 'ﬁ':
                folded.Append("fi");
                break;
            case 'ﬂ':
                folded.Append("fl");
                break;
            case '’' or '‘' or 'ʼ':
                folded.Append('\'');
                break;
            case var mark when IsCombining(mark):
                break;
            default:
                folded.Append(Fold(character));
                break;
        }
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
