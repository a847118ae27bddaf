using System.Text;
using Bot.Articles;
using Bot.Briefs;
using Bot.Briefs.Writing;
using Bot.Channels;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Rendering;
using Bot.Roles;

namespace Bot.Desk.Briefs;

/// <summary><c>GET /desk/briefs/{id}</c>: one brief of whoever looks, to be read and printed, with what changed since it was written.</summary>
internal sealed class BriefPage(BriefStore store, BriefChanges changes, ReaderLinks links)
{
    public static string AddressOf(BriefId id) => $"{BriefsPage.Path}/{id.Value}";

    public static async Task<IResult> GetAsync(HttpContext context, BriefPage page, string id) =>
        await page.OpenAsync(context, id, "desk") is { } stored ? await page.ShowAsync(context, stored, null) : DeskMessage.Render(context, StatusCodes.Status404NotFound, "noBrief");

    /// <summary><c>GET /desk/briefs/{id}/file/{format}</c>: the same as Markdown, or as a page of its own for the printer.</summary>
    public static async Task<IResult> FileAsync(HttpContext context, BriefPage page, string id, string format)
    {
        if (format is not ("md" or "html") || await page.OpenAsync(context, id, "file") is not { Brief: var brief } stored)
        {
            return DeskMessage.Render(context, StatusCodes.Status404NotFound, "noBrief");
        }

        var frame = new BriefFrame(brief, stored.Until);
        return format == "md"
            ? TypedResults.File(Encoding.UTF8.GetBytes(BriefMarkdown.Write(brief, frame)), "text/markdown; charset=utf-8", $"brief-{id}.md")
            : TypedResults.File(Encoding.UTF8.GetBytes(BriefHtml.Document(brief, frame, null)), "text/html; charset=utf-8", $"brief-{id}.html");
    }

    public static async Task<IResult> DeleteAsync(HttpContext context, BriefStore store, string id) =>
        BriefId.Read(id) is { } known && await store.DeleteAsync(DeskVisit.Of(context).Actor, known, context.RequestAborted)
            ? DeskPage.GoTo(BriefsPage.Path, "brief.deleted")
            : DeskMessage.Render(context, StatusCodes.Status404NotFound, "noBrief");

    /// <param name="note">What its maker typed beside the choices, for this page alone; null for nothing.</param>
    public async Task<IResult> ShowAsync(HttpContext context, StoredBrief stored, string? note)
    {
        var (words, visit) = (DeskPage.WordsOf(context), DeskVisit.Of(context));
        var (brief, address) = (stored.Brief, AddressOf(stored.Id));
        var audience = RoleDirectory.AudienceOf(visit.Actor);
        var frame = new BriefFrame(brief, stored.Until);
        return new DeskPage(frame.Title, "briefs", Html.Of($"""
            {Banner(await changes.SinceAsync(brief, context.RequestAborted), words)}
            <p class="note on-screen">{words["briefs.print.how"]}</p>
            <div class="actions"><a class="button" href="{address}/file/html">{words["briefs.file.html"]}</a><a class="button" href="{address}/file/md">{words["briefs.file.md"]}</a>{Forms.Button(visit, $"{address}/delete", words["briefs.delete"], "quiet")}</div>
            {BriefHtml.Body(brief, frame, note, source => AddressOf(source, audience))}
            """))
        {
            Above = Html.Of($"""<p class="up"><a class="back" href="{BriefsPage.Path}"><span aria-hidden="true">←</span> {words["briefs.title"]}</a></p>"""),
            Address = address,
        }.For(context);
    }

    private async Task<StoredBrief?> OpenAsync(HttpContext context, string id, string via) =>
        BriefId.Read(id) is { } known ? await store.OpenAsync(DeskVisit.Of(context).Actor, known, via, context.RequestAborted) : null;

    private static Html Banner(IReadOnlyList<BriefChange> changes, DeskWords words) => changes.Count == 0 ? Html.None : Html.Of($"""
        <div class="notice bad changed" role="status"><p><strong>{words["briefs.changed"]}</strong></p>
        <ul>{changes.Select(change => Html.Of($"<li>{words.Get($"briefs.changed.{change.Kind}", $"{change.Number}")}</li>"))}</ul>
        <p><a href="{BriefsPage.Path}">{words["briefs.changed.again"]}</a></p></div>
        """);

    private Uri? AddressOf(BriefCitation source, Audience audience) => source.Kind == BriefSourceKind.Article ? links.Of(source.Id, source.Start, source.End, audience) : null;
}
