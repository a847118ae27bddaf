using System.Globalization;
using Bot.AllHands;
using Bot.Desk.Layout;
using Bot.Desk.Previews;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Desk.AllHands;

/// <summary>Parts of the pages about meetings that several of them show.</summary>
internal static class AllHandsWords
{
    public static string Address(AllHandsId id) => $"{AllHandsPages.Path}/{id}";

    public static string Address(AllHandsId id, AllHandsQuestionId question) => $"{Address(id)}/q/{question}";

    public static Html Badge(AllHandsSession session, DeskWords words) =>
        Html.Of($"""<span class="badge state-{(session.State == AllHandsState.Open ? "open" : "closed")}">{words[$"allhands.state.{session.State}"]}</span>""");

    /// <summary>Where a question and its answer stand.</summary>
    public static Html Badges(AllHandsItem item, DeskWords words)
    {
        var badges = new List<(string Style, string Text)>();
        if (item.State != AllHandsItemState.Shown)
        {
            badges.Add(item.State == AllHandsItemState.Held ? ("state-closed", words.Get("allhands.heldFor", words[$"allhands.reason.{item.Reason}"])) : ("state-taken", words["allhands.item.Waiting"]));
        }

        badges.Add(item switch
        {
            { IsApproved: true } => ("state-approved", words["allhands.answer.approved"]),
            { Answer: not null } => ("state-inreview", words["allhands.answer.written"]),
            { Draft: null } => ("state-inreview", words["allhands.answer.drafting"]),
            { Draft.HasAnswer: true } => ("state-inreview", words["allhands.answer.drafted"]),
            _ => ("bad", words["allhands.answer.none"]),
        });
        if (item.IsAnswered)
        {
            badges.Add(("state-approved", words["allhands.answered"]));
        }

        return Html.Join(badges.Select(badge => Html.Of($"""<span class="badge {badge.Style}">{badge.Text}</span>""")), " ");
    }

    /// <summary>The votes, which a script keeps up to date.</summary>
    public static Html Votes(AllHandsItem item, DeskWords words)
    {
        // Which number takes the singular differs with the language: the script is told up to which it does.
        var (one, many, last) = (words["allhands.vote"], words["allhands.votes"], words.Language == ReplyLanguage.French ? "0 1" : "1");
        return Html.Of($"""<span class="votes"><strong data-votes="{item.Id.Value}">{item.Votes}</strong> <span data-one="{one}" data-many="{many}" data-singular="{last}">{(words.Count("allhands.voters", item.Votes) == words.Get("allhands.voters.one", $"{item.Votes}") ? one : many)}</span></span>""");
    }

    /// <summary>What the marks of an answer stand for.</summary>
    /// <param name="link">The address a source opens at; null for none.</param>
    public static Html Sources(IReadOnlyList<AllHandsSource> sources, Func<AllHandsSource, string?> link) => sources.Count == 0 ? Html.None : Html.Of($"""<ol class="cited" role="list">{sources.Select(source => Source(source, link(source)))}</ol>""");

    public static Html Answer(string markdown, string language) => Html.Of($"""<div class="mock" lang="{language}">{MarkdownHtml.Render(markdown)}</div>""");

    public static Html Refusal(AllHandsStep step, DeskWords words) => step switch
    {
        AllHandsStep.Refused refused => DeskPage.Problem(words[$"allhands.refused.{refused.Reason}"]),
        _ => Html.None,
    };

    public static int StatusOf(AllHandsStep step) => step switch
    {
        AllHandsStep.Refused { Reason: AllHandsRefusal.NotAllowed or AllHandsRefusal.OwnWords } => StatusCodes.Status403Forbidden,
        AllHandsStep.Refused { Reason: AllHandsRefusal.Changed or AllHandsRefusal.WrongState } => StatusCodes.Status409Conflict,
        AllHandsStep.Refused { Reason: AllHandsRefusal.NotFound } => StatusCodes.Status404NotFound,
        AllHandsStep.Refused or AllHandsStep.Invalid => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status200OK,
    };

    /// <returns>The version of the meeting that a form was made for; 0, which none has, where it names none.</returns>
    public static long Version(IFormCollection form) => long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <returns>The question with the version that a form names, as <c>ID:VERSION</c>; null for anything else.</returns>
    public static SeenItem? Seen(string? value) => value?.Split(':') is [{ Length: > 0 } id, var version] && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? new SeenItem(new AllHandsQuestionId(id), number)
        : null;

    public static string SeenValue(AllHandsItem item) => string.Create(CultureInfo.InvariantCulture, $"{item.Id}:{item.Version}");

    private static Html Source(AllHandsSource source, string? address)
    {
        var title = address is null ? Html.Of($"{source.Title}") : Html.Of($"""<a href="{address}">{source.Title}</a>""");
        return Html.Of($"""<li value="{source.N}"><span class="number">[{source.N}]</span> {title} <span class="facts">{AllHandsLines.Facts(source)}</span>{(source.Quote.Length > 0 ? Html.Of($"""<blockquote lang="{source.Language}">{source.Quote}</blockquote>""") : Html.None)}</li>""");
    }
}
