using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Language;
using Bot.PayClaims.Money;

namespace Bot.Answering.FaqMatching;

/// <summary>Reads the numbers and years of a question, in figures or in words.</summary>
internal static partial class QuantityReader
{
    // In words: "deux mille vingt-quatre".
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    private const int DaysOfMonth = 30;
    private const int DaysOfYear = 12 * DaysOfMonth;

    private static readonly Dictionary<string, (QuantityKind Kind, decimal Factor)> Units = new(StringComparer.Ordinal)
    {
        ["year"] = (QuantityKind.Time, DaysOfYear), ["years"] = (QuantityKind.Time, DaysOfYear), ["yr"] = (QuantityKind.Time, DaysOfYear), ["yrs"] = (QuantityKind.Time, DaysOfYear),
        ["an"] = (QuantityKind.Time, DaysOfYear), ["ans"] = (QuantityKind.Time, DaysOfYear), ["annee"] = (QuantityKind.Time, DaysOfYear), ["annees"] = (QuantityKind.Time, DaysOfYear),
        ["month"] = (QuantityKind.Time, DaysOfMonth), ["months"] = (QuantityKind.Time, DaysOfMonth), ["mth"] = (QuantityKind.Time, DaysOfMonth), ["mths"] = (QuantityKind.Time, DaysOfMonth), ["mois"] = (QuantityKind.Time, DaysOfMonth),
        ["week"] = (QuantityKind.Time, 7), ["weeks"] = (QuantityKind.Time, 7), ["wk"] = (QuantityKind.Time, 7), ["wks"] = (QuantityKind.Time, 7), ["semaine"] = (QuantityKind.Time, 7), ["semaines"] = (QuantityKind.Time, 7),
        ["day"] = (QuantityKind.Time, 1), ["days"] = (QuantityKind.Time, 1), ["jour"] = (QuantityKind.Time, 1), ["jours"] = (QuantityKind.Time, 1), ["j"] = (QuantityKind.Time, 1),
        ["hour"] = (QuantityKind.Hours, 1), ["hours"] = (QuantityKind.Hours, 1), ["hr"] = (QuantityKind.Hours, 1), ["hrs"] = (QuantityKind.Hours, 1),
        ["heure"] = (QuantityKind.Hours, 1), ["heures"] = (QuantityKind.Hours, 1), ["h"] = (QuantityKind.Hours, 1),
        ["percent"] = (QuantityKind.Percent, 1), ["pct"] = (QuantityKind.Percent, 1), ["pourcent"] = (QuantityKind.Percent, 1),
    };

    private static readonly HashSet<string> OrdinalEnds = ["e", "er", "re", "ere", "nd", "nde", "eme", "ieme", "st", "rd", "th"];

    private static readonly Dictionary<string, decimal> Ordinals = new(StringComparer.Ordinal) { ["thirteenth"] = 13, ["treizieme"] = 13, ["fourteenth"] = 14, ["quatorzieme"] = 14, ["twelfth"] = 12, ["douzieme"] = 12 };

    // Shares in words, "in full" among them.
    private static readonly (Regex Words, decimal Percent)[] Shares =
    [
        (Fifths(), 80), (ThreeQuarters(), 75), (Half(), 50), (Whole(), 100),
    ];

    /// <param name="text">Without levels, whose numbers count nothing.</param>
    public static (IReadOnlyList<Quantity> Quantities, IReadOnlySet<int> Years) Read(string text, ReplyLanguage language)
    {
        var quantities = new List<Quantity>();
        var years = Year().Matches(text).Select(year => int.Parse(year.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToHashSet();
        foreach (Match year in ShortYear().Matches(text))
        {
            years.Add(2000 + int.Parse(year.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }

        foreach (Match year in YearInWords().Matches(text))
        {
            years.Add(2020 + (int)(NumberWords.Read(MoneyText.Of(year.Groups[1].Value, "en"), 0)?.Value ?? 0));
        }

        quantities.AddRange(DayOfMonth().Matches(text).Select(day => decimal.Parse(day.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Select(day => new Quantity(day, QuantityKind.Day, day)));
        quantities.AddRange(Shares.Where(share => share.Words.IsMatch(text)).Select(share => new Quantity(share.Percent, QuantityKind.Percent, share.Percent)));

        quantities.AddRange(Periods().Matches(text).Select(period => (decimal)OrdinalOf(period)).Select(number => new Quantity(number, QuantityKind.Ordinal, number)));

        // Sums first, in whatever way they are written; then what is left.
        var rest = DayOfMonth().Replace(YearInWords().Replace(ShortYear().Replace(Year().Replace(text, " "), " "), " "), " ");
        rest = Periods().Replace(rest, " ");
        rest = Shares.Aggregate(rest, (left, share) => share.Words.Replace(left, " "));
        rest = HalfYear().Replace(rest, language == ReplyLanguage.French ? "6 mois" : "6 months");
        foreach (var sum in MoneyReader.Read(rest, language.Code()).Where(mention => mention.Kind == MoneyKind.Amount).Reverse())
        {
            quantities.AddRange(new[] { sum.Amount.Low, sum.Amount.High }.OfType<decimal>().Where(value => value != 0).Select(value => new Quantity(value, QuantityKind.Money, value)));
            rest = rest.Remove(sum.Span.Start, sum.Span.Length).Insert(sum.Span.Start, new string(' ', sum.Span.Length));
        }

        var lexemes = MoneyText.Of(rest, language.Code());
        for (var at = 0; at < lexemes.Count; at++)
        {
            if (NumberAt(lexemes, at) is not { Value: { } value } number)
            {
                continue;
            }

            // One of something is mostly an article.
            var quantity = number.IsOrdinal ? new Quantity(value, QuantityKind.Ordinal, value) : Counted(value, lexemes, number.End);
            if (quantity is { Kind: QuantityKind.Plain, Value: >= FirstYear and <= LastYear })
            {
                years.Add((int)value);
            }
            else if (quantity is not ({ Value: 1, Kind: QuantityKind.Plain } or { Value: 0 }))
            {
                quantities.Add(quantity);
            }

            at = Math.Max(at, number.End - 1);
        }

        return (quantities, years);
    }

    private static (decimal? Value, bool IsOrdinal, int End) NumberAt(MoneyText text, int at)
    {
        var behind = Folding.Fold(text.Written(at + 1));
        if (text[at].Kind == LexemeKind.Number)
        {
            if (NumberReader.Read(text.Written(at)) is not { } value)
            {
                return default;
            }

            var isGlued = text[at + 1].Kind == LexemeKind.Word && text.IsGlued(at + 1);
            return isGlued && behind is "am" or "pm" ? default
                : isGlued && OrdinalEnds.Contains(behind.ToString()) ? (value, true, at + 2)
                : text[at + 1].Kind == LexemeKind.Word && value < 1_000_000m && NumberReader.Scale(behind) is { } scale && (scale > 1_000m || behind is "k" or "mille" or "thousand")
                && !(behind is "m" && !isGlued)
                ? (value * scale, false, at + 2)
                : (value, false, at + 1);
        }

        if (text[at].Kind != LexemeKind.Word)
        {
            return default;
        }

        var word = Folding.Fold(text.Written(at));
        return Ordinals.TryGetValue(word, out var ordinal) ? (ordinal, true, at + 1)
            : word is not ("a" or "an" or "un" or "une" or "la" or "one" or "neuf" or "m" or "k") && NumberWords.Read(text, at) is { } reading ? (reading.Value, false, reading.End)
            : word is "a" or "an" or "un" or "une" && NumberWords.Read(text, at) is { Value: >= 100 } large ? (large.Value, false, large.End)

            // "a month" is mostly a rate; "un mois", "one week" are durations.
            : word is "un" or "une" or "one" && Units.ContainsKey(behind) ? (1, false, at + 1)
            : default;
    }

    private static Quantity Counted(decimal value, MoneyText text, int at)
    {
        // "three and a half percent", « trois et demi »
        if (Folding.Fold(text.Written(at)) is "and" or "et")
        {
            var half = Folding.Fold(text.Written(at + 1)) is "a" ? at + 2 : at + 1;
            if (Folding.Fold(text.Written(half)) is "half" or "demi" or "demie")
            {
                (value, at) = (value + 0.5m, half + 1);
            }
        }

        if (text[at].Kind != LexemeKind.Word && text.Written(at) is "%")
        {
            return new Quantity(value, QuantityKind.Percent, value);
        }

        // "24-month", "3 full months"
        var next = text[at].Kind == LexemeKind.Word ? at : at + 1;
        var unitAt = IsUnit(text, next) ? next : IsUnit(text, next + 1) ? next + 1 : -1;
        if (unitAt < 0)
        {
            return new Quantity(value, QuantityKind.Plain, value);
        }

        // « un an et demi »
        var unit = Units[Folding.Fold(text.Written(unitAt))];
        value += Folding.Fold(text.Written(unitAt + 1)) is "et" && Folding.Fold(text.Written(unitAt + 2)) is "demi" or "demie" ? 0.5m : 0;
        return new Quantity(value * unit.Factor, unit.Kind, value);
    }

    // "Q2", "second quarter", « deuxième année »: by the digit, else by the word's place in the pattern.
    private static int OrdinalOf(Match period) => period.Groups["digit"] is { Success: true } digit
        ? int.Parse(digit.ValueSpan, CultureInfo.InvariantCulture)
        : Enumerable.Range(1, 5).First(number => period.Groups[$"n{number}"].Success);

    private static bool IsUnit(MoneyText text, int at) => text[at].Kind == LexemeKind.Word && Units.ContainsKey(Folding.Fold(text.Written(at)));

    [GeneratedRegex(@"(?<![\p{N}.,])(?:FY ?)?((?:19|20)\d{2})(?![\p{N}%]|[.,]\d| ?[€$£])", RegexOptions.IgnoreCase)]
    private static partial Regex Year();

    // '23, FY24
    [GeneratedRegex(@"(?:(?<![\p{L}\p{N}])FY ?|(?<=\s)['’])(\d{2})(?![\p{L}\p{N}%])", RegexOptions.IgnoreCase)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:half[- ](?:a )?year|une demi[- ]année|demi[- ]année|un semestre)(?![\p{L}\p{N}])", RegexOptions.IgnoreCase)]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"(?<!\p{L})twenty[- ]twenty(?:[- ](one|two|three|four|five|six|seven|eight|nine))?(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex YearInWords();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,])(\d{1,2})(?:st|nd|rd|th|er)?\s+(?=(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|fév|fev|mars|avr|mai|juin|juil|aoû|aou|déc))", RegexOptions.IgnoreCase)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:4/5(?:e|è|ème|th)?s?|quatre[- ]cinqui[eè]mes?|four[- ]fifths?)(?![\p{L}\p{N}])", RegexOptions.IgnoreCase)]
    private static partial Regex Fifths();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:3/4|trois[- ]quarts|three[- ]quarters?)(?![\p{L}\p{N}])", RegexOptions.IgnoreCase)]
    private static partial Regex ThreeQuarters();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:mi-temps|half[- ]time|half (?:of|my|the|our|pay|salary)|la moiti[eé]|demi-(?:salaire|traitement))(?![\p{L}\p{N}])", RegexOptions.IgnoreCase)]
    private static partial Regex Half();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:in full|full (?:pay|salary)|fully paid|int[eé]gralement|en totalit[eé]|plein salaire|salaire (?:complet|plein|entier))(?![\p{L}\p{N}])", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:[QH](?<digit>[1-4])|(?:(?<n1>first|premi[eè]re?|1st|1[eè]?re?)|(?<n2>second|2nd|deuxi[eè]me|seconde|2e|2[eè]me|2nde?)|(?<n3>third|3rd|troisi[eè]me|3e|3[eè]me)|(?<n4>fourth|4th|quatri[eè]me|4e|4[eè]me)|(?<n5>fifth|5th|cinqui[eè]me|5e|5[eè]me))[\s-]+(?:year|ann[eé]e|quarter|trimestre|semester|semestre|half))(?![\p{L}\p{N}])", RegexOptions.IgnoreCase)]
    private static partial Regex Periods();
}
