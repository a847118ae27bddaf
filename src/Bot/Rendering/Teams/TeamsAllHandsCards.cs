using System.Text.Json.Nodes;
using Bot.AllHands;
using Bot.AllHands.Chat;
using Bot.Language;

namespace Bot.Rendering.Teams;

/// <summary>What a card about a meeting is made with beside what was looked up.</summary>
/// <param name="IsDialog">A dialog has the form in it and knows only plain submits.</param>
/// <param name="UserId">29:…, whose client brings the card up to date by itself.</param>
/// <param name="Notice">What was just done, or why not; null for nothing.</param>
/// <param name="IsWrong">The notice says what to mend.</param>
/// <param name="Typed">What stands in the form's field.</param>
/// <param name="IsNamed">The box for the name is ticked.</param>
/// <param name="Longest">Characters in the longest question.</param>
internal sealed record TeamsAllHandsFrame(bool IsDialog, string UserId, AllHandsWays Ways, string? Notice, bool IsWrong, string Typed, bool IsNamed, int Longest);

/// <summary>Cards about company meetings: in one's own chat and in dialogs.</summary>
internal static class TeamsAllHandsCards
{
    private const int LongestQuestion = 500;
    private const int LongestQuote = 300;

    /// <summary>A line, and where the words stand that somebody wrote, so that none are lost with it.</summary>
    public static JsonObject Line(string text, string typed = "") => TeamsCards.Card(
        [TeamsCards.Text(EscapedMarkdown.Escape(text)), .. typed.Length > 0 ? [TeamsCards.Text(EscapedMarkdown.Escape(typed), isSubtle: true)] : Array.Empty<JsonObject>()], []);

    public static JsonObject List(AllHandsView.Meetings view, DateTimeOffset now, bool isDialog, ReplyLanguage language) => TeamsCards.Card(
        [
            TeamsCards.Text(Wording.Get(language, "allhands.chat.choose"), isStrong: true),
            .. view.Sessions.Select(session => TeamsCards.Container(
                [
                    TeamsCards.Text(EscapedMarkdown.Escape(session.Plan.Title), isStrong: true),
                    TeamsCards.Text(EscapedMarkdown.Escape(AllHandsLines.When(session, session.TakesQuestions(now), language)), isSubtle: true),
                    TeamsCards.Buttons([Button(AllHandsLines.Open(session, session.TakesQuestions(now), language), TeamsAllHandsButtons.Data(TeamsAllHandsButtons.Show, session.Id), isDialog)]),
                ],
                hasSeparator: true)),
        ],
        []);

    /// <param name="form">What a dialog's form is called: sent twice, its question is taken once.</param>
    public static JsonObject Questions(AllHandsView.Questions view, TeamsAllHandsFrame frame, string form, ReplyLanguage language)
    {
        var card = TeamsCards.Card(
            [
                .. Notice(frame),
                TeamsCards.Text(EscapedMarkdown.Escape(view.Session.Plan.Title), isStrong: true),
                TeamsCards.Text(EscapedMarkdown.Escape(AllHandsLines.When(view.Session, view.IsOpen, language)), isSubtle: true),
                .. frame.IsDialog && view.IsOpen ? Form(view, frame, form, language) : frame.Typed.Length > 0 ? [TeamsCards.Text(EscapedMarkdown.Escape(frame.Typed))] : [],
                TeamsCards.Text(EscapedMarkdown.Escape(AllHandsLines.Range(view, language)), isStrong: true),
                .. view.Items.Select(item => Item(view, item, frame.IsDialog, language)),
                .. Foot(view, frame, language),
            ],
            Steps(view, frame, language));
        if (!frame.IsDialog)
        {
            card["refresh"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = Wording.Get(language, "allhands.chat.refresh"), ["verb"] = TeamsAllHandsButtons.Show, ["data"] = TeamsAllHandsButtons.Data(TeamsAllHandsButtons.Show, view.Session.Id, view.Page) },
                ["userIds"] = new JsonArray(frame.UserId),
            };
        }

        return card;
    }

    /// <param name="link">The address a source opens at; null for none.</param>
    public static JsonObject Answer(AllHandsView.Answer view, bool isDialog, Func<AllHandsSource, Uri?> link, ReplyLanguage language)
    {
        var item = view.Item;
        return TeamsCards.Card(
            [
                TeamsCards.Text(EscapedMarkdown.Escape(item.Lead.Question), isStrong: true),
                .. Aside(AllHandsLines.Aside(item, isOpen: false, view.Session.State, language)),
                .. item.Others.Take(10).SelectMany(other => Aside($"{Wording.Get(language, "allhands.export.also")} {EscapedMarkdown.Cut(other.Question, LongestQuestion)}")),
                .. item is { IsApproved: true, Answer: { } answer } ? [TeamsCards.Text(new TeamsHrMarkdown().Write(answer)), .. item.Sources.Take(20).Select(source => TeamsCards.Text(Source(source, link(source)), isSubtle: true))] : Array.Empty<JsonObject>(),
                .. item.Said.Length > 0 ? [TeamsCards.Text(Wording.Get(language, "allhands.page.said"), isStrong: true), TeamsCards.Text(EscapedMarkdown.Escape(item.Said))] : Array.Empty<JsonObject>(),
            ],
            [Button(Wording.Get(language, "allhands.chat.back"), TeamsAllHandsButtons.Data(TeamsAllHandsButtons.Show, view.Session.Id, view.Page), isDialog)]);
    }

    private static IEnumerable<JsonObject> Notice(TeamsAllHandsFrame frame) => frame.Notice is not { } notice ? []
        : [frame.IsWrong ? TeamsForms.Warning(EscapedMarkdown.Escape(notice)) : TeamsCards.Text(EscapedMarkdown.Escape(notice), isStrong: true)];

    private static IEnumerable<JsonObject> Form(AllHandsView.Questions view, TeamsAllHandsFrame frame, string form, ReplyLanguage language)
    {
        yield return TeamsCards.Input(TeamsAllHandsButtons.Text, Wording.Get(language, "allhands.page.question"), frame.Longest, frame.Typed);
        yield return TeamsCards.Text(EscapedMarkdown.Escape(AllHandsLines.Anonymous(view.Session, language)), isSubtle: true);
        var name = TeamsCards.Toggle(TeamsAllHandsButtons.Name, Wording.Get(language, "allhands.chat.name.put"));
        name["value"] = frame.IsNamed ? "true" : "false";
        yield return name;
        var data = TeamsAllHandsButtons.Data(TeamsAllHandsButtons.Send, view.Session.Id, view.Page);
        data[TeamsAllHandsButtons.Form] = form;
        yield return TeamsCards.Buttons([TeamsCards.Submit(Wording.Get(language, "allhands.page.send"), data)]);
    }

    private static JsonObject Item(AllHandsView.Questions view, AllHandsItem item, bool isDialog, ReplyLanguage language)
    {
        var isOwn = view.Own.Contains(item.Id.Value);
        JsonObject[] buttons = view switch
        {
            { IsOpen: true } => [Vote(view, item, isOwn, isDialog, language)],
            { Session.State: AllHandsState.Published } when item.HasWrittenAnswer => [Button(Wording.Get(language, "allhands.chat.read"), TeamsAllHandsButtons.Data(TeamsAllHandsButtons.Read, view.Session.Id, view.Page, item.Id), isDialog)],
            _ => [],
        };
        return TeamsCards.Container(
            [
                TeamsCards.Text(EscapedMarkdown.Escape(EscapedMarkdown.Cut(item.Lead.Question, LongestQuestion))),
                .. Aside(AllHandsLines.Aside(item, view.IsOpen, view.Session.State, language)),
                .. buttons.Length > 0 ? [TeamsCards.Buttons(buttons)] : Array.Empty<JsonObject>(),
            ],
            hasSeparator: true);
    }

    private static JsonObject Vote(AllHandsView.Questions view, AllHandsItem item, bool isOwn, bool isDialog, ReplyLanguage language)
    {
        var data = TeamsAllHandsButtons.Data(isOwn ? TeamsAllHandsButtons.TakeBack : TeamsAllHandsButtons.Vote, view.Session.Id, view.Page, item.Id);
        data[TeamsAllHandsButtons.Shown] = string.Join(' ', view.Items.Select(shown => shown.Id));
        var vote = Button(AllHandsLines.Votes(item, isOwn), data, isDialog);
        vote["tooltip"] = EscapedMarkdown.Cut(AllHandsLines.Voting(item, isOwn, language), 100);
        if (isOwn)
        {
            vote["style"] = "positive";
        }

        return vote;
    }

    private static IEnumerable<JsonObject> Steps(AllHandsView.Questions view, TeamsAllHandsFrame frame, ReplyLanguage language)
    {
        JsonObject To(string wording, string verb, int page) => Button(Wording.Get(language, wording), TeamsAllHandsButtons.Data(verb, view.Session.Id, page), frame.IsDialog);
        if (!frame.IsDialog && view.IsOpen)
        {
            yield return TeamsCards.Submit(Wording.Get(language, "allhands.page.ask"), TeamsCards.DialogData(TeamsAllHandsButtons.Data(TeamsAllHandsButtons.Show, view.Session.Id, view.Page)));
        }

        if (view.Page > 0)
        {
            yield return To("desk.allhands.present.previous", TeamsAllHandsButtons.Show, view.Page - 1);
        }

        if (view.Page + 1 < view.Pages)
        {
            yield return To("desk.allhands.present.next", TeamsAllHandsButtons.Show, view.Page + 1);
        }

        if (view.IsOpen && view.Count > 0)
        {
            yield return To("allhands.chat.refresh", TeamsAllHandsButtons.Show, view.Page);
        }

        if (view.HasOthers)
        {
            yield return To("allhands.chat.meetings", TeamsAllHandsButtons.Meetings, 0);
        }
    }

    private static IEnumerable<JsonObject> Foot(AllHandsView.Questions view, TeamsAllHandsFrame frame, ReplyLanguage language)
    {
        string Escaped(string wording) => EscapedMarkdown.Escape(Wording.Get(language, wording));
        string?[] lines =
        [
            EscapedMarkdown.Escape(AllHandsLines.Held(view.Held, language)),
            frame.Ways.Page is { } page ? $"{TeamsCards.Link(page, Escaped("allhands.chat.page"))}{(view.IsOpen ? $". {Escaped("allhands.chat.page.yours")}" : "")}" : null,
            frame.Ways.Desk is { } desk ? $"{TeamsCards.Link(desk, Escaped("allhands.chat.desk"))}. {Escaped("allhands.chat.desk.how")}" : null,
        ];
        return lines.Where(line => line?.Length > 0).Select(line => TeamsCards.Text(line!, isSubtle: true));
    }

    private static IEnumerable<JsonObject> Aside(string text) => text.Length == 0 ? [] : [TeamsCards.Text(EscapedMarkdown.Escape(text), isSubtle: true)];

    private static string Source(AllHandsSource source, Uri? address)
    {
        var (title, facts) = (EscapedMarkdown.Escape(EscapedMarkdown.Cut(source.Title, 200)), AllHandsLines.Facts(source));
        var quote = source.Quote.Length > 0 ? $": {EscapedMarkdown.Escape(EscapedMarkdown.Cut(source.Quote.ReplaceLineEndings(" "), LongestQuote))}" : "";
        return $"\\[{source.N}\\] {TeamsCards.Link(address, title)}{(facts.Length > 0 ? $", {EscapedMarkdown.Escape(facts)}" : "")}{quote}";
    }

    /// <summary>What is pressed comes as an invoke from every client, never as a message: a message would lie in the inbox beside who pressed.</summary>
    private static JsonObject Button(string title, JsonObject data, bool isDialog) =>
        isDialog ? TeamsCards.Submit(title, data) : TeamsCards.Execute(title, (string)data["verb"]!, data, TeamsCards.Submit(title, TeamsCards.DialogData((JsonObject)data.DeepClone())));
}
