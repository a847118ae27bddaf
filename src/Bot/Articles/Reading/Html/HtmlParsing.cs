using System.Diagnostics;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Bot.Articles.Reading.Html;

/// <summary>Parses HTML within bounds of depth, size and time.</summary>
internal static partial class HtmlParsing
{
    // What browsers allow. Whoever walks the tree may recurse.
    private const int MaximumDepth = 512;

    // The parser looks through its open elements at most tags, so their number times the page's length bounds the time.
    // Real pages, badly closed ones included, stay under a few hundred.
    private const int MaximumOpenElements = 1500;

    // Real pages stay under 100,000.
    private const int MaximumElements = 2_000_000;

    // Unclosed formatting is opened again in every later block, which can multiply a small file a thousandfold.
    private const int MaximumReopened = 500_000;

    // The largest sound page takes a few seconds. Beyond this the page is built to hurt in a way not thought of above.
    private static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(20);

    private const int TokensBetweenLooks = 256;

    /// <returns>Null when the page is beyond the bounds.</returns>
    public static IHtmlDocument? Parse(string html)
    {
        var started = Stopwatch.GetTimestamp();
        int elements = 0, tokens = 0, open = 0, formatting = 0, reopened = 0;
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            MaximumDepth = MaximumDepth,
            DisableElementPositionTracking = true,
            SkipComments = true,
            OnCreated = (_, _) => StopWhen(++elements > MaximumElements),
            OnToken = (token, _) =>
            {
                open = Math.Max(0, open + Opens(token));
                if (IsFormatting(token.Name))
                {
                    formatting = Math.Max(0, formatting + Opens(token));
                }
                else if (token.Type == HtmlTokenType.StartTag)
                {
                    reopened += formatting;
                }

                StopWhen(open > MaximumOpenElements || reopened > MaximumReopened || (++tokens % TokensBetweenLooks == 0 && Stopwatch.GetElapsedTime(started) > MaximumTime));
            },
        };
        try
        {
            return new HtmlParser(options).ParseDocument(IsXml(html) ? EmptyElement().Replace(html, "<$1$2></$1>") : html);
        }
        catch (BeyondBoundsException)
        {
            return null;
        }
    }

    // In XHTML <script src="…"/> is complete; HTML would read the rest of the page as script.
    private static bool IsXml(string html) => html.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);

    // Elements that the next of their kind closes, and those without content, do not pile up.
    private static int Opens(HtmlToken token) => token.Type switch
    {
        HtmlTokenType.EndTag => Piles(token.Name) ? -1 : 0,
        HtmlTokenType.StartTag => Piles(token.Name) && !token.AsTag().IsSelfClosing ? 1 : 0,
        _ => 0,
    };

    private static bool IsFormatting(string? tag) => tag is "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u";

    private static bool Piles(string tag) => tag is not ("p" or "li" or "dt" or "dd" or "td" or "th" or "tr" or "tbody" or "option" or "br" or "img" or "input" or "link" or "meta" or "hr" or "source"
        or "col" or "wbr" or "area" or "base" or "embed" or "track" or "param" or "path" or "use");

    private static void StopWhen(bool isBeyond)
    {
        if (isBeyond)
        {
            throw new BeyondBoundsException();
        }
    }

    [GeneratedRegex("<(script|style|title|textarea|iframe|noscript|a|b|i|em|strong|span|div|p|td|th|li|ul|h[1-6])\\b([^<>]*)/>", RegexOptions.IgnoreCase)]
    private static partial Regex EmptyElement();

    /// <summary>Leaves the parser from inside its callbacks; never leaves this class.</summary>
    private sealed class BeyondBoundsException : Exception;
}
