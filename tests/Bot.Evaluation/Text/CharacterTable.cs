using System.Globalization;
using System.Reflection;

namespace Bot.Evaluation.Text;

/// <summary>What normalisation needs to know about a code point: its decomposition, its composition with a mark, its combining class.</summary>
/// <remarks>The program runs without culture data, where <see cref="string.Normalize()"/> returns its input, so the table is carried along.</remarks>
internal static class CharacterTable
{
    private static readonly Dictionary<int, int[]> Canonical = [];
    private static readonly Dictionary<int, int[]> Compatibility = [];
    private static readonly Dictionary<(int Base, int Mark), int> Composed = [];
    private static readonly List<(int First, int Last, byte Class)> Classes = [];

    static CharacterTable()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("normalization.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                Read(line.Split(' '));
            }
        }

        Classes.Sort();
    }

    /// <summary>0 for what starts a new sequence, else the canonical combining class (1 to 240).</summary>
    public static int CombiningClass(int codePoint)
    {
        if (codePoint < 0x300)
        {
            return 0;
        }

        var (low, high) = (0, Classes.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last, value) = Classes[middle];
            if (codePoint >= first && codePoint <= last)
            {
                return value;
            }

            (low, high) = codePoint < first ? (low, middle - 1) : (middle + 1, high);
        }

        return 0;
    }

    /// <returns>One step of decomposition, or null where the code point stands for itself.</returns>
    public static int[]? Decompose(int codePoint, bool compatibility)
    {
        if (Canonical.TryGetValue(codePoint, out var parts))
        {
            return parts;
        }

        if (Hangul.Decompose(codePoint) is { } jamo)
        {
            return jamo;
        }

        if (!compatibility)
        {
            return null;
        }

        return Compatibility.TryGetValue(codePoint, out parts) ? parts : Styled(codePoint) is { } plain ? [plain] : null;
    }

    /// <returns>The one code point that stands for both, or null.</returns>
    public static int? Compose(int first, int second) =>
        Composed.TryGetValue((first, second), out var whole) ? whole : Hangul.Compose(first, second);

    /// <summary>Full-width ASCII and mathematical Latin letters and digits, which lie in rows.</summary>
    private static int? Styled(int codePoint) => codePoint switch
    {
        >= 0xFF01 and <= 0xFF5E => codePoint - 0xFEE0,
        >= 0x1D400 and <= 0x1D6A3 => (codePoint - 0x1D400) % 52 is var letter && letter < 26 ? 'A' + letter : 'a' + letter - 26,
        >= 0x1D7CE and <= 0x1D7FF => '0' + (codePoint - 0x1D7CE) % 10,
        _ => null,
    };

    private static void Read(string[] cells)
    {
        foreach (var cell in cells.Skip(cells[0] is "pair" or "class" ? 2 : 1))
        {
            var sides = cell.TrimEnd('!').Split('=', '-');
            switch (cells[0])
            {
                case "pair":
                    var (mark, letter, whole) = (Hex(cells[1]), Hex(sides[0]), Hex(sides[1]));
                    Canonical[whole] = [letter, mark];
                    if (!cell.EndsWith('!'))
                    {
                        Composed[(letter, mark)] = whole;
                    }

                    break;
                case "canonical":
                    Canonical[Hex(sides[0])] = [Hex(sides[1])];
                    break;
                case "compatibility":
                    Compatibility[Hex(sides[0])] = [.. sides[1].Split('+').Select(Hex)];
                    break;
                default:
                    Classes.Add((Hex(sides[0]), Hex(sides[^1]), byte.Parse(cells[1], CultureInfo.InvariantCulture)));
                    break;
            }
        }
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Syllables composed by arithmetic: The Unicode Standard, section 3.12.</summary>
    private static class Hangul
    {
        private const int FirstSyllable = 0xAC00, FirstLead = 0x1100, FirstVowel = 0x1161, BeforeTails = 0x11A7;
        private const int Vowels = 21, Tails = 28, Syllables = 11172;

        public static int[]? Decompose(int codePoint)
        {
            var index = codePoint - FirstSyllable;
            if (index is < 0 or >= Syllables)
            {
                return null;
            }

            var tail = index % Tails;
            return tail == 0 ? [FirstLead + index / Tails / Vowels, FirstVowel + index / Tails % Vowels] : [codePoint - tail, BeforeTails + tail];
        }

        public static int? Compose(int first, int second)
        {
            if (first is >= FirstLead and < FirstLead + 19 && second is >= FirstVowel and < FirstVowel + Vowels)
            {
                return FirstSyllable + ((first - FirstLead) * Vowels + second - FirstVowel) * Tails;
            }

            var open = first is >= FirstSyllable and < FirstSyllable + Syllables && (first - FirstSyllable) % Tails == 0;
            return open && second is > BeforeTails and < BeforeTails + Tails ? first + second - BeforeTails : null;
        }
    }
}
