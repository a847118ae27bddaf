using System.Text.RegularExpressions;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Answers "all amounts that the article also gives in euros": the sentences with a pay claim beside which the article has the sum in that currency.</summary>
internal static partial class ConvertedSums
{
    /// <returns>Null where something else is asked, or no claim has one.</returns>
    public static Draft? Find(ComposeRequest request)
    {
        if (request.Pay.Asked is not { Currency: { } currency, Figures.Count: 0 } || !Asks().IsMatch(request.Text))
        {
            return null;
        }

        var found = request.Passages.Select(passage => passage.Article).DistinctBy(article => article.Id)
            .Where(article => request.Query.Outlets.Count == 0 || request.Query.Outlets.Contains(article.Outlet))
            .Select(article => Quotes(article, [.. request.Pay.Ledger.InArticle(article.Id).Where(claim => claim.Equivalents.Any(sum => sum.Currency == currency)).Select(claim => claim.Span).OrderBy(span => span.Start)])).FirstOrDefault(quotes => quotes.Count > 0);
        return found is null ? null : new Draft(found, true) { Said = 1, IsList = true };
    }

    /// <summary>Each sentence once; one that is too long as far as the claim goes.</summary>
    private static List<DraftStatement> Quotes(Article article, List<TextSpan> claims)
    {
        var quotes = new List<TextSpan>();
        foreach (var claim in claims)
        {
            if (!quotes.Exists(quote => quote.Start <= claim.Start && claim.End <= quote.End))
            {
                var quote = QuoteUnits.Closed(article.Text, QuoteUnits.WithoutBullet(article.Text, claim));
                quotes.RemoveAll(quote.Overlaps);
                quotes.Add(quote);
            }
        }

        return quotes.ConvertAll(quote => new DraftStatement(article, quote, SpeakerResolver.Resolve(article, quote)));
    }

    [GeneratedRegex(@"\b(?:all|every|each|list|which|what|tou(?:s|tes)|chaque|liste[rz]?|quels|quelles|donne[rz]?)\b.{0,80}\b(?:convert\w*|conversion\w*|equivalents?|équivalents?|équivalence|both\scurrencies|deux\s(?:monnaies|devises))\b|\b(?:article|story|piece|text|papier|texte|it)\b.{0,12}\b(?:also|aussi)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
