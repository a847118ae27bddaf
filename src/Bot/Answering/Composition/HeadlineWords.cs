using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Answering.Composition;

/// <summary>Answers "what does the headline say?" with the headline itself, or with the line below it: what the article goes on to say is not asked for.</summary>
internal static partial class HeadlineWords
{
    // Share of the question's weight, its word for a headline left out, that the headline of the article meant says.
    private const double Enough = 0.25;

    // What a headline is on stands near the top.
    private const int LettersRead = 6_000;

    /// <returns>Null where no headline is asked about, or none found says enough of the question.</returns>
    public static Draft? Find(ComposeRequest request)
    {
        var isBelow = Below().IsMatch(request.Text);
        if (!isBelow && !Headline().IsMatch(request.Text))
        {
            return null;
        }

        var marks = new QueryCover(request.Query, isLoose: true);
        var weights = request.Query.Groups.Zip(request.Weights, (group, weight) => IsForm().IsMatch(group.Folded) ? 0 : weight).ToArray();
        var found = request.Passages.Select(passage => passage.Article).DistinctBy(article => article.Id).Where(article => article.Title.Length > 0)
            .Select(article => (Article: article, Below: isBelow ? First(article) : default))
            .Select(found => (found.Article, found.Below, Line: isBelow ? found.Below.In(found.Article.Text) : found.Article.Title))
            .Select(found => (found.Article, found.Below, found.Line, Said: ExtractiveComposer.Share(marks.Of(found.Line, found.Article.Language), weights)))
            .Where(found => found.Said >= Enough && HasKind(request, found.Line)).OrderByDescending(found => found.Said).ToList();
        return found is not [var best, ..] ? null
            : isBelow ? new Draft([new DraftStatement(best.Article, best.Below, null)], true) { Said = best.Said }
            : new Draft([new DraftStatement(best.Article, Nearest(best.Article), null) { IsOnArticle = true }], true) { Lead = new Phrase("article.headline"), Said = best.Said };
    }

    private static bool HasKind(ComposeRequest request, string line) =>
        !(request.Pay.Asked.AsksAmount || request.Pay.Asked.Figures.Count > 0 || request.Wanted[0] == AnswerType.Amount) || AnswerTypeEvidence.AmountIn(line).Length > 0;

    private static TextSpan First(Article article) => QuoteUnits.Of(article.Text, Opening(article)).FirstOrDefault(unit => SentenceShape.IsFinished(unit.In(article.Text)));

    /// <summary>The sentence that has the most of the headline's words: its citation leads there.</summary>
    private static TextSpan Nearest(Article article)
    {
        var title = FoldedWords.In(article.Title).Where(word => word.Length > 2).ToHashSet(StringComparer.Ordinal);
        return QuoteUnits.Of(article.Text, Opening(article)).MaxBy(unit => FoldedWords.In(unit.In(article.Text)).Where(title.Contains).Distinct().Count());
    }

    private static TextSpan Opening(Article article) => new(0, Math.Min(article.Text.Length, LettersRead));

    // A "headline figure" is a large one, and « à quel titre » asks for an office.
    [GeneratedRegex(@"\bheadlines?\b(?!\s(?:figures?|numbers?|salar\w+|pay|amounts?|rates?|sums?)\b)|\b(?:in|by|per|to|of)\s(?:the|its|their)\s(?:article['’]s\s)?title\b|\b(?:en|dans l[ea]|selon l[ea]|d['’]après l[ea]|par l[ea]|son|que dit l[ea]|de l[ea]|du)\s?(?:gros\s)?(?:titre|manchette)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Headline();

    [GeneratedRegex(@"\b(?:standfirst|subhead(?:ing|line)?s?|sub-head(?:ing|line)?s?|chapeau|chapô|sous-titre)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Below();

    [GeneratedRegex("^(?:headlines?|title|titre|manchette|standfirst|sub.*|chapeau|chapo|article|articles|story|piece|papier)$", RegexOptions.CultureInvariant)]
    private static partial Regex IsForm();
}
