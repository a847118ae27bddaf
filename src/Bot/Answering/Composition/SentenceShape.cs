using System.Text.RegularExpressions;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>What a stretch of an article is, by its form: a sentence, a question, a table row, a line of the article's head.</summary>
internal static partial class SentenceShape
{
    // In characters: longer lines without a stop are prose more often than headings.
    private const int LongestHeading = 70;
    private const int FewestWords = 8;

    public static bool IsFinished(string text) => Last(text) is '.' or '!' or '?' or '…';

    public static bool IsLong(string text) => text.Length >= LongestHeading;

    /// <summary>A question of the article's own, or a turn of an interview that asks; what somebody else asks inside quotation marks is said by them.</summary>
    public static bool IsQuestion(string text) => text[^1] == '?' || AskingTurn().IsMatch(text);

    public static bool IsTableRow(string text) => text.Contains(" | ", StringComparison.Ordinal);

    /// <summary>A table's header row has no figure but years and what is counted: "Year 1", "P90".</summary>
    public static bool IsDataRow(string text) => text.Split('|').Any(cell => cell.Any(char.IsAsciiDigit) && !CountedHead().IsMatch(cell));

    /// <summary>Its subject is whom or what the sentence before speaks of.</summary>
    public static bool PointsBack(string text) => Pronoun().IsMatch(text);

    /// <summary>Its subject is somebody or something of what the sentence before speaks of: "Its chair, Ada Kern, wants…".</summary>
    public static bool PointsBackByOwner(string text) => Possessive().IsMatch(text);

    /// <summary>Somebody or something in it is named only before: "X, who hires for them, …".</summary>
    public static bool PointsBackAnywhere(string text) => PointsBackByOwner(text) || Others().IsMatch(text);

    /// <summary>True for neighbours of one paragraph that are short enough to be quoted together.</summary>
    public static bool AreTogether(string text, TextSpan first, TextSpan second)
    {
        var both = new TextSpan(first.Start, second.End - first.Start);
        return !text.AsSpan(both.Start, both.Length).Contains('\n') && QuoteTrimmer.Words(text, both) <= QuoteTrimmer.MostWords;
    }

    /// <summary>Where the running text begins: before it stand title, by-line, outlet and date.</summary>
    public static int BodyStart(Article article)
    {
        for (var start = 0; start < article.Text.Length;)
        {
            var end = article.Text.IndexOf('\n', start);
            end = end < 0 ? article.Text.Length : end;
            var line = article.Text.AsSpan(start, end - start).Trim().ToString();
            if (line != article.Title && line.AsSpan().Count(' ') >= FewestWords && IsFinished(line))
            {
                return start;
            }

            start = end + 1;
        }

        return 0;
    }

    private static char Last(string text) => text.AsSpan().TrimEnd(" »”\")]*_") is { Length: > 0 } bare ? bare[^1] : ' ';

    [GeneratedRegex(@"^\s*(?:\p{L}[\p{L}\s.]*\d{1,2}|(?:19|20)\d\d)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CountedHead();

    [GeneratedRegex(@"^(?:He|She|It|They|This|These|That|Those|Il|Elle|Ils|Elles|Celui-ci|Celle-ci|Ceux-ci|Celles-ci|Cela|Ce|Cette|Ces)\s|^(?:L['’]intéressée?|Ce dernier|Cette dernière)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^(?:Its|Their|His|Her|Sa|Son|Ses|Leurs?)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\b(?:for|of|to|with|by|from|at|pour|d['’]|à|avec|par|chez)\s?(?:them|him|her|eux|elles|lui|elle)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    /// <summary>ANNA: "Do I have to give it back?"</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L} .’'-]{0,30}\s?:\s?[«“""].*\?\s?[»”""]$", RegexOptions.CultureInvariant)]
    private static partial Regex AskingTurn();
}
