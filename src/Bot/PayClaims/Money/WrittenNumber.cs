using System.Globalization;

namespace Bot.PayClaims.Money;

/// <summary>Reads digits with separators of either language: "850 000", "1,54", "1.000.000", "420'000", "12,00,000".</summary>
internal static class WrittenNumber
{
    // Sums of money have fewer digits, and a longer run times a scale would not fit a decimal.
    private const int MostDigits = 15;

    /// <param name="isScaled">A scale follows ("1.234 million"): three digits behind a lone mark are then decimals, unless it is an English comma.</param>
    /// <returns>Null when the digits make no number.</returns>
    public static decimal? Read(ReadOnlySpan<char> written, bool isScaled, bool isFrench)
    {
        if (written.Length > 2 * MostDigits)
        {
            return null;
        }

        var point = DecimalPoint(written, isScaled, isFrench);
        Span<char> plain = stackalloc char[written.Length];
        var length = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (char.IsAsciiDigit(written[i]))
            {
                plain[length++] = written[i];
            }
            else if (i == point)
            {
                plain[length++] = '.';
            }
            else if (length == 0)
            {
                return null;
            }
        }

        return length <= MostDigits && decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>True when thousands are parted in it, so that it stands at its own magnitude.</summary>
    public static bool IsGrouped(ReadOnlySpan<char> written) => written.IndexOfAnyExceptInRange('0', '9') >= 0 && DecimalPoint(written, false, false) is var point
        && (point < 0 || written[..point].IndexOfAnyExceptInRange('0', '9') >= 0);

    /// <returns>Where the decimal mark stands, or -1.</returns>
    private static int DecimalPoint(ReadOnlySpan<char> written, bool isScaled, bool isFrench)
    {
        var last = written.LastIndexOfAny('.', ',');
        if (last < 0)
        {
            return -1;
        }

        var mark = written[last];
        var behind = written.Length - last - 1;
        if (written[..last].Contains(mark))
        {
            // The same mark twice parts thousands, or lakhs and crores.
            return -1;
        }

        if (written[..last].IndexOfAny('.', ',') >= 0 || behind != 3 || last > 3 || written[0] == '0' || written[..last].IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return last;
        }

        return isScaled && (mark == '.' || isFrench) ? last : -1;
    }
}
