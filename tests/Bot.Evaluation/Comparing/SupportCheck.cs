using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Evaluation.Scoring.Replies;
using Bot.Evaluation.Text;

namespace Bot.Evaluation.Comparing;

/// <summary>Looks at a written sentence with none of the bot's own code: its figures in the quotes, its names in the sources, its quotes in the sources.</summary>
/// <remarks>
/// It finds what is plainly made up, not what is twisted: a dropped hedge or another period passes here and is for the bot's verifier to stop. The first word of a sentence
/// counts as a name only where the articles have it as one, for any word may begin a sentence.
/// </remarks>
/// <param name="articles">The titles and texts of all articles, from which is learnt what is a name.</param>
internal sealed partial class SupportCheck(IEnumerable<string> articles)
{
    // English writes them with a capital; the day of an article is no word of its text.
    private static readonly FrozenSet<string> OfCalendar = "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _names = Names(articles);

    /// <returns>figure, name or quote for each kind of thing that is not supported; none where all is.</returns>
    public IReadOnlyList<string> Problems(string sentence, IReadOnlyList<(string Quote, string Text, string Heading)> citations)
    {
        var problems = new List<string>();
        var carried = citations.SelectMany(citation => AmountReader.Read($"{citation.Quote}\n{citation.Heading}")).ToList();
        if (AmountReader.Read(sentence).Any(amount => !amount.IsIn(carried)))
        {
            problems.Add("figure");
        }

        var words = citations.SelectMany(citation => Word().Matches($"{citation.Text} {citation.Heading}").Select(word => WordText.Lower(word.Value))).ToHashSet(StringComparer.Ordinal);
        if (Word().Matches(sentence).Any(word => IsName(sentence, word) && !words.Contains(WordText.Lower(word.Value)) && !OfCalendar.Contains(WordText.Lower(word.Value))))
        {
            problems.Add("name");
        }

        if (citations.Count == 0 || citations.Any(citation => citation.Quote.Length == 0 || !SourceArticles.Fold(citation.Text).Contains(SourceArticles.Fold(citation.Quote), StringComparison.Ordinal)))
        {
            problems.Add("quote");
        }

        return problems;
    }

    private bool IsName(string sentence, Match word) => char.IsUpper(word.Value[0]) && (!Opens(sentence, word.Index) || _names.Contains(WordText.Lower(word.Value)));

    private static FrozenSet<string> Names(IEnumerable<string> articles)
    {
        var (capital, lower) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var text in articles)
        {
            foreach (Match word in Word().Matches(text))
            {
                if (char.IsLower(word.Value[0]))
                {
                    lower.Add(WordText.Lower(word.Value));
                }
                else if (!Opens(text, word.Index))
                {
                    capital.Add(WordText.Lower(word.Value));
                }
            }
        }

        return capital.Except(lower).ToFrozenSet(StringComparer.Ordinal);
    }

    private static bool Opens(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        return before.Length == 0 || before[^1] is '.' or '!' or '?' or ':' or '«' or '"' or '“' or '(' || text.AsSpan(before.Length, at - before.Length).Contains('\n');
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]+")]
    private static partial Regex Word();
}
