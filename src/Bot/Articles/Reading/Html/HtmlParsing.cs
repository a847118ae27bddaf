using System.Diagnostics;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Bot.Articles.Reading.Html;

/// <summary>Parses HTML within bounds of depth, size and time.</summary>
internal static class HtmlParsing
{
    // What browsers allow. The parser looks through its open elements at most tags, and whoever walks the tree may recurse.
    private const int MaximumDepth = 512;

    // Real pages stay under 100,000. Unclosed formatting is opened again in every later block, which can multiply a small file a thousandfold.
    private const int MaximumElements = 2_000_000;

    // The largest sound page takes a few seconds. Beyond this the page is built to hurt.
    private static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(20);

    private const int TokensBetweenLooks = 256;

    /// <returns>Null when the page is beyond the bounds.</returns>
    public static IHtmlDocument? Parse(string html)
    {
        var started = Stopwatch.GetTimestamp();
        int elements = 0, tokens = 0;
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            MaximumDepth = MaximumDepth,
            DisableElementPositionTracking = true,
            SkipComments = true,
            OnCreated = (_, _) =>
            {
                if (++elements > MaximumElements)
                {
                    throw new BeyondBoundsException();
                }
            },
            OnToken = (_, _) =>
            {
                if (++tokens % TokensBetweenLooks == 0 && Stopwatch.GetElapsedTime(started) > MaximumTime)
                {
                    throw new BeyondBoundsException();
                }
            },
        };
        try
        {
            return new HtmlParser(options).ParseDocument(html);
        }
        catch (BeyondBoundsException)
        {
            return null;
        }
    }

    /// <summary>Leaves the parser from inside its callbacks; never leaves this class.</summary>
    private sealed class BeyondBoundsException : Exception;
}
