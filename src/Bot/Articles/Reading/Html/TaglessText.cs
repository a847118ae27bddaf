using System.Net;
using System.Text;

namespace Bot.Articles.Reading.Html;

/// <summary>A page as plain lines, in one pass: for pages that no parser should be given.</summary>
internal static class TaglessText
{
    private static readonly string[] Hidden = ["script", "style", "noscript", "template", "svg", "textarea", "title"];

    public static string Of(string html)
    {
        var text = new StringBuilder();
        var position = 0;
        while (position < html.Length)
        {
            var tag = html.IndexOf('<', position);
            text.Append(html, position, (tag < 0 ? html.Length : tag) - position);
            if (tag < 0)
            {
                break;
            }

            position = After(html, tag, text);
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    // Where the text goes on after the markup that begins here.
    private static int After(string html, int tag, StringBuilder text)
    {
        if (html.AsSpan(tag).StartsWith("<!--", StringComparison.Ordinal))
        {
            return End(html, "-->", tag + 4);
        }

        var name = Name(html, tag + 1);
        if (name.Length == 0)
        {
            text.Append('<');
            return tag + 1;
        }

        var end = End(html, ">", tag);
        foreach (var hidden in Hidden)
        {
            if (html[tag + 1] != '/' && name.Equals(hidden, StringComparison.OrdinalIgnoreCase))
            {
                var close = html.IndexOf($"</{hidden}", end, StringComparison.OrdinalIgnoreCase);
                return close < 0 ? html.Length : End(html, ">", close);
            }
        }

        text.Append(IsInline(name) ? "" : "\n");
        return end;
    }

    private static int End(string html, string mark, int from)
    {
        var end = html.IndexOf(mark, from, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + mark.Length;
    }

    private static ReadOnlySpan<char> Name(string html, int from)
    {
        var start = from < html.Length && html[from] == '/' ? from + 1 : from;
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html.AsSpan(start, end - start);
    }

    private static bool IsInline(ReadOnlySpan<char> name) => name is "a" or "b" or "i" or "u" or "em" or "strong" or "span" or "font" or "sup" or "sub" or "small" or "abbr" or "time" or "mark" or "code" or "q";
}
