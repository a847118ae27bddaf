using System.Text.RegularExpressions;

namespace Bot.Answering;

/// <summary>Finds where a message takes back what it began with: "how many nurses… no sorry, how many doctors".</summary>
internal static partial class SelfCorrection
{
    /// <returns>What is asked in the end, and what was said before, which a few words may lean on; null when nothing is taken back.</returns>
    public static (string Final, string TakenBack)? Find(string message) =>
        Marker().Matches(message).LastOrDefault(marker => marker.Index > 0 && message[(marker.Index + marker.Length)..].Any(char.IsLetter)) is { } found
            ? (message[(found.Index + found.Length)..].TrimStart(' ', ',', ':', '.', '…'), message[..found.Index])
            : null;

    [GeneratedRegex(@"(?:[,.…;–—-]|\s)\s*(?:no,? sorry|sorry,? (?:no|i mean(?:t)?)|wait,? no|no,? wait|scratch that|i mean(?:t)? to (?:ask|say)|(?:euh,? )?non,? pardon|pardon,? (?:non|je voulais dire)|non,? je veux dire|je voulais dire|non,? attends?|euh,? non)\b[\s,:.…]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
