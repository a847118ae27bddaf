using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.Retrieval;

/// <summary>Finds the dates of publication that a question names: "October 2023", "le 4 octobre 2023", "October 4, 2023", "2023-10-04".</summary>
internal static partial class DateReader
{
    private static readonly Dictionary<string, int> Months = Names("january february march april may june july august september october november december")
        .Concat(Names("jan feb mar apr may jun jul aug sep oct nov dec"))
        .Concat(Names("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"))
        .DistinctBy(month => month.Key).ToDictionary();

    public static IReadOnlyList<AskedDate> Read(string question)
    {
        var folded = Folding.Fold(question);
        var dates = new List<AskedDate>();
        foreach (Match iso in Iso().Matches(folded))
        {
            dates.Add(new AskedDate(Number(iso, "y")!.Value, Number(iso, "m"), Number(iso, "d")));
        }

        foreach (Match written in Written().Matches(folded))
        {
            if (Months.TryGetValue(written.Groups["m"].Value, out var month))
            {
                dates.Add(new AskedDate(Number(written, "y")!.Value, month, Number(written, "d") ?? Number(written, "e")));
            }
        }

        return dates;
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static IEnumerable<KeyValuePair<string, int>> Names(string names) => names.Split(' ').Select((name, i) => KeyValuePair.Create(name, i + 1));

    [GeneratedRegex(@"\b(?<y>(?:19|20)[0-9]{2})-(?<m>[0-9]{2})-(?<d>[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?:(?<d>[0-9]{1,2})(?:st|nd|rd|th|er)?\s+(?:of\s+)?)?(?<m>[a-z]{3,9})\.?(?:\s+(?<e>[0-9]{1,2})(?:st|nd|rd|th)?)?,?\s+(?<y>(?:19|20)[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
