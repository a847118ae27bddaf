using System.Text.RegularExpressions;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Text;

namespace Bot.Evaluation.Scoring.Replies;

/// <summary>The words of a reply that are the system's own, outside printed quotes: they must be in the asker's language.</summary>
internal static partial class OwnWords
{
    /// <summary>Shorter quotes may occur in our own sentences by chance, so they are left in.</summary>
    private const int ShortestQuote = 15;

    private static readonly HashSet<string> English =
    [
        .. ("the of and to is not was were for that with on by from said are has have this it its as at be who no an reported denied about more than").Split(' '),
    ];

    private static readonly HashSet<string> French =
    [
        .. ("le la les des du de et est ne pas une un pour que qui dans sur par selon ont été aux au ce cette son ses plus il elle sont en avec").Split(' '),
    ];

    /// <summary>Whether at least three function words of the other language are there, and more than of this one.</summary>
    /// <exception cref="EvaluationException">The language is neither English nor French.</exception>
    public static bool AreInAnotherLanguage(string text, IReadOnlyList<string> quotes, string language)
    {
        var (own, other) = language switch
        {
            "en" => (English, French),
            "fr" => (French, English),
            _ => throw new EvaluationException($"Replies can be judged in \"en\" and \"fr\"; a question asks for \"{language}\"."),
        };
        var words = LatinWords().Matches(WordText.Lower(WithoutQuotes(text, quotes))).Select(match => match.Value).ToList();
        var foreign = words.Count(other.Contains);
        return foreign >= 3 && foreign > words.Count(own.Contains);
    }

    /// <summary>A reply without the quotes it prints and whatever else stands in quotation marks.</summary>
    public static string WithoutQuotes(string text, IReadOnlyList<string> quotes)
    {
        var rest = SourceArticles.Fold(text);
        foreach (var quote in quotes.Where(quote => WordText.CodePoints(quote) > ShortestQuote).OrderByDescending(WordText.CodePoints))
        {
            var folded = SourceArticles.Fold(quote);

            // The reference cuts at every letter when a quote is blank; so does this, to give the same figure.
            rest = folded.Length == 0 ? " " + string.Concat(rest.EnumerateRunes().Select(rune => rune + " ")) : rest.Replace(folded, " ", StringComparison.Ordinal);
        }

        return Quoted().Replace(rest, " ");
    }

    [GeneratedRegex("«[^»]*»|“[^”]*”|\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("[a-zà-ÿ]+")]
    private static partial Regex LatinWords();
}
