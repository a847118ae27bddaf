using System.Globalization;
using Bot.Answering.Retrieval.Index;
using Bot.Channels.Web.Ledger;
using Bot.Desk.Layout;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Desk.Claims;

/// <summary><c>GET /desk/claims</c>: what was read out of the articles, and what people set in its place.</summary>
internal static class ClaimsPage
{
    private const int PageSize = 100;

    public static async Task<IResult> GetAsync(HttpContext context, CorpusIndexHolder index)
    {
        if (!index.IsBuilt)
        {
            await index.UpdateAsync(context.RequestAborted);
        }

        var words = DeskPage.WordsOf(context);
        var ledger = index.Current.Ledger;
        var fields = new LedgerWords(words.Language);
        string Value(string name) => context.Request.Query[name].LastOrDefault()?.Trim() is { Length: <= 200 } value ? value : "";
        var (search, curated) = (Value("q"), Value("curated") == "1");
        var page = int.TryParse(Value("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Max(1, given) : 1;
        var asked = Folding.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = ledger.Claims.Where(claim => (!curated || claim.Curated.Count > 0) && (asked.Length == 0 || Has(claim, asked))).ToList();
        string[] head = [words["claims.whose"], words["claims.figure"], words["claims.component"], words["claims.source"], words["claims.state"]];
        return new DeskPage(words["claims.title"], "claims", Html.Of($"""
            <p class="intro">{words["claims.intro"]}</p>
            <form class="filters" action="/desk/claims" method="get" role="search" aria-label="{words["claims.filter"]}">
            {Forms.Text("q", words["faqs.search"], search, type: "search", attributes: "maxlength=\"200\"")}
            <div class="checks">{Forms.Check("curated", words["claims.curated"], curated)}</div>
            <p class="actions"><button type="submit" class="primary">{words["show"]}</button><a class="button quiet" href="/desk/claims">{words["showAll"]}</a></p>
            </form>
            <section aria-labelledby="found"><h2 id="found">{words.Count("claims.count", found.Count)}</h2>
            {Lists.Table(words["claims.title"], head, found.Skip((page - 1) * PageSize).Take(PageSize).Select(claim => Row(claim, head, fields, words)))}
            {Lists.Pager(words, page, found.Count, PageSize, to => "/desk/claims" + QueryString.Create((KeyValuePair<string, string?>[])[new("q", search), new("curated", curated ? "1" : ""), new("page", $"{to}")]))}
            </section>
            """)).For(context);
    }

    private static bool Has(PayClaim claim, string[] asked)
    {
        var text = Folding.Fold($"{claim.Employer} {claim.Role} {claim.Level} {claim.Person} {claim.Speaker} {claim.Id.Value}");
        return asked.All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static Html Row(PayClaim claim, string[] head, LedgerWords fields, DeskWords words) => Lists.Row(head,
        Html.Of($"""<a class="title" href="{ClaimPage.Address(claim.Id)}">{fields.Employer(claim)}</a><div class="aside">{fields.People(claim)}</div>"""),
        Html.Of($"{fields.Figure(claim)}"),
        Html.Of($"""{fields.Component(claim.Component)}<div class="aside">{fields.Period(claim)}</div>"""),
        Html.Of($"""{fields.Speaker(claim)}<div class="aside">{claim.Article.Value}</div>"""),
        Html.Of($"""{fields.Status(ClaimNames.Of(claim.Status))}{(claim.Curated.Count == 0 ? Html.None : Html.Of($"""<div><span class="badge">{words.Count("claims.set", claim.Curated.Count)}</span></div>"""))}"""));
}
