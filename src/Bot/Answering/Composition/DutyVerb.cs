using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>What a question says somebody has to tell by some time: the time limit of another duty of theirs is a false answer.</summary>
internal static partial class DutyVerb
{
    /// <returns>The word of the query that says it; null where the question speaks of no duty.</returns>
    public static int? In(string question, SearchQuery query)
    {
        var verb = Duty().Match(question) is { Success: true } duty ? Folding.Fold(duty.Groups["verb"].Value) : null;
        return query.Groups.Index().Where(group => group.Item.Folded == verb).Select(group => (int?)group.Index).FirstOrDefault();
    }

    [GeneratedRegex(@"\b(?:(?:have|has|had)\sto|must\s(?:(?:an?|the|my|its)\s)?\p{L}+|doi(?:t|vent)(?:-(?:il|elle|ils|elles|on))?)\s(?<verb>answer|reply|respond|report|publish|disclose|inform|notify|correct|provide|répondre|publier|déclarer|informer|notifier|communiquer|corriger|fournir)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duty();
}
