using System.Net;
using System.Text.RegularExpressions;

namespace Bot.Evaluation.Scoring.Replies;

/// <summary>The words a reader of a page sees, folded, in their order: what is left of it without mark-up.</summary>
/// <remarks>Deliberately not the bot's own reader, whose mistakes it must not share.</remarks>
internal static partial class VisibleWords
{
    /// <returns>Words with a space before and behind each, so that a part is found at whole words only.</returns>
    public static string Of(string text) => $" {string.Join(' ', PhraseMatch.Words(text))} ";

    /// <param name="file">Its ending says what mark-up there is.</param>
    public static string Of(string content, string file) => Of(Path.GetExtension(file) switch
    {
        ".html" => WebUtility.HtmlDecode(Tag().Replace(Inline().Replace(Hidden().Replace(content, " "), ""), " ")),
        ".md" => Link().Replace(content, "$1"),
        _ => content,
    });

    [GeneratedRegex("<!--.*?-->|<(script|style|template)\\b.*?</\\1\\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    // They may stand within a word.
    [GeneratedRegex("</?(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)(?:\\s[^<>]*)?>|&shy;|\u00AD", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[([^\[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)")]
    private static partial Regex Link();
}
