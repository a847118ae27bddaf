using System.Globalization;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Channels.Web.Ledger;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Channels.Web;

/// <summary><c>GET /articles/{id}?start=&amp;end=</c>: an article as it was read, with the quoted words marked and its pay claims below.</summary>
internal static class ReaderPage
{
    private static readonly PageTemplate Template = new("reader.html");

    public static async Task<IResult> GetAsync(HttpContext context, ArticleStore articles, CorpusIndexHolder index)
    {
        var visit = context.Features.Get<SignedVisit>();
        var found = await articles.FindAsync(ArticleOf(context), context.RequestAborted);
        return found is not null && found.Audience <= (visit?.Audience ?? Audience.Everyone)
            ? new PageResult(Render(context.Request, found, visit is null ? index.Current : null))
            : Refusal.Of(context, StatusCodes.Status404NotFound, "web.refused.noArticle");
    }

    /// <summary>The article that the path names.</summary>
    public static ArticleId ArticleOf(HttpContext context)
    {
        // The server leaves an escaped slash as it is, so that it does not part the path; an id may hold one.
        var id = context.Request.RouteValues["id"] as string ?? "";
        return new ArticleId(id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
    }

    /// <param name="index">Null for a visitor by a signed link, who may see this article alone: no way to the questions and none to the ledger of all articles.</param>
    private static string Render(HttpRequest request, Article article, CorpusIndex? index)
    {
        var language = PageLanguage.Of(request);
        var asked = request.Query.ContainsKey("start") || request.Query.ContainsKey("end");
        var quote = ReaderText.Span(article.Text, Offset(request, "start"), Offset(request, "end"));
        var headings = PassageUnit.Of(article.Text).Where(unit => unit.Kind == UnitKind.Heading).Select(unit => unit.Span);
        return Template.Render(language, new Dictionary<string, string>
        {
            ["lang"] = language.Code(),
            ["title"] = article.Title.Length > 0 ? article.Title : Wording.Get(language, "web.reader.untitled"),
            ["contentLang"] = article.Language.Length > 0 ? article.Language : "und",
            ["about"] = About(language, article),
            ["notice"] = asked && quote is null ? Notice(language, "web.reader.noQuote") : "",
            ["sample"] = article.IsSample ? Notice(language, "web.reader.sample") : "",
            ["publisher"] = Publisher(language, article),
            ["toQuote"] = quote is null ? "" : $"<a class=\"button\" href=\"#quote\">{Encoded(Wording.Get(language, "web.reader.toQuote"))}</a>",
            ["text"] = ReaderText.Render(article.Text, quote, headings, Wording.Get(language, "web.reader.table")),
            ["back"] = index is null ? "" : $"<a class=\"back\" href=\"/?lang={language.Code()}\"><span aria-hidden=\"true\">←</span> {Encoded(Wording.Get(language, "web.reader.back"))}</a>",
            ["claims"] = index is null ? "" : ArticleClaims.Render(request, article.Id, language, index),
        });
    }

    private static int Offset(HttpRequest request, string name) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : -1;

    private static string About(ReplyLanguage language, Article article)
    {
        var date = article.Published is { } day
            ? $"<time datetime=\"{day:yyyy-MM-dd}\">{Encoded(DayText.Write(language, day))}</time>"
            : Encoded(Wording.Get(language, "web.reader.noDate"));
        var author = article.Author.Length > 0 ? Wording.Get(language, "web.reader.by", article.Author) : "";
        string[] parts = [Encoded(article.Outlet), Encoded(author), date, Encoded(LanguageName(language, article.Language))];
        return string.Concat(parts.Where(part => part.Length > 0).Select(part => $"<li>{part}</li>"));
    }

    private static string Publisher(ReplyLanguage language, Article article)
    {
        if (!(Uri.TryCreate(article.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            return "";
        }

        var label = article.Outlet.Length > 0
            ? Wording.Get(language, "web.reader.original", article.Outlet)
            : Wording.Get(language, "web.reader.originalUnnamed");
        return $"<a class=\"button quiet\" rel=\"noopener noreferrer external\" href=\"{Encoded(address.AbsoluteUri)}\">{Encoded(label)}</a>";
    }

    private static string LanguageName(ReplyLanguage shownIn, string code) => code switch
    {
        "" => "",
        "en" or "fr" or "de" or "es" or "it" or "nl" or "pt" => Wording.Get(shownIn, $"web.language.{code}"),
        _ => code,
    };

    private static string Notice(ReplyLanguage language, string key) => $"<p class=\"notice\">{Encoded(Wording.Get(language, key))}</p>";

    private static string Encoded(string text) => PageTemplate.Encoder.Encode(text);
}
