using System.Text.RegularExpressions;

namespace Bot.Answering.PayQuestions;

/// <summary>Words by which a sum is wanted by those who are to be paid, not paid: what a union claims is no raise.</summary>
internal static partial class DemandWords
{
    public static bool In(string text) => Demand().IsMatch(text);

    /// <summary>True also for what the other side proposed, before they agreed.</summary>
    public static bool AreOfTalks(string text) => In(text) || Proposal().IsMatch(text);

    [GeneratedRegex(@"\b(?:demand(?:s|ed|ing)?|(?:had|have|has|were|was|is|are) (?:asked|asking|pushing|holding out) for|asks? for|seeking|sought|want(?:s|ed)? (?:a|an|at least|[£$€]|\d)|holding out for|réclam\w+|revendiqu\w+|exig(?:e|ent|eait|eaient|é|ent)|demand(?:ent|e|ait|aient|aient)|voulaient|souhait\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Demand();

    [GeneratedRegex(@"\b(?:(?:at first|initially|first) (?:offered|proposed)|(?:offered|proposed) (?:at first|initially)|had (?:offered|proposed)|proposait|proposaient|offrait|offraient|avait proposé|au départ)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proposal();
}
