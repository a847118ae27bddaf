using Bot.Briefs;
using Bot.Briefs.Writing;
using Bot.Channels.Web;
using Bot.Desk.Layout;
using Bot.Desk.Previews;
using Bot.Language;

namespace Bot.Desk.Briefs;

/// <summary>A brief as HTML: the body for a page of the desk, and a whole file that prints on one or two pages.</summary>
internal static class BriefHtml
{
    private static readonly PageTemplate Template = new("brief.html");

    /// <summary>A file that needs nothing beside it.</summary>
    /// <param name="note">What its maker typed beside the choices, for this output alone; null for nothing.</param>
    public static string Document(Brief brief, BriefFrame frame, string? note) => Template.Render(brief.Asked.In(), new Dictionary<string, string>
    {
        ["lang"] = brief.Asked.Language,
        ["title"] = frame.Title,
        ["style"] = WebAssets.Template("brief.css"),
        ["body"] = Body(brief, frame, note, _ => null).Markup,
    });

    /// <param name="link">Where a reader finds an article's words; null for nowhere.</param>
    public static Html Body(Brief brief, BriefFrame frame, string? note, Func<BriefCitation, Uri?> link) => Html.Of($"""
        <article class="brief" lang="{brief.Asked.Language}">
        <p class="standing">{frame.Standing}</p>
        <dl class="asked">{AskedText.Parts(brief.Asked).Select(part => Html.Of($"<div><dt>{part.Name}</dt><dd>{part.Value}</dd></div>"))}</dl>
        {(note is null ? Html.None : Html.Of($"""<aside class="own-note"><p><strong>{frame["note"]}</strong></p><p class="words">{note}</p></aside>"""))}
        {(frame.HasSamples ? Html.Of($"""<p class="samples">{frame["samples"]}</p>""") : Html.None)}
        {Lines(brief.Frame, "frame")}
        {frame.Sections.Select((section, at) => Section(section, at, frame, brief))}
        <section class="rests-on" aria-labelledby="brief-sources"><h2 id="brief-sources">{frame["section.sources"]}</h2><ol>{brief.Citations.Select(source => Source(source, frame, link))}</ol></section>
        </article>
        """);

    private static Html Section(WrittenSection section, int at, BriefFrame frame, Brief brief) => Html.Of($"""
        <section aria-labelledby="brief-{at}"><h2 id="brief-{at}">{section.Heading}</h2>
        {Lines(section.Lines, "")}{(section.Rows.Count == 0 ? Html.None : Table(section, frame))}{section.Replies.Select(reply => Reply(reply, frame, brief))}
        </section>
        """);

    private static Html Lines(IReadOnlyList<BriefLine> lines, string style) => lines.Count == 0 ? Html.None
        : Html.Of($"""<ul class="lines {style}">{lines.Select(line => Html.Of($"<li>{line.Text} {Marks(line.Cites)}</li>"))}</ul>""");

    private static Html Table(WrittenSection section, BriefFrame frame)
    {
        var columns = frame.Columns;
        return Html.Of($"""
            <table role="table"><caption class="unseen">{section.Heading}</caption><thead role="rowgroup"><tr role="row">{columns.Select(column => Html.Of($"""<th role="columnheader" scope="col">{column}</th>"""))}</tr></thead>
            <tbody role="rowgroup">{section.Rows.Select(row => Row(row, columns))}</tbody></table>
            """);
    }

    private static Html Row(BriefRow row, IReadOnlyList<string> columns)
    {
        Html Cell(string text, int at) => at switch
        {
            0 => Html.Of($"""<strong>{text}</strong> {Marks(row.Cites)}{(row.Near.Length > 0 ? Html.Of($"""<div class="near">{row.Near}</div>""") : Html.None)}"""),
            1 => Html.Of($"""<strong>{text}</strong>{row.Notes.Select(note => Html.Of($"""<div class="near">{note}</div>"""))}"""),
            _ => Html.Of($"{text}"),
        };
        var denials = row.Denials.Select(denial => Html.Of($"""<tr role="row" class="denial"><td role="cell" colspan="{columns.Count}">{denial.Text} {Marks(denial.Cites)}</td></tr>"""));
        return Html.Of($"""<tr role="row">{row.Cells().Select((text, at) => Html.Of($"""<td role="cell" data-label="{columns[at]}"><div>{Cell(text, at)}</div></td>"""))}</tr>{denials}""");
    }

    private static Html Reply(BriefReply reply, BriefFrame frame, Brief brief) => Html.Of($"""
        <div class="approved"><p><strong>{reply.Question}</strong> {Marks(reply.Cites)}</p>
        <blockquote{(reply.Language == brief.Asked.Language ? Html.None : Html.Of($" lang=\"{reply.Language}\""))}>{MarkdownHtml.Render(reply.Markdown)}</blockquote>
        {(reply.IsCut ? Html.Of($"<p class=\"near\">{frame["replies.cut"]}</p>") : Html.None)}</div>
        """);

    private static Html Source(BriefCitation source, BriefFrame frame, Func<BriefCitation, Uri?> link)
    {
        var text = Html.Of($"{frame.Source(source)}");
        return Html.Of($"""<li id="source-{source.Number}" value="{source.Number}">{(link(source) is { } address ? Html.Of($"""<a href="{address.AbsoluteUri}" target="_blank" rel="noopener">{text}</a>""") : text)}</li>""");
    }

    private static Html Marks(IReadOnlyList<int> cites) => Html.Join(cites.Select(number => Html.Of($"""<a class="by" href="#source-{number}">[{number}]</a>""")), " ");
}
