using System.Text.RegularExpressions;

namespace Bot.Language;

/// <summary>Takes the bot's own mention off a message: one in a channel's mark-up, or a typed one at the beginning.</summary>
internal static partial class Mentions
{
    public static string Strip(string message) => Mention().Replace(message, " ").Trim();

    // An "@name" elsewhere than at the beginning may be what the question is about, and an address is no mention.
    [GeneratedRegex(@"<[@!#][^<>\s]{1,80}>|<at(?:\s[^<>]{0,40})?>[^<>]{0,80}</at>|^\s*@[\p{L}\p{N}_.-]{1,40}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
