using System.Globalization;

namespace Bot.Language;

/// <summary>Reads a number as written in English or French: "1,000", "850 000", "1,54", "79.1", "CHF 420'000".</summary>
internal static class NumberReader
{
    /// <returns>Null when the digits make no number that fits a decimal.</returns>
    public static decimal? Read(ReadOnlySpan<char> written)
    {
        Span<char> plain = stackalloc char[Math.Min(written.Length, 32)];
        var length = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (length == plain.Length)
            {
                return null;
            }

            if (char.IsAsciiDigit(written[i]))
            {
                plain[length++] = written[i];
            }
            else if (written[i] is '.' or ',' && !IsThousandsMark(written, i))
            {
                plain[length++] = '.';
            }
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>The factor of a scale word or suffix in either language, or null: "M" and "millions" are 1,000,000.</summary>
    /// <param name="folded">Lower case, without accents.</param>
    public static decimal? Scale(ReadOnlySpan<char> folded) => folded switch
    {
        "k" or "mille" or "thousand" or "millier" or "milliers" => 1_000m,
        "m" or "mn" or "mio" or "million" or "millions" => 1_000_000m,
        "bn" or "b" or "md" or "mds" or "milliard" or "milliards" or "billion" or "billions" => 1_000_000_000m,
        "lakh" or "lakhs" => 100_000m,
        "crore" or "crores" => 10_000_000m,
        _ => null,
    };

    /// <summary>A dot or comma parts thousands when exactly three digits follow it and up to three stand before it, unless the number begins with zero.</summary>
    private static bool IsThousandsMark(ReadOnlySpan<char> written, int at)
    {
        var after = 0;
        while (at + 1 + after < written.Length && char.IsAsciiDigit(written[at + 1 + after]))
        {
            after++;
        }

        var before = 0;
        while (at - 1 - before >= 0 && char.IsAsciiDigit(written[at - 1 - before]))
        {
            before++;
        }

        return after == 3 && before is >= 1 and <= 3 && written[at - before] != '0';
    }
}
