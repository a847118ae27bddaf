using Bot.Articles;
using Bot.Desk.Briefs;
using Bot.Desk.Corpus;
using Bot.Desk.Faqs;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Escalation;
using Bot.Faqs;
using Bot.Inbox;
using Bot.Roles;

namespace Bot.Desk;

/// <summary><c>GET /desk</c>: how many things wait, and where; each role sees its own.</summary>
internal sealed class StartPage(QueueStore queue, FaqStore faqs, FaqLists lists, ArticleStore articles, DeadLetters letters, TimeProvider clock)
{
    public static async Task<IResult> GetAsync(HttpContext context, StartPage page)
    {
        var (words, visit) = (DeskPage.WordsOf(context), DeskVisit.Of(context));
        if (!visit.Actor.Holds(RoleSets.HrOrOperator))
        {
            // A manager has no numbers to look after, and begins with the briefs.
            return DeskPage.GoTo(BriefsPage.Path);
        }

        var tiles = new List<Html>();
        await page.AddAsync(tiles, visit.Actor, words, context.RequestAborted);
        return new DeskPage(words["start.title"], "start", Html.Of($"""
            {(visit.Actor.IsHr ? FaqWords.FourEyes(page.Faqs, words) : Html.None)}
            <ul class="tiles" role="list">{tiles}</ul>
            """)).For(context);
    }

    private FaqStore Faqs => faqs;

    private async Task AddAsync(List<Html> tiles, Actor actor, DeskWords words, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (actor.IsHr)
        {
            var waiting = await queue.CountAsync(actor, cancellationToken);
            tiles.Add(Tile("/desk/queue?state=Open", "start.queueOpen", words, waiting.GetValueOrDefault(QueueState.Open), true));
            tiles.Add(Tile("/desk/queue?mine=1&state=Taken", "start.queueMine", words, (await queue.ListAsync(actor, new QueueQuery(QueueState.Taken, Assignee: actor.Person, PageSize: 1), cancellationToken)).Total, false));
            var all = await lists.AllAsync(cancellationToken);
            tiles.Add(Tile("/desk/faqs?state=InReview", "start.inReview", words, all.Count(faq => faq.Latest.State == FaqState.InReview), actor.Holds(PersonRoles.HrApprover)));
            tiles.Add(Tile("/desk/faqs?flagged=1", "start.flagged", words, all.Count(faq => faq.Flags.Count > 0), true));
            tiles.Add(Tile("/desk/faqs?due=1", "start.due", words, all.Count(faq => FaqQuery.IsReviewDue(faq, today)), true));
            tiles.Add(Tile("/desk/faqs?state=Draft", "start.drafts", words, all.Count(faq => faq.Latest.State == FaqState.Draft), false));
            tiles.Add(Tile("/desk/faqs?state=Approved", "start.approved", words, all.Count(faq => faq.Approved is not null), false));
        }

        var corpus = await articles.ListAsync(cancellationToken);
        tiles.Add(Tile("/desk/corpus", "start.articles", words, corpus.Count(article => !article.IsSample), false));
        tiles.Add(Tile("/desk/corpus?state=stale", "start.stale", words, corpus.Count(article => CorpusPage.IsStale(article.Published, today)), false));
        if (actor.Holds(PersonRoles.Operator))
        {
            tiles.Add(Tile("/desk/dead", "start.dead", words, (await letters.CountAsync(cancellationToken)).Dead, true));
        }
    }

    /// <param name="wants">Marks what somebody should do something about, where there is any.</param>
    private static Html Tile(string address, string key, DeskWords words, long count, bool wants) =>
        Html.Of($"""<li{Html.If(wants && count > 0, " class=\"wants\"")}><a href="{address}"><strong>{count}</strong> {words.Count(key, count)}</a></li>""");
}
