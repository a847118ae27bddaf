using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>Where a comparison parts into the two that it compares: "A or B", "A than B", « entre A et B ».</summary>
internal static partial class ComparisonSides
{
    /// <returns>Where the first side ends and the second begins; null when the words do not part the two.</returns>
    public static (int End, int Start)? Find(string question)
    {
        // The plainer word first: "and" joins much else.
        foreach (var pattern in new[] { Versus(), Or(), Than(), And() })
        {
            if (pattern.Matches(question).LastOrDefault(match => HasWords(question[..match.Index]) && HasWords(question[(match.Index + match.Length)..])) is { } found)
            {
                return (found.Index, found.Index + found.Length);
            }
        }

        return null;
    }

    /// <summary>True for a message that sets somebody beside whom the one before asked about: "vs the CFO?"</summary>
    public static bool IsOtherSide(string message) => OtherSide().IsMatch(message);

    /// <summary>Which words of the subject stand on which side. Words far before the first side, or parted from it by a comma, belong to neither.</summary>
    /// <param name="isSubject">For each word of the query whether the question is about it.</param>
    /// <returns>Null where the words do not part two sides.</returns>
    public static (bool[] First, bool[] Second)? Of(string question, SearchQuery query, IReadOnlyList<bool> isSubject)
    {
        if (Find(question) is not { } parting)
        {
            return null;
        }

        var from = question.LastIndexOf(',', Math.Max(0, parting.End - 1)) + 1;
        var places = query.Groups.Select(group => question.IndexOf(group.Word, StringComparison.OrdinalIgnoreCase)).ToList();
        var first = Mask(at => at >= from && at < parting.End);
        var second = Mask(at => at >= parting.Start);
        return first.Contains(true) && second.Contains(true) ? (first, second) : null;

        bool[] Mask(Func<int, bool> isThere) => [.. places.Select((at, g) => isSubject[g] && isThere(at))];
    }

    /// <summary>The statistic that each side of a question names: "the chief executive or the median employee".</summary>
    /// <returns>Nothing where both sides name one, or the words do not part two sides.</returns>
    public static (string? First, string? Second) Statistics(string question)
    {
        if (Find(question) is not { } parting)
        {
            return default;
        }

        var (first, second) = (Statistic(question[..parting.End]), Statistic(question[parting.Start..]));
        return first is not null && second is not null ? default : (first, second);
    }

    private static string? Statistic(string side) => Median().IsMatch(side) ? Qualifiers.Median : Average().IsMatch(side) ? Qualifiers.Average : null;

    private static bool HasWords(string side) => side.Any(char.IsLetter);

    [GeneratedRegex(@"\s(?:vs\.?|versus|v\.|compare[ds]? (?:to|with|w/)|against|par rapport à|face à|comparée?s? à)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Versus();

    [GeneratedRegex(@"^\W*(?:and |et |ok |so |donc )?(?:(?:how|what) (?:about|does (?:it|that) compare) )?(?:vs\.?|versus|v\.|compared? (?:to|with|w/)|against|par rapport [àa]u?x?|face [àa]u?x?|comparée?s? [àa]u?x?|contre)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherSide();

    [GeneratedRegex(@"\s(?:or|ou)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Or();

    [GeneratedRegex(@"\s(?:than|que)\s|\squ['’]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Than();

    [GeneratedRegex(@"\s(?:and|et|with|avec)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"\b(?:median|médiane?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Median();

    [GeneratedRegex(@"\b(?:average|mean|moyenn?e?s?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Average();
}
