using System.Text.RegularExpressions;

namespace Bot.Channels.Slack;

/// <summary>A message in Slack's mark-up → what its author typed.</summary>
/// <remarks>https://docs.slack.dev/messaging/formatting-message-text</remarks>
internal static partial class SlackText
{
    /// <summary>Takes our own mention off; other mentions stay, as names or ids, since they may be what the question is about.</summary>
    public static string Plain(string text, string botUserId) =>
        Unescape(Reference().Replace(text, reference => Words(reference.Groups["what"].Value, reference.Groups["label"].Value, botUserId))).Trim();

    /// <summary>What follows a mention that a message begins with, such as ours where we are not yet told who we are.</summary>
    public static string WithoutFirstMention(string text) => Plain(FirstMention().Replace(text, ""), "");

    private static string Words(string what, string label, string botUserId) => what switch
    {
        ['@', .. var user] when user == botUserId => " ",
        ['@', .. var user] => $"@{(label.Length > 0 ? label : user)}",
        ['#', .. var channel] => $"#{(label.Length > 0 ? label : channel)}",

        // <!here>, <!subteam^S1|@hr>, <!date^1392734382^{date}|18 Feb 2014>
        ['!', .. var special] => label.Length > 0 ? label : $"@{special.Split('^')[0]}",
        _ => label.Length > 0 ? label : what,
    };

    // The ampersand last, or a typed "&lt;" would become a bracket.
    private static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*<@[^<>]+>")]
    private static partial Regex FirstMention();

    [GeneratedRegex(@"<(?<what>[^<>|]+)(\|(?<label>[^<>]*))?>")]
    private static partial Regex Reference();
}
