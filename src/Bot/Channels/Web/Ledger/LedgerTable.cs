using System.Globalization;
using System.Text;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.Rendering;

namespace Bot.Channels.Web.Ledger;

/// <summary>Claims as an HTML table: one a row, no field left out, each row with a link to its own words.</summary>
/// <remarks>
/// The heads are buttons of a form, so that sorting works without a script; where all rows are on the page a script sorts in place by the
/// ranks the server worked out. The roles are written out because a phone lays rows out as cards, which would lose them.
/// </remarks>
internal sealed class LedgerTable(LedgerWords words, string form)
{
    public const string Caption = "claims-caption";

    private const int LongestQuote = 260;

    private readonly StringBuilder _html = new();

    /// <param name="shown">The rows in the order asked for.</param>
    /// <param name="isWhole">False when there are more rows on other pages, so that only the server can sort them.</param>
    public string Render(IReadOnlyList<LedgerRow> shown, LedgerQuery query, bool isWhole)
    {
        _html.Append("<table class=\"ledger\" role=\"table\"").Append(isWhole ? " data-whole" : "").Append('>');
        _html.Append($"<caption id=\"{Caption}\" class=\"unseen\">").Append(Text("caption")).Append("</caption><thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var column in LedgerColumn.All)
        {
            Head(column, query);
        }

        _html.Append("<th role=\"columnheader\" scope=\"col\">").Append(Text("column.quote")).Append("</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
        var ranks = LedgerColumn.All.Select(column => Ranks(column, shown)).ToList();
        foreach (var row in shown)
        {
            var claim = row.Claim;
            Row(row, string.Join(' ', ranks.Select(rank => rank[claim.Id].ToString(CultureInfo.InvariantCulture))));
        }

        return _html.Append("</tbody></table>").ToString();
    }

    // Rows without a value rank below all others, as a negative number the script leaves last.
    private static Dictionary<PayClaimId, int> Ranks(LedgerColumn column, IReadOnlyList<LedgerRow> shown) =>
        column.Sort(shown, descending: false).Select((row, i) => (row, i)).ToDictionary(entry => entry.row.Claim.Id, entry => column.Key(entry.row) is null ? -1 : entry.i);

    private void Head(LedgerColumn column, LedgerQuery query)
    {
        var isSorted = query.Column == column;
        var first = column.Name is "amount" or "date" ? $"-{column.Name}" : column.Name;
        var next = !isSorted ? first : query.Descending ? column.Name : $"-{column.Name}";
        var sorted = !isSorted ? "none" : query.Descending ? "descending" : "ascending";
        var label = words.Get($"column.{column.Name}");
        _html.Append(CultureInfo.InvariantCulture, $"<th role=\"columnheader\" scope=\"col\" aria-sort=\"{sorted}\"><button type=\"submit\" form=\"{form}\" name=\"sort\" value=\"{next}\" title=\"{Encoded(words.Get("sortBy", label))}\">{Encoded(label)}</button></th>");
    }

    private void Row(LedgerRow row, string ranks)
    {
        var claim = row.Claim;
        var foreign = row.Article.Language.Length > 0 && row.Article.Language != words.Language.Code() ? $" lang=\"{Encoded(row.Article.Language)}\"" : "";
        _html.Append(CultureInfo.InvariantCulture, $"<tr role=\"row\" class=\"{(row.IsDisputed ? "disputed " : "")}{(row.IsSuperseded ? "old" : "")}\" data-ranks=\"{ranks}\">");
        Cell("whose", $"<strong{(claim.Person is null && claim.Role is not null ? foreign : "")}>{Encoded(words.People(claim))}</strong>", Encoded(words.Employer(claim)));
        Cell("amount", $"<strong class=\"figure\">{Encoded(words.Figure(claim))}</strong>", [.. words.FigureNotes(claim).Select(Encoded)]);
        Cell("component", Encoded(words.Component(claim.Component)), claim.ComponentNote is { } note ? [$"<span{foreign}>{Encoded(note)}</span>"] : []);
        Cell("period", Encoded(words.Period(claim)));
        Cell("source", $"<span{(claim is { Speaker: not null, SpeakerNamed: false } ? foreign : "")}>{Encoded(words.Speaker(claim))}</span>", words.SpeakerNote(claim, row.Article) is { } unnamed ? [Encoded(unnamed)] : []);
        Cell("status", Encoded(words.Status(ClaimNames.Of(claim.Status))), [.. Marks(row)]);
        Cell("date", Date(row.Article), [.. Source(row.Article)]);
        Cell("quote", Quote(row.Place, foreign));
        _html.Append("</tr>\n");
    }

    private IEnumerable<string> Marks(LedgerRow row)
    {
        if (row.IsDenial)
        {
            yield return Encoded(words.Get("denies", words.Denied(row.Claim)));
        }

        if (row.IsDisputed)
        {
            yield return $"<span class=\"badge hatched\">{Text("disputed")}</span> {Links(row.Denials, "disputedBy")}";
        }

        if (row.IsSuperseded)
        {
            yield return $"<span class=\"badge\">{Text("superseded")}</span> {(row.Newer is { } newer ? Links([newer], "supersededBy") : "")}";
        }

        if (row.Claim.Filled.Count > 0)
        {
            yield return Encoded(words.Get("filled", string.Join(", ", row.Claim.Filled)));
        }

        if (row.Claim.Curated.Count > 0)
        {
            yield return Encoded(words.Get("curated", string.Join(", ", row.Claim.Curated)));
        }
    }

    private string Links(IReadOnlyList<ClaimPlace> places, string label) => string.Join(", ", places.Select(place =>
    {
        var name = label == "supersededBy" ? words.Figure(place.Claim) : words.Speaker(place.Claim);
        return $"<a href=\"{Encoded(place.Address(words.Language.Code()))}\" aria-label=\"{Encoded(words.Get(label, name))}\">{Encoded(name)}</a>";
    }));

    private string Date(Article article) => article.Published is { } day
        ? $"<time datetime=\"{IsoDay.Write(day)}\">{Encoded(DayText.Write(words.Language, day))}</time>"
        : Text("undated");

    private IEnumerable<string> Source(Article article)
    {
        if (article.Outlet.Length > 0)
        {
            yield return Encoded(article.Outlet);
        }

        if (article.IsSample)
        {
            yield return $"<span class=\"badge\">{Text("sample")}</span>";
        }
    }

    private string Quote(ClaimPlace place, string foreign)
    {
        var quote = QuoteText.OneLine(place.Quote, LongestQuote);
        return $"<a href=\"{Encoded(place.Address(words.Language.Code()))}\" aria-label=\"{Encoded(words.Get("quote", quote))}\"><q{foreign}>{Encoded(quote)}</q></a>";
    }

    private void Cell(string column, string content, params IReadOnlyList<string> below)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<td role=\"cell\" class=\"{column}\" data-label=\"{Text($"column.{column}")}\"><div>{content}");
        foreach (var line in below.Where(line => line.Length > 0))
        {
            _html.Append("<div class=\"aside\">").Append(line).Append("</div>");
        }

        _html.Append("</div></td>");
    }

    private string Text(string key) => Encoded(words.Get(key));

    private static string Encoded(string text) => PageTemplate.Encoder.Encode(text);
}
