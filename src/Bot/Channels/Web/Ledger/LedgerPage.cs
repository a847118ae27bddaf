using System.Globalization;
using System.Text;
using Bot.Answering.Retrieval.Index;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Channels.Web.Ledger;

/// <summary><c>GET /claims</c>: all pay claims as charts and a table, narrowed and sorted by the address.</summary>
internal static class LedgerPage
{
    private const string Path = "/claims";
    private const string Form = "ledger-form";
    private const int RowsOnPage = 200;
    private const int MostSuggestions = 300;

    private static readonly PageTemplate Template = new("ledger.html");

    public static async Task<IResult> GetAsync(HttpContext context, CorpusIndexHolder index)
    {
        if (!index.IsBuilt)
        {
            // Opened while the host starts: waiting a moment is better than an empty table.
            await index.UpdateAsync(context.RequestAborted);
        }

        var rows = LedgerRow.All(index.Current.Ledger);
        return new PageResult(Render(context.Request, rows));
    }

    private static string Render(HttpRequest request, IReadOnlyList<LedgerRow> rows)
    {
        var words = new LedgerWords(PageLanguage.Of(request));
        var query = LedgerQuery.Of(request);
        var selected = query.Select(rows);
        var pages = Math.Max(1, (selected.Count + RowsOnPage - 1) / RowsOnPage);
        var page = Math.Min(query.Page, pages);
        var shown = selected.Skip((page - 1) * RowsOnPage).Take(RowsOnPage).ToList();
        return Template.Render(words.Language, new Dictionary<string, string>
        {
            ["lang"] = words.Language.Code(),
            ["employer"] = query.Employer,
            ["role"] = query.Role,
            ["employers"] = Suggestions(rows.Select(row => row.Claim.Employer)),
            ["roles"] = Suggestions(rows.SelectMany(row => (string?[])[row.Claim.Person, row.Claim.Role, row.Claim.Level])),
            ["components"] = Options(words, ClaimNames.All<PayComponent>(), query.Component is { } component ? ClaimNames.Of(component) : null, "component."),
            ["statuses"] = Options(words, LedgerQuery.Statuses, query.Status, "status."),
            ["orders"] = Options(words, LedgerColumn.All.SelectMany(column => (string[])[column.Name, $"-{column.Name}"]), query.Sort, "order.", hasAny: false),
            ["clear"] = query.IsFiltered ? $"<a class=\"button quiet\" href=\"{Path}?lang={words.Language.Code()}\">{Text(words, "clear")}</a>" : "",
            ["unknown"] = query.Unknown.Count > 0 ? $"<p class=\"notice\">{Encoded(words.Get("unknown", string.Join(", ", query.Unknown)))}</p>" : "",
            ["count"] = words.Count("count", selected.Count),
            ["charts"] = Charts(words, selected),
            ["table"] = shown.Count > 0 ? new LedgerTable(words, Form).Render(shown, query, pages == 1) : $"<p class=\"notice\">{Text(words, rows.Count == 0 ? "none" : "noMatch")}</p>",
            ["pager"] = pages > 1 ? Pager(words, query, page, pages) : "",
            ["en"] = Languages(request, words.Language, ReplyLanguage.English),
            ["fr"] = Languages(request, words.Language, ReplyLanguage.French),
        });
    }

    private static string Charts(LedgerWords words, IReadOnlyList<LedgerRow> rows)
    {
        var charts = PayChart.Of(rows);
        if (charts.Count == 0)
        {
            return "";
        }

        var html = new StringBuilder($"<section class=\"charts\" aria-labelledby=\"charts\"><h2 id=\"charts\">{Text(words, "charts")}</h2><p>{Text(words, "charts.intro")}</p>{ChartLegend.Render(words)}<div class=\"figures\">");
        for (var i = 0; i < charts.Count; i++)
        {
            var left = charts[i].LeftOut > 0 ? $"<p class=\"note\">{Encoded(words.Count("chart.leftOut", charts[i].LeftOut))}</p>" : "";
            html.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{Encoded(PayChartSvg.Title(charts[i], words))}</figcaption>{PayChartSvg.Render(charts[i], words, $"chart-{i + 1}")}{left}</figure>\n");
        }

        return html.Append("</div></section>").ToString();
    }

    private static string Pager(LedgerWords words, LedgerQuery query, int page, int pages)
    {
        string Link(string key, int to) => to < 1 || to > pages ? "" : $"<a class=\"button quiet\" rel=\"{(to < page ? "prev" : "next")}\" href=\"{Encoded(Address(words.Language, query, to))}\">{Text(words, key)}</a>";
        return $"<p class=\"pager\">{Link("previous", page - 1)} <span>{Encoded(words.Get("page", $"{page}", $"{pages}"))}</span> {Link("next", page + 1)}</p>";
    }

    private static string Address(ReplyLanguage language, LedgerQuery query, int page) => Path + QueryString.Create((KeyValuePair<string, string?>[])
    [
        new("lang", language.Code()), new("employer", query.Employer), new("role", query.Role),
        new("component", query.Component is { } component ? ClaimNames.Of(component) : ""), new("status", query.Status ?? ""), new("sort", query.Sort), new("page", $"{page}"),
    ]);

    private static string Suggestions(IEnumerable<string?> values) => string.Concat(values.OfType<string>()
        .GroupBy(Folding.Fold, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Take(MostSuggestions)
        .Select(group => $"<option value=\"{Encoded(group.First())}\"></option>"));

    private static string Options(LedgerWords words, IEnumerable<string> values, string? chosen, string key, bool hasAny = true) =>
        (hasAny ? $"<option value=\"\">{Text(words, "any")}</option>" : "")
        + string.Concat(values.Select(value => $"<option value=\"{value}\"{(value == chosen ? " selected" : "")}>{Text(words, key + value)}</option>"));

    /// <summary>A link to this page in another language.</summary>
    private static string Languages(HttpRequest request, ReplyLanguage shown, ReplyLanguage link)
    {
        var query = QueryString.Create(request.Query.Where(part => part.Key != "lang").Append(new("lang", link.Code())));
        var name = link == ReplyLanguage.French ? "Français" : "English";
        return $"<a href=\"{Encoded(Path + query)}\" lang=\"{link.Code()}\" hreflang=\"{link.Code()}\" aria-current=\"{(shown == link ? "true" : "false")}\" aria-label=\"{name}\">{link.Code().ToUpperInvariant()}</a>";
    }

    private static string Text(LedgerWords words, string key) => Encoded(words.Get(key));

    private static string Encoded(string text) => PageTemplate.Encoder.Encode(text);
}
