using System.Text.Json;
using Bot.Answering.Retrieval.Index;
using Bot.Channels.Web.Ledger;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Curation;
using Bot.Rendering;

namespace Bot.Desk.Claims;

/// <summary><c>/desk/claims/{id}</c>: one claim with its words, and a form that sets fields by hand.</summary>
internal sealed class ClaimPage(CorpusIndexHolder index, ClaimCurator curator)
{
    public static string Address(PayClaimId id) => $"/desk/claims/{Uri.EscapeDataString(id.Value)}";

    public static async Task<IResult> GetAsync(HttpContext context, ClaimPage page)
    {
        await page.Index.UpdateAsync(context.RequestAborted);
        return page.Show(context, null, null);
    }

    /// <summary>Sets what differs from what the form showed; or, with the other button, lets all stand as it was read.</summary>
    public static async Task<IResult> PostAsync(HttpContext context, ClaimPage page)
    {
        var (form, person, id) = (await context.Request.ReadFormAsync(context.RequestAborted), DeskVisit.Of(context).Actor.Person, IdOf(context));
        var changed = ClaimField.All.Select(field => field.Name)
            .Where(name => form.ContainsKey(name) && form[name].ToString().Trim() != form[$"was.{name}"].ToString())
            .ToDictionary(name => name, name => form[name].ToString().Trim() is { Length: > 0 } value ? value : null);
        if (form["do"] != "clear" && changed.Count == 0)
        {
            return DeskPage.GoTo(Address(id));
        }

        var outcome = form["do"] == "clear" ? await page.Curator.ClearAsync(id, person, context.RequestAborted) : await page.Curator.SetAsync(id, changed, person, context.RequestAborted);
        return outcome switch
        {
            CurationOutcome.Done => DeskPage.GoTo(Address(id), form["do"] == "clear" ? "claim.cleared" : "claim.set"),
            CurationOutcome.Refused refused => page.Show(context, Html.Of($"""<p class="notice bad" role="alert" lang="en">{refused.Reason}</p>"""), changed),
            _ => DeskMessage.NotFound(context),
        };
    }

    private CorpusIndexHolder Index => index;

    private ClaimCurator Curator => curator;

    private static PayClaimId IdOf(HttpContext context) => new((context.Request.RouteValues["id"] as string ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));

    /// <param name="typed">What was just refused; null shows the claim as it stands.</param>
    private IResult Show(HttpContext context, Html? notice, Dictionary<string, string?>? typed)
    {
        var ledger = index.Current.Ledger;
        if (ledger.Find(IdOf(context)) is not { } claim || ledger.ArticleOf(claim) is not { } article)
        {
            return DeskMessage.NotFound(context);
        }

        var (words, visit) = (DeskPage.WordsOf(context), DeskVisit.Of(context));
        using var line = JsonDocument.Parse(ClaimJson.Write(ClaimLineWriter.Write(claim, article.Text)));
        var values = ClaimField.All.ToDictionary(field => field.Name, field => line.RootElement.TryGetProperty(field.Name, out var value) ? Text(value) : "");
        var fields = ClaimField.All.Select(field => Html.Join([
            Forms.Hidden($"was.{field.Name}", values[field.Name]),
            Forms.Text(field.Name, claim.Curated.Contains(field.Name) ? words.Get("claims.setByHand", field.Name) : claim.Filled.Contains(field.Name) ? words.Get("claims.readByModel", field.Name) : field.Name, typed?.TryGetValue(field.Name, out var given) == true ? given ?? "" : values[field.Name], field.Legal),
        ]));
        return new DeskPage(new LedgerWords(words.Language).Figure(claim), "claims", Html.Of($"""
            <blockquote class="intro" lang="{(article.Language.Length > 0 ? article.Language : "und")}">{claim.Span.In(article.Text)}</blockquote>
            {Lists.Facts((words["corpus.article"], Html.Of($"""<a href="{Corpus.ArticlePage.Address(article.Id)}">{(article.Title.Length > 0 ? article.Title : article.Id.Value)}</a>""")), (words["claims.id"], Html.Of($"{claim.Id.Value}")))}
            <form class="editor" method="post" action="{Address(claim.Id)}">{Forms.Token(visit)}
            <fieldset lang="en"><legend lang="{words.Language.Code()}">{words["claims.fields"]}</legend><div class="grid">{fields}</div></fieldset>
            <p class="note">{words["claims.note"]}</p>
            <p class="actions"><button type="submit" name="do" value="set" class="primary">{words["claims.save"]}</button>{(claim.Curated.Count > 0 ? Html.Of($"""<button type="submit" name="do" value="clear">{words["claims.clear"]}</button>""") : Html.None)}</p>
            </form>
            """))
        {
            Above = Html.Of($"""<p class="up"><a class="back" href="/desk/claims"><span aria-hidden="true">←</span> {words["claims.title"]}</a></p>"""),
            Notice = notice,
            Status = typed is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            Address = Address(claim.Id),
        }.For(context);
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        JsonValueKind.Null => "",
        _ => value.ToString() is var text && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? text.ToLowerInvariant() : text,
    };
}
