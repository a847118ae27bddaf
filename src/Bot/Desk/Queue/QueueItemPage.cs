using System.Globalization;
using Bot.Articles;
using Bot.Audit;
using Bot.Conversations;
using Bot.Desk.Faqs;
using Bot.Desk.Layout;
using Bot.Desk.Previews;
using Bot.Desk.SignIn;
using Bot.Escalation;
using Bot.Faqs;
using Bot.Roles;

namespace Bot.Desk.Queue;

/// <summary><c>GET /desk/queue/{id}</c>: one question with everything HR may know of it and every step HR may take.</summary>
internal sealed class QueueItemPage(QueueStore store, FaqStore faqs, RoleDirectory roles, Pseudonyms pseudonyms)
{
    // Of the whole queue no page needs more to choose what another question is merged into.
    private const int MostOffered = 100;

    public static string Address(QueueItemId id) => $"/desk/queue/{id.Value.ToString(CultureInfo.InvariantCulture)}";

    public static Html Badge(QueueItem item, DeskWords words) => Html.Of($"""<span class="badge state-{item.State.ToString().ToLowerInvariant()}">{words[$"queue.state.{item.State}"]}</span>""");

    public static Task<IResult> GetAsync(HttpContext context, long id, QueueItemPage page) => page.ShowAsync(context, new QueueItemId(id), null);

    /// <summary><c>POST /desk/queue/{id}/{step}</c>. Who may take it is decided by the store.</summary>
    public static async Task<IResult> StepAsync(HttpContext context, long id, string step, QueueItemPage page) => await page.TakeStepAsync(context, new QueueItemId(id), step);

    private async Task<IResult> TakeStepAsync(HttpContext context, QueueItemId id, string step)
    {
        var (actor, cancellationToken) = (DeskVisit.Of(context).Actor, context.RequestAborted);
        var form = await context.Request.ReadFormAsync(cancellationToken);
        string Value(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
        if (step == "answer" && Value("do") == "preview")
        {
            return await ShowAsync(context, id, null, Value("answer"));
        }

        if (step == "draft")
        {
            return await SaveDraftAsync(context, id);
        }

        var due = IsoDay.Read(Value("due"));
        if (step == "due" && Value("due").Length > 0 && due is null)
        {
            return await ShowAsync(context, id, DeskPage.Problem(DeskPage.WordsOf(context)["problem.day"]));
        }

        var end = await (step switch
        {
            "take" => store.TakeAsync(actor, id, cancellationToken),
            "release" => store.ReleaseAsync(actor, id, cancellationToken),
            "assign" => store.AssignAsync(actor, id, await roles.FindAsync(new PersonId(Value("person")), cancellationToken), cancellationToken),
            "note" => store.SetNoteAsync(actor, id, Value("note"), cancellationToken),
            "due" => store.SetDueAsync(actor, id, due, cancellationToken),
            "answer" => store.AnswerAsync(actor, id, Value("answer"), cancellationToken),
            "close" => store.CloseAsync(actor, id, Value("reason"), cancellationToken),
            "merge" => store.MergeAsync(actor, id, new QueueItemId(long.TryParse(Value("into"), NumberStyles.None, CultureInfo.InvariantCulture, out var into) ? into : 0), cancellationToken),
            _ => Task.FromResult<QueueStep>(new QueueStep.Refused(QueueRefusal.NotFound)),
        });
        return end switch
        {
            QueueStep.Done done => DeskPage.GoTo(Address(done.Item.Id), $"queue.{step}"),
            QueueStep.Refused refused => await ShowAsync(context, id, DeskPage.Problem(DeskPage.WordsOf(context)[$"queue.refused.{refused.Reason}"]), step == "answer" ? Value("answer") : null, StatusOf(refused.Reason)),
            _ => DeskMessage.NotFound(context),
        };
    }

    private async Task<IResult> SaveDraftAsync(HttpContext context, QueueItemId id)
    {
        var actor = DeskVisit.Of(context).Actor;
        if (await store.FindAsync(actor, id, context.RequestAborted) is not { Item: { Answer: { } answer } item } found)
        {
            return DeskMessage.NotFound(context);
        }

        var alternatives = found.Wordings.Where(wording => wording != item.Question).ToList();
        var content = new FaqContent { Texts = [new FaqText(item.Language, item.Question, alternatives, answer)] };
        var draft = FaqDraftId.OfQueue(id.Value);
        return await faqs.DraftAsync(actor, draft, 0, content, context.RequestAborted) switch
        {
            FaqStep.Done => DeskPage.GoTo($"{FaqWords.Address(draft)}/edit", "queue.draft"),
            FaqStep.Refused { Reason: FaqRefusal.WrongState } => DeskPage.GoTo(FaqWords.Address(draft), "queue.drafted"),
            var refused => await ShowAsync(context, id, FaqWords.Refusal(refused, DeskPage.WordsOf(context)), status: StatusCodes.Status422UnprocessableEntity),
        };
    }

    /// <param name="typed">An answer that was not sent; null for none.</param>
    private async Task<IResult> ShowAsync(HttpContext context, QueueItemId id, Html? notice, string? typed = null, int status = StatusCodes.Status200OK)
    {
        var (words, visit, cancellationToken) = (DeskPage.WordsOf(context), DeskVisit.Of(context), context.RequestAborted);
        if (await store.FindAsync(visit.Actor, id, cancellationToken) is not { } found)
        {
            return DeskMessage.NotFound(context);
        }

        var item = found.Item;
        var me = await pseudonyms.FindAsync(visit.Actor.Person, cancellationToken);
        var isOpen = item.State is QueueState.Open or QueueState.Taken;
        var draft = item.Answer is null ? null : await faqs.FindAsync(FaqDraftId.OfQueue(id.Value), cancellationToken);
        var others = isOpen ? (await store.ListAsync(visit.Actor, new QueueQuery(QueueState.Open, PageSize: MostOffered), cancellationToken)).Items
            .Concat((await store.ListAsync(visit.Actor, new QueueQuery(QueueState.Taken, PageSize: MostOffered), cancellationToken)).Items).Where(other => other.Id != item.Id).ToList() : [];
        return new DeskPage(item.Question, "queue", Html.Of($"""
            <p class="standing">{Badge(item, words)} <span>{words.Count("queue.sent", item.Askers)} · {words.Get("queue.first", words.Time(item.AskedAt))}</span>{(isOpen && item.Assignee is { } person ? Html.Of($"<span>{(person == visit.Actor.Person ? words["queue.byYou"] : words["queue.byOther"])}</span>") : Html.None)}</p>
            {Said(found, words)}
            {(item.Answer is { } answer ? Answered(item, answer, draft, me, visit, words) : Html.None)}
            {(item.Reason is { } reason ? Html.Of($"""<section aria-labelledby="reason"><h2 id="reason">{words["queue.reason"]}</h2><p>{reason}</p></section>""") : Html.None)}
            {(isOpen ? QueueForms.Answer(visit, item, typed, words) : Html.None)}
            {QueueForms.Steps(visit, item, others, roles.Named(RoleSets.Hr), words)}
            """))
        {
            Above = Html.Of($"""<p class="up"><a class="back" href="/desk/queue"><span aria-hidden="true">←</span> {words["queue.title"]}</a></p>"""),
            Notice = notice,
            Status = status,
            Address = Address(item.Id),
        }.For(context);
    }

    /// <summary>The other wordings, and what those wrote who wanted HR to read it. Nobody is listed who did not.</summary>
    private static Html Said(QueueItemDetail found, DeskWords words)
    {
        var wordings = found.Wordings.Where(wording => wording != found.Item.Question).Select(wording => Html.Of($"<li>{wording}</li>")).ToList();
        var notes = found.Words.Select(said => Html.Of($"<li>{(said.Name is { } name ? Html.Of($"<strong>{name}</strong> ") : Html.None)}{said.Note}</li>")).ToList();
        return Html.Join([
            wordings.Count == 0 ? Html.None : Html.Of($"""<section aria-labelledby="wordings"><h2 id="wordings">{words["faq.alternatives"]}</h2><ul>{wordings}</ul></section>"""),
            notes.Count == 0 ? Html.None : Html.Of($"""<section aria-labelledby="said"><h2 id="said">{words["queue.said"]}</h2><ul>{notes}</ul></section>"""),
        ]);
    }

    /// <param name="draft">What became of the answer; null while it is no reply of the bot's yet.</param>
    private static Html Answered(QueueItem item, string answer, Faq? draft, Pseudonym? me, DeskVisit visit, DeskWords words) => Html.Of($"""
        <section aria-labelledby="answered"><h2 id="answered">{words["queue.answer"]}</h2>
        <p class="standing">{(item.EndedAt is { } at ? words.Get("queue.ended", words.Time(at), FaqWords.Person(item.EndedBy, me, words)) : "")}</p>
        <div class="mock" lang="{item.Language}">{MarkdownHtml.Render(answer)}</div>
        <p class="actions">{(draft is null ? Forms.Button(visit, $"{Address(item.Id)}/draft", words["queue.saveDraft"]) : Html.Of($"""<a class="button" href="{FaqWords.Address(draft.Id)}">{words["queue.toReply"]}</a>"""))}</p></section>
        """);

    private static int StatusOf(QueueRefusal reason) => reason switch
    {
        QueueRefusal.NotAllowed => StatusCodes.Status403Forbidden,
        QueueRefusal.WrongState => StatusCodes.Status409Conflict,
        QueueRefusal.NotFound => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
