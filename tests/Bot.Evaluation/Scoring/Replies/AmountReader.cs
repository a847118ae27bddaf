using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Evaluation.Text;

namespace Bot.Evaluation.Scoring.Replies;

/// <summary>Reads the numbers of a text with their scale words and currencies, in English and French notations.</summary>
internal static class AmountReader
{
    /// <summary>A bare number at most this many characters before a scaled one may share its scale: "between 3 and 7 million".</summary>
    private const int RangeGap = 12;

    private const string NoLetter = "(?![a-zà-ÿ])";
    private const string Space = WordText.SpaceClass;

    private static readonly (string Words, double Factor)[] Scales =
    [
        ("milliards?|billions?|bn|mds?", 1e9), ("millions?|mio|mn|m", 1e6), ("mille|thousand|k", 1e3), ("lakhs?", 1e5), ("crores?", 1e7),
    ];

    private static readonly (string Code, string Words)[] Currencies =
    [
        ("INR", "₹|rupees?|roupies?|inr"), ("CAD", @"ca\$|c\$|\$ ?ca|cad|dollars? canadiens?|canadian dollars?"), ("USD", @"us\$|\$|usd|dollars?"),
        ("EUR", "€|eur|euros?"), ("GBP", "£|gbp|pounds?|livres?"), ("CHF", "chf|francs? suisses?|swiss francs?"),
    ];

    private static readonly (Regex Pattern, double Factor)[] ScaleAfter = [.. Scales.Select(scale => (Compile($"^{Space}?(?:{scale.Words}){NoLetter}"), scale.Factor))];

    private static readonly (string Code, Regex Before, Regex After)[] CurrencyPatterns = [.. Currencies.Select(currency => (
        currency.Code,
        Compile($@"^{Space}?(?:{currency.Words}){Space}?\z"),
        Compile($"^{Space}?(?:(?:{string.Join('|', Scales.Select(scale => scale.Words))}){NoLetter}{Space}?(?:de |d'|of )?)?(?:{currency.Words}){NoLetter}")))];

    private static readonly Regex Number = Compile(
        $@"(?<![\p{{L}}\p{{N}}_.,])(?<before>(?:us|ca|c)?{Space}?[$€£₹]{Space}?|(?:usd|eur|gbp|chf|cad|inr){Space})?" +
        @"(?<number>\d{1,3}(?:[ .,']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?<after>[^\d.;:!?()\[\]]{0,28})");

    private static readonly Regex GroupMark = Compile(@"[ .,'](?=\d{3}(?!\d))");

    public static IReadOnlyList<Amount> Read(string text)
    {
        var found = new List<Found>();
        foreach (Match match in Number.Matches(Flatten(Normalization.Nfkc(text))))
        {
            var (digits, after) = (match.Groups["number"], match.Groups["after"].Value);
            var scale = ScaleAfter.Where(pair => pair.Pattern.IsMatch(after)).Select(pair => pair.Factor).FirstOrDefault(1);
            var values = Readings(digits.Value).Select(value => value * scale).ToHashSet();
            found.Add(new Found(digits.Value, values, CurrencyOf(match.Groups["before"], after), scale, match.Index, digits.Index + digits.Length));
        }

        ShareWithinRanges(found);
        return [.. found.Select(one => new Amount(one.Written, one.Values, one.Currency))];
    }

    private static void ShareWithinRanges(List<Found> found)
    {
        foreach (var (first, second) in found.Zip(found.Skip(1)))
        {
            if (second.Start - first.End > RangeGap)
            {
                continue;
            }

            if (first.Scale == 1 && second.Scale != 1)
            {
                first.Values.UnionWith([.. first.Values.Select(value => value * second.Scale)]);
            }

            first.Currency ??= second.Currency;
        }
    }

    private static string? CurrencyOf(Group before, string after) => CurrencyPatterns
        .Where(currency => (before.Success && currency.Before.IsMatch(before.Value.Trim())) || currency.After.IsMatch(after))
        .Select(currency => currency.Code).FirstOrDefault();

    private static HashSet<double> Readings(string digits)
    {
        var readings = new HashSet<double>();
        foreach (var text in (string[])[GroupMark.Replace(digits, ""), digits.Replace(" ", "").Replace("'", "")])
        {
            if (double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                readings.Add(value);
            }
        }

        return readings;
    }

    /// <summary>One character for each code point, so that lengths and gaps count as the definition does; digits of any script become ASCII.</summary>
    private static string Flatten(string text)
    {
        const char AnyLetter = '\uA000', AnyOther = '\uE000';
        var flat = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            flat.Append(Rune.IsDigit(rune) ? (char)('0' + (int)Rune.GetNumericValue(rune)) : rune.IsBmp ? (char)rune.Value : WordText.IsWord(rune) ? AnyLetter : AnyOther);
        }

        return flat.ToString();
    }

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private sealed class Found(string written, HashSet<double> values, string? currency, double scale, int start, int end)
    {
        public string Written { get; } = written;

        public HashSet<double> Values { get; } = values;

        public string? Currency { get; set; } = currency;

        public double Scale { get; } = scale;

        /// <summary>Where the amount starts, its currency sign included; <see cref="End"/> is just past the digits.</summary>
        public int Start { get; } = start;

        public int End { get; } = end;
    }
}
