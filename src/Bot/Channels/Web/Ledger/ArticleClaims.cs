using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Language;

namespace Bot.Channels.Web.Ledger;

/// <summary>The section of a reader page that lists what its article says about pay.</summary>
internal static class ArticleClaims
{
    private const string Form = "claims-form";

    public static string Render(HttpRequest request, ArticleId article, ReplyLanguage language, CorpusIndex index)
    {
        var words = new LedgerWords(language);
        var query = LedgerQuery.OfArticle(request);
        var rows = index.ClaimsOf(article).Count == 0
            ? []
            : query.Select(LedgerRow.All(index.Ledger).Where(row => row.Article.Id == article));
        var table = rows.Count == 0
            ? $"<p class=\"note\">{Text(words, "ofArticle.none")}</p>"
            : $"""
                <form id="{Form}" action="{Encoded(request.PathBase + request.Path)}#claims" method="get"><input type="hidden" name="lang" value="{language.Code()}"></form>
                {new LedgerTable(words, Form).Render(rows, query, isWhole: true)}
                """;
        return $"""
            <section id="claims" class="claims-of" aria-labelledby="claims-title">
            <h2 id="claims-title">{Text(words, "ofArticle")}</h2>
            {table}
            <p><a href="/claims?lang={language.Code()}">{Text(words, "link")}</a></p>
            </section>
            """;
    }

    private static string Text(LedgerWords words, string key) => Encoded(words.Get(key));

    private static string Encoded(string text) => PageTemplate.Encoder.Encode(text);
}
