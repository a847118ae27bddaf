namespace Bot.Desk.Layout;

/// <summary>Tables that a phone lays out as cards, pages of them, and lists of facts.</summary>
internal static class Lists
{
    public static Html Table(string caption, IReadOnlyList<string> heads, IEnumerable<Html> rows) => Html.Of($"""
        <div class="list"><table role="table"><caption class="unseen">{caption}</caption>
        <thead role="rowgroup"><tr role="row">{heads.Select(head => Html.Of($"""<th role="columnheader" scope="col">{head}</th>"""))}</tr></thead>
        <tbody role="rowgroup">{rows}</tbody></table></div>
        """);

    /// <param name="heads">Of the columns: on a phone each stands before its cell.</param>
    public static Html Row(IReadOnlyList<string> heads, params IReadOnlyList<Html> cells) =>
        Html.Of($"""<tr role="row">{cells.Select((cell, at) => Html.Of($"""<td role="cell" data-label="{heads[at]}"><div>{cell}</div></td>"""))}</tr>""");

    public static Html Pager(DeskWords words, int page, long total, int size, Func<int, string> address)
    {
        var pages = (int)Math.Max(1, (total + size - 1) / size);
        return pages == 1 ? Html.None : Html.Of($"""<nav class="pager" aria-label="{words["pages"]}">{Link(page - 1, "prev", words["previous"])} <span>{words.Get("page", $"{Math.Min(page, pages)}", $"{pages}")}</span> {Link(page + 1, "next", words["next"])}</nav>""");

        Html Link(int to, string rel, string text) => to < 1 || to > pages ? Html.None : Html.Of($"""<a class="button quiet" rel="{rel}" href="{address(to)}">{text}</a>""");
    }

    /// <summary>Names and what they stand for; those without a value are left out.</summary>
    public static Html Facts(params IEnumerable<(string Name, Html Value)> facts) =>
        Html.Of($"""<dl class="facts-list">{facts.Where(fact => fact.Value.ToString().Length > 0).Select(fact => Html.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"))}</dl>""");
}
