using Bot.Articles;
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
    /// <param name="models">What the reader weighs by meanwhile: a decision is learnt as it is met, behind those made before it.</param>
    /// <returns>By decision.</returns>
    public static IEnumerable<(string Decision, Example Example)> Read(LearningSet set, ChoiceModels models)
    {
        foreach (var article in set.Articles)
        {
            var wanted = set.Claims.Where(claim => claim.HasAmount && claim.Article == SourceArticles.ShortId(article.Id.Value)).ToList();
            var observed = new List<ObservedChoice>();
            ClaimReader.Read(article, models, observed);
            foreach (var choice in observed)
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
        if (choice.Decision == "pay")
        {
            return Shared(set, article, choice, fitting.Count > 0 ? "yes" : "no", ["no", "yes"]);
        }

        if (meant is null)
        {
            return null;
        }

        return choice.Decision switch
        {
            "component" => Shared(set, article, choice, meant.Component, [.. ClaimNames.All<PayComponent>()]),
            "period" => Shared(set, article, choice, meant.Period, [.. ClaimNames.All<PayPeriod>()]),
            "status" when meant.Status != "denied" => Shared(set, article, choice, meant.Status, [.. ClaimNames.All<ClaimStatus>()]),
            "employer" => Ranked(set, article, choice, meant),
            _ => null,
        };
    }

    private static Example? Shared(string set, Article article, ObservedChoice choice, string right, List<string> labels)
    {
        var features = choice.Options[0].Features;
        return labels.IndexOf(right) is >= 0 and var index ? new Example(set, article.Id.Value, labels, [features], index) : null;
    }

    private static Example? Ranked(string set, Article article, ObservedChoice choice, ScoredClaim meant)
    {
        List<string> labels = [.. choice.Options.Select(option => option.Label)];
        var right = labels.FindIndex(label => label.Length == 0 ? meant.Employer.Length == 0 : ClaimFields.Agree(meant, meant with { Employer = label }, "employer"));
        return right < 0 ? null : new Example(set, article.Id.Value, labels, [.. choice.Options.Select(option => option.Features)], right);
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
