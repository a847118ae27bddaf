using Bot.Articles;
using Bot.Evaluation.Gold;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Scoring.Claims;
using Bot.Evaluation.Scoring.Replies;
using Bot.PayClaims;
using Bot.PayClaims.Money;
using Bot.PayClaims.Reading.Choices;

namespace Bot.Evaluation.Learning;

/// <summary>Finds for each decision of the claim reader what a set's wanted claims say it should have been.</summary>
internal static class ExampleReader
{
    private const string RulePrefix = "rule:";

    /// <returns>By decision.</returns>
    public static IEnumerable<(string Decision, Example Example)> Read(GoldSet set, IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            var wanted = set.Claims.Where(claim => claim.HasAmount && claim.Article == SourceArticles.ShortId(article.Id.Value)).ToList();
            foreach (var choice in ClaimReader.Observe(article))
            {
                if (Example(set.Name, article, wanted, choice) is { } example)
                {
                    yield return (choice.Decision, example);
                }
            }
        }
    }

    private static Example? Example(string set, Article article, List<ScoredClaim> wanted, ObservedChoice choice)
    {
        var fitting = wanted.Where(claim => Fits(claim, choice.Figure)).ToList();
        var meant = fitting.FirstOrDefault(claim => StatesIt(claim, choice.Figure, Spaced(article.Text))) ?? (fitting.Count == 1 ? fitting[0] : null);
        var right = choice.Decision switch
        {
            "pay" => fitting.Count > 0 ? "yes" : "no",
            "component" => meant?.Component,
            "period" => meant?.Period,

            // What is denied is told by other rules.
            "status" when meant?.Status != "denied" => meant?.Status,
            _ => null,
        };
        var rule = choice.Features.First(feature => feature.StartsWith(RulePrefix, StringComparison.Ordinal))[RulePrefix.Length..];
        return string.IsNullOrEmpty(right) ? null : new Example(set, article.Id.Value, choice.Features, right, rule);
    }

    // Spaces of any width stand for each other; the length stays.
    private static string Spaced(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = char.IsWhiteSpace(from[i]) ? ' ' : from[i] is '’' ? '\'' : from[i];
        }
    });

    private static bool Fits(ScoredClaim claim, MoneyMention figure) =>
        (figure.Amount.Currency is null || figure.Amount.Currency == claim.Currency) && Near(claim.Low ?? claim.High, figure.Amount.Low ?? figure.Amount.High) && Near(claim.High ?? claim.Low, figure.Amount.High ?? figure.Amount.Low);

    private static bool Near(double? wanted, decimal? found) => wanted is { } one && found is { } other && Math.Abs(one - (double)other) <= 0.005 * Math.Max(1, Math.Abs(one));

    private static bool StatesIt(ScoredClaim claim, MoneyMention figure, string text)
    {
        var words = Spaced(claim.Span);
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at <= figure.Span.Start && figure.Span.End <= at + words.Length)
            {
                return true;
            }
        }

        return false;
    }
}
