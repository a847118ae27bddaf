using Bot.Articles;
using Bot.Desk.Faqs;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Faqs;

namespace Bot.Desk.Corpus;

/// <summary><c>GET /desk/corpus/{id}</c>: one article, its copies, the replies that rest on it, and the way out.</summary>
internal static class ArticlePage
{
    public static string Address(ArticleId id) => $"/desk/corpus/{Uri.EscapeDataString(id.Value)}";

    public static async Task<IResult> GetAsync(HttpContext context, ArticleStore store, CorpusCopies copies, FaqLists faqs, FaqStore replies, TimeProvider clock)
    {
        if (await store.FindAsync(IdOf(context), context.RequestAborted) is not { } article)
        {
            return DeskMessage.NotFound(context);
        }

        var (words, visit) = (DeskPage.WordsOf(context), DeskVisit.Of(context));
        var groups = await copies.GetAsync(context.RequestAborted);
        var relying = visit.Actor.IsHr ? await RelyingAsync(article.Id, faqs, replies, context.RequestAborted) : [];
        return new DeskPage(article.Title.Length > 0 ? article.Title : words["corpus.untitled"], "corpus", Html.Of($"""
            {Lists.Facts(
                (words["corpus.id"], Html.Of($"{article.Id.Value}")),
                (words["corpus.outlet"], Html.Of($"{article.Outlet}")),
                (words["corpus.author"], Html.Of($"{article.Author}")),
                (words["corpus.published"], article.Published is { } day ? Html.Of($"{words.Day(day)}{(CorpusPage.IsStale(day, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) ? $" · {words["corpus.stale"]}" : "")}") : Html.Of($"{words["corpus.undated"]}")),
                (words["corpus.language"], Html.Of($"{article.Language}")),
                (words["faq.audience"], Html.Of($"{FaqWords.Audience(article.Audience, words)}")),
                (words["corpus.address"], article.Url is { } url ? Previews.MarkdownHtml.Link(url, Html.Of($"{url}")) : Html.None),
                (words["corpus.copiesOf"], Links(groups.GroupOf(article.Id).Where(copy => copy != article.Id).Select(copy => (Address(copy), copy.Value)))),
                (words["corpus.relying"], Links(relying.Select(faq => (FaqWords.Address(faq.Id), faq.Latest.Content.In(words.Language).Question)))))}
            <section aria-labelledby="withdraw"><h2 id="withdraw">{words["withdraw.title"]}</h2>
            <form method="post" action="{Address(article.Id)}/withdraw"><fieldset><legend class="unseen">{words["withdraw.title"]}</legend>{Forms.Token(visit)}<p>{words["withdraw.what"]}</p>
            <label class="check"><input type="checkbox" name="sure" value="1" required> {words["withdraw.sure"]}</label>
            <p class="actions"><button type="submit" class="danger">{words["withdraw.do"]}</button></p></fieldset></form></section>
            <section aria-labelledby="text"><h2 id="text">{words["corpus.text"]}</h2><div class="prose" lang="{(article.Language.Length > 0 ? article.Language : "und")}">{article.Text.Split("\n\n").Select(block => Html.Of($"<p>{block}</p>"))}</div></section>
            """)) { Above = Html.Of($"""<p class="up"><a class="back" href="/desk/corpus"><span aria-hidden="true">←</span> {words["corpus.title"]}</a></p>""") }.For(context);
    }

    /// <summary>The replies whose approved version, or else the latest, cites an article.</summary>
    private static async Task<IReadOnlyList<FaqSummary>> RelyingAsync(ArticleId article, FaqLists faqs, FaqStore replies, CancellationToken cancellationToken)
    {
        var citing = await replies.CitingAsync(article, cancellationToken);
        return [.. (await faqs.AllAsync(cancellationToken)).Where(faq => citing.Contains((faq.Id, (faq.Approved ?? faq.Latest).Number)))];
    }

    public static async Task<IResult> WithdrawAsync(HttpContext context, CorpusSteps steps)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return form["sure"] != "1" ? DeskPage.GoTo(Address(IdOf(context)))
            : await steps.WithdrawAsync(DeskVisit.Of(context).Actor.Person, IdOf(context), context.RequestAborted) ? DeskPage.GoTo("/desk/corpus", "withdrawn")
            : DeskMessage.NotFound(context);
    }

    private static Html Links(IEnumerable<(string Address, string Text)> links) => Html.Join(links.Select(link => Html.Of($"""<a href="{link.Address}">{link.Text}</a>""")), "<br>");

    private static ArticleId IdOf(HttpContext context)
    {
        // As in the path of the reader: an escaped slash stays escaped.
        var id = context.Request.RouteValues["id"] as string ?? "";
        return new ArticleId(id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
    }
}
