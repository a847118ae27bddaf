using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bot.Channels.Teams.Wire;

namespace Bot.Channels.Teams.Reading;

/// <summary>What somebody wrote, without the mention of the bot.</summary>
/// <remarks>
/// Mentions are known by the entities, never by what the text looks like: names repeat, and the sender may edit them. Other people's
/// names stay, as plain words. The client drops words in angle brackets from <c>text</c>; then its HTML copy is read instead.
/// </remarks>
internal static partial class MessageText
{
    private const string MentionType = "http://schema.skype.com/Mention";

    public static string Of(TeamsActivity activity)
    {
        var mentions = Mentions(activity).ToList();
        var text = Tidy(Plain(activity.Text ?? "", mentions));
        return Html(activity) is { } html && (text.Length == 0 || html.Contains("&lt;", StringComparison.OrdinalIgnoreCase)) && Tidy(Decoded(html, mentions)) is var whole && Letters(whole) > Letters(text)
            ? whole
            : text;
    }

    /// <summary>Takes our own mentions out and leaves other people's names.</summary>
    private static string Plain(string text, List<Mention> mentions)
    {
        foreach (var mention in mentions.Where(mention => mention.Text.Length > 0).DistinctBy(mention => mention.Text, StringComparer.Ordinal))
        {
            // Two may bear one name: then the first place is the one that is ours or theirs, in the order of the entities.
            var alike = mentions.Where(other => other.Text == mention.Text).ToList();
            text = Replace(text, mention.Text, alike);
        }

        return text;
    }

    private static string Replace(string text, string marked, List<Mention> alike)
    {
        var written = new StringBuilder(text.Length);
        var at = 0;
        for (var number = 0; text.IndexOf(marked, at, StringComparison.Ordinal) is >= 0 and var found; number++)
        {
            var mention = alike[Math.Min(number, alike.Count - 1)];
            written.Append(text, at, found - at).Append(mention.IsOurs ? " " : mention.Name);
            at = found + marked.Length;
        }

        return written.Append(text, at, text.Length - at).ToString();
    }

    private static string Decoded(string html, List<Mention> mentions)
    {
        var body = new HtmlParser().ParseDocument(html).Body;
        foreach (var span in body?.QuerySelectorAll("span[itemtype]").Where(span => span.GetAttribute("itemtype") == MentionType).ToList() ?? [])
        {
            var mention = int.TryParse(span.GetAttribute("itemid"), out var id) && id >= 0 && id < mentions.Count
                ? mentions[id]
                : mentions.Find(known => known.Name == span.TextContent);
            if (mention?.IsOurs == true)
            {
                span.Remove();
            }
        }

        var text = new StringBuilder();
        foreach (var node in body?.Descendants() ?? [])
        {
            _ = node switch
            {
                IText words => text.Append(words.Data),
                IElement { LocalName: "p" or "div" or "br" or "li" or "tr" } => text.Append('\n'),
                _ => text,
            };
        }

        return text.ToString();
    }

    /// <summary>The mentions of a message in the order of its entities, which its HTML copy counts from 0.</summary>
    private static IEnumerable<Mention> Mentions(TeamsActivity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (String(entity, "type") == "mention")
            {
                var mentioned = entity.TryGetProperty("mentioned", out var account) ? account : default;
                var name = String(mentioned, "name") ?? "";
                var isOurs = String(mentioned, "id") is { } id && id == activity.Recipient?.Id;
                yield return new Mention(String(entity, "text") ?? $"<at>{name}</at>", name, isOurs);
            }
        }
    }

    private static string? Html(TeamsActivity activity) =>
        (activity.Attachments ?? []).Where(attachment => String(attachment, "contentType") == "text/html").Select(attachment => String(attachment, "content")).FirstOrDefault(html => html is not null);

    private static string? String(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Tidy(string text) => Spaces().Replace(NoBreak().Replace(text, " "), " ").Trim();

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    [GeneratedRegex("&nbsp;|\u00A0", RegexOptions.IgnoreCase)]
    private static partial Regex NoBreak();

    // Line ends stay: they part what was asked.
    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Spaces();

    private sealed record Mention(string Text, string Name, bool IsOurs);
}
