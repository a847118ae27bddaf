using System.Text.RegularExpressions;
using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims.Reading;

namespace Bot.Answering.Composition;

/// <summary>Answers "which companies besides A and B does the article mention?": words of it that name each of the others.</summary>
internal static partial class NamedCompanies
{
    private const int Fewest = 2;
    private const int Most = 8;
    private const int WordsOfEach = 22;

    // Of two articles that say about as much of the question, the one found first.
    private const double Nearly = 0.05;

    /// <returns>Null where no companies are asked for so, or the article names fewer than two others.</returns>
    public static Draft? Find(ComposeRequest request)
    {
        if (!Asks().IsMatch(request.Text) || PayQuestionReader.Read(request.Text, null, request.Query.Language).AsksPay || Article(request) is not { } article)
        {
            return null;
        }

        var text = new ClaimText(article);
        var employers = new EmployerNames(text, NameReader.Read(text));
        var asked = FoldedWords.In(request.Text).ToHashSet(StringComparer.Ordinal);
        var units = QuoteUnits.Of(article.Text, new TextSpan(0, article.Text.Length));
        var quotes = new List<TextSpan>();
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var mention in employers.All.Where(mention => !employers.OnlyWatches(mention.Name) && !employers.Doubts(mention.Name) && !IsAsked(mention.Name)))
        {
            var unit = units.FirstOrDefault(unit => unit.Start <= mention.Span.Start && mention.Span.End <= unit.End);
            if (unit.Length == 0 || !SentenceShape.IsFinished(unit.In(article.Text)) || IsVersion(article.Text, mention.Span) || !named.Add(mention.Name) || quotes.Exists(quote => quote.Start <= mention.Span.Start && mention.Span.End <= quote.End))
            {
                continue;
            }

            quotes.RemoveAll(mention.Span.Overlaps);
            quotes.Add(QuoteTrimmer.Around(article.Text, unit, mention.Span, WordsOfEach));
        }

        return named.Count < Fewest ? null : new Draft([.. quotes.Take(Most).Select(quote => new DraftStatement(article, quote, null))], true) { Said = 1, IsList = true };

        // A part of one that is known already is no other ("Norvane Labs").
        bool IsAsked(string name) => name.Equals(article.Outlet, StringComparison.OrdinalIgnoreCase) || FoldedWords.In(name) is [var first, ..] && asked.Contains(first);
    }

    /// <summary>"Curlew 4" is something that is made.</summary>
    private static bool IsVersion(string text, TextSpan name) => name.End + 1 < text.Length && text[name.End] is ' ' or '-' && char.IsDigit(text[name.End + 1]);

    private static Article? Article(ComposeRequest request)
    {
        var cover = new QueryCover(request.Query);
        var found = request.Passages.Select(passage => passage.Article).DistinctBy(article => article.Id)
            .Where(article => request.Query.Outlets.Count == 0 || request.Query.Outlets.Contains(article.Outlet))
            .Select(article => (Article: article, Said: ExtractiveComposer.Share(cover.Of($"{article.Title}\n{article.Outlet}\n{article.Text}", article.Language), request.Weights))).ToList();
        return found.Count == 0 ? null : found.Find(entry => entry.Said >= found.Max(other => other.Said) - Nearly).Article;
    }

    [GeneratedRegex(@"\b(?:which|what|list|name|any|quelles?|quels?|cite[rz]?|liste[rz]?|donne[rz]?|nomme[rz]?|d['’]autres)\b.{0,40}\b(?:companies|firms|employers|start-?ups|businesses|labs|entreprises|sociétés|societes|boîtes|boites|groupes|labos)\b.{0,40}\b(?:mention\w*|nam(?:ed|es?)|cit(?:e|ed|es|ée?s|ent)|appear\w*|pops?|crop|come\sup|comes\sup|listed|featured?|talks?|spoken|discussed|nommée?s|évoquée?s|apparaissent|figurent|dont|présentes|in\sthe\s(?:article|story|piece)|dans\sl['’]article)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
