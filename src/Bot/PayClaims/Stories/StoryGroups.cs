using System.Collections.Concurrent;
using Bot.Articles;
using Bot.Articles.Copies;
using Bot.Language;

namespace Bot.PayClaims.Stories;

/// <summary>The copies of a corpus: what <see cref="CopyGroups"/> finds by wording, and clear translations.</summary>
internal static class StoryGroups
{
    // A number in more articles than this parts nothing.
    private const int CommonNumber = 40;

    /// <summary>Two articles with fewer numbers in common are not looked at.</summary>
    private const int LeastCommon = 3;

    public static CopyGroups Of(IReadOnlyCollection<Article> articles, CancellationToken cancellationToken)
    {
        var groups = CopyGroups.Of(articles, cancellationToken);
        return articles.Select(article => article.Language).Where(language => language.Length > 0).Distinct().Count() < 2
            ? groups
            : groups.With(Translations(articles, cancellationToken));
    }

    private static List<(ArticleId, ArticleId)> Translations(IReadOnlyCollection<Article> articles, CancellationToken cancellationToken)
    {
        var byId = articles.ToDictionary(article => article.Id);
        var comparison = new StoryComparison(id => byId[id]);
        var holders = NumberHolders(articles, cancellationToken);
        var pairs = new List<(ArticleId, ArticleId)>();
        foreach (var article in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var others = Numbers(article.Text).SelectMany(number => holders.GetValueOrDefault(number) ?? [])
                .Where(other => string.CompareOrdinal(other.Id.Value, article.Id.Value) > 0 && StoryComparison.AreDifferentLanguages(article, other))
                .GroupBy(other => other.Id).Where(group => group.Count() >= LeastCommon);
            pairs.AddRange(others.Where(other => comparison.AreCopies(article.Id, other.Key)).Select(other => (article.Id, other.Key)));
        }

        return pairs;
    }

    private static Dictionary<string, List<Article>> NumberHolders(IReadOnlyCollection<Article> articles, CancellationToken cancellationToken)
    {
        var numbers = new ConcurrentDictionary<ArticleId, HashSet<string>>();
        Parallel.ForEach(articles, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, article => numbers[article.Id] = Numbers(article.Text));
        return articles.SelectMany(article => numbers[article.Id].Select(number => (number, article)))
            .GroupBy(entry => entry.number, entry => entry.article, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any() && !group.Skip(CommonNumber).Any())
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    /// <summary>The digits of each number without marks and closing zeros, which every notation leaves the same: "1,54 million" and "1,540,000" are both 154.</summary>
    private static HashSet<string> Numbers(string text)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var tokenizer = new Tokenizer(text);
        Span<char> digits = stackalloc char[16];
        while (tokenizer.Next(out var token))
        {
            if (token.Kind != TokenKind.Number)
            {
                continue;
            }

            var length = 0;
            foreach (var character in text.AsSpan(token.Start, token.Length))
            {
                if (char.IsAsciiDigit(character) && length < digits.Length)
                {
                    digits[length++] = character;
                }
            }

            if (digits[..length].Trim('0') is { Length: > 1 } significant)
            {
                numbers.Add(significant.ToString());
            }
        }

        return numbers;
    }
}
