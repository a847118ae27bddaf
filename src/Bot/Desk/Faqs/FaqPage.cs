using System.Diagnostics;
using Bot.Audit;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Faqs;
using Bot.Roles;

namespace Bot.Desk.Faqs;

/// <summary><c>GET /desk/faqs/{id}</c>: one reply as readers will see it, where it stands, and the steps that whoever looks may take.</summary>
internal sealed class FaqPage(FaqStore store, FaqLists lists, Pseudonyms pseudonyms, FaqPreview preview, TimeProvider clock)
{
    public static Task<IResult> GetAsync(HttpContext context, FaqPage page) => page.ShowAsync(context, FaqWords.IdOf(context), null);

    /// <summary><c>POST /desk/faqs/{id}/{step}</c>. Who may take it is decided by the store.</summary>
    public static async Task<IResult> StepAsync(HttpContext context, FaqPage page, string step)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (actor, id, number) = (DeskVisit.Of(context).Actor, FaqWords.IdOf(context), int.TryParse(form["number"], out var given) ? given : 0);
        var end = await (step switch
        {
            "submit" => page.Store.SubmitAsync(actor, id, number, context.RequestAborted),
            "return" => page.Store.ReturnAsync(actor, id, number, context.RequestAborted),
            "approve" => page.Store.ApproveAsync(actor, id, number, context.RequestAborted),
            "retire" => page.Store.RetireAsync(actor, id, number, context.RequestAborted),
            _ => Task.FromResult<FaqStep>(new FaqStep.Refused(FaqRefusal.NotFound)),
        });
        return end is FaqStep.Done ? DeskPage.GoTo(FaqWords.Address(id), $"faq.{step}") : await page.ShowAsync(context, id, end);
    }

    private FaqStore Store => store;

    private async Task<IResult> ShowAsync(HttpContext context, FaqId id, FaqStep? refused)
    {
        var cancellationToken = context.RequestAborted;
        if (await store.FindAsync(id, cancellationToken) is not { } faq)
        {
            return DeskMessage.NotFound(context);
        }

        var (words, visit) = (DeskPage.WordsOf(context), DeskVisit.Of(context));
        var summary = (await lists.AllAsync(cancellationToken)).First(other => other.Id == id);
        var me = await pseudonyms.FindAsync(visit.Actor.Person, cancellationToken);
        var content = faq.Latest.Content;
        return new DeskPage(content.In(words.Language).Question, "faqs", Html.Of($"""
            {FaqWords.FourEyes(store, words)}{Notices(summary, words)}
            <p class="standing">{FaqWords.Badges(summary, words)} <span>{words.Get("faq.version", $"{faq.Latest.Number}", FaqWords.Person(faq.Latest.Author, me, words), words.Time(faq.Latest.WrittenAt))}</span></p>
            <div class="actions">{Steps(faq, visit, me, words)}<a class="button" href="{FaqWords.Address(id)}/edit">{words["faq.edit"]}</a><a class="button quiet" href="{FaqWords.Address(id)}/history">{words["faq.history"]}</a></div>
            {Facts(content, words)}
            <section class="previews" aria-labelledby="preview"><h2 id="preview">{words["faq.preview"]}</h2>{await preview.RenderAsync(content, faq.Latest, words, cancellationToken)}</section>
            """))
        {
            Above = Html.Of($"""<p class="up"><a class="back" href="/desk/faqs"><span aria-hidden="true">←</span> {words["faqs.title"]}</a></p>"""),
            Status = refused is null ? StatusCodes.Status200OK : StatusOf(refused),
            Notice = refused is null ? null : FaqWords.Refusal(refused, words),
            Address = FaqWords.Address(id),
        }.For(context);
    }

    private Html Notices(FaqSummary faq, DeskWords words)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var notices = new List<string>();
        notices.AddRange(faq.Flags.Select(flag => words.Get(flag.IsGone ? "faq.sourceGone" : "faq.sourceChanged", flag.Article.Value)));
        if (FaqQuery.IsReviewDue(faq, today))
        {
            notices.Add(words.Get("faq.reviewDue", words.Day(faq.Approved!.Content.ReviewBy!.Value)));
        }

        if (faq.Approved is { } approved && !approved.IsInForce(today))
        {
            notices.Add(approved.Content.Expires < today ? words.Get("faq.expired", words.Day(approved.Content.Expires.Value)) : words.Get("faq.notYet", words.Day(approved.Content.EffectiveFrom!.Value)));
        }

        if (faq.Approved is { FourEyes: false })
        {
            notices.Add(words["faq.approvedAlone"]);
        }

        return Html.Join(notices.Select(notice => Html.Of($"""<p class="notice bad">{notice}</p>""")));
    }

    private Html Steps(Faq faq, DeskVisit visit, Pseudonym? me, DeskWords words)
    {
        var buttons = new List<Html>();
        switch (faq.Latest.State)
        {
            case FaqState.Draft:
                buttons.Add(Step("submit", "primary", faq.Latest));
                break;
            case FaqState.InReview when !visit.Actor.Holds(PersonRoles.HrApprover):
                buttons.Add(Html.Of($"""<p class="note">{words["faq.waits"]}</p>"""));
                buttons.Add(Step("return", "", faq.Latest));
                break;
            case FaqState.InReview:
                buttons.Add(store.HasFourEyes && IsOwn(faq, me) ? Html.Of($"""<p class="note">{words["faq.ownWords"]}</p>""") : Step("approve", "primary", faq.Latest));
                buttons.Add(Step("return", "", faq.Latest));
                break;
        }

        if (faq.Approved is { } approved)
        {
            buttons.Add(Step("retire", "", approved));
        }

        return Html.Join(buttons);

        Html Step(string step, string style, FaqVersion version) =>
            Forms.Button(visit, $"{FaqWords.Address(faq.Id)}/{step}", words[$"faq.{step}"], style, ("number", $"{version.Number}"));
    }

    // As the store decides it, which has the last word.
    private static bool IsOwn(Faq faq, Pseudonym? me) => faq.Versions.TakeWhile(version => version.ApprovedAt is null).Any(version => version.Author == me);

    private static Html Facts(FaqContent content, DeskWords words) => Lists.Facts(
        (words["faq.audience"], Html.Of($"{FaqWords.Audience(content, words)}")),
        (words["faqs.topic"], Html.Of($"{content.Topic}")),
        (words["faqs.owner"], Html.Of($"{content.Owner}")),
        (words["faq.effectiveFrom"], Day(content.EffectiveFrom, words)),
        (words["faqs.review"], Day(content.ReviewBy, words)),
        (words["faq.expires"], Day(content.Expires, words)),
        (words["faq.alternatives"], Html.Join(content.Texts.SelectMany(text => text.Alternatives.Select(other => Html.Of($"""<span lang="{text.Language}">{other}</span>"""))), "<br>")));

    private static Html Day(DateOnly? day, DeskWords words) => day is { } known ? Html.Of($"{words.Day(known)}") : Html.None;

    private static int StatusOf(FaqStep refused) => refused switch
    {
        FaqStep.Invalid => StatusCodes.Status422UnprocessableEntity,
        FaqStep.Refused { Reason: FaqRefusal.NotFound } => StatusCodes.Status404NotFound,
        FaqStep.Refused { Reason: FaqRefusal.WrongState } => StatusCodes.Status409Conflict,
        FaqStep.Refused => StatusCodes.Status403Forbidden,
        _ => throw new UnreachableException(),
    };
}
