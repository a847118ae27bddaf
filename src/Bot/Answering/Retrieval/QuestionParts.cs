using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.Retrieval;

/// <summary>Takes a question that asks of several things apart ("did A say …, while B reported …"), so that each gets evidence of its own.</summary>
internal static partial class QuestionParts
{
    // Fewer words of their own make no part: they belong to the one before.
    private const int FewestWords = 3;

    // Shorter questions are found whole.
    private const int FewestWordsAsked = 8;

    // In a part its own words count in full; names stand for what the whole question is about; what only says who reported it finds nothing.
    private const float NameShare = 0.5f;
    private const float OtherShare = 0.2f;
    private const float ReportingShare = 0.05f;

    /// <summary>How many parts begin at or before each place of the text.</summary>
    public static IReadOnlyList<int> Starts(string text) => [.. Border().Matches(text).Select(border => border.Index + border.Length)];

    /// <returns>One query for each part; none for a question of one part.</returns>
    public static IReadOnlyList<SearchQuery> Of(SearchQuery query)
    {
        if (query.Groups.Count < FewestWordsAsked)
        {
            return [];
        }

        var outlets = query.Outlets.SelectMany(FoldedWords.In).ToHashSet(StringComparer.Ordinal);
        var reporting = query.Groups.Select(group => outlets.Contains(group.Folded) || Reporting().IsMatch(group.Folded)).ToList();
        var parts = new List<HashSet<int>>();
        foreach (var part in query.Groups.Select((group, at) => (group.Part, At: at)).GroupBy(group => group.Part))
        {
            var own = part.Select(group => group.At).Where(at => !reporting[at]).ToHashSet();
            if (own.Count >= FewestWords || parts.Count == 0)
            {
                parts.Add(own);
            }
            else
            {
                parts[^1].UnionWith(own);
            }
        }

        return parts.Count < 2 ? [] : [.. parts.Where(part => part.Count >= 2).Select(part => query with { Groups = [.. query.Groups.Select((group, at) => group with { Share = group.Share * Share(group, at, part) })] })];

        float Share(QueryGroup group, int at, HashSet<int> part) => part.Contains(at) ? 1 : reporting[at] ? ReportingShare : group.IsName ? NameShare : OtherShare;
    }

    [GeneratedRegex(@"[,;:?]|\b(?:and|or|but|while|whereas|as|who|which|that|than|after|before|between|both|compared|versus|unlike|et|ou|mais|tandis|alors|qui|dont|après|avant|entre|comparé|contrairement)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Border();

    [GeneratedRegex(@"^(?:articles?|report(?:s|ed|ing)?|publi(?:shed|cation|e|es)|suggest(?:s|ed)?|claim(?:s|ed)?|discuss(?:es|ed|ing)?|mention(?:s|ed|ne|nes)?|describ(?:es|ed)|according|selon|rapport(?:s|e|es)?|evoqu(?:e|es)|affirm(?:e|es))$", RegexOptions.CultureInvariant)]
    private static partial Regex Reporting();
}
