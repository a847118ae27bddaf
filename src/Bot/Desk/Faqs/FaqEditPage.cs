using Bot.Articles;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Faqs;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Desk.Faqs;

/// <summary><c>/desk/faqs/new</c> and <c>/desk/faqs/{id}/edit</c>: the form a reply is written in. What was typed is shown again whatever happens.</summary>
internal sealed class FaqEditPage(FaqStore store, FaqPreview preview, TimeProvider clock)
{
    private const string New = "/desk/faqs/new";

    public static Task<IResult> NewAsync(HttpContext context, FaqEditPage page) => page.ShowAsync(context, null, FaqForm.Empty(page.Today), [], null);

    public static async Task<IResult> GetAsync(HttpContext context, FaqEditPage page) => await page.FindAsync(context) is { } faq
        ? await page.ShowAsync(context, faq, FaqForm.Of(faq.Latest), [], null)
        : DeskMessage.NotFound(context);

    public static Task<IResult> CreateAsync(HttpContext context, FaqEditPage page) => page.SaveAsync(context, null);

    public static async Task<IResult> PostAsync(HttpContext context, FaqEditPage page) => await page.FindAsync(context) is { } faq ? await page.SaveAsync(context, faq) : DeskMessage.NotFound(context);

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private Task<Faq?> FindAsync(HttpContext context) => store.FindAsync(FaqWords.IdOf(context), context.RequestAborted);

    private async Task<IResult> SaveAsync(HttpContext context, Faq? faq)
    {
        var words = DeskPage.WordsOf(context);
        var sent = await context.Request.ReadFormAsync(context.RequestAborted);
        var form = FaqForm.Read(sent);
        var content = form.Content(out var problems);
        if (problems.Count > 0)
        {
            return await ShowAsync(context, faq, form, problems, DeskPage.Problem(words["edit.problems"]), StatusCodes.Status422UnprocessableEntity);
        }

        if (sent["do"] == "preview")
        {
            return await ShowAsync(context, faq, form, [], Html.None);
        }

        return await store.DraftAsync(DeskVisit.Of(context).Actor, faq?.Id, form.BasedOn, content, context.RequestAborted) switch
        {
            FaqStep.Done done => DeskPage.GoTo(FaqWords.Address(done.Version.Faq), "faq.saved"),
            FaqStep.Refused { Reason: FaqRefusal.WrongState } when faq is not null => await ShowAsync(context, faq, form.Over(faq.Latest.Number), [], Html.Of($"""
                <div class="notice bad" role="alert"><p>{words.Get("edit.faster", $"{faq.Latest.Number}")}</p>
                <p><a href="{FaqWords.Address(faq.Id)}/history?from={form.BasedOn}&amp;to={faq.Latest.Number}" target="_blank" rel="noopener">{words["edit.seeChange"]}</a></p></div>
                """), StatusCodes.Status409Conflict),
            FaqStep.Invalid invalid => await ShowAsync(context, faq, form, invalid.Problems, DeskPage.Problem(words["edit.problems"]), StatusCodes.Status422UnprocessableEntity),
            var refused => await ShowAsync(context, faq, form, [], FaqWords.Refusal(refused, words), StatusCodes.Status403Forbidden),
        };
    }

    /// <param name="faq">Null for a new reply.</param>
    private async Task<IResult> ShowAsync(HttpContext context, Faq? faq, FaqForm form, IReadOnlyList<FieldProblem> problems, Html? notice, int status = StatusCodes.Status200OK)
    {
        var (words, visit) = (DeskPage.WordsOf(context), DeskVisit.Of(context));
        var address = faq is null ? New : $"{FaqWords.Address(faq.Id)}/edit";
        var isPreviewed = HttpMethods.IsPost(context.Request.Method) && problems.Count == 0;
        string? Problem(string field) => problems.Where(problem => problem.Field == field).Select(problem => FaqWords.Problem(problem, words)).FirstOrDefault();
        var shown = isPreviewed
            ? Html.Of($"""<section class="previews" aria-labelledby="preview"><h2 id="preview">{words["faq.preview"]}</h2>{await preview.RenderAsync(form.Content(out _), faq?.Latest, words, context.RequestAborted)}</section>""")
            : Html.None;
        return new DeskPage(words[faq is null ? "edit.new" : "edit.title"], "faqs", Html.Of($"""
            {shown}
            <form class="editor" method="post" action="{address}" novalidate>
            {Forms.Token(visit)}{Forms.Hidden("basedOn", $"{form.BasedOn}")}{Forms.Hidden("first", form["first"])}
            {ReplyLanguages.StartingWith(words.Language).Select(language => Text(language, form, Problem, words))}
            <fieldset><legend>{words["edit.frame"]}</legend><div class="grid">
            {Forms.Text("owner", words["faqs.owner"], form["owner"], words["edit.owner.hint"], Problem("owner"))}
            {Forms.Text("topic", words["faqs.topic"], form["topic"], words["edit.topic.hint"], Problem("topic"))}
            {Forms.Select("audience", words["faq.audience"], form["audience"], Enum.GetValues<Audience>().Select(audience => (audience.ToString(), FaqWords.Audience(audience, words))), words["edit.audience.hint"])}
            {Forms.Text("country", words["edit.country"], form["country"], words["edit.country.hint"], Problem("country"), attributes: "maxlength=\"2\"")}
            {Forms.Text("effectiveFrom", words["faq.effectiveFrom"], form["effectiveFrom"], words["edit.effectiveFrom.hint"], Problem("effectiveFrom"), "date")}
            {Forms.Text("reviewBy", words["faqs.review"], form["reviewBy"], words["edit.review.hint"], Problem("reviewBy"), "date")}
            {Forms.Text("expires", words["faq.expires"], form["expires"], words["edit.expires.hint"], Problem("expires"), "date")}
            </div></fieldset>
            <p class="actions"><button type="submit" name="do" value="save" class="primary">{words["edit.save"]}</button><button type="submit" name="do" value="preview">{words["edit.preview"]}</button><a class="button quiet" href="{(faq is null ? "/desk/faqs" : FaqWords.Address(faq.Id))}">{words["edit.cancel"]}</a></p>
            <p class="note">{words["edit.saved.what"]}</p>
            </form>
            """))
        {
            Notice = notice,
            Status = status,
            Address = address,
        }.For(context);
    }

    private static Html Text(ReplyLanguage language, FaqForm form, Func<string, string?> problem, DeskWords words)
    {
        string Field(string name) => FaqForm.Field(name, language);
        var lang = $"lang=\"{language.Code()}\"";

        // Without any text there is no language to blame.
        var noText = language == words.Language ? problem("question") ?? problem("language") : null;
        return Html.Of($"""
            <fieldset><legend>{FaqWords.Language(language.Code(), words)}</legend>
            {Forms.Text(Field("question"), words["edit.question"], form[Field("question")], words["edit.question.hint"], problem(Field("question")) ?? noText, attributes: lang)}
            {Forms.Area(Field("alternatives"), words["faq.alternatives"], form[Field("alternatives")], 4, words["edit.alternatives.hint"], problem(Field("alternatives")), lang)}
            {Forms.Area(Field("answer"), words["edit.answer"], form[Field("answer")], 9, words.Get("edit.answer.hint", $"{FaqRules.LongestAnswer}"), problem(Field("answer")), lang)}
            </fieldset>
            """);
    }
}
