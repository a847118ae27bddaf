using System.Globalization;
using Bot.AllHands;
using Bot.AllHands.Chat;
using Bot.Desk.AllHands;
using Bot.Desk.Layout;
using Bot.Desk.Previews;
using Bot.Language;
using Bot.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.AllHands;

/// <summary><c>GET /all-hands/{id}</c>: where employees ask, vote, and afterwards read what was answered.</summary>
internal sealed class AllHandsPage(AllHandsStore store, AllHandsBoards boards, ReaderLinks links, IOptions<AllHandsOptions> options, TimeProvider clock)
{
    private static readonly PageTemplate Template = new("allhands.html");

    public static Task<IResult> GetAsync(HttpContext context, AllHandsPage page) => page.ShowAsync(context, null, "", "");

    /// <param name="problem">Key of what is wrong with a question that was not taken; null for nothing.</param>
    public async Task<IResult> ShowAsync(HttpContext context, string? problem, string typed, string name, int status = StatusCodes.Status200OK)
    {
        var (visit, language, cancellationToken) = (AllHandsVisit.Of(context), PageLanguage.Of(context.Request), context.RequestAborted);
        if (await boards.FindAsync(visit.Session, cancellationToken) is not var (session, items))
        {
            return Refusal.Of(context, StatusCodes.Status404NotFound, "allhands.gone");
        }

        var own = visit.Voter is { } voter ? await store.OwnVotesAsync(session.Id, voter, cancellationToken) : new HashSet<string>();
        var isOpen = session.TakesQuestions(clock.GetUtcNow()) && visit.Voter is not null;
        var shown = items.Where(item => item.State == AllHandsItemState.Shown).ToList();
        return new PageResult(Template.Render(language, new Dictionary<string, string>
        {
            ["lang"] = language.Code(),
            ["title"] = session.Plan.Title,
            ["when"] = AllHandsLines.When(session, isOpen, language),
            ["languages"] = string.Join(' ', Enum.GetValues<ReplyLanguage>().Select(link => Language(visit, language, link).Markup)),
            ["notice"] = Notice(context, problem, language).Markup,
            ["ask"] = isOpen ? Ask(visit, session, typed, name, language).Markup : "",
            ["events"] = visit.Address("/events", language.Code()),
            ["shape"] = session.Shape.ToString(CultureInfo.InvariantCulture),
            ["count"] = Count(shown.Count, language),
            ["questions"] = Html.Join(new LiveParts(context.Request.Query).Of(shown).Select(item => Question(visit, session, item, isOpen, own.Contains(item.Id.Value), language))).Markup,
            ["held"] = Held(items, language).Markup,
        }), status);
    }

    private Html Ask(AllHandsVisit visit, AllHandsSession session, string typed, string name, ReplyLanguage language) => Html.Of($"""
        <form class="ask" method="post" action="{visit.Address("/ask", language.Code())}" autocomplete="off">
        <h2>{Wording.Get(language, "allhands.page.ask")}</h2>
        <label>{Wording.Get(language, "allhands.page.question")}<textarea name="text" rows="3" maxlength="{options.Value.LongestQuestion}" required>{"\n"}{typed}</textarea></label>
        <p class="hint">{AllHandsLines.Anonymous(session, language)}</p>
        <label>{Wording.Get(language, "allhands.page.name")}<input name="name" value="{name}" maxlength="{AllHandsQuestions.LongestName}"></label>
        <p class="hint">{Wording.Get(language, "allhands.page.name.hint")}</p>
        <p class="actions"><button type="submit" class="primary">{Wording.Get(language, "allhands.page.send")}</button></p></form>
        """);

    private Html Question(AllHandsVisit visit, AllHandsSession session, AllHandsItem item, bool isOpen, bool isOwn, ReplyLanguage language)
    {
        var words = new DeskWords(language);
        var (give, takeBack) = (visit.Address($"/vote/{item.Id}", language.Code()), visit.Address($"/takeback/{item.Id}", language.Code()));
        var votes = AllHandsWords.Votes(item, words);
        return Html.Of($"""
            <li data-id="{item.Id.Value}">{(isOpen ? Html.Of($"""<form class="vote" method="post" action="{(isOwn ? takeBack : give)}" data-vote="{give}" data-takeback="{takeBack}"><input type="hidden" name="v" value="1"><button type="submit" aria-pressed="{(isOwn ? "true" : "false")}" aria-label="{Wording.Get(language, "allhands.page.vote", item.Lead.Question)}"><span aria-hidden="true">▲</span>{votes}</button></form>""") : votes)}
            <div><p lang="{item.Lead.Language}">{item.Lead.Question}</p>{(item.Lead.Name is { } name ? Html.Of($"""<p class="hint">{words.Get("allhands.signed", name)}</p>""") : Html.None)}
            {(item.IsAnswered ? Html.Of($"""<p class="hint"><span class="badge state-approved">{words["allhands.answered"]}</span></p>""") : Html.None)}
            {(session.State == AllHandsState.Published ? Answer(item, language) : Html.None)}</div></li>
            """);
    }

    private Html Answer(AllHandsItem item, ReplyLanguage language) => Html.Join([
        item is { IsApproved: true, Answer: { } answer } ? Html.Of($"""<div class="answer" lang="{item.Lead.Language}">{MarkdownHtml.Render(answer)}</div>{AllHandsWords.Sources(item.Sources, LinkOf)}""") : Html.None,
        item.Said.Length > 0 ? Html.Of($"""<p class="hint">{Wording.Get(language, "allhands.page.said")}</p><p class="said">{item.Said}</p>""") : Html.None,
        item.QueueItem is not null ? Html.Of($"""<p class="hint">{Wording.Get(language, "allhands.page.queued")}</p>""") : Html.None,
    ]);

    /// <summary>A signed address where there is one to sign; else the reader of this machine.</summary>
    private string? LinkOf(AllHandsSource source) => source.Kind != "article" ? null : links.Of(source)?.ToString() ?? source.Reader;

    private static Html Held(IReadOnlyList<AllHandsItem> items, ReplyLanguage language)
    {
        var held = AllHandsLines.Held(HeldQuestions.Count(items), language);
        return Html.Of($"""<p class="held" id="held" data-part{Html.If(held.Length == 0, " hidden")}>{held}</p>""");
    }

    private static Html Notice(HttpContext context, string? problem, ReplyLanguage language) => problem is not null ? Html.Of($"""<p class="notice bad" role="alert">{Wording.Get(language, problem)}</p>""")
        : context.Request.Query["done"] is [{ Length: > 0 } done] && Wording.Section(language, "allhands.done.").TryGetValue($"allhands.done.{done}", out var text) ? Html.Of($"""<p class="notice good" role="status">{text}</p>""")
        : Html.None;

    private static Html Language(AllHandsVisit visit, ReplyLanguage shown, ReplyLanguage link)
    {
        var code = link.Code();
        return Html.Of($"""<a href="{visit.Address("", code)}" lang="{code}" hreflang="{code}" aria-current="{(shown == link ? "true" : "false")}" aria-label="{(link == ReplyLanguage.French ? "Français" : "English")}">{code.ToUpperInvariant()}</a>""");
    }

    private static string Count(int count, ReplyLanguage language) => new DeskWords(language).Count("allhands.list.shown", count);
}
