using System.Text;

namespace Bot.Rendering.Slack;

/// <summary>Text of anybody's → Slack's mrkdwn. The only place that escapes, so that no name in a text calls people and no link hides where it goes.</summary>
/// <remarks>https://docs.slack.dev/messaging/formatting-message-text: these three characters and no others.</remarks>
internal static class Mrkdwn
{
    private const string Ellipsis = "…";

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Escaped and on one line, shortened to at most <paramref name="most"/> characters of mrkdwn.</summary>
    /// <param name="keepLines">Leaves line ends as they are.</param>
    public static string Fit(string text, int most, bool keepLines = false)
    {
        var line = keepLines ? text : text.ReplaceLineEndings(" ");
        var whole = Escape(line);
        return whole.Length <= most ? whole : Split(line, most - Ellipsis.Length).First() + Ellipsis;
    }

    /// <summary>Escaped, in parts of at most <paramref name="most"/> characters of mrkdwn, parted between words where there are any.</summary>
    public static IEnumerable<string> Split(string text, int most)
    {
        var part = new StringBuilder();
        var space = -1;
        foreach (var rune in text.EnumerateRunes())
        {
            var written = Escape(rune.ToString());
            if (part.Length + written.Length > most)
            {
                var end = space > 0 ? space : part.Length;
                yield return part.ToString(0, end);
                part.Remove(0, end);
                space = -1;
            }

            if (part.Length == 0 && rune.Value == ' ')
            {
                continue;
            }

            if (rune.Value is ' ' or '\n')
            {
                space = part.Length;
            }

            part.Append(written);
        }

        if (part.Length > 0)
        {
            yield return part.ToString().TrimStart();
        }
    }

    /// <summary>A link; only the label where there is no address.</summary>
    /// <param name="label">Escaped.</param>
    public static string Link(Uri? address, string label) =>
        address is null ? label : $"<{Escape(address.AbsoluteUri.Replace("|", "%7C", StringComparison.Ordinal))}|{label}>";
}
