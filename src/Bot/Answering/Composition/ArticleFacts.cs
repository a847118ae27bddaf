using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Answering.Composition;

/// <summary>Answers when an article was published, by whom and where, and which articles there are, from what was stored with them.</summary>
internal static partial class ArticleFacts
{
    private const int MostListed = 6;
    private const int MostAlike = 3;

    // What only the text says of the article counts less than what its title or outlet does.
    private const double TextWorth = 0.6;
    private const double Enough = 0.5;
    private const double NearlyAsGood = 0.1;

    // Long enough for the first sentence of any article.
    private const int Opening = 1_200;

    /// <returns>Null where something else is asked, or no article found is on what it names.</returns>
    public static Draft? Find(ComposeRequest request)
    {
        if (request.Pay.Asked.Figures.Count > 0 || ArticleQuestion.Read(request.Text) is not { } kind)
        {
            return null;
        }

        var topic = Enumerable.Range(0, request.Query.Groups.Count).Where(g => request.Query.Groups[g] is { Kind: TokenKind.Word } group && ArticleQuestion.TellsWhich(group.Folded)).ToList();
        if (topic.Count == 0)
        {
            return null;
        }

        var cover = new QueryCover(request.Query);
        var days = Days(request.Text);
        var found = request.Passages.Select(passage => passage.Article).DistinctBy(article => article.Id)
            .Where(article => days.Count == 0 || (article.Published is { } day && days.Contains((day.Day, day.Month))))
            .Select(article => (Article: article, Score: Score(article))).ToList();
        if (!found.Exists(entry => entry.Score >= Enough) && kind != ArticleQuestionKind.List)
        {
            // "The date of the Harbour Sheet story please, it is for a slide": the name tells which.
            found = found.ConvertAll(entry => IsNamed(entry.Article) ? entry with { Score = Enough } : entry);
        }

        found.RemoveAll(entry => entry.Score < Enough);
        if (found.Count == 0)
        {
            return null;
        }

        var best = found.Max(entry => entry.Score);
        List<Article> articles = kind == ArticleQuestionKind.List
            ? [.. found.Select(entry => entry.Article).OrderByDescending(article => article.Published ?? DateOnly.MinValue).Take(MostListed)]
            : [.. found.Where(entry => entry.Score >= best - NearlyAsGood).OrderByDescending(entry => entry.Score).Select(entry => entry.Article).Take(MostAlike)];
        var told = articles.ConvertAll(article => Told(kind, article, request.Query.Language));
        List<DraftStatement> statements = [.. articles.Select(article => new DraftStatement(article, FirstSentence(article.Text), null) { IsOnArticle = true })];
        return new Draft(statements, kind == ArticleQuestionKind.List || told.Exists(value => value.Length > 0), told is [var only] ? only : "")
        {
            Lead = Lead(kind, told),
            Said = 1,
        };

        bool IsNamed(Article article) =>
            cover.Of($"{article.Title}\n{article.Outlet}\n{article.Author}", article.Language) is var head && topic.Exists(g => request.Query.Groups[g].IsName) && topic.TrueForAll(g => !request.Query.Groups[g].IsName || head[g] > 0);

        double Score(Article article)
        {
            var head = cover.Of($"{article.Title}\n{article.Outlet}\n{article.Author}", article.Language);

            // What its head says as well as any text could needs no look into the text.
            var text = topic.TrueForAll(g => head[g] >= TextWorth) ? head : cover.Of(article.Text, article.Language);
            return topic.Exists(g => request.Query.Groups[g].IsName && head[g] == 0 && text[g] == 0)
                ? 0
                : topic.Sum(g => request.Weights[g] * Math.Max(head[g], TextWorth * text[g])) / Math.Max(1e-6, topic.Sum(g => request.Weights[g]));
        }
    }

    /// <summary>With one article the first words answer; of several each line does.</summary>
    private static Phrase Lead(ArticleQuestionKind kind, List<string> told)
    {
        var key = $"article.{kind.ToString().ToLowerInvariant()}";
        return kind == ArticleQuestionKind.List || told.Count > 1 ? new Phrase(key)
            : told[0].Length > 0 ? new Phrase($"{key}.one", told[0])
            : new Phrase($"{key}.none");
    }

    private static string Told(ArticleQuestionKind kind, Article article, ReplyLanguage language) => kind switch
    {
        ArticleQuestionKind.Date => article.Published is { } day ? DayText.Write(language, day) : "",
        ArticleQuestionKind.Author => article.Author,
        ArticleQuestionKind.Outlet => article.Outlet,
        _ => "",
    };

    /// <summary>Where the article opens: its citation leads there.</summary>
    private static TextSpan FirstSentence(string text)
    {
        var first = QuoteUnits.Of(text, new TextSpan(0, Math.Min(text.Length, Opening))).FirstOrDefault(unit => unit.Length > 0 && QuoteTrimmer.Words(text, unit) <= QuoteTrimmer.MostWords);
        return first.Length > 0 ? first : new TextSpan(0, text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : text.Length);
    }

    /// <summary>"The article of 12 May", whatever its year.</summary>
    private static List<(int Day, int Month)> Days(string text) =>
        [.. DateReader.Read(DayAndMonth().Replace(text, "$0 2000")).Where(date => date is { Day: not null, Month: not null }).Select(date => (date.Day!.Value, date.Month!.Value))];

    [GeneratedRegex(@"\b(?:[0-9]{1,2}(?:st|nd|rd|th|er)?\s+(?:of\s+)?\p{L}{3,9}|\p{L}{3,9}\s+[0-9]{1,2}(?:st|nd|rd|th)?)\b(?!,?\s+[0-9]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();
}
