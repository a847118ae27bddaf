using System.Globalization;
using Bot.AllHands;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Language;
using Microsoft.Extensions.Options;

namespace Bot.Desk.AllHands;

/// <summary><c>/desk/all-hands/new</c> and <c>/desk/all-hands/{id}/plan</c>: what is said of a meeting, and until when it takes questions.</summary>
internal static class PlanPage
{
    private const string Instant = "yyyy-MM-ddTHH:mm";

    private static readonly TimeSpan FirstMeeting = TimeSpan.FromDays(7);

    private static readonly TimeSpan LastsFor = TimeSpan.FromHours(2);

    public static IResult New(HttpContext context, TimeProvider clock, IOptions<AllHandsOptions> options)
    {
        var meets = clock.GetUtcNow() + FirstMeeting;
        var hour = new DateTimeOffset(meets.Year, meets.Month, meets.Day, 14, 0, 0, TimeSpan.Zero);
        return Show(context, null, 0, new AllHandsPlan("", hour, Enum.GetValues<ReplyLanguage>(), true, hour + LastsFor, hour + LastsFor + options.Value.PurgeAfter), []);
    }

    public static async Task<IResult> OpenAsync(HttpContext context, AllHandsPlanning planning)
    {
        var plan = Read(await context.Request.ReadFormAsync(context.RequestAborted));
        return End(context, null, 0, plan, await planning.OpenAsync(DeskVisit.Of(context).Actor, plan, context.RequestAborted));
    }

    public static async Task<IResult> GetAsync(HttpContext context, string id, AllHandsStore store) =>
        await store.FindAsync(new AllHandsId(id), context.RequestAborted) is { } session ? Show(context, session.Id, session.Version, session.Plan, []) : DeskMessage.NotFound(context);

    public static async Task<IResult> ChangeAsync(HttpContext context, string id, AllHandsPlanning planning, AllHandsStore store)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await store.FindAsync(new AllHandsId(id), context.RequestAborted) is not { } session)
        {
            return DeskMessage.NotFound(context);
        }

        var plan = Read(form);
        var version = AllHandsWords.Version(form);
        return End(context, session.Id, session.Version, plan, await planning.ChangeAsync(DeskVisit.Of(context).Actor, session.Id, version, plan, context.RequestAborted));
    }

    private static IResult End(HttpContext context, AllHandsId? id, long version, AllHandsPlan plan, AllHandsStep step) => step switch
    {
        AllHandsStep.Planned planned => DeskPage.GoTo(AllHandsWords.Address(planned.Session), "allhands.open"),
        AllHandsStep.Done => DeskPage.GoTo(AllHandsWords.Address(id!.Value), "allhands.changed"),
        AllHandsStep.Invalid invalid => Show(context, id, version, plan, invalid.Problems, status: AllHandsWords.StatusOf(step)),
        _ => Show(context, id, version, plan, [], AllHandsWords.Refusal(step, DeskPage.WordsOf(context)), AllHandsWords.StatusOf(step)),
    };

    private static IResult Show(HttpContext context, AllHandsId? id, long version, AllHandsPlan plan, IReadOnlyList<AllHandsPlanProblem> problems, Html? notice = null, int status = StatusCodes.Status200OK)
    {
        var (words, visit) = (DeskPage.WordsOf(context), DeskVisit.Of(context));
        var address = id is { } known ? $"{AllHandsWords.Address(known)}/plan" : $"{AllHandsPages.Path}/new";
        string? Problem(params AllHandsPlanProblem[] of) => problems.Where(of.Contains).Select(problem => words.Get($"allhands.problem.{problem}", $"{AllHandsPlan.LongestTitle}")).FirstOrDefault();
        return new DeskPage(words[id is null ? "allhands.new" : "allhands.plan"], AllHandsPages.Section, Html.Of($"""
            <form class="editor" method="post" action="{address}"><fieldset><legend>{words["allhands.plan"]}</legend>{Forms.Token(visit)}{Forms.Hidden("version", version.ToString(CultureInfo.InvariantCulture))}
            {Forms.Text("title", words["allhands.title"], plan.Title, words["allhands.title.hint"], Problem(AllHandsPlanProblem.NoTitle, AllHandsPlanProblem.LongTitle), attributes: "required")}
            <div class="grid">
            {Forms.Text("meets", words["allhands.meets"], Write(plan.MeetsAt), words["allhands.utc"], Problem(AllHandsPlanProblem.NoTime), "datetime-local")}
            {Forms.Text("closes", words["allhands.closes"], Write(plan.ClosesAt), words["allhands.closes.hint"], Problem(AllHandsPlanProblem.ClosesBeforeNow), "datetime-local")}
            {Forms.Text("purges", words["allhands.purges"], Write(plan.PurgesAt), words["allhands.purges.hint"], Problem(AllHandsPlanProblem.PurgesTooSoon), "datetime-local")}
            </div>
            <div class="checks" role="group" aria-label="{words["allhands.languages"]}"><p><strong>{words["allhands.languages"]}</strong></p>
            {Enum.GetValues<ReplyLanguage>().Select(language => Forms.Check(language.Code(), words[$"language.{language.Code()}"], plan.Languages.Contains(language)))}
            {(Problem(AllHandsPlanProblem.NoLanguage) is { } none ? Html.Of($"""<p class="problem">{none}</p>""") : Html.None)}</div>
            {Forms.Check("moderated", words["allhands.moderated"], plan.IsModerated)}
            <p class="actions"><button type="submit" class="primary">{words[id is null ? "allhands.open" : "allhands.save"]}</button></p></fieldset></form>
            """))
        {
            Above = Html.Of($"""<p class="up"><a class="back" href="{(id is { } of ? AllHandsWords.Address(of) : AllHandsPages.Path)}"><span aria-hidden="true">←</span> {words["allhands.heading"]}</a></p>"""),
            Notice = notice ?? (problems.Count > 0 ? DeskPage.Problem(words["allhands.invalid"]) : null),
            Status = status,
            Address = address,
        }.For(context);
    }

    private static AllHandsPlan Read(IFormCollection form) => new(
        form["title"].ToString().Trim(), Time(form["meets"]), [.. Enum.GetValues<ReplyLanguage>().Where(language => form[language.Code()] == "1")], form["moderated"] == "1", Time(form["closes"]), Time(form["purges"]));

    // Empty or out of form it is a time long ago, which no plan may have.
    private static DateTimeOffset Time(string? written) =>
        DateTimeOffset.TryParseExact(written, [Instant, $"{Instant}:ss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : DateTimeOffset.UnixEpoch;

    private static string Write(DateTimeOffset at) => at == DateTimeOffset.UnixEpoch ? "" : at.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);
}
